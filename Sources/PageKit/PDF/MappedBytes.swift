import FileKit
import Glibc

/// The bytes of a file or of memory at an address that stays while this lives: qpdf reads from them until it has written.
///
/// Files are mapped, so that neither their number nor their size weighs on memory or on the limit of open files.
@safe final class MappedBytes {
  let address: UnsafeMutableRawPointer
  let count: Int
  private let isMapped: Bool

  init(file path: String, limit: Int64) throws(PageError) {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw .file(FileError(.open, code: errno, path: path)) }
    defer { close(number) }
    var information = stat()
    guard unsafe fstat(number, &information) == 0 else { throw .file(FileError(.read, code: errno, path: path)) }
    guard information.st_mode & S_IFMT == S_IFREG, information.st_size > 0 else { throw .notReadable }
    guard Int64(information.st_size) <= limit else { throw .tooLarge }
    let mapped = unsafe mmap(nil, information.st_size, PROT_READ, MAP_PRIVATE, number, 0)
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else {
      throw .file(FileError(.read, code: errno, path: path))
    }
    unsafe address = mapped
    count = information.st_size
    isMapped = true
  }

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
    unsafe bytes.withUnsafeBytes {
      unsafe copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    unsafe address = copy
    count = bytes.count
    isMapped = false
  }

  deinit {
    if isMapped { unsafe munmap(address, count) } else { unsafe address.deallocate() }
  }

  /// Lets the system take the memory of what was read; it comes back from the file when it is read again.
  func rest() {
    if isMapped { unsafe madvise(address, count, MADV_DONTNEED) }
  }

  /// Lends the bytes.
  var bytes: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(start: address, count: count) }
}
