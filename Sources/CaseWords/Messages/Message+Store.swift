import CaseModel
package import DocumentStore
import FileKit

extension Message {
  /// The words of what the store refused.
  package init(_ error: StoreError) {
    switch error {
    case .notAStore:
      self.init(
        "no-store", Phrase("ahí no hay un archivo de casos", "there is no case file there"),
        next: .same("expediente init CARPETA"), exit: .noStore)
      next = Phrase("expediente init CARPETA, o --store CARPETA", "expediente init DIR, or --store DIR")
    case .exists:
      self.init(
        "exists", Phrase("ahí ya hay algo", "there is something there already"),
        why: Phrase("no se cambió nada", "nothing was changed"),
        next: Phrase("elija una carpeta nueva o vacía", "choose a new or empty folder"))
    case .notEmpty:
      self.init(
        "not-empty", Phrase("la carpeta no está vacía", "the folder is not empty"),
        why: Phrase("no se cambió nada", "nothing was changed"),
        next: Phrase("elija una carpeta nueva o vacía", "choose a new or empty folder"))
    case .foreign:
      self.init(
        "foreign-store", Phrase("ese archivo es de otro programa", "that file belongs to another program"),
        why: Phrase("no se tocó", "it was left untouched"), next: .same("--store"), exit: .foreignStore)
      next = Phrase("indique otra carpeta con --store CARPETA", "name another folder with --store DIR")
    case .newer(let version):
      self.init(
        "newer-store",
        Phrase(
          "un programa más nuevo escribió este archivo de casos", "a newer program wrote this case file"),
        why: Phrase("su formato es el \(version); no se tocó", "its format is \(version); it was left untouched"),
        next: Phrase("actualice expediente y repita la orden", "update expediente and repeat the command"),
        exit: .foreignStore)
    case .corrupt:
      self.init(
        "corrupt", Phrase("el archivo de casos está dañado", "the case file is damaged"),
        why: Phrase("no se escribió nada", "nothing was written"),
        next: Phrase(
          "expediente check; después, expediente backup restore RESPALDO --to CARPETA",
          "expediente check; then expediente backup restore BACKUP --to DIR"))
    case .busy:
      self.init(
        "busy",
        Phrase("otro programa está escribiendo en el archivo de casos", "another program is writing to the case file"),
        why: Phrase("no se escribió nada", "nothing was written"),
        next: Phrase("repita la orden en un momento", "repeat the command in a moment"), exit: .locked)
    case .full:
      self.init(
        "disk-full",
        Phrase(
          "ya no cabe: el disco está lleno, o se agotó la cuota o el tamaño permitido de un archivo",
          "there is no more room: the disk is full, or a quota or the size allowed for a file is used up"),
        why: Phrase("no se escribió nada; lo anterior sigue completo", "nothing was written; what was there is whole"),
        next: Phrase("libere espacio y repita la orden", "free some space and repeat the command"))
    case .readOnly:
      self.init(
        "read-only", Phrase("el archivo de casos sólo se puede leer", "the case file can only be read"),
        next: Phrase("revise los permisos de la carpeta", "check the folder's permissions"))
    case .system(let code):
      self.init(
        "system", Phrase("el sistema no lo permitió", "the system did not allow it"),
        why: SystemWords.of(code), next: .same("expediente check"))
    case .engine(let code):
      self.init(
        "engine", Phrase("la base de datos no pudo hacerlo", "the database could not do it"),
        why: .same("SQLite \(code)"), next: .same("expediente check"))
    default: self = .refused(error)
    }
  }

  /// The words of the rarer refusals.
  private static func refused(_ error: StoreError) -> Message {
    let nothing = Phrase("no se escribió nada", "nothing was written")
    switch error {
    case .conflict(_, let current):
      return Message(
        "conflict", Phrase("alguien lo cambió entretanto", "somebody changed it meanwhile"),
        why: Phrase("va en la versión \(current)", "it is at version \(current)"),
        next: Phrase("véalo de nuevo con show y repita el cambio", "look at it again with show and repeat the change"))
    case .missingBlob(let hash):
      return Message(
        "missing-document",
        Phrase("falta el documento \(hash.prefix(12))…", "document \(hash.prefix(12))… is missing"), why: nothing,
        next: .same("expediente check"), exit: .findings)
    case .missing:
      return Message(
        "missing", Phrase("no existe o no se puede ver", "it does not exist or may not be seen"),
        next: Phrase("expediente search TEXTO", "expediente search TEXT"))
    case .missingBatch:
      return Message(
        "missing-batch", Phrase("no existe ese cambio", "there is no such change"), next: .same("expediente log"))
    case .missingMember:
      return Message(
        "missing-member", Phrase("no existe ese miembro", "there is no such member"),
        next: .same("expediente member list"))
    case .linked:
      return Message("linked", Phrase("ese vínculo ya existe", "that link exists already"), why: nothing)
    case .single:
      return Message(
        "single-link", Phrase("ya tiene ese vínculo y sólo admite uno", "it has that link already and takes only one"),
        why: nothing, next: Phrase("quítelo antes con unlink", "remove it first with unlink"))
    case .forbidden:
      return Message(
        "forbidden",
        Phrase("su función no alcanza a ese nivel de acceso", "your role does not reach that access level"),
        why: nothing, next: .same("expediente member list"))
    case .taken:
      return Message(
        "taken", Phrase("ese identificador ya tiene otro contenido", "that identity has other content already"),
        why: nothing)
    case .state:
      return Message(
        "state", Phrase("no está en un estado que lo permita", "it is not in a state that allows it"), why: nothing)
    case .interrupted:
      return Message("interrupted", Phrase("interrumpido", "interrupted"), why: nothing, exit: .interrupted)
    case .unsoundBackup(let files):
      return Message(
        "unsound-backup",
        Phrase("el respaldo no está completo", "the backup is not whole"),
        why: Phrase(
          "archivos que faltan, sobran o cambiaron: \(files)", "files missing, unexpected or changed: \(files)"),
        next: Phrase("haga otro con expediente backup create", "make another with expediente backup create"),
        exit: .findings)
    case .needsUpgrade:
      return Message(
        "needs-upgrade",
        Phrase("una versión anterior escribió este archivo de casos", "an older version wrote this case file"),
        why: Phrase("hay que ponerlo al día y aquí sólo se lee", "it must be brought up to date and is only read here"),
        next: Phrase(
          "expediente check lo pone al día; si no se puede escribir ahí, copie antes la carpeta",
          "expediente check brings it up to date; where nothing can be written, copy the folder first"),
        exit: .foreignStore)
    case .invalid(let fault): return invalid(fault)
    case .unforeseen(let type): return .unexpected(type)
    default: return .unexpected(String(describing: StoreError.self))
    }
  }

  /// The words of what the store found wrong with something it was given.
  private static func invalid(_ fault: StoreError.Fault) -> Message {
    let nothing = Phrase("no se escribió nada", "nothing was written")
    switch fault {
    case .blob:
      return Message(
        "missing-document",
        Phrase("falta el archivo de un documento que se menciona", "the file of a document that is named is missing"),
        why: nothing,
        next: Phrase(
          "agréguelo, o traiga el paquete completo con su carpeta documents",
          "add it, or bring the whole package with its documents folder"))
    case .scope:
      return Message(
        "missing-case", Phrase("ese caso ya no está", "that case is no longer there"), why: nothing,
        next: .same("expediente case list"))
    case .name:
      return Message(
        "bad-name", Phrase("el nombre está vacío o es demasiado largo", "the name is empty or too long"), why: nothing,
        next: Phrase("escriba uno de menos de 500 letras", "write one of less than 500 letters"), exit: .usage)
    case .label:
      return Message(
        "bad-access", Phrase("ese nivel de acceso no cabe ahí", "that access level does not fit there"), why: nothing,
        next: Phrase("revise --access y --privileged", "check --access and --privileged"), exit: .usage)
    case .kind, .relation, .join, .facet, .parts, .query: return .unexpected("StoreError.Fault")
    }
  }
}
