import CaseWords
import CaseModel
import CaseOperations
import LawData

/// `expediente codes [LIST]`: the lists of terms that fields take their codes from.
enum CodesCommand {
  static let command = Command(
    name: "codes", aliases: ["codigos", "listas"], chapter: .help,
    summary: Phrase("Dice qué códigos admite un campo", "Say which codes a field takes"),
    details: Phrase(
      "En vez del código también se puede escribir su nombre en español o en inglés. Dentro de un archivo de casos se incluyen, marcados, los términos propios de la oficina.",
      "Instead of the code its name in Spanish or English may be typed. Inside a case file the office's own terms are among them, marked."
    ),
    examples: [
      .init("codes", Phrase("Las listas que hay", "The lists there are")),
      .init("codes outcomes", Phrase("Los sentidos de una resolución", "The outcomes of a ruling")),
    ],
    operands: [
      Operand(
        Phrase("LISTA", "LIST"), Phrase("el nombre de la lista", "the list's name"), required: false,
        hint: .vocabularies)
    ],
    work: { invocation in
      guard let name = invocation.operand(at: 0) else { return lists(invocation.language) }
      guard let shipped = Vocabularies.shipped[name] else {
        throw MessageError(
          message: Message(
            "unknown-list", Phrase("no existe esa lista", "there is no such list"),
            why: Message.meant(Suggestion.nearest(to: name, among: Vocabularies.shipped.names)),
            next: .same("expediente codes"), exit: .usage))
      }
      guard let own = own(name, invocation) else {
        var answer = terms(shipped, over: shipped, invocation.language)
        answer.notices = [
          Phrase(
            "faltan los términos de la oficina: el archivo de casos no se abrió; vea expediente status",
            "the office's own terms are missing: the case file was not opened; see expediente status")
        ]
        return answer
      }
      return terms(own, over: shipped, invocation.language)
    })

  /// The list with the office's own terms over the shipped ones, which stand alone where there is no case file around;
  /// nothing where there is one that cannot be opened so.
  private static func own(_ name: String, _ invocation: Invocation) -> Vocabulary? {
    do { _ = try invocation.storeFolder() } catch { return Vocabularies.shipped[name] }
    return try? invocation.open().law.vocabulary(name)
  }

  private static func lists(_ language: Language) -> Answer {
    let lists = Vocabularies.shipped.names.compactMap { Vocabularies.shipped[$0] }
    let rows = lists.map { list -> JSONValue in
      .object([
        JSONValue.Member("name", list.name), JSONValue.Member("title", list.title.text(language)),
        JSONValue.Member("count", list.terms.count),
      ])
    }
    return Answer([JSONValue.Member("lists", .array(rows))]) { page in
      page.terms(lists.map { ($0.name, page.say($0.title)) }, indent: 0)
    }
  }

  /// What the office made of a term: nothing where it stands as shipped.
  private static func mark(_ term: Term, _ shipped: Vocabulary) -> Phrase? {
    guard let before = shipped[term.code] else { return Phrase("de la oficina", "the office's own") }
    return before == term ? nil : Phrase("adaptado por la oficina", "adapted by the office")
  }

  private static func terms(_ list: Vocabulary, over shipped: Vocabulary, _ language: Language) -> Answer {
    let rows = list.terms.map { term -> JSONValue in
      .object([
        JSONValue.Member("code", term.code), JSONValue.Member("label", term.label.text(language)),
        JSONValue.Member("parent", term.parent), JSONValue.Member("certainty", term.certainty.rawValue),
        JSONValue.Member("own", mark(term, shipped) != nil),
      ])
    }
    return Answer([JSONValue.Member("list", list.name), JSONValue.Member("terms", .array(rows))]) { page in
      page.line(page.styled(page.say(list.title), .bold))
      let meanings = list.terms.map { term in
        let certainty = term.certainty == .certain ? nil : page.say(term.certainty.words)
        let marks = [certainty, mark(term, shipped).map { page.say($0) }].compactMap { $0 }
        return (term: term.code, meaning: ([page.say(term.label)] + marks).joined(separator: " · "))
      }
      page.terms(meanings)
    }
  }
}

extension ValueHint {
  /// The words a shell offers; read from the lists only when asked for.
  var words: [String] {
    switch self {
    case .words(let words): words
    case .vocabularies: Vocabularies.shipped.names
    case .codes(let name):
      // A list longer than a screen helps nobody at a prompt.
      Vocabularies.shipped[name].map { $0.terms.count <= 80 ? $0.terms.map(\.code) : [] } ?? []
    case .nothing, .file, .folder: []
    }
  }
}
