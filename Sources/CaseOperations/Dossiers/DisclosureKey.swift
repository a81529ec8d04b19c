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
  static func key(
    _ profile: DisclosureProfile, _ proceeding: String?, in context: OperationContext
  ) throws(OperationError) -> [UInt8] {
    if profile.identifiers { return [] }
    let secret: [UInt8]
    if let kept = try context.read({ reader in try reader.setting(setting) }).flatMap({ Hex.decode($0) }) {
      secret = kept
    } else {
      let fresh = RandomBytes.make(32)
      try context.write("disclosure.key") { writer in try writer.set(setting, to: Hex.encode(fresh)) }
      secret = fresh
    }
    return MessageKey(secret).code(of: profile.profile + " " + (proceeding ?? "")).bytes
  }
}
