internal import CMicroHTTPD
internal import Glibc
internal import Synchronization

/// A server of this machine and of one user: it listens on 127.0.0.1 and nowhere else, and hears no program of another
/// user, as far as the kernel tells whose it is.
///
/// Each connection has a thread of its own, so that a slow answer delays nobody.
///
/// ```swift
/// let server = try HTTPServer(port: 0, handler: app)
/// print("http://127.0.0.1:\(server.port)/")
/// server.stop()
/// ```
public final class HTTPServer: Sendable {
  /// The port it listens on.
  public let port: Int
  /// The daemon's address; a pointer is not `Sendable`, and libmicrohttpd guards the daemon itself.
  private let daemon: UInt
  private let hearing: Hearing

  /// Starts to listen.
  ///
  /// - Parameters:
  ///   - port: 1 to 65,535, or 0 for any that is free.
  ///   - connections: how many may be open at once: more than all a browser lets one foreign page open, so that none
  ///     shuts the others out, and fewer than the files a process may have open.
  ///   - idleSeconds: how long a silent connection is kept.
  ///   - handler: who answers.
  /// - Throws: `HTTPServerError`, as when the port is taken.
  public init(
    port: Int = 0, connections: Int = 512, idleSeconds: Int = 60, handler: any HTTPHandler
  ) throws(HTTPServerError) {
    guard let number = UInt16(exactly: port) else { throw HTTPServerError(port: port, code: EINVAL) }
    let hearing = Hearing(handler)
    let context = unsafe Unmanaged.passUnretained(hearing).toOpaque()
    guard
      let daemon = unsafe cmhd_start(
        number, HTTPServer.accept, HTTPServer.access, HTTPServer.completed, context, UInt32(connections),
        UInt32(idleSeconds))
    else { throw HTTPServerError(port: port, code: errno) }
    self.hearing = hearing
    self.daemon = UInt(bitPattern: daemon)
    self.port = Int(unsafe cmhd_port(daemon))
    hearing.port.store(self.port, ordering: .relaxed)
  }

  // Its threads hold what they hear with by address alone: none may outlive it.
  deinit { stop() }

  /// Listens no more and waits until what is being answered has been; once is enough.
  public func stop() {
    guard let daemon = unsafe OpaquePointer(bitPattern: daemon),
      !hearing.isClosing.exchange(true, ordering: .acquiringAndReleasing)
    else { return }
    // What this returns is the socket, which is ours to close once nobody is served from it.
    let socket = unsafe MHD_quiesce_daemon(daemon)
    for _ in 0..<300 where hearing.open.load(ordering: .relaxed) > 0 { usleep(10_000) }
    unsafe MHD_stop_daemon(daemon)
    if socket >= 0 { close(socket) }
  }

  private static let accept: MHD_AcceptPolicyCallback = { context, address, length in
    guard let context = unsafe context, let peer = unsafe PeerOwner.port(address, length) else { return .NO }
    let hearing = unsafe Unmanaged<Hearing>.fromOpaque(context).takeUnretainedValue()
    return PeerOwner.isOurs(peer: peer, server: hearing.port.load(ordering: .relaxed)) ? .YES : .NO
  }

  private static let access: MHD_AccessHandlerCallback = {
    context, connection, url, method, _, data, size, exchange in
    guard let context = unsafe context, let connection = unsafe connection, let exchange = unsafe exchange,
      let size = unsafe size
    else { return .NO }
    let hearing = unsafe Unmanaged<Hearing>.fromOpaque(context).takeUnretainedValue()
    if let known = unsafe exchange.pointee {
      let bytes = unsafe UnsafeRawBufferPointer(start: data, count: size.pointee)
      unsafe size.pointee = 0
      return unsafe Unmanaged<Exchange>.fromOpaque(known).takeUnretainedValue().go(on: bytes, connection)
    }
    guard let url = unsafe url, let method = unsafe method else { return .NO }
    let new = unsafe Exchange(
      hearing, HTTPHead.read(connection, method: String(cString: method), path: String(cString: url)))
    unsafe exchange.pointee = Unmanaged.passRetained(new).toOpaque()
    return unsafe new.begin(connection)
  }

  private static let completed: MHD_RequestCompletedCallback = { _, _, exchange, _ in
    guard let known = unsafe exchange?.pointee else { return }
    unsafe exchange?.pointee = nil
    unsafe Unmanaged<Exchange>.fromOpaque(known).takeRetainedValue().end()
  }
}

/// Why a server could not start.
public struct HTTPServerError: Error, Hashable, Sendable {
  /// The port that was asked for.
  public let port: Int
  /// The system's `errno`.
  public let code: Int32
}
