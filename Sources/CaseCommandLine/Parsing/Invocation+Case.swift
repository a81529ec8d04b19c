import CaseWords
import CaseModel
import CaseOperations
import Dossier
import DocumentStore
import FileKit

extension Invocation {
  /// The folder of the case file: given, from the environment, or the first one upward from the working folder.
  ///
  /// - Throws: `OperationError.noStore`.
  func storeFolder() throws(OperationError) -> String {
    if let given = settings.store { return path(given) }
    guard
      let found = Paths.upward(from: console.workingFolder, where: { Files.exists(Paths.join($0, "expediente.db")) })
    else { throw .noStore }
    return found
  }

  /// The case file, open for one command; a rehearsal opens it for writing too and rolls back.
  func open(writing: Bool = false) throws(OperationError) -> OperationContext {
    var context = try OperationContext.open(
      storeAt: try storeFolder(), as: settings.member, mode: writing ? .readWrite : .readOnly, language: language,
      dryRun: settings.dryRun, clock: console.now)
    context.rules = rules
    return context
  }

  /// Where the rules of a dossier are run: in a process that can be killed, if this program can be started again.
  var rules: RulesEngine { console.executable.map { .worker(executable: $0) } ?? .inProcess }

  /// The level `--access` names.
  func access() throws(UsageProblem) -> AccessLevel? {
    guard let typed = value("access") else { return nil }
    guard let code = Choice.code(typed, among: AccessLevel.allCases.map { ($0.code, $0.words) }) else {
      throw .notAChoice(option: "--access", choices: AccessLevel.allCases.map(\.code))
    }
    return AccessLevel(code: code)
  }

  /// Whether `--privileged` makes it the office's own thinking, or ceases to.
  func privileged() throws(UsageProblem) -> Bool? {
    guard let typed = value("privileged") else { return nil }
    switch PlainWord.of(typed) {
    case "yes", "si", "true": return true
    case "no", "false": return false
    default: throw .notAChoice(option: "--privileged", choices: language == .spanish ? ["sí", "no"] : ["yes", "no"])
    }
  }
}

extension CommandOption {
  /// The level of a record or link.
  static let access = CommandOption(
    "access", .same(AccessLevel.allCases.map(\.code).joined(separator: "|")),
    hint: .words(AccessLevel.allCases.map(\.code)),
    Phrase("quién lo puede ver", "who may see it"))
  /// Whether a record is the office's own thinking.
  static let privileged = CommandOption(
    "privileged", Phrase("sí|no", "yes|no"), hint: .words(["yes", "no"]),
    Phrase(
      "si es reflexión interna, que sólo sale con el perfil full",
      "whether it is the office's own thinking, that only the profile full lets out"))
  /// The case a record belongs to.
  static let ofCase = CommandOption(
    "case", Placeholder.handle,
    Phrase("el caso, C-1; sólo hace falta si hay varios", "the case, C-1; needed only if there are several"))
  /// How many at most.
  static let limit = CommandOption(
    "limit", short: "n", Placeholder.number, Phrase("cuántos como máximo", "how many at most"))
  /// How many to skip.
  static let offset = CommandOption("offset", Placeholder.number, Phrase("cuántos saltar", "how many to skip"))
}
