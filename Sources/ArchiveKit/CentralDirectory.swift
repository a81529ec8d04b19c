import FileKit

/// The list at the end of a zip, read only to compare it with the entries themselves.
enum CentralDirectory {
  /// The names in the list, as bytes; nothing if there is no list that fills its place exactly.
  static func names(of path: String, size: Int64) throws(FileError) -> [[UInt8]]? {
    let tail = try Files.read(path, from: max(0, size - 65_557 - 20), count: 65_557 + 20)
    guard let end = lastEnd(in: tail) else { return nil }
    var count = number(tail, end + 10, 2)
    var length = number(tail, end + 12, 4)
    var start = number(tail, end + 16, 4)
    if count == 0xFFFF || length == 0xFFFF_FFFF || start == 0xFFFF_FFFF {
      guard end >= 20, number(tail, end - 20, 4) == 0x0706_4B50 else { return nil }
      let large = try Files.read(path, from: Int64(clamping: number(tail, end - 12, 8)), count: 56)
      guard large.count == 56, number(large, 0, 4) == 0x0606_4B50 else { return nil }
      count = number(large, 32, 8)
      length = number(large, 40, 8)
      start = number(large, 48, 8)
    }
    guard length <= 64 << 20, start <= UInt64(size), count <= length / 46 else { return nil }
    let list = try Files.read(path, from: Int64(start), count: Int(length))
    var names: [[UInt8]] = []
    var at = 0
    while at + 46 <= list.count, number(list, at, 4) == 0x0201_4B50 {
      let nameEnd = at + 46 + Int(number(list, at + 28, 2))
      guard nameEnd <= list.count else { return nil }
      names.append(Array(list[at + 46..<nameEnd]))
      at = nameEnd + Int(number(list, at + 30, 2) + number(list, at + 32, 2))
    }
    return at == list.count && names.count == count ? names : nil
  }

  /// Where the end record starts: the last one whose comment reaches the end of the file.
  private static func lastEnd(in tail: [UInt8]) -> Int? {
    var at = tail.count - 22
    while at >= 0 {
      if number(tail, at, 4) == 0x0605_4B50, at + 22 + Int(number(tail, at + 20, 2)) == tail.count { return at }
      at -= 1
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ size: Int) -> UInt64 {
    bytes[start..<start + size].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
