/// An answer.
public struct HTTPResponse: Sendable {
  /// What is sent after the headers.
  public enum Content: Sendable {
    /// These bytes.
    case bytes([UInt8])
    /// A file, sent by the system, whole or the range that was asked for.
    case file(String)
  }

  /// The status, 200 or another.
  public var status: Int
  /// The headers; length and date are added.
  public var headers: [HTTPField]
  /// What is sent after them.
  public var content: Content

  /// Creates an answer.
  public init(_ status: Int, _ headers: [HTTPField] = [], _ content: Content = .bytes([])) {
    self.status = status
    self.headers = headers
    self.content = content
  }

  /// The first value of a header, whatever the case of its name.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// Who answers requests; called from several threads at once.
public protocol HTTPHandler: Sendable {
  /// Decides on the first part alone whether the rest is taken.
  func admit(_ head: HTTPHead) -> HTTPAdmission
  /// Answers a whole request.
  func respond(to request: HTTPRequest) -> HTTPResponse
  /// Says why a request was not taken: 400 for one that cannot be read, 413 for too much, 507 for a full disk.
  func refuse(_ head: HTTPHead, status: Int) -> HTTPResponse
}

extension HTTPHandler {
  /// The status alone.
  public func refuse(_ head: HTTPHead, status: Int) -> HTTPResponse { HTTPResponse(status) }
}

/// Whether a request's body is taken.
public enum HTTPAdmission: Sendable {
  /// It is, within limits.
  case take(HTTPBodyLimits)
  /// It is not, and this is the answer.
  case refuse(HTTPResponse)
}

/// What a request may bring.
public struct HTTPBodyLimits: Sendable {
  /// Bytes of all fields together, or of a body that is no form.
  public var fieldBytes: Int
  /// How many fields.
  public var fields: Int
  /// Bytes of all files together.
  public var fileBytes: Int64
  /// How many files.
  public var files: Int
  /// Where files are written while they arrive; without it none is taken.
  public var folder: String?

  /// Creates limits; as they stand, for a small form without files.
  public init(
    fieldBytes: Int = 1 << 20, fields: Int = 1_000, fileBytes: Int64 = 0, files: Int = 0, folder: String? = nil
  ) {
    self.fieldBytes = fieldBytes
    self.fields = fields
    self.fileBytes = fileBytes
    self.files = files
    self.folder = folder
  }
}
