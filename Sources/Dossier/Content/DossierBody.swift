public import CaseModel

/// A body as JSON text, in the parts a store keeps it in.
///
/// The writer turns the bytes into elements without building a tree, so a body that nobody has to look into is never
/// parsed or encoded again.
public struct DossierBody: Sendable, Hashable {
  /// JSON objects in UTF-8; each described field stands in one of them.
  public var parts: [[UInt8]]

  /// A body without fields.
  public static let empty = DossierBody(parts: [])

  /// Creates a body from the parts a store holds.
  public init(parts: [[UInt8]]) { self.parts = parts }

  /// Creates a body of one part.
  public init(_ value: JSONValue) { parts = value.members.isEmpty ? [] : [value.bytes] }

  /// One object of all parts, its members in the fields' order; members that no field describes come last.
  ///
  /// - Parameter fields: the described fields.
  /// - Throws: `JSONError` if a part is no JSON.
  public func value(_ fields: [Field]) throws(JSONError) -> JSONValue {
    var members: [JSONValue.Member] = []
    for part in parts { members += try JSONValue(parsing: part).members }
    guard parts.count > 1 else { return .object(members) }
    var ordered: [JSONValue.Member] = []
    for field in fields { ordered += members.filter { $0.name == field.name } }
    ordered += members.filter { member in !fields.contains { $0.name == member.name } }
    return .object(ordered)
  }
}
