import CaseModel
package import CaseOperations
import DocumentStore

extension Message {
  /// The words of an operation that could not be carried out.
  package init(_ error: OperationError) {
    switch error {
    case .store(let error): self.init(error)
    case .file(let error): self.init(error)
    case .field(let problem): self.init(problem)
    case .inOption(let option, .wrongKind(let handle, let kind, let expected)):
      self.init(
        "wrong-kind", Phrase("\(option) lleva ", "\(option) takes ") + RecordKind.expected(expected),
        why: Phrase("\(handle) es ", "\(handle) is ") + kind.one)
    case .inOption(let option, let error):
      self.init(error)
      place = place ?? .same(option)
    case .noStore:
      self.init(
        "no-store",
        Phrase("aquí no hay un archivo de casos", "there is no case file here"),
        why: Phrase(
          "se buscó en esta carpeta y hacia arriba", "this folder and those above it were searched"),
        next: Phrase("expediente init CARPETA, o --store CARPETA", "expediente init DIR, or --store DIR"),
        exit: .noStore)
    case .unknownReference(let text):
      self.init(
        "unknown-reference",
        Phrase("no hay registro visible con ", "no visible record has ") + Self.shown(text),
        next: .same("expediente search TEXTO"))
      next = Phrase("expediente search TEXTO", "expediente search TEXT")
    case .ambiguousReference(_, let handles):
      self.init(
        "ambiguous-reference", Phrase("varios registros coinciden", "several records fit"),
        why: .same(Self.list(handles)), next: Phrase("use la clave", "use the handle"))
      if let code = handles.last, !code.contains("-") {
        next = Phrase(
          "\(handles[0]) con su guion, o expediente condition show \(code)",
          "\(handles[0]) with its hyphen, or expediente condition show \(code)")
      }
    case .wrongKind(let handle, let kind, let expected):
      self.init(
        "wrong-kind", Phrase("\(handle) es ", "\(handle) is ") + kind.one,
        why: Phrase("aquí va ", "expected here: ") + RecordKind.expected(expected))
    case .relationDoesNotJoin(let relation, let source, let target): self = .doesNotJoin(relation, source, target)
    case .noSuchLink(let source, let target):
      self.init(
        "no-such-link",
        Phrase(
          "no hay ese vínculo entre \(source) y \(target)", "there is no such link between \(source) and \(target)"),
        next: .same("expediente show \(source)"))
    case .linkExists(let relation, let source, let target):
      let option = "--" + relation.description.optionName
      self.init(
        "link-exists", Phrase("ese vínculo ya existe", "that link exists already"), place: .same(option),
        why: Phrase("no se escribió nada", "nothing was written"),
        next: Phrase(
          "para cambiar lo que dice, expediente unlink \(source) \(option) \(target), y vincule de nuevo",
          "to change what it says, expediente unlink \(source) \(option) \(target), then link anew"))
    case .singleLink(let relation, let handle):
      self.init(
        "single-link", Phrase("sólo admite un vínculo de éstos", "it takes only one such link"),
        place: .same("--\(relation.description.optionName)"),
        why: Phrase("ya lleva a \(handle)", "it leads to \(handle)"),
        next: Phrase("quítelo antes con expediente unlink", "remove it first with expediente unlink"))
    case .conflict(let handle, let current):
      self.init(
        "conflict", Phrase("alguien cambió \(handle) entretanto", "somebody changed \(handle) meanwhile"),
        why: Phrase(
          "va en la versión \(current); no se escribió nada", "it is at version \(current); nothing was written"),
        next: .same("expediente show \(handle)"))
    case .state(let handle, let state): self = .inState(handle, state)
    default: self = .office(error)
    }
  }

  /// The words of what concerns codes, cases, members and outcomes.
  private static func office(_ error: OperationError) -> Message {
    switch error {
    case .unknownCode(let field, let vocabulary, _, let near):
      return Message(
        "unknown-code",
        Phrase("ese código no está en la lista \(vocabulary)", "that code is not in the list \(vocabulary)"),
        place: place(field), why: meant(near, of: vocabulary), next: .same("expediente codes \(vocabulary)"),
        exit: .usage)
    case .unknownCondition(_, let near):
      return Message(
        "unknown-condition",
        Phrase("no se entendió el padecimiento", "the condition was not understood"), why: meant(conditions: near),
        next: Phrase("expediente condition list, o su código CIE-10", "expediente condition list, or its ICD-10 code"))
    case .unusedCondition(let code):
      let name = CaseLaw.shipped.words(code, of: "conditions")
      return Message(
        "unused-condition",
        Phrase("todavía no hay ningún registro con \(code) (\(name.es))", "no record has \(code) (\(name.en)) yet"),
        next: .same("expediente precedent search --condition \(code)"))
    case .ambiguousCondition(_, let codes):
      return Message(
        "ambiguous-condition", Phrase("varios padecimientos coinciden", "several conditions fit"),
        why: named(codes), next: Phrase("use el código", "use the code"))
    case .caseNeeded(let handles):
      return Message(
        "case-needed", Phrase("hay varios casos y falta decir cuál", "there are several cases and none was named"),
        why: .same(list(handles)), next: .same("--case \(handles.first ?? "C-1")"), exit: .usage)
    case .noCase:
      return Message(
        "no-case", Phrase("todavía no hay un caso", "there is no case yet"),
        next: Phrase("expediente case add \"TÍTULO\"", "expediente case add \"TITLE\""))
    case .notPermitted(let capability): return notPermitted(capability)
    case .lastCoordinator:
      return Message(
        "last-coordinator", Phrase("nadie quedaría que coordine", "nobody would be left to coordinate"),
        why: Phrase(
          "sin esa función nadie podría volver a dar acceso", "without that role nobody could give access again"),
        next: Phrase("dé antes la función coordinator a otra persona", "give another person the role coordinator first")
      )
    case .unknownMember:
      return Message(
        "unknown-member", Phrase("no existe ese miembro", "there is no such member"),
        next: .same("expediente member list"), exit: .usage)
    case .memberNeeded(let handles):
      return Message(
        "member-needed",
        Phrase("hay varios miembros y falta decir quién actúa", "there are several members and none was named"),
        why: .same(list(handles)), next: .same("--as \(handles.first ?? "M-1")"), exit: .usage)
    case .unknownRole(_, let known):
      return Message(
        "unknown-role", Phrase("no existe esa función", "there is no such role"),
        why: Phrase("puede ser ", "it can be ") + list(known), exit: .usage)
    case .unknownProfile(_, let known):
      return Message(
        "unknown-profile", Phrase("no existe ese perfil", "there is no such profile"), place: .same("--profile"),
        why: Phrase("puede ser ", "it can be ") + list(known), exit: .usage)
    case .proceedingNeeded(let profile):
      return Message(
        "proceeding-needed",
        Phrase("el perfil \(profile) es para un juicio", "the profile \(profile) is for one proceeding"),
        next: .same("--for J-1"), exit: .usage)
    case .documentNeeded(let handle, let count):
      return Message(
        "document-needed",
        count == 0
          ? Phrase(
            "\(handle) no tiene documento donde ubicar la página o la cita",
            "\(handle) has no document to place the page or quotation in")
          : Phrase(
            "\(handle) tiene \(count) documentos y falta decir cuál",
            "\(handle) has \(count) documents and none was named"),
        next: count == 0
          ? Phrase("agréguele el documento con edit … --document ARCHIVO", "add the document by edit … --document FILE")
          : Phrase("document=PRINCIPIO-DE-LA-HUELLA", "document=START-OF-THE-DIGEST"), exit: .usage)
    case .pageBeyondEnd(let page, let pages):
      return Message(
        "page-beyond-end",
        Phrase("no hay página \(page)", "there is no page \(page)"),
        why: Phrase("el documento tiene ", "the document has ")
          + Words.count(pages, Phrase("página", "page"), Phrase("páginas", "pages")),
        next: Phrase("escriba una del 1 al \(pages), como #\(pages)", "type one from 1 to \(pages), such as #\(pages)"),
        exit: .usage)
    case .notAPage(let fault, let name): return Message(fault, at: name + "#")
    default: return outcome(error)
    }
  }

  private static func outcome(_ error: OperationError) -> Message {
    let nothing = Phrase("no se escribió nada", "nothing was written")
    switch error {
    case .trashUnfiltered:
      return Message(
        "trash-unfiltered",
        Phrase(
          "la papelera no se filtra ni se ordena por campos", "the trash is neither filtered nor ordered by fields"),
        next: Phrase(
          "quite los filtros; ordene por handle, title o modified",
          "leave the filters out; sort by handle, title or modified"))
    case .nothingToUndo:
      return Message("nothing-to-undo", Phrase("no hay nada que deshacer", "there is nothing to undo"))
    case .undoBlocked(let handles, let later):
      return Message(
        "undo-blocked",
        Phrase("no se deshizo: hay cambios posteriores", "not undone: there are later changes"),
        why: handles.isEmpty ? nil : .same(list(handles)),
        next: later.isEmpty
          ? Phrase("deshaga primero lo posterior: expediente log", "undo the later ones first: expediente log")
          : Phrase("deshaga primero lo posterior: ", "undo the later ones first: ")
            + later.prefix(6).map { "expediente undo --batch \($0)" }.joined(separator: "; "))
    case .undoErased(let batch, let handles, let next):
      return Message(
        "undo-erased",
        Phrase(
          "el cambio \(batch) ya no se puede deshacer: lo que tocó se borró de forma definitiva",
          "change \(batch) can no longer be undone: what it touched was erased"),
        why: handles.isEmpty ? nil : .same(list(handles)),
        next: next.map { .same("expediente undo --batch \($0)") } ?? .same("expediente log"))
    case .confirmationNeeded(let expected):
      return .needsConfirmation("--confirm", expected)
    case .blocked(let all):
      let findings = all.filter { $0.severity == .error }
      return Message(
        "blocked",
        findings.count == 1
          ? Phrase("hay un error que lo impide", "one error prevents it")
          : Phrase("hay \(findings.count) errores que lo impiden", "\(findings.count) errors prevent it"),
        place: findings.first?.place.record.map { .same($0) }, why: findings.first?.summary,
        next: findings.first?.remedy, exit: .findings)
    case .importConflicts(let conflicts):
      return Message(
        "import-conflicts",
        conflicts.count == 1
          ? Phrase("un registro o vínculo dice aquí otra cosa", "one record or link says something else here")
          : Phrase(
            "\(conflicts.count) registros o vínculos dicen aquí otra cosa",
            "\(conflicts.count) records or links say something else here"),
        why: nothing,
        next: Phrase(
          "compárelos con expediente show \(conflicts.first?.handle ?? ""), déjelos iguales aquí o en el archivo, y repita",
          "compare them with expediente show \(conflicts.first?.handle ?? ""), make them the same here or in the file, and repeat"
        ))
    case .documentsMissing(let ids):
      return Message(
        "documents-missing",
        ids.count == 1
          ? Phrase("falta un documento que el expediente nombra", "one document that the dossier names is missing")
          : Phrase(
            "faltan \(ids.count) documentos que el expediente nombra",
            "\(ids.count) documents that the dossier names are missing"),
        place: .same(list(ids.prefix(4).map { String($0.prefix(12)) }) + (ids.count > 4 ? ", …" : "")),
        why: nothing,
        next: Phrase(
          "traiga la carpeta o el zip completos, con documents/, o pida esos archivos a quien lo envió",
          "bring the whole folder or zip, with documents/, or ask the sender for those files"),
        exit: .findings)
    case .exportOvertaken:
      return Message(
        "export-overtaken",
        Phrase("otras exportaciones se adelantaron", "other exports came first"),
        why: Phrase(
          "dieron a otras personas los seudónimos de ésta; no se escribió nada",
          "they gave this one's pseudonyms to other people; nothing was written"),
        next: Phrase("repita la orden en un momento", "repeat the command in a moment"), exit: .locked)
    case .dossier(let failure): return Message(failure)
    case .bundleServed(let handle):
      return Message(
        "bundle-served", Phrase("\(handle) ya se presentó", "\(handle) was served"),
        why: Phrase("sus números de página no cambian", "its page numbers do not change"),
        next: Phrase("agregue documentos al final", "add documents at the end"))
    case .bundleMismatch(let count, let kind):
      return Message(
        "bundle-mismatch",
        Phrase(
          "el legajo armado no coincide con su plan; no se guardó",
          "the built bundle does not match its plan; nothing was kept"),
        why: Phrase("\(count) diferencias, la primera: \(kind)", "\(count) differences, the first one: \(kind)"),
        next: Phrase(
          "avise a quien mantiene el programa; no entregue ese legajo",
          "report it to who maintains the program; do not hand that bundle in"))
    case .pageTrouble:
      return Message(
        "page-trouble", Phrase("una página no se pudo leer o escribir", "a page could not be read or written"),
        next: Phrase(
          "expediente bundle plan AX-1, que dice qué documento", "expediente bundle plan AX-1, which names the document"
        ))
    case .noReader:
      return Message(
        "no-reader",
        Phrase(
          "falta el programa que relee el legajo terminado",
          "the program that reads the finished bundle back is missing"),
        next: Phrase("instale poppler-utils", "install poppler-utils"))
    case .interrupted:
      return Message("interrupted", Phrase("interrumpido", "interrupted"), why: nothing, exit: .interrupted)
    case .termStays(let handle):
      return Message(
        "term-stays",
        Phrase(
          "\(handle) es un término de la lista y no se borra", "\(handle) is a term of the list and is not erased"),
        why: nothing, next: .same("expediente condition remove \(handle)"))
    case .notDrawn:
      return Message(
        "not-drawn", Phrase("el dibujo no se pudo hacer", "the drawing could not be made"),
        next: Phrase("véalo como lista, o con menos vínculos", "see it as a list, or with fewer links"))
    case .unforeseen(let type): return .unexpected(type)
    default:
      return Message(
        "unreadable", Phrase("un registro guardado no se puede leer", "a stored record cannot be read"),
        next: .same("expediente check --read-data"))
    }
  }

  /// What a record's state does not allow, and how it gets out of it if it can.
  private static func inState(_ handle: String, _ state: RecordState) -> Message {
    switch state {
    case .erased:
      return Message(
        "state",
        Phrase(
          "\(handle) se borró de forma definitiva y no puede volver",
          "\(handle) was erased beyond undo and cannot come back"),
        why: Phrase("sólo queda constancia de que se hizo", "only the fact that it was done remains"),
        next: .same("expediente history \(handle)"))
    case .removed:
      var kind = RecordKind.condition
      if case .handle(let named, _) = RecordReference(handle).form { kind = named }
      return Message(
        "state", Phrase("\(handle) está en la papelera", "\(handle) is in the trash"),
        next: .same("expediente \(kind.description.command) restore \(handle)"))
    case .live:
      return Message(
        "state", Phrase("\(handle) no está en la papelera", "\(handle) is not in the trash"),
        next: .same("expediente show \(handle)"))
    }
  }

  private static func doesNotJoin(_ relation: Relation, _ source: RecordKind, _ target: RecordKind) -> Message {
    let description = relation.description
    return Message(
      "relation-does-not-join",
      Phrase(
        "--\(description.optionName) no une \(source.one.es) con \(target.one.es)",
        "--\(description.optionName) does not join \(source.one.en) and \(target.one.en)"),
      why: Phrase("sale de ", "it starts at ") + RecordKind.expected(description.sources)
        + Phrase(" y llega a ", " and leads to ") + RecordKind.expected(description.targets),
      exit: .usage)
  }

  private static func notPermitted(_ capability: Capability) -> Message {
    let what: Phrase
    var next = Phrase.same("expediente member list")
    switch capability {
    case .edit: what = Phrase("su función ahí no permite cambiar registros", "your role there may not change records")
    case .openCase:
      what = Phrase("su función no permite abrir casos ni importarlos", "your role may not open or import cases")
      next = Phrase(
        "que lo abra o importe quien coordina o litiga, y le dé acceso: expediente member list",
        "have a coordinator or lawyer open or import it, and give you access: expediente member list")
    case .export: what = Phrase("su función no permite exportar todo eso", "your role may not export all of that")
    case .manageMembers:
      what = Phrase("su función ahí no permite gestionar miembros", "your role there may not manage members")
    case .erase: what = Phrase("su función ahí no permite borrar de forma definitiva", "your role there may not erase")
    case .backUp: what = Phrase("su función no permite respaldar", "your role may not make backups")
    case .readLedger:
      what = Phrase("su función no permite leer la bitácora de todos", "your role may not read everyone's log")
      next = Phrase("expediente log --who SU-CLAVE muestra lo propio", "expediente log --who YOUR-HANDLE shows yours")
    }
    return Message(
      "not-permitted", what,
      why: Phrase(
        "una función vale sólo en el caso en que se dio; lo que la oficina comparte lleva la suya",
        "a role holds only in the case it was given in; what the office shares has its own"),
      next: next)
  }

  /// What was typed, if it is a handle or a uid; a name stays out of messages.
  private static func shown(_ text: String) -> Phrase {
    switch RecordReference(text).form {
    case .handle(let kind, let number): Phrase("la clave ", "the handle ") + kind.handle(number)
    case .uid: Phrase("ese identificador", "that identifier")
    case .words: Phrase("ese nombre o código", "that name or code")
    }
  }

  private static func list(_ words: [String]) -> String {
    words.prefix(12).joined(separator: ", ") + (words.count > 12 ? ", …" : "")
  }
}
