import CaseModel
import CaseOperations
import CaseWords
import DocumentStore
import HTTPKit

extension OperationError {
  /// Any error as one that words are known for.
  init(passing error: any Error) {
    self = error as? OperationError ?? .unforeseen(type: String(describing: type(of: error)))
  }
}

extension WebCall {
  /// The page of something that could not be done; nothing was changed.
  func failure(_ error: any Error) -> HTTPResponse {
    let error = OperationError(passing: error)
    let body: HTML = """
      \(explanation(of: error))<p><a class="btn" href="/">\(Icon.home.html)\(t("Ir al inicio", "Go home"))</a></p>
      """
    return show(
      Page(
        title: t("No se pudo hacer", "It could not be done"), body: Piece.note("warn", .alert, body),
        status: error.status))
  }

  /// What went wrong, where, why and what to do: what is to be typed on a command line is left out.
  func explanation(of error: OperationError) -> HTML {
    let message = Message(error)
    let what = CaseScreen.capitalized(t(message.what))
    let why: HTML = message.why.map { "<p>\(CaseScreen.capitalized(t($0)))</p>" } ?? .empty
    let isTyped = message.next.map { $0.en.contains("expediente ") || $0.en.contains("--") } ?? true
    let next: HTML = isTyped ? .empty : message.next.map { "<p>\(t("Siguiente", "Next")): \(t($0))</p>" } ?? .empty
    return "<p><b>\(what).</b></p>\(why)\(next)"
  }

  /// The page of an address that leads nowhere.
  func notFound() -> HTTPResponse {
    show(
      Page(
        title: t("Aquí no hay nada", "There is nothing here"),
        body: Piece.empty(
          .search, t("La dirección no lleva a ningún registro.", "The address leads to no record."),
          t("Puede estar en la papelera, o no estar a su alcance.", "It may be in the trash, or out of your reach."),
          Piece.button(t("Buscar", "Search"), "/buscar", .search)), status: 404))
  }
}

extension OperationError {
  /// The status of a page that tells of it.
  var status: Int {
    switch self {
    case .unknownReference, .noSuchLink, .store(.missingBatch(_)), .store(.missing(_)): 404
    case .store(.busy): 503
    case .notPermitted, .lastCoordinator, .store(.forbidden): 403
    case .conflict, .undoBlocked, .importConflicts, .linkExists, .singleLink, .state: 409
    case .store, .file, .unforeseen, .unreadableBody: 500
    default: 422
    }
  }
}
