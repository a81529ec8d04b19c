internal import CMicroHTTPD
internal import Synchronization

/// What all requests of a server share.
final class Hearing: Sendable {
  let handler: any HTTPHandler
  /// How many requests have begun and are not answered.
  let open = Atomic<Int>(0)
  /// The port, once it is known.
  let port = Atomic<Int>(0)
  /// Whether connections are to be closed after their next answer.
  let isClosing = Atomic<Bool>(false)

  init(_ handler: any HTTPHandler) { self.handler = handler }
}

extension HTTPHead {
  /// Reads what libmicrohttpd has parsed.
  static func read(_ connection: OpaquePointer, method: String, path: String) -> HTTPHead {
    HTTPHead(
      method: method, path: path, query: unsafe values(connection, .GET_ARGUMENT_KIND, lowercased: false),
      headers: unsafe values(connection, .HEADER_KIND, lowercased: true))
  }

  private final class Gathering {
    var fields: [HTTPField] = []
    let lowercased: Bool
    init(lowercased: Bool) { self.lowercased = lowercased }
  }

  private static func values(
    _ connection: OpaquePointer, _ kind: MHD_ValueKind, lowercased: Bool
  ) -> [HTTPField] {
    let gathering = Gathering(lowercased: lowercased)
    let context = unsafe Unmanaged.passUnretained(gathering).toOpaque()
    _ = unsafe MHD_get_connection_values_n(
      connection, kind,
      { context, _, key, keySize, value, valueSize in
        guard let context = unsafe context, let key = unsafe key else { return .YES }
        let gathering = unsafe Unmanaged<Gathering>.fromOpaque(context).takeUnretainedValue()
        let name = unsafe HTTPHead.text(key, keySize)
        let text = unsafe value.map { unsafe HTTPHead.text($0, valueSize) } ?? ""
        gathering.fields.append(HTTPField(gathering.lowercased ? name.lowercased() : name, text))
        return .YES
      }, context)
    return gathering.fields
  }

  private static func text(_ start: UnsafePointer<CChar>, _ count: Int) -> String {
    unsafe String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
