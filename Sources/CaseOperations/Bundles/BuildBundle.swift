public import CaseModel
import CourtBundle
import Digests
import DocumentStore
import Dossier
import FileKit
import FoundationEssentials
import LawData

/// Says where each document of a bundle would stand, without writing anything.
public struct PlanBundle: Sendable {
  /// The bundle.
  public var bundle: String
  /// The disclosure profile it is for; that of courts if nothing is said and it goes with a proceeding.
  public var disclosure: String?

  /// Creates the operation.
  public init(_ bundle: String) { self.bundle = bundle }

  /// Carries it out; what stands against building is told as findings, and rows then have no pages.
  public func run(in context: OperationContext) throws(OperationError) -> BundleView {
    var result = try BundlePlanning(context: context, disclosure: disclosure).plan(RecordReference(bundle))
    result.findings += result.closed.map { .closedGoes($0, .warning) }
    guard !result.findings.contains(where: { $0.severity == .error }), !result.plan.entries.isEmpty else {
      return BundleView(result, nil, [])
    }
    do throws(BundleError) {
      return BundleView(result, try PreparedBundle(result.plan, for: result.profile, readsText: false), [])
    } catch {
      guard case .blocked(let findings) = error else { throw OperationError(bundle: error) }
      return BundleView(result, nil, findings)
    }
  }
}

/// Writes the volumes of a bundle, read back and compared with the plan, with manifest and table of cites.
public struct BuildBundle: Sendable {
  /// The bundle.
  public var bundle: String
  /// The folder they go to.
  public var output: String
  /// Whether the page map is fixed: later documents are then added, and no number changes any more.
  public var serving = false
  /// The disclosure profile it is for; that of courts if nothing is said and it goes with a proceeding.
  public var disclosure: String?
  /// The records whose documents go as they are, though they tell what the profile keeps back; `all` is every one.
  ///
  /// A court gets its evidence unaltered. Profiles that allow no such thing refuse all the same, and so does whatever
  /// the office itself wrote: cover, index, titles.
  public var asTheyAre: [String] = []

  /// Creates the operation.
  public init(_ bundle: String, to output: String) {
    self.bundle = bundle
    self.output = output
  }

  /// Carries it out; a rehearsal writes inside the store's temporary folder and leaves nothing.
  ///
  /// - Throws: `OperationError.blocked` with everything that stands against it.
  public func run(in context: OperationContext) throws(OperationError) -> BundleOutcome {
    try context.requireExport(of: nil)
    var result = try BundlePlanning(context: context, disclosure: disclosure).plan(RecordReference(bundle))
    result.findings += result.disclosure.findings(result.contents.bundle)
    let confirmation = try DocumentConfirmation.named(asTheyAre, in: context)
    let mayConfirm = result.disclosure.profile?.documentNames == .confirm
    result.findings += result.closed.map { record in
      .closedGoes(record, mayConfirm && confirmation.covers(record.handle) ? .warning : .error)
    }
    let errors = result.findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw .blocked(errors) }
    guard !result.plan.entries.isEmpty else { throw .blocked([Self.empty(result.contents.bundle)]) }
    if serving, result.plan.cover?.ledgerHead == nil {
      result.plan.cover?.ledgerHead = try context.read { try $0.head().value }
      result.plan.date = context.today
    }
    do {
      let staging = context.dryRun ? try context.store.makeTemporaryFolder() : nil
      defer { staging?.remove() }
      let prepared = try PreparedBundle(result.plan, for: result.profile)
      let watch = try result.disclosure.watch(in: context, confirmation)
      let draft = try prepared.draft(in: staging?.path ?? output)
      var told: (findings: [Finding], tellsNames: Bool) = ([], false)
      if let watch {
        var review = BundleReview(draft, of: result, watch)
        told = try review.run()
      }
      let tellsNames = told.tellsNames || !result.closed.isEmpty
      // First what the office sets down, then the names: nothing leaves that no ledger tells of.
      if !context.dryRun { try noteBuild(result, tellsNames: tellsNames, context) }
      let built = try draft.commit()
      if serving, !context.dryRun { try freeze(built, result, context) }
      return BundleOutcome(
        view: BundleView(result, built.bundle, told.findings), folder: output, built: built,
        disclosure: result.disclosure.profile?.profile ?? "", tellsNames: tellsNames, dryRun: context.dryRun)
    } catch let error as BundleError {
      throw OperationError(bundle: error)
    } catch {
      throw OperationError(error)
    }
  }

  /// The action of the ledger that says that a bundle was built, before the profile's code.
  package static let action = "bundle.build."

  /// Sets down that a bundle was built, for whom, and whether somebody decided that its documents go as they are.
  private func noteBuild(
    _ result: BundlePlanning.Result, tellsNames: Bool, _ context: OperationContext
  ) throws(OperationError) {
    guard let uid = UID(result.contents.bundle.uid), let profile = result.disclosure.profile?.profile else { return }
    let action = Self.action + profile + (tellsNames ? ExportDossier.confirmed : "")
    try context.write(action) { writer in try writer.note(action, uid) }
  }

  private static func empty(_ bundle: RecordView) -> Finding {
    Finding(
      id: "bundle.empty", severity: .error, place: Finding.Place(uid: bundle.uid, record: bundle.handle),
      summary: Phrase("El legajo no tiene documentos.", "The bundle has no documents."),
      remedy: Phrase(
        "Agregue documentos, o pida que se propongan los que el escrito cita",
        "Add documents, or ask for those that the filing cites"))
  }

  /// Keeps the page map with the bundle, and says that it was served.
  private func freeze(
    _ built: BuiltBundle, _ result: BundlePlanning.Result, _ context: OperationContext
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    // What was served is evidence of itself: its bytes are kept as any other's.
    _ = try context.store.preserve(files: built.volumes.map { Paths.join(output, $0.name) })
    let folder = try context.store.makeTemporaryFolder()
    defer { folder.remove() }
    let path = Paths.join(folder.path, "paginas.json")
    try Files.write(Array(try encoder.encode(built.frozen)), to: path)
    var edit = EditRecord(bundle)
    edit.kinds = [.caseBundle]
    let day = context.today?.text ?? ""
    edit.set =
      [
        FieldInput("status", "frozen"), FieldInput("frozenOn", day),
        FieldInput("pages", String(built.bundle.volumes.reduce(0) { $0 + $1.pages.count })),
        FieldInput("volumes", String(built.volumes.count)),
        FieldInput("ledgerHead", result.plan.cover?.ledgerHead ?? ""),
      ] + built.volumes.map { FieldInput("builtFile", $0.digest.hex) }
    var map = DocumentInput(path: path, role: BundleContents.pageMap)
    map.fileName = "paginas.json"
    edit.documents = [map]
    _ = try edit.run(in: context)
  }
}

/// Looks through a PDF by the twenty-five rules of a court's profile: ours or anyone's.
public struct CheckBundle: Sendable {
  /// The file.
  public var path: String
  /// The profile's code.
  public var profile: String

  /// Creates the operation.
  public init(_ path: String, profile: String = "mx-pjf") {
    self.path = path
    self.profile = profile
  }

  /// Carries it out; needs no store.
  public func run() throws(OperationError) -> [Finding] {
    guard let profile = CourtProfile.shipped(profile) else {
      throw .unknownCode(
        field: "profile", vocabulary: "court-profiles", code: self.profile, near: CourtProfile.codes)
    }
    do throws(BundleError) { return try CourtBundle.BundleCheck(profile: profile).findings(in: path) } catch {
      throw OperationError(bundle: error)
    }
  }
}

extension OperationError {
  /// What the bundle's builder could not do.
  init(bundle error: BundleError) {
    switch error {
    case .blocked(let findings): self = .blocked(findings)
    case .mismatch(let mismatches): self = .bundleMismatch(mismatches.count, mismatches.first?.kind.rawValue ?? "")
    case .file, .page: self = error.fileError.map { .file($0) } ?? .pageTrouble
    case .noReader: self = .noReader
    case .interrupted: self = .interrupted
    }
  }
}
