public import CaseModel
import Digests
import Dossier
import DocumentStore
import FileKit
import Intake
import LawData

/// Writes a court dossier: the case as XML that validates, its documents, a page people read, a receipt, a manifest.
///
/// Nothing stands under the output's name unless all of it is valid and nothing withheld leaks.
public struct ExportDossier: Sendable {
  /// The case; everything visible if nothing is said.
  public var caseReference: String?
  /// The disclosure profile's code.
  public var profile = Self.wholeProfile
  /// The proceeding the dossier is for, where the profile needs one.
  public var proceeding: String?
  /// Whether one zip file is written instead of a folder.
  public var zip = false
  /// Whether a former export of the same name is replaced.
  public var replace = false
  /// The records whose documents go as they are, though they tell what the profile keeps back: somebody looked through
  /// them; `all` is every one.
  ///
  /// A court gets its evidence unaltered. Profiles that allow no such thing refuse all the same.
  public var asTheyAre: [String] = []
  /// Whether a rehearsal tells what has to be confirmed instead of refusing it: for who is then asked.
  public var asksLater = false
  /// Where it goes.
  public var output: String

  /// Creates the operation.
  public init(to output: String) { self.output = output }

  /// Carries it out; a rehearsal goes the whole way inside the store's own temporary folder, and leaves nothing.
  ///
  /// - Throws: `OperationError.blocked` with findings in a lawyer's words when the dossier would be invalid or disclose
  ///   too much.
  public func run(in context: OperationContext) throws(OperationError) -> ExportOutcome {
    try context.requireExport(of: caseReference)
    guard let disclosure = DisclosureProfile.shipped(profile) else {
      throw .unknownProfile(profile, known: DisclosureProfile.codes)
    }
    if disclosure.needsProceeding, proceeding == nil { throw .proceedingNeeded(profile: profile) }
    if disclosure.reach.isEmpty, proceeding != nil { throw .blocked([Self.wholeCase]) }
    do {
      for _ in 1...Self.attempts {
        if let outcome = try attempt(disclosure, context) { return outcome }
      }
    } catch {
      throw OperationError(error)
    }
    throw .exportOvertaken
  }

  /// The profile that keeps nothing back.
  public static let wholeProfile = "full"

  /// Whoever names a proceeding wants less than everything.
  private static let wholeCase = Finding(
    id: "P12", severity: .error, place: Finding.Place(),
    summary: Phrase(
      "Este perfil no se limita a un juicio: saldría el caso completo.",
      "This profile is not limited to a proceeding: the whole case would leave."),
    remedy: Phrase(
      "No elija un juicio, o use el perfil del tribunal.", "Choose no proceeding, or use the court's profile."),
    command: Phrase("dossier export --profile court --for J-…", "dossier export --profile court --for J-…"))

  /// How often an export is made anew because another one gave its pseudonyms away meanwhile.
  private static let attempts = 3

  /// One export; nothing if another one took a pseudonym it gives.
  private func attempt(_ disclosure: DisclosureProfile, _ context: OperationContext) throws -> ExportOutcome? {
    let staging = context.dryRun ? try context.store.makeTemporaryFolder() : nil
    defer { staging?.remove() }
    let written = try prepare(
      disclosure, context, at: staging.map { Paths.join($0.path, "package") } ?? output)
    defer { written.package.discard() }
    var summary = written.package.summary
    if !context.dryRun {
      // First what the office sets down, then the name. The other way round, a crash or a full disk between the two would
      // let data leave that no ledger tells of, with pseudonyms that the next export gives to others; this way, at worst
      // an export is told of that never got its name. Nobody else waits meanwhile: all that takes long is done.
      guard try setDown(written, context) else { return nil }
      try context.note(exportOf: caseReference, by: disclosure)
      summary = try written.package.commit()
    }
    return ExportOutcome(
      path: context.dryRun ? output : summary.path, profile: profile, records: summary.records,
      documents: summary.documents, bytes: summary.bytes, findings: written.findings + summary.findings,
      people: try ExportedPerson.named(written.people, asCalledIn: profile, context), confirmable: summary.confirmable,
      dryRun: context.dryRun)
  }

  private struct Written {
    var package: PreparedPackage
    let findings: [Finding]
    let assigned: [PersonInProceeding: String]
    let people: [LeavingPerson]
    let caseUID: UID?
    var documents: [DossierDocument] = []
    var watch: DocumentWatch?
  }

  private func prepare(
    _ disclosure: DisclosureProfile, _ context: OperationContext, at target: String
  ) throws -> Written {
    let proceeding = try context.read { reader in
      try self.proceeding.map { try Lookup.record(RecordReference($0), [.proceeding], reader, context.law).uid }
    }
    let key = try DisclosureKey.key(disclosure, proceeding, in: context)
    // The last things that see more than the exporter: what no text may say, and what is nobody's name any more.
    let (persons, pseudonyms) =
      disclosure.identifiers
      ? ([], [:])
      : try context.store.read(as: .everything) { reader in
        (try KnownPersons.all(reader, asSeenBy: context.visibility), try KeptPseudonyms.all(reader))
      }
    let spool = disclosure.identifiers ? try context.store.makeTemporaryFolder() : nil
    defer { spool?.remove() }
    let confirmation = try DocumentConfirmation.named(asTheyAre, in: context)
    // What was built has to go even where all of it was written and the reading fails as it ends.
    var built: PreparedPackage?
    do {
      var written = try context.read { reader in
        let caseRecord = try caseReference.map {
          try Lookup.record(RecordReference($0), [.strategicCase], reader, context.law)
        }
        try requireOneCase(caseRecord, proceeding, reader)
        if disclosure.identifiers { try requireWholeView(caseRecord, reader, context) }
        let source = try StoreDossier(
          reader.session, caseRecord: caseRecord, profile: profile, language: context.language, law: context.law,
          spool: spool?.path)
        var writer = writer(disclosure, try reader.head(), context)
        // A rehearsal writes elsewhere, and says all the same that the place is taken.
        if context.dryRun { try writer.check(destination: output) }
        if disclosure.identifiers {
          let package = try writer.prepare(source, to: target)
          built = package
          return Written(package: package, findings: [], assigned: [:], people: [], caseUID: caseRecord?.uid)
        }
        let filtered = try Disclosure(
          policy: DisclosurePolicy(disclosure), proceeding: proceeding?.text, key: key, pseudonyms: pseudonyms,
          today: context.today
        ).filter(source, hiding: persons)
        writer.watch = filtered.watch
        let package = try writer.prepare(filtered, to: target)
        built = package
        return Written(
          package: package, findings: filtered.findings, assigned: filtered.assigned, people: filtered.people,
          caseUID: caseRecord?.uid, documents: filtered.documents, watch: filtered.documentWatch)
      }
      // Reading documents takes long, and nobody else is to wait for it.
      if var watch = written.watch {
        watch.confirmation = asksLater && context.dryRun ? .pending : confirmation
        let reader = DocumentReader()
        try written.package.inspect(written.documents, for: watch) { document, path in
          try DocumentReading(document, at: path, by: reader)
        }
      }
      return written
    } catch {
      built?.discard()
      throw error
    }
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

  /// How the ledger tells that somebody decided that documents go as they are.
  package static let confirmed = ".documents"

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

  /// A case and a proceeding of another one have nothing in common that could leave.
  private func requireOneCase(
    _ caseRecord: StoredRecord?, _ proceeding: UID?, _ reader: borrowing StoreReader
  ) throws {
    guard let caseRecord, let proceeding, let found = try reader.record(proceeding),
      found.label.scope != .record(caseRecord.uid)
    else { return }
    let (one, other) = (try Lookup.handle(found), try Lookup.handle(caseRecord))
    throw OperationError.blocked([
      Finding(
        id: "P26", severity: .error, place: Finding.Place(uid: found.uid.text, record: one),
        summary: Phrase(
          "El juicio \(one) no es del caso \(other).", "The proceeding \(one) is none of the case \(other)."),
        remedy: Phrase(
          "Nombre sólo el juicio, o el caso al que pertenece.", "Name the proceeding alone, or the case it belongs to.")
      )
    ])
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
  ///
  /// - Returns: whether it may leave: not if another export has given one of its pseudonyms away since it was begun.
  private func setDown(_ written: Written, _ context: OperationContext) throws -> Bool {
    let action = "export." + profile + (written.package.summary.tellsNames ? Self.confirmed : "")
    let act = Act(member: context.member.uid, at: context.clock(), action: action)
    return try context.store.write(act, as: .everything) { writer in
      guard try KeptPseudonyms.areFree(written.assigned, writer) else { return false }
      try KeptPseudonyms.keep(written.assigned, in: &writer)
      try writer.note(act.action, written.caseUID)
      return true
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
  /// Who leaves by name and who under which pseudonym, for the office alone and before anything leaves; none where nothing
  /// is kept back, and of what has left.
  public let people: [ExportedPerson]
  /// The records whose documents leave because somebody lets them, or would if somebody did: they tell what the profile
  /// keeps back, or nobody could read them.
  public let confirmable: [String]
  /// Whether it was only rehearsed.
  public let dryRun: Bool
}
