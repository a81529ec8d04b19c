internal import CaseModel
internal import PageKit

/// All words that stand on pages we set.
struct BundleWords {
  let language: Language
  /// Whether leaves are counted, not pages.
  var countsLeaves = false

  private func say(_ es: String, _ en: String) -> String { Phrase(es, en).text(language) }

  var index: String { say("Índice", "Index") }
  var annex: String { say("Anexo", "Annex") }
  var document: String { say("Documento", "Document") }
  var date: String { say("Fecha", "Date") }
  var pages: String { say("Páginas", "Pages") }
  var leaves: String { say("Fojas", "Leaves") }
  var undated: String { say("s. f.", "n. d.") }
  var continues: String { say("continúa", "continued") }
  var thisVolume: String { say("este tomo", "this volume") }
  var authorities: String { say("Fuentes jurídicas", "Authorities") }
  var noPage: String { say("no incluida", "not included") }
  var late: String {
    say("Documentos agregados después de la presentación", "Documents added after the bundle was served")
  }
  var changes: String { say("Relación de cambios", "List of changes") }
  var added: String { say("Documentos agregados", "Documents added") }
  var remade: String { say("Páginas que se rehicieron", "Pages made anew") }
  var divider: String { say("Separador", "Divider") }
  var newVolume: String { say("tomo nuevo", "new volume") }
  var appended: String { say("al final", "at the end") }

  func changesLead(_ served: String?) -> String {
    let day = served.map { say(" el \($0)", " on \($0)") } ?? ""
    return say(
      "Lo que cambió desde que el legajo se presentó\(day). Las páginas presentadas de los documentos conservan su número y su contenido.",
      "What changed since the bundle was served\(day). The pages of documents that were served keep their numbers and what they hold."
    )
  }

  func inserted(after label: String) -> String {
    countsLeaves
      ? say("intercalado después de la foja \(label)", "inserted after leaf \(label)")
      : say("intercalado después de la página \(label)", "inserted after page \(label)")
  }

  var cover: String { say("Portada", "Cover") }
  var certification: String {
    say(
      "Espacio para certificación (autoridad o persona fedataria)",
      "Space for certification (authority or notary public)")
  }
  var seal: String { say("Espacio para sello y rúbrica", "Space for seal and rubric") }
  var signedCopy: String {
    say("Copia de un documento firmado electrónicamente", "Copy of a digitally signed document")
  }
  var signedCopyNote: String {
    say(
      "Las páginas que siguen son una copia numerada. El original, con su firma, se acompaña sin alteración en archivo "
        + "aparte:",
      "The pages that follow are a numbered copy. The original, with its signature, travels unaltered in a file of its "
        + "own:")
  }
  var signedRow: String {
    say("copia; el original firmado se acompaña aparte", "copy; the signed original travels beside it")
  }
  var emptyPage: String { say("Sin documentos", "No documents") }
  var ledgerHead: String { say("Cabeza de la bitácora", "Ledger head") }
  var original: String { say("original firmado", "signed original") }

  func volume(_ number: Int, of count: Int) -> String {
    say("Tomo \(Self.roman(number)) de \(Self.roman(count))", "Volume \(Self.roman(number)) of \(Self.roman(count))")
  }

  func volume(_ number: Int) -> String { say("Tomo \(Self.roman(number))", "Volume \(Self.roman(number))") }

  func pageRange(_ first: String, _ last: String) -> String {
    if countsLeaves {
      return first == last
        ? say("Foja \(first)", "Leaf \(first)") : say("Fojas \(first) a \(last)", "Leaves \(first) to \(last)")
    }
    return pagesRange(first, last)
  }

  private func pagesRange(_ first: String, _ last: String) -> String {
    first == last
      ? say("Página \(first)", "Page \(first)") : say("Páginas \(first) a \(last)", "Pages \(first) to \(last)")
  }

  /// A bookmark that says on which page its document begins.
  func bookmark(_ name: String, _ label: String) -> String {
    name + " [\(countsLeaves ? say("f.", "l.") : "p.") \(label)]"
  }

  /// A date as an index says it: 12 feb 2026, feb 2026, 2026; "ca." where it is approximate.
  func date(_ date: PartialDate?) -> String {
    guard let date else { return undated }
    switch date.form {
    case .unknown: return undated
    case .point(let point): return text(point)
    case .interval(let first, let last): return text(first) + "–" + text(last)
    }
  }

  private func text(_ point: PartialDate.Point) -> String {
    var text = String(point.year)
    if let month = point.month { text = months[month - 1] + " " + text }
    if let day = point.day { text = "\(day) " + text }
    return point.approximate ? "ca. " + text : text
  }

  private var months: [String] {
    switch language {
    case .spanish: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
    case .english: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    }
  }

  private static func roman(_ number: Int) -> String { PageLabel(style: .roman, number: number).text.uppercased() }
}
