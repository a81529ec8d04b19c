public import CaseModel
import FileKit
import XMLKit

/// Searches the finished files of a dossier for what its profile keeps back.
///
/// Names of three letters or more, two words of one name together, street and number, contact data, identity numbers, dockets and folios of what is withheld, the office's
/// own ids and the hashes of documents that are not sent: each hit is an error that names the record where it stands.
/// A single word that is also part of what may be said, a word in lower case and a handle are warnings.
public struct LeakWatch: Sendable {
  private let matcher: LeakMatcher
  /// The office's records by the ids they have in the dossier.
  private let records: [String: Finding.Place]

  init(_ matcher: LeakMatcher, records: [String: Finding.Place]) {
    self.matcher = matcher
    self.records = records
  }

  /// A finding about a record of the dossier, which names the record as the office does.
  func inOffice(_ finding: Finding) -> Finding {
    guard var place = finding.place.uid.flatMap({ records[$0] }) else { return finding }
    place.field = finding.place.field
    return Finding(
      id: finding.id, severity: finding.severity, place: place, summary: finding.summary, remedy: finding.remedy)
  }

  /// Searches every text and attribute of a finished dossier.
  ///
  /// - Parameter path: the dossier's path.
  /// - Throws: `DossierFailure` if the file cannot be read.
  public func check(xmlAt path: String) throws -> [Finding] {
    guard !matcher.isEmpty else { return [] }
    var findings = LeakFindings()
    do throws(XMLFault) {
      let reader = try XMLEventReader(.file(path), limits: .standard)
      var open: [String] = []
      var place = Finding.Place()
      while let event = try reader.next() {
        switch event {
        case .start(let start):
          open.append(start.name)
          if open.count == 3 { place = start["uid"].flatMap { records[$0] } ?? Finding.Place() }
          for attribute in start.attributes {
            search(attribute.value, place, field: attribute.name, &findings)
          }
        case .end: open.removeLast()
        case .text(let text, _):
          // The lists' terms are nobody's name either: León and Hidalgo are states too.
          let isTerm = open.count > 1 && open[1] == "vocabularies"
          search(text, place, field: open.last ?? "", &findings, singleWords: !isTerm)
        case .instruction(_, let data): search(data, place, field: "", &findings)
        }
      }
    } catch {
      throw DossierFailure.unreadable(error)
    }
    return findings.list
  }

  /// Searches the words and the attributes of a finished page.
  ///
  /// - Parameter path: the page's path.
  /// - Throws: `DossierFailure` if the file cannot be read.
  public func check(pageAt path: String) throws -> [Finding] {
    guard !matcher.isEmpty else { return [] }
    let bytes: [UInt8]
    do throws(FileError) { bytes = try Files.read(path, limit: 1 << 30) } catch { throw DossierFailure.file(error) }
    var findings = LeakFindings()
    let (words, tags) = PageText.split(bytes)
    // The page is made of the dossier, whose words were searched; its own headings («Pruebas») are nobody's name.
    for text in [words] + tags { search(text, Finding.Place(), field: "dossier.html", &findings, singleWords: false) }
    return findings.list
  }

  /// Searches names of files.
  public func check(fileNames: [String]) -> [Finding] {
    var findings = LeakFindings()
    for name in fileNames { search(name, Finding.Place(), field: "", &findings) }
    return findings.list
  }

  /// Calls back for every term that stands in a text, with whether it begins with a capital.
  func search(_ text: String, hit: (LeakTerm, Bool) -> Void) { matcher.search(text, hit: hit) }

  /// The terms that stand in a text.
  func terms(in text: String) -> Set<LeakTerm> {
    var found: Set<LeakTerm> = []
    matcher.search(text) { term, _ in found.insert(term) }
    return found
  }

  /// So many words of a text as the longest term has, at its end.
  func end(of text: String) -> String { Self.words(text.split(whereSeparator: \.isWhitespace).suffix(matcher.reach)) }

  /// The same at its beginning.
  func beginning(of text: String) -> String {
    Self.words(text.split(maxSplits: matcher.reach, whereSeparator: \.isWhitespace).prefix(matcher.reach))
  }

  private static func words(_ words: some Sequence<Substring>) -> String { words.joined(separator: " ") }

  private func search(
    _ text: String, _ place: Finding.Place, field: String, _ findings: inout LeakFindings, singleWords: Bool = true
  ) {
    matcher.search(text) { term, capital in
      if !singleWords, term.words.count == 1, term.reason == .nameWord || term.reason == .commonWord { return }
      // A date in a field is that field's; the page is made of fields, and the texts in them were searched.
      if term.reason == .birth, !singleWords || PartialDate(text) != nil { return }
      var place = place
      if !field.isEmpty { place.field = field }
      findings.add(term, capital: capital, place)
    }
  }
}

/// The words of a page and what stands in its tags.
enum PageText {
  static func split(_ bytes: [UInt8]) -> (words: String, tags: [String]) {
    var words: [UInt8] = []
    var tags: [String] = []
    var tag: [UInt8]?
    for byte in bytes {
      switch (byte, tag) {
      case (UInt8(ascii: "<"), nil): tag = []
      case (UInt8(ascii: ">"), let inside?):
        tags.append(decoded(inside))
        tag = nil
      case (_, nil): words.append(byte)
      case (_, _?): tag?.append(byte)
      }
    }
    return (decoded(words), tags)
  }

  /// The text with numeric references and those of the letters XSLT may write resolved.
  private static func decoded(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var pieces = text.split(separator: "&", omittingEmptySubsequences: false)[...]
    var result = String(pieces.popFirst() ?? "")
    for piece in pieces {
      guard let end = piece.firstIndex(of: ";"), let character = character(piece[..<end]) else {
        result += "&" + piece
        continue
      }
      result.append(character)
      result += piece[piece.index(after: end)...]
    }
    return result
  }

  private static func character(_ name: Substring) -> Character? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap(Unicode.Scalar.init).map(Character.init)
    }
    return named[String(name)]
  }

  private static let named: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "aacute": "á", "eacute": "é",
    "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ", "uuml": "ü", "Aacute": "Á", "Eacute": "É",
    "Iacute": "Í", "Oacute": "Ó", "Uacute": "Ú", "Ntilde": "Ñ", "Uuml": "Ü",
  ]
}
