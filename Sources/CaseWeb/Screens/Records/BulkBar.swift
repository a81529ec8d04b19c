import CaseModel
import CaseOperations
import CaseWords
import LawData

/// What can be done with the records marked in a list.
struct BulkBar {
  let kind: RecordKind
  let call: WebCall

  /// Lists longer than this are chosen from on the page that follows.
  private static let mostTerms = 12

  /// The fields that several records can be given one value of.
  static func fields(_ kind: RecordKind) -> [Field] {
    kind.description.fields.filter { field in
      guard !field.repeats, !field.required else { return false }
      switch field.shape {
      case .code, .flag, .date: return true
      default: return false
      }
    }
  }

  /// Whether anything can be done with marked rows.
  var isOffered: Bool { call.offers.add(kind) || call.offers.export(kind) }

  var html: HTML {
    let t = call.t
    let (mayChange, mayExport) = (call.offers.add(kind), call.offers.export(kind))
    guard mayChange || mayExport else { return .empty }
    let fields = Self.fields(kind)
    let groups = fields.html { field in
      "<optgroup label=\"\(t(field.words))\">\(choices(field))</optgroup>"
    }
    let count: HTML = "<b data-count>…</b>"
    let set: HTML =
      fields.isEmpty || !mayChange
      ? .empty
      : """
      <label>\(t("poner", "set")) <select class="sel" name="poner"><option value="">\
      \(t("elija campo y valor", "choose field and value"))</option>\(groups)</select></label>\
      <button class="btn sm" name="hacer" value="poner">\(Icon.edit.html)\(t("Revisar cambio", "Review change"))</button>
      """
    let files: HTML = """
      <button class="btn sm" name="hacer" value="csv">\(Icon.download.html)CSV</button>\
      <button class="btn sm" name="hacer" value="json">\(Icon.download.html)JSON</button>
      """
    let trash: HTML = """
      <button class="btn sm danger" name="hacer" value="papelera">\(Icon.trash.html)\(t("A la papelera", "To the trash"))</button>
      """
    return """
      <div class="bulk" role="group" aria-label="\(t("Con los marcados", "With those selected"))">\
      <span>\(t("Con los", "With the")) \(count) \(t("marcados", "selected")):</span>\(set)\
      \(files, if: mayExport)\(trash, if: mayChange)</div>
      """
  }

  private func choices(_ field: Field) -> HTML {
    let t = call.t
    let name = t(field.words)
    let other: HTML = "<option value=\"\(field.name)\">\(name) = …</option>"
    let none: HTML = "<option value=\"\(field.name)=\">\(name) = \(t(Words.unknown))</option>"
    switch field.shape {
    case .flag:
      return """
        <option value="\(field.name)=yes">\(name) = \(t(Words.flag(true)))</option>\
        <option value="\(field.name)=no">\(name) = \(t(Words.flag(false)))</option>\(none)
        """
    case .code(let list):
      let terms = call.context.law.vocabulary(list)?.terms.filter { $0.replacedBy == nil } ?? []
      guard terms.count <= Self.mostTerms else { return other }
      return terms.html { term in
        "<option value=\"\(field.name)=\(term.code)\">\(name) = \(t(term.label))</option>"
      } + none
    default: return other
    }
  }
}
