import CaseModel
public import Dossier
import FileKit

/// Checks anyone's dossier: reading, schema, rules, documents; needs no store.
public struct ValidateDossier: Sendable {
  /// The dossier: a folder or a bare XML file.
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
    let inside = Paths.join(path, "dossier.xml")
    do {
      let file = Files.kind(of: path) == .folder ? inside : path
      return try DossierValidator(rules: rules).validate(fileAt: file, phase: phase)
    } catch {
      throw OperationError(error)
    }
  }
}
