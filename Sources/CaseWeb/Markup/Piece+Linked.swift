import CaseModel
import CaseOperations

extension Piece {
  /// A sentence in which every handle leads to its record.
  ///
  /// A handle is a word of its own that is printed as handles are, `PE-1`: in running text nothing looser is taken for one.
  static func linked(_ text: String) -> HTML {
    var html = HTML.empty
    var word = ""
    func taken() -> HTML {
      if case .handle(let kind, let number) = RecordReference(word).form, kind.handle(number) == word {
        return "<a href=\"/r/\(word)\">\(word)</a>"
      }
      return "\(word)"
    }
    for sign in text {
      if sign.isLetter || sign.isNumber || sign == "-" {
        word.append(sign)
        continue
      }
      html += taken() + "\(String(sign))"
      word = ""
    }
    return html + taken()
  }
}
