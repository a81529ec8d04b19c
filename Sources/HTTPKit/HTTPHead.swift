/// The first part of a request: what is asked, before any body is taken.
public struct HTTPHead: Sendable {
  /// The method, in capitals: `GET`, `POST`.
  public let method: String
  /// The path, percent-decoded.
  public let path: String
  /// The arguments after `?`, decoded, in the order given.
  public let query: [HTTPField]
  /// The headers, names in lower case, in the order given.
  public let headers: [HTTPField]

  /// Creates a head, as a test does.
  public init(method: String, path: String, query: [HTTPField] = [], headers: [HTTPField] = []) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
  }

  /// The parts of the path between its slashes; none for `/`.
  public var segments: [String] { path.split(separator: "/", omittingEmptySubsequences: true).map(String.init) }

  /// The first value of a header, by its name in lower case.
  public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The first value of an argument.
  public func argument(_ name: String) -> String? { query.first { $0.name == name }?.value }

  /// All values of an argument.
  public func arguments(_ name: String) -> [String] { query.filter { $0.name == name }.map(\.value) }

  /// Whether its end can be read in two ways (RFC 9112, section 6.3), or its host; such a request is no browser's.
  var isAmbiguous: Bool {
    func count(_ name: String) -> Int { headers.count { $0.name == name } }
    return count("content-length") + count("transfer-encoding") > 1 || count("host") > 1
  }

  /// The value of a cookie.
  public func cookie(_ name: String) -> String? {
    for header in headers where header.name == "cookie" {
      for pair in header.value.split(separator: ";") {
        let trimmed = pair.drop { $0 == " " }
        if trimmed.hasPrefix(name + "=") { return String(trimmed.dropFirst(name.utf8.count + 1)) }
      }
    }
    return nil
  }
}

/// A name and its value: a header, an argument, a field of a form.
public struct HTTPField: Sendable, Hashable {
  /// The name.
  public let name: String
  /// The value.
  public let value: String

  /// Creates one.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A whole request.
public struct HTTPRequest: Sendable {
  /// What is asked.
  public let head: HTTPHead
  /// The fields of a form, sent as `application/x-www-form-urlencoded` or `multipart/form-data`.
  public let fields: [HTTPField]
  /// The files of a form; each lasts until the request is answered.
  public let uploads: [HTTPUpload]
  /// The bytes of any other body.
  public let body: [UInt8]

  /// Creates a request, as a test does.
  public init(head: HTTPHead, fields: [HTTPField] = [], uploads: [HTTPUpload] = [], body: [UInt8] = []) {
    self.head = head
    self.fields = fields
    self.uploads = uploads
    self.body = body
  }

  /// The first value of a form's field.
  public func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }

  /// All values of a form's field.
  public func fields(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
}

/// A file that came with a form, written to disk as it arrived.
public struct HTTPUpload: Sendable, Hashable {
  /// The form's field.
  public let field: String
  /// The name its sender gave it: a hint, never a path to be used.
  public let fileName: String
  /// Where it lies until the request is answered.
  public let path: String
  /// How many bytes it has.
  public let bytes: Int64

  /// Creates one, as a test does.
  public init(field: String, fileName: String, path: String, bytes: Int64) {
    self.field = field
    self.fileName = fileName
    self.path = path
    self.bytes = bytes
  }
}
