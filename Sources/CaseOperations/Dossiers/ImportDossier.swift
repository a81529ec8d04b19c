public import CaseModel
import Dossier
import DocumentStore
import FileKit

/// Brings a dossier in: into an empty store without loss, into another one by uid, conflicts shown.
public struct ImportDossier: Sendable {
  /// The dossier: a folder, a zip file or a bare XML file.
  public var path: String

  /// Creates the operation.
  public init(_ path: String) { self.path = path }

  /// Carries it out.
  ///
  /// - Throws: `OperationError.blocked` when the file is not valid or brings what the member may not see or write,
  ///   `importConflicts` when a uid says something else here, `documentsMissing` when new records name documents that
  ///   neither came along nor are here; nothing is written then.
  public func run(in context: OperationContext) throws(OperationError) -> ImportOutcome {
    guard context.reaches(.edit) else { throw .notPermitted(.edit) }
    do {
      let staging = try context.store.makeTemporaryFolder()
      defer { staging.remove() }
      var findings: [Finding] = []
      // What the file is comes first: none of what it names is read before it is known to keep to the format.
      let package = try PackageReader.open(path, staging: staging.path) { dossier in
        findings = try DossierValidator(rules: context.rules).validate(fileAt: dossier, phase: "draft").findings
        // Whoever stops the program stops the worker with the rules too; that is no fault of the dossier.
        try Interruption.stopIfRequested()
        try Self.refuse(findings)
      }
      findings = package.findings + findings
      try Self.refuse(findings)
      let plan = try ImportPlan(package)
      if let origin = try ImportOrigin.finding(plan, context) { findings.append(origin) }
      if !context.dryRun { try plan.preserveDocuments(context.store) }
      let outcome = try ImportWriting(plan: plan, context: context).run(findings: findings)
      // The import stands; what of its documents could not be read for the search now can be later.
      if outcome.batch != nil, outcome.documents > 0 {
        _ = try? IndexDocuments(plan.recordsWithDocuments).run(in: try context.renewed())
      }
      return outcome
    } catch {
      throw OperationError(error)
    }
  }

  private static func refuse(_ findings: [Finding]) throws(OperationError) {
    // A note that the rules were not run is worth reading too, but only with what it came from.
    if findings.contains(where: { $0.severity == .error }) { throw .blocked(findings.filter { $0.severity == .error }) }
  }
}

/// What an import did, or would do.
public struct ImportOutcome: Sendable, Hashable {
  /// How many records of each kind are new.
  public let added: [RecordKind: Int]
  /// How many records stood here already, the same.
  public let unchanged: Int
  /// How many links are new.
  public let links: Int
  /// How many documents came with it.
  public let documents: Int
  /// Handles that were taken here: what the dossier says, and what they are now.
  public let renumbered: [String: String]
  /// The batch, for undo; nothing if nothing was new.
  public let batch: Int64?
  /// What is worth knowing; none of it blocks.
  public let findings: [Finding]
  /// Whether it was only rehearsed.
  public let dryRun: Bool
}
