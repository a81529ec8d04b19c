import Glibc

@testable import HTTPKit

extension Served {
  /// A connection that says nothing yet.
  func connect() -> Int32? {
    let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard number >= 0 else { return nil }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(server.port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let code = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe Glibc.connect(number, pointer, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else {
      close(number)
      return nil
    }
    return number
  }

  /// Sends bytes as they are and gives what comes back until the server closes or falls silent for a second.
  ///
  /// - Parameter cut: where the bytes are parted in two, which arrive one after the other.
  func send(_ bytes: [UInt8], cut: Int? = nil) throws -> String {
    guard let number = connect() else { throw HTTPServerError(port: server.port, code: errno) }
    defer { close(number) }
    var patience = timeval(tv_sec: 1, tv_usec: 0)
    unsafe setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    for part in [bytes[..<(cut ?? 0)], bytes[(cut ?? 0)...]] where !part.isEmpty {
      let part = Array(part)
      guard unsafe Glibc.send(number, part, part.count, Int32(MSG_NOSIGNAL)) == part.count else {
        throw HTTPServerError(port: server.port, code: errno)
      }
      if part.count < bytes.count { usleep(8_000) }
    }
    shutdown(number, Int32(SHUT_WR))
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = unsafe recv(number, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      answer += buffer.prefix(count)
    }
    return String(decoding: answer, as: UTF8.self)
  }
}
