import CaseModel
import Digests
import DocumentStore
import LawData

/// The secret from which identifiers of an export are made: one for each profile and proceeding, kept by the store.
///
/// The same addressee meets the same identifiers again; two addressees cannot join what they received.
enum DisclosureKey {
  private static let setting = "disclosure.key"

  /// The key; made when first needed.
  ///
  /// - Parameter proceeding: the proceeding itself, whatever a person typed to name it.
  static func key(
    _ profile: DisclosureProfile, _ proceeding: UID?, in context: OperationContext
  ) throws(OperationError) -> [UInt8] {
    if profile.identifiers { return [] }
    let kept: [UInt8]? = try context.read { reader in try Self.kept(reader) }
    let secret = if let kept { kept } else { try make(in: context) }
    return key(from: secret, profile.profile, proceeding)
  }

  /// The secret, if any export needed one yet.
  static func kept(_ reader: borrowing StoreReader) throws -> [UInt8]? {
    try reader.setting(setting).flatMap { Hex.decode($0) }
  }

  /// The key that a secret gives for a profile and a proceeding.
  static func key(from secret: [UInt8], _ profile: String, _ proceeding: UID?) -> [UInt8] {
    MessageKey(secret).code(of: profile + " " + (proceeding?.text ?? "")).bytes
  }

  /// Makes the secret, unless another export made it in the meantime.
  private static func make(in context: OperationContext) throws(OperationError) -> [UInt8] {
    try context.write("disclosure.key") { writer in
      if let kept = try writer.setting(setting).flatMap({ Hex.decode($0) }) { return kept }
      let fresh = RandomBytes.make(32)
      try writer.set(setting, to: Hex.encode(fresh))
      return fresh
    }
  }
}
