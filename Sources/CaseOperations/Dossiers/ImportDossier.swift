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
  /// - Throws: `OperationError.blocked` when the file is not valid, `importConflicts` when a uid has other content here;
  ///   nothing is written then.
  public func run(in context: OperationContext) throws(OperationError) -> ImportOutcome {
    try context.require(.edit)
    do {
      let staging = try context.store.makeTemporaryFolder()
      defer { try? Files.removeTree(staging) }
      let package = try PackageReader.open(path, staging: staging)
      let report = try DossierValidator(rules: context.rules).validate(
        fileAt: package.dossierPath, phase: "draft")
      let findings = package.findings + report.findings
      let faults = findings.filter { $0.severity == .error }
      guard faults.isEmpty else { throw OperationError.blocked(faults) }
      let plan = try ImportPlan(package, context)
      if !context.dryRun { try plan.preserveDocuments(context.store) }
      return try plan.write(context, findings: findings)
    } catch {
      throw OperationError(error)
    }
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
