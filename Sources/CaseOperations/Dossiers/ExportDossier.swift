public import CaseModel
import Digests
import Dossier
import DocumentStore
import FileKit
import LawData

/// Writes a court dossier: the case as XML that validates, its documents, a page people read, a receipt, a manifest.
///
/// Nothing stands under the output's name unless all of it is valid and nothing withheld leaks.
public struct ExportDossier: Sendable {
  /// The case; everything visible if nothing is said.
  public var caseReference: String?
  /// The disclosure profile's code.
  public var profile = "full"
  /// The proceeding the dossier is for, where the profile needs one.
  public var proceeding: String?
  /// Whether one zip file is written instead of a folder.
  public var zip = false
  /// Whether a former export of the same name is replaced.
  public var replace = false
  /// Where it goes.
  public var output: String

  /// Creates the operation.
  public init(to output: String) { self.output = output }

  /// Carries it out; a rehearsal writes beside the output, checks, and removes what it wrote.
  ///
  /// - Throws: `OperationError.blocked` with findings in a lawyer's words when the dossier would be invalid or disclose
  ///   too much.
  public func run(in context: OperationContext) throws(OperationError) -> ExportOutcome {
    try context.require(.export)
    guard let disclosure = DisclosureProfile.shipped(profile) else {
      throw .unknownProfile(profile, known: DisclosureProfile.codes)
    }
    if disclosure.needsProceeding, proceeding == nil { throw .proceedingNeeded(profile: profile) }
    let key = try DisclosureKey.key(disclosure, proceeding, in: context)
    // A rehearsal goes the whole way under a name nobody sees.
    let target = context.dryRun ? Paths.join(Paths.parent(output), Files.temporaryName()) : output
    defer { if context.dryRun { try? Files.removeTree(target) } }
    let written = try context.read { reader in
      let caseRecord = try caseReference.map {
        try Lookup.record(RecordReference($0), [.strategicCase], reader, context.law)
      }
      if disclosure.identifiers { try requireWholeView(caseRecord, reader, context) }
      let source = try StoreDossier(
        reader.session, caseRecord: caseRecord, profile: profile, language: context.language, law: context.law)
      let writer = writer(disclosure, try reader.head(), context)
      if disclosure.identifiers {
        return Written(summary: try writer.write(source, to: target), findings: [], assigned: [:])
      }
      let reference = try proceeding.map { try Lookup.record(RecordReference($0), [.proceeding], reader, context.law) }
      return try write(source, disclosure, reference, key, reader, writer, to: target)
    }
    if !context.dryRun { try keep(written.assigned, context) }
    return ExportOutcome(
      path: context.dryRun ? output : written.summary.path, profile: profile, records: written.summary.records,
      documents: written.summary.documents, bytes: written.summary.bytes,
      findings: written.findings + written.summary.findings, dryRun: context.dryRun)
  }

  private struct Written {
    let summary: PackageSummary
    let findings: [Finding]
    let assigned: [PersonInProceeding: String]
  }

  private func writer(
    _ disclosure: DisclosureProfile, _ head: LedgerHead, _ context: OperationContext
  ) -> PackageWriter {
    var writer = PackageWriter(receipt: receipt(disclosure, head, context)) { document, path in
      try context.store.copyBlob(document.sha256, to: path, as: context.visibility)
    }
    writer.zip = zip
    writer.replace = replace
    let validator = DossierValidator(rules: context.rules)
    writer.validate = { path in try validator.validate(fileAt: path, phase: disclosure.phase).findings }
    return writer
  }

  private func write(
    _ source: StoreDossier, _ profile: DisclosureProfile, _ proceeding: StoredRecord?, _ key: [UInt8],
    _ reader: borrowing StoreReader, _ writer: PackageWriter, to target: String
  ) throws -> Written {
    let filtered = try Disclosure(
      policy: DisclosurePolicy(profile), proceeding: proceeding?.uid.text, key: key,
      pseudonyms: try KeptPseudonyms.all(reader)
    ).filter(source)
    var writer = writer
    writer.watch = filtered.watch
    return Written(
      summary: try writer.write(filtered, to: target), findings: filtered.findings, assigned: filtered.assigned)
  }

  /// What a receipt says where the office's own handles stay in the office.
  static let unnamedPerson = "office"

  private func receipt(
    _ disclosure: DisclosureProfile, _ head: LedgerHead, _ context: OperationContext
  ) -> DossierReceipt {
    DossierReceipt(
      exportedAt: Timestamp(milliseconds: context.clock()).text,
      person: disclosure.identifiers ? MemberView.handle(context.member.number) : Self.unnamedPerson, profile: profile,
      software: Product.name + " " + Product.version, ledgerHead: head.value,
      ledgerSequence: head.sequence)
  }

  /// A full export by someone who cannot see all of it would pass for the whole and not be.
  private func requireWholeView(
    _ caseRecord: StoredRecord?, _ reader: borrowing StoreReader, _ context: OperationContext
  ) throws {
    var scopes: [Scope] = [.shared]
    if let caseRecord {
      scopes.append(.record(caseRecord.uid))
    } else {
      scopes += try reader.identities(RecordKind.strategicCase.rawValue).map { .record($0) }
    }
    for scope in scopes
    where !context.visibility.shows(Label(scope: scope, access: AccessLevel.identity.rawValue, privileged: true)) {
      throw OperationError.notPermitted(.export)
    }
  }

  /// Enters the export into the ledger and keeps what persons were called in it, never to be used for others.
  private func keep(
    _ assigned: [PersonInProceeding: String], _ context: OperationContext
  ) throws(OperationError) {
    try context.write("export." + profile) { writer in
      let subject = try caseReference.map {
        try Lookup.record(RecordReference($0), [.strategicCase], writer, context.law).uid
      }
      try KeptPseudonyms.keep(assigned, in: &writer)
      try writer.note("export." + profile, subject)
    }
  }
}

/// What an export wrote, or would write.
public struct ExportOutcome: Sendable, Hashable {
  /// Where it stands.
  public let path: String
  /// The disclosure profile's code.
  public let profile: String
  /// How many records of each kind.
  public let records: [RecordKind: Int]
  /// How many documents.
  public let documents: Int
  /// The size of all files together, in bytes.
  public let bytes: Int64
  /// What is worth knowing; none of it blocks.
  public let findings: [Finding]
  /// Whether it was only rehearsed.
  public let dryRun: Bool
}
