/// Tells whether a piece of a form's value begins a part or goes on with one.
///
/// libmicrohttpd gives out a value with nothing in it when what has arrived ends where the value begins, and then the
/// value itself, again as from its beginning. Taken as it is told, the part would be there twice, first empty.
struct FormSeams {
  /// What stands between the parts of a `multipart/form-data`; none of the other kind of form.
  private let boundary: [UInt8]?
  /// The last bytes that arrived.
  private var tail: [UInt8] = []
  /// The part that was given out last, if it had nothing in it and may still go on.
  private var empty: String?
  /// Whether nothing was given out yet of the bytes that are being read.
  private var isAtSeam = false

  init(contentType: String) {
    guard contentType.lowercased().hasPrefix("multipart/form-data") else {
      boundary = nil
      return
    }
    let name = contentType.split(separator: ";").first { $0.drop { $0 == " " }.lowercased().hasPrefix("boundary=") }
    let value = name?.split(separator: "=", maxSplits: 1).last ?? ""
    boundary = Array(("--" + value.filter { $0 != "\"" && $0 != " " }).utf8)
  }

  /// Bytes are about to be read.
  mutating func begin() {
    isAtSeam = true
    if empty != nil, !goesOn { empty = nil }
  }

  /// Bytes have been read.
  mutating func end(_ bytes: UnsafeRawBufferPointer) {
    unsafe tail.append(contentsOf: bytes.suffix(Self.kept))
    if tail.count > Self.kept { tail.removeFirst(tail.count - Self.kept) }
  }

  /// Whether a piece that is told to stand at an offset of its value begins a part.
  mutating func isFirst(_ name: String, offset: UInt64, count: Int) -> Bool {
    let goesOn = isAtSeam && empty == name
    isAtSeam = false
    empty = offset == 0 && count == 0 ? name : nil
    return offset == 0 && !goesOn
  }

  /// So many bytes hold any part's heading that a browser makes.
  private static let kept = 2_048

  /// Whether what had arrived ended where a value begins, and not behind an empty one.
  private var goesOn: Bool {
    guard let boundary else {
      // Half of a percent sign's three letters is held back until the rest is there.
      let value = tail.suffix(3).drop { $0 != UInt8(ascii: "=") }.dropFirst()
      return value.first == UInt8(ascii: "%")
    }
    // Behind the heading's blank line there is less than a whole boundary.
    guard let heading = tail.lastRange(of: [13, 10, 13, 10]) else { return false }
    return tail[heading.upperBound...].firstRange(of: boundary) == nil
  }
}

extension Array where Element == UInt8 {
  /// The last place where other bytes stand.
  fileprivate func lastRange(of bytes: [UInt8]) -> Range<Int>? {
    guard count >= bytes.count else { return nil }
    for start in stride(from: count - bytes.count, through: 0, by: -1)
    where self[start..<start + bytes.count].elementsEqual(bytes) {
      return start..<start + bytes.count
    }
    return nil
  }
}
