/// A part of a body, with who may see it.
///
/// Part 0 is the main one; the others are more closed.
public struct Part: Hashable, Sendable {
  /// The access level, 0 to 3.
  public var access: Int
  /// Whether it is the office's own thinking.
  public var privileged: Bool
  /// The part's text (JSON), opaque to the store and kept byte for byte.
  public var body: [UInt8]

  /// Creates a part.
  public init(access: Int = 0, privileged: Bool = false, body: [UInt8]) {
    self.access = access
    self.privileged = privileged
    self.body = body
  }
}
