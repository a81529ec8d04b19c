import CaseModel
public import Dossier
import FileKit

/// Checks anyone's dossier: reading, schema, rules, documents; needs no store.
public struct ValidateDossier: Sendable {
  /// The dossier: a folder or a zip file, checked with its documents, or a bare XML file.
  public var path: String
  /// The phase of the rules: the dossier's own profile unless said otherwise.
  public var phase: String?
  /// Where the rules are run: a stranger's file belongs in a process that can be killed.
  public var rules: RulesEngine

  /// Creates the operation.
  public init(_ path: String, rules: RulesEngine) {
    self.path = path
    self.rules = rules
  }

  /// Carries it out; all problems are reported, not only the first.
  public func run() throws(OperationError) -> DossierReport {
    try requireKnownPhase()
    // There is no store to unpack a zip file in.
    let staging = Paths.join(Environment.value("TMPDIR") ?? "/tmp", "expediente" + Files.temporaryName())
    defer { try? Files.removeTree(staging) }
    do {
      return try DossierValidator(rules: rules).validate(packageAt: path, phase: phase, staging: staging)
    } catch {
      throw OperationError(error)
    }
  }

  private func requireKnownPhase() throws(OperationError) {
    guard let phase else { return }
    do {
      let known = try DossierValidator.phases()
      if !known.contains(phase) { throw DossierFailure.unknownPhase(known: known) }
    } catch {
      throw OperationError(error)
    }
  }
}
