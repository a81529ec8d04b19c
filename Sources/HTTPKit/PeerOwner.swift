internal import CMicroHTTPD
internal import CSystem
internal import FileKit
internal import Glibc

/// Whose program is at the other end of a connection of this machine.
///
/// The loopback interface is everybody's: another user of the machine may connect, and may have read on the screen or in
/// the list of processes what was meant for one. The kernel's table of connections says who holds the other end.
struct PeerOwner {
  /// The table of IPv4 connections, and that of IPv6, where programs stand that use one kind of socket for both.
  private static let tables = ["/proc/net/tcp", "/proc/net/tcp6"]
  private static let loopback: Set<Substring> = [
    "0100007F", "7F000001", "0000000000000000FFFF00000100007F", "00000000000000000000FFFF7F000001",
  ]

  /// Whether a program of the user that runs this process holds the other end; also where no table tells.
  ///
  /// - Parameters:
  ///   - peer: the port at the other end.
  ///   - server: the port at this end; any, if it is 0.
  static func isOurs(peer: Int, server: Int) -> Bool {
    asked(peer: peer, server: server) ?? isOursByTable(peer: peer, server: server)
  }

  /// The same, asked about the one connection; nothing where the kernel takes no such question.
  static func asked(peer: Int, server: Int) -> Bool? {
    guard let peer = UInt16(exactly: peer), let server = UInt16(exactly: server), server != 0 else { return nil }
    var user: UInt32 = 0
    switch unsafe csystem_peer_owner(peer, server, &user) {
    case 0: return user == getuid()
    // ENOENT is also what a kernel says that has nobody to answer such a question.
    default: return nil
    }
  }

  /// The same, from the tables of all connections, which take long to read where there are many.
  static func isOursByTable(peer: Int, server: Int) -> Bool {
    let texts = tables.compactMap { path in (try? Files.read(path)).map { String(decoding: $0, as: UTF8.self) } }
    guard !texts.isEmpty else { return true }
    let owners = texts.flatMap { Self.owners(in: $0, peer: peer, server: server) }
    return !owners.isEmpty && owners.allSatisfy { $0 == getuid() }
  }

  /// The users who hold the ends at a port that are connected with a server's.
  static func owners(in table: String, peer: Int, server: Int) -> [UInt32] {
    table.split(separator: "\n").compactMap { row in
      let columns = row.split(separator: " ")
      guard columns.count > 7, let here = end(columns[1]), let there = end(columns[2]), here == peer,
        server == 0 ? there != 0 : there == server
      else { return nil }
      return UInt32(columns[7])
    }
  }

  /// The port of an end on the loopback interface, `0100007F:1F90`.
  private static func end(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, loopback.contains(parts[0]) else { return nil }
    return Int(parts[1], radix: 16)
  }

  /// The port of a connection's other end, as libmicrohttpd tells it when it accepts one.
  static func port(_ address: UnsafePointer<sockaddr>?, _ length: socklen_t) -> Int? {
    guard let address = unsafe address, Int(length) >= MemoryLayout<sockaddr_in>.size else { return nil }
    return unsafe address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
      // All of 127.0.0.0/8 is this machine: from another address of it, another user may have the same port.
      guard unsafe address.pointee.sin_addr.s_addr == UInt32(0x7F00_0001).bigEndian else { return nil }
      return unsafe Int(UInt16(bigEndian: address.pointee.sin_port))
    }
  }
}
