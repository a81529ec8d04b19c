public import CaseModel

/// A record whose uid stands here with other content.
public struct ImportConflict: Sendable, Hashable {
  /// The uid.
  public let uid: String
  /// The kind.
  public let kind: RecordKind
  /// Its handle here.
  public let handle: String
  /// The fields that differ.
  public let fields: [String]
}
