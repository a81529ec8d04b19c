import XMLKit

/// The receipt of an export: all that differs from one export to the next, and none of it in the dossier.
public struct DossierReceipt: Sendable, Hashable {
  /// When it was made, RFC 3339 in universal time.
  public var exportedAt: String
  /// Who made it, as an outsider may read it.
  public var person: String
  /// The disclosure profile.
  public var profile: String
  /// Program and version.
  public var software: String
  /// The hash of the ledger's last entry.
  public var ledgerHead: String?
  /// The number of the ledger's last entry.
  public var ledgerSequence: Int64?

  /// Creates a receipt.
  public init(
    exportedAt: String, person: String, profile: String, software: String, ledgerHead: String? = nil,
    ledgerSequence: Int64? = nil
  ) {
    self.exportedAt = exportedAt
    self.person = person
    self.profile = profile
    self.software = software
    self.ledgerHead = ledgerHead
    self.ledgerSequence = ledgerSequence
  }

  /// The namespace of receipts.
  static let namespace = "urn:expediente:receipt:1"

  /// The receipt as XML, valid by `receipt.xsd`.
  func bytes(dossierDigest: String, dossierBytes: Int64) -> [UInt8] {
    var writer = XMLWriter<Never>()
    writer.declaration()
    writer.start("receipt")
    writer.attribute("xmlns", Self.namespace)
    writer.attribute("version", "1.0")
    writer.element("exportedAt", exportedAt)
    writer.element("person", person)
    writer.element("profile", profile)
    writer.element("software", software)
    if let ledgerHead, let ledgerSequence {
      writer.start("ledger")
      writer.attribute("sequence", String(ledgerSequence))
      writer.attribute("head", ledgerHead)
      writer.end()
    }
    writer.start("dossier")
    writer.attribute("sha256", dossierDigest)
    writer.attribute("bytes", String(dossierBytes))
    writer.end()
    writer.end()
    return writer.finish()
  }

  /// Reads a receipt, or nothing if the bytes are none.
  init?(reading bytes: [UInt8]) {
    guard let root = try? XMLElement(bytes), root.name == "receipt", root.namespace == Self.namespace,
      let exportedAt = root.first("exportedAt")?.text, let person = root.first("person")?.text,
      let profile = root.first("profile")?.text, let software = root.first("software")?.text
    else { return nil }
    self.init(
      exportedAt: exportedAt, person: person, profile: profile, software: software,
      ledgerHead: root.first("ledger")?["head"], ledgerSequence: root.first("ledger")?["sequence"].flatMap { Int64($0) }
    )
  }
}
