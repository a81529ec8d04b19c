internal import CaseModel
internal import LawData

/// How the files of a bundle are named, by the court's rule.
extension PreparedBundle {
  /// The name of a volume's file.
  public func fileName(of volume: Int) -> String { baseName(volume: volume) + ".pdf" }

  /// The name under which a signed original travels beside the bundle.
  func originalName(_ entry: Int) -> String {
    let words = BundleWords(language: plan.language)
    let name = plan.entries[entry].annex ?? plan.entries[entry].title
    return Self.safe("\(baseName(volume: nil)) - \(name) - \(words.original)") + ".pdf"
  }

  /// The name of the list of changes, without what tells its form.
  var changesName: String {
    Self.safe(baseName(volume: nil) + " - " + BundleWords(language: plan.language).changes.lowercased())
  }

  /// The name of what lies beside the volumes.
  func baseName(volume: Int?) -> String {
    let words = BundleWords(language: plan.language)
    let number =
      volume.flatMap {
        volumes.count > 1
          ? words.volume($0 + 1) + (volumes[$0].isAuthorities ? " - " + words.authorities : "") : nil
      } ?? ""
    let name = profile.fileName.value.replacing("{title}", with: plan.title).replacing("{volume}", with: number)
      .replacing("{date}", with: plan.date?.text ?? "")
    return Self.safe(name)
  }

  /// Letters, digits and single spaces: what every file system, portal and e-mail takes.
  private static func safe(_ name: String) -> String {
    var text = ""
    for sign in name.prefix(160) {
      let isKept = sign.isLetter || sign.isNumber || "-_.,()".contains(sign)
      if isKept { text.append(sign) } else if !text.isEmpty, text.last != " " { text.append(" ") }
    }
    while let last = text.last, last == " " || last == "." { text.removeLast() }
    while text.first == "." { text.removeFirst() }
    // A file's name may have 255 bytes on every disk we know.
    while text.utf8.count > 200 { text.removeLast() }
    return text.isEmpty ? "Anexos" : text
  }
}
