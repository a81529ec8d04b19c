public import CaseModel

/// What is looked for in the documents that leave: what their profile keeps back, and the words quoted from them.
public struct DocumentWatch: Sendable {
  /// Where a document belongs.
  public struct Owner: Sendable {
    /// What a document is to whoever hands it over.
    public enum Part: Sendable {
      /// Evidence, or another document that may have to go as it is.
      case document
      /// A redacted copy, in which nothing may be left to read.
      case redaction
      /// What the office itself wrote around documents, such as a cover, an index, names of files.
      case front
    }

    let place: Finding.Place
    let part: Part

    /// Names an owner.
    public init(_ place: Finding.Place, _ part: Part) {
      self.place = place
      self.part = part
    }
  }

  let names: LeakWatch
  let rule: DocumentNames
  /// The records the documents belong to, by the documents' SHA-256.
  let owners: [String: Owner]
  /// The words quoted from them, by the same.
  let quotes: [String: [QuotedPassage]]
  /// Whether somebody has looked through the documents and wants them to go as they are; only where the profile asks.
  public var isConfirmed = false

  /// Whether there is anything to look for.
  var isIdle: Bool { rule == .leave && quotes.isEmpty }
}

/// The search of the documents that leave together, one after the other.
public struct DocumentSearch {
  /// Who may be told by what a text says, as far as the exporter may know them.
  private struct Person: Hashable {
    let handle: String?
  }

  private let watch: DocumentWatch
  private var names: [Finding] = []
  private var quotes: [Finding] = []
  /// Where a word, date or number stands that may be a person's; persons in the order met.
  private var hints: [(person: Person, places: [DocumentFindings.Place])] = []
  private var unread: [String] = []
  private var count = 0

  /// Begins a search.
  public init(_ watch: DocumentWatch) { self.watch = watch }

  /// Looks through one document of the export that the watch was made for.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - reading: what it says; nothing if it could not be read.
  mutating func take(_ document: DossierDocument, _ reading: DocumentReading?) {
    let owner = watch.owners[document.sha256] ?? .init(Finding.Place(), .document)
    take(reading, of: owner)
    guard let reading else { return }
    for quote in watch.quotes[document.sha256] ?? [] where !quote.isFound(in: reading) {
      quotes.append(DocumentFindings.misquoted(quote, owner.place))
    }
  }

  /// Looks through what one owner hands over.
  ///
  /// - Parameters:
  ///   - reading: what it says; nothing if it could not be read.
  ///   - owner: where it belongs.
  public mutating func take(_ reading: DocumentReading?, of owner: DocumentWatch.Owner) {
    if owner.part != .front { count += 1 }
    if reading?.isWhole != true { unread.append(owner.place.record ?? "") }
    if let reading, watch.rule != .leave { searchNames(reading, owner) }
  }

  /// Whether something was found that the profile keeps back.
  public var tellsNames: Bool { !names.isEmpty }

  /// What was found, errors first.
  public var findings: [Finding] {
    var all = names.filter { $0.severity == .error } + names.filter { $0.severity != .error }
    all += hints.map { DocumentFindings.hinted($0.person.handle, $0.places) } + quotes
    if watch.rule != .leave, let unread = DocumentFindings.unread(unread, of: count) { all.append(unread) }
    return all
  }

  private mutating func searchNames(_ reading: DocumentReading, _ owner: DocumentWatch.Owner) {
    var told: [Person: [Int]] = [:]
    var hinted: [Person: [Int]] = [:]
    var order: [Person] = []
    for passage in reading.passages {
      watch.names.search(passage.text) { term, capital in
        let person = Person(handle: term.owner)
        switch Self.weight(term, capital: capital, inRedaction: owner.part == .redaction) {
        case .tells: Self.note(passage.page, of: person, in: &told)
        case .hints: Self.note(passage.page, of: person, in: &hinted)
        case .nothing: return
        }
        if !order.contains(person) { order.append(person) }
      }
    }
    for person in order {
      if let pages = told[person] {
        names.append(
          DocumentFindings.named(person.handle, pages, owner, watch.rule, isConfirmed: watch.isConfirmed))
      } else {
        let place = DocumentFindings.Place(record: owner.place.record, pages: hinted[person] ?? [])
        if let index = hints.firstIndex(where: { $0.person == person }) {
          hints[index].places.append(place)
        } else {
          hints.append((person, [place]))
        }
      }
    }
  }

  private static func note(_ page: Int?, of person: Person, in pages: inout [Person: [Int]]) {
    var known = pages[person] ?? []
    if let page, known.last != page { known.append(page) }
    pages[person] = known
  }

  private enum Weight { case tells, hints, nothing }

  /// Whether a hit tells who somebody is.
  ///
  /// Documents are full of prose: a single word may be a judge's surname or a town, and a date any day. In a redacted
  /// copy not even that may be left.
  private static func weight(_ term: LeakTerm, capital: Bool, inRedaction: Bool) -> Weight {
    let isWord = term.words.count == 1 && term.words[0].utf8.allSatisfy { !(48...57 ~= $0) }
    switch term.reason {
    case .identity where isWord, .nameWord: return capital ? (inRedaction ? .tells : .hints) : .nothing
    case .identity, .joinedName: return .tells
    case .birth: return inRedaction ? .tells : .hints
    case .watchedField: return .hints
    case .commonWord, .handle, .identifier, .said: return .nothing
    }
  }
}
