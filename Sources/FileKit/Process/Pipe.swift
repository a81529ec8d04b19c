import CSystem
import Glibc

/// Two ends of a pipe.
struct Pipe: ~Copyable {
  var readEnd: Descriptor
  var writeEnd: Descriptor

  init() throws(FileError) {
    var ends: [Int32] = [0, 0]
    let code = unsafe csystem_pipe(&ends)
    guard code == 0 else { throw FileError(.open, code: code, path: "") }
    readEnd = Descriptor(ends[0])
    writeEnd = Descriptor(ends[1])
  }
}
