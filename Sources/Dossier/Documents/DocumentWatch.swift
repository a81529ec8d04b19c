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
  /// Which documents go as they are; only where the profile asks.
  public var confirmation = DocumentConfirmation.of([])

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
  private var hinting: [Person: Int] = [:]
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
    guard let reading, let quoted = watch.quotes[document.sha256] else { return }
    let folded = FoldedReading(reading)
    for quote in quoted where !quote.isFound(in: folded) {
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

  /// The records whose documents somebody may let go as they are, in the order met.
  var confirmable: [String] {
    let told =
      watch.rule == .confirm ? names.filter { $0.id == DocumentFindings.namedID }.compactMap(\.place.record) : []
    var found: [String] = []
    for record in told + (watch.rule == .refuse ? unread : []) where !record.isEmpty && !found.contains(record) {
      found.append(record)
    }
    return found
  }

  /// What was found, errors first.
  public var findings: [Finding] {
    var all = names.filter { $0.severity == .error } + names.filter { $0.severity != .error }
    all += hints.map { DocumentFindings.hinted($0.person.handle, $0.places) } + quotes
    if watch.rule != .leave {
      let blocks = watch.rule == .refuse && watch.confirmation != .pending
      let asked = unread.filter { blocks && !watch.confirmation.covers($0) }
      all += [
        DocumentFindings.unread(asked, of: count, blocks: true),
        DocumentFindings.unread(unread.filter { !asked.contains($0) }, of: count, blocks: false),
      ].compactMap(\.self)
    }
    return all.filter { $0.severity == .error } + all.filter { $0.severity != .error }
  }

  private mutating func searchNames(_ reading: DocumentReading, _ owner: DocumentWatch.Owner) {
    var told: [Person: [Int]] = [:]
    var hinted: [Person: [Int]] = [:]
    var order: [Person] = []
    func take(_ text: String, _ page: Int?, besides known: Set<LeakTerm> = []) {
      watch.names.search(text) { term, capital in
        guard !known.contains(term) else { return }
        let person = Person(handle: term.owner)
        let isNew = told[person] == nil && hinted[person] == nil
        switch Self.weight(term, capital: capital, inRedaction: owner.part == .redaction) {
        case .tells: Self.note(page, of: person, in: &told)
        case .hints: Self.note(page, of: person, in: &hinted)
        case .nothing: return
        }
        if isNew { order.append(person) }
      }
    }
    var before: DocumentReading.Passage?
    for passage in reading.passages {
      // A name may be parted by the end of a page: what stands in neither page alone stands across them.
      if let before {
        let (tail, head) = (watch.names.end(of: before.text), watch.names.beginning(of: passage.text))
        take(tail + " " + head, before.page, besides: watch.names.terms(in: tail).union(watch.names.terms(in: head)))
      }
      take(passage.text, passage.page)
      before = passage
    }
    for person in order {
      if let pages = told[person] {
        names.append(
          DocumentFindings.named(person.handle, pages, owner, watch.rule, watch.confirmation))
      } else {
        let place = DocumentFindings.Place(record: owner.place.record, pages: hinted[person] ?? [])
        if let index = hinting[person] {
          hints[index].places.append(place)
        } else {
          hinting[person] = hints.count
          hints.append((person, [place]))
        }
      }
    }
  }

  private static func note(_ page: Int?, of person: Person, in pages: inout [Person: [Int]]) {
    if let page, pages[person]?.last != page {
      pages[person, default: []].append(page)
    } else if pages[person] == nil {
      pages[person] = []
    }
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
