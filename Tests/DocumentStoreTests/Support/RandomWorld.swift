@testable import DocumentStore

/// Members who do random things to a store, and what they may see of it: the oracle of the property test.
struct RandomWorld {
  /// What the test itself knows of a record: never asked from the store.
  private struct Known {
    var kind: String
    var label: Label
    /// The canary words of each part, by the label that part stands under.
    var words: [(label: Label, word: String)]
    var isLive: Bool
  }

  private let place: Place
  private var state: UInt64
  private let people: [(uid: UID, sees: Visibility)]
  private let rooms: [UID]
  private var known: [UID: Known] = [:]
  private var order: [UID] = []
  private var links: [UID] = []
  private var undoable: [Int64] = []
  private var nextWord = 0
  /// Things shown to someone who may not see them.
  private(set) var leaks: [String] = []
  /// Things shown to someone who may.
  private(set) var shown = 0

  init(_ place: Place, seed: UInt64) throws {
    self.place = place
    state = seed
    var people = [(uid: place.founder, sees: Visibility.everything)]
    var rooms: [UID] = []
    try place.write { (writer) throws in
      for _ in 0..<3 { rooms.append(try writer.add(Sample.draft("room", "sala")).uid) }
      let grants: [[Scope: [Visibility.Grant]]] = [
        [.shared: [.init(access: 1)], .record(rooms[0]): [.init(access: 3, privileged: true)]],
        [.shared: [.init(access: 0)], .record(rooms[1]): [.init(access: 2)]],
        [.shared: [.init(access: 3)]],
        [.record(rooms[2]): [.init(access: 1, privileged: true)]],
      ]
      for (number, grant) in grants.enumerated() {
        people.append((try writer.addMember("Persona \(number)").uid, Visibility(grants: grant)))
      }
    }
    self.people = people
    self.rooms = rooms
  }

  mutating func pick(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }

  /// Does some things as one batch; answers how many.
  mutating func batch(of size: Int) throws -> Int {
    let (uid, sees) = people[pick(people.count)]
    if !undoable.isEmpty, pick(15) == 0 { return try undo(undoable[pick(undoable.count)], uid, sees) }
    var world = self
    let number = try place.write("edit", by: uid, as: sees) { (writer) throws in
      for _ in 0..<size { try world.edit(&writer, sees) }
      return writer.batch
    }
    self = world
    if size < 10 { undoable.append(number) }
    if undoable.count > 6 { undoable.removeFirst() }
    return size
  }

  private mutating func undo(_ batch: Int64, _ uid: UID, _ sees: Visibility) throws -> Int {
    do {
      let outcome = try place.write("undo", by: uid, as: sees) { (writer) throws in try writer.undo(batch) }
      if case .undone = outcome { try learn() }
    } catch StoreError.missingBatch {}
    return 1
  }

  /// After an undoing, what stands is read once with everything open: the test keeps no history of its own.
  private mutating func learn() throws {
    var known = known
    try place.read { (reader) throws in
      for (uid, old) in known {
        guard let record = try reader.record(uid) else { continue }
        var new = old
        new.isLive = record.state == .live
        // What is removed shows no words, and comes back with those it had.
        guard new.isLive else {
          known[uid] = new
          continue
        }
        new.label = record.label
        new.words = record.parts.map { part in
          (
            Label(scope: record.label.scope, access: part.access, privileged: part.privileged),
            String(decoding: part.body.dropFirst(9).dropLast(2), as: UTF8.self)
          )
        }
        known[uid] = new
      }
    }
    self.known = known
  }

  private mutating func edit(_ writer: inout StoreWriter, _ sees: Visibility) throws {
    do throws(StoreError) {
      switch pick(20) {
      case 0...6: try add(&writer, sees)
      case 7...10: try revise(&writer, sees)
      case 11: try remove(&writer)
      case 12: try restore(&writer)
      case 13...17: try link(&writer)
      default: if !links.isEmpty { try writer.unlink(links[pick(links.count)]) }
      }
    } catch {
      switch error {
      case .missing, .state, .forbidden, .linked, .single, .invalid(.join), .invalid(.scope): break
      default: throw error
      }
    }
  }

  private mutating func word() -> String {
    nextWord += 1
    return "canario\(nextWord)"
  }

  private mutating func draft(_ kind: String) -> (RecordDraft, [(label: Label, word: String)]) {
    let place = pick(rooms.count + 2)
    let scope: Scope = place < rooms.count ? .record(rooms[place]) : .shared
    let label = Label(scope: scope, access: [0, 0, 1, 1, 2, 3][pick(6)], privileged: pick(8) == 0)
    var words = [(label: label, word: word())]
    var draft = Sample.draft(kind, words[0].word, label: label)
    if pick(3) == 0 {
      let closed = label.raised(access: 2 + pick(2), privileged: pick(4) == 0)
      words.append((closed, word()))
      if closed != label {
        draft.parts.append(
          Part(access: closed.access, privileged: closed.privileged, body: Sample.body(words[1].word)))
        draft.passages.append(
          PassageDraft(words[1].word, access: closed.access, privileged: closed.privileged, field: "more"))
      } else {
        words.removeLast()
      }
    }
    draft.facets["color"] = [.term("color\(pick(4))")]
    if kind == "box" {
      draft.facets["tag"] = [.term("t\(pick(5))"), .term("t\(pick(5))")]
      if pick(2) == 0 { draft.facets["secret"] = [.term("clave\(pick(3))")] }
    }
    return (draft, words)
  }

  private mutating func add(_ writer: inout StoreWriter, _ sees: Visibility) throws(StoreError) {
    let kind = ["box", "note"][pick(2)]
    let (draft, words) = draft(kind)
    let uid = try writer.add(draft).uid
    known[uid] = Known(kind: kind, label: draft.label, words: words, isLive: true)
    order.append(uid)
  }

  private mutating func revise(_ writer: inout StoreWriter, _ sees: Visibility) throws(StoreError) {
    guard let uid = anyone(), let old = known[uid] else { return }
    let (draft, words) = draft(old.kind)
    try writer.revise(uid, draft)
    // What the author could not see was kept, at least as closed as the new label.
    let kept = old.words.filter { !sees.shows($0.label) }.map { word in
      (draft.label.raised(access: word.label.access, privileged: word.label.privileged), word.word)
    }
    known[uid] = Known(kind: old.kind, label: draft.label, words: words + kept, isLive: true)
  }

  private mutating func remove(_ writer: inout StoreWriter) throws(StoreError) {
    guard let uid = anyone() else { return }
    try writer.remove(uid)
    known[uid]?.isLive = false
  }

  private mutating func restore(_ writer: inout StoreWriter) throws(StoreError) {
    guard let uid = anyone() else { return }
    try writer.restore(uid)
    known[uid]?.isLive = true
  }

  private mutating func link(_ writer: inout StoreWriter) throws(StoreError) {
    guard let source = anyone(), let target = anyone() else { return }
    let relation = ["holds", "near", "near", "standsIn"][pick(4)]
    let end = relation == "standsIn" ? rooms[pick(rooms.count)] : target
    links.append(try writer.link(LinkDraft(source: source, relation: relation, target: end, access: pick(3))).uid)
  }

  private mutating func anyone() -> UID? { order.isEmpty ? nil : order[pick(order.count)] }
}

extension RandomWorld {
  /// Looks at the store through everyone's eyes and counts what should not show.
  mutating func look() throws {
    var world = self
    for (_, sees) in people {
      try place.read(as: sees) { (reader) throws in try world.look(reader, sees) }
    }
    self = world
  }

  private mutating func look(_ reader: borrowing StoreReader, _ sees: Visibility) throws {
    for kind in ["box", "note"] {
      let expected = known.filter { $0.value.kind == kind && $0.value.isLive && sees.shows($0.value.label) }
      let found = try reader.records(kind)
      if Set(found.map(\.uid)) != Set(expected.keys) { leaks.append("records") }
      if try reader.count(kind) != expected.count { leaks.append("count") }
      if try reader.facetCounts(kind, "color").reduce(0, { $0 + $1.count }) != expected.count {
        leaks.append("facet counts")
      }
      let open = expected.filter { sees.shows($0.value.label.raised(access: 2, privileged: false)) }
      if kind == "box", try reader.facetCounts(kind, "secret").reduce(0, { $0 + $1.count }) > open.count {
        leaks.append("closed facet")
      }
      for record in found {
        let mine = Set(expected[record.uid]?.words.filter { sees.shows($0.label) }.map { Sample.body($0.word) } ?? [])
        if Set(record.parts.map(\.body)) != mine { leaks.append("parts") }
        shown += 1
      }
    }
    for _ in 0..<40 {
      guard let uid = order.isEmpty ? nil : order[pick(order.count)], let record = known[uid] else { return }
      for (label, word) in record.words {
        let maySee = record.isLive && sees.shows(label)
        let answer = try reader.search(SearchQuery(word))
        if answer.total != (maySee ? 1 : 0) || answer.hits.count != answer.total { leaks.append("search") }
        if answer.hits.first.map({ $0.record != uid || $0.snippet.text != word }) == true { leaks.append("snippet") }
        let suggested = try reader.suggestions(word).contains(word)
        let isOpen = label.access < 2 && !label.privileged
        if suggested != (maySee && isOpen) { leaks.append("suggestion") }
      }
      try lookAtLinks(reader, uid, record, sees)
    }
  }

  private mutating func lookAtLinks(
    _ reader: borrowing StoreReader, _ uid: UID, _ record: Known, _ sees: Visibility
  ) throws {
    if !sees.shows(record.label), try !reader.history(uid).isEmpty { leaks.append("history") }
    for link in try reader.links(from: uid) + reader.links(to: uid) {
      for end in [link.source, link.target] {
        // Rooms are open and shared; the rest is known.
        let label = known[end]?.label ?? Label()
        if !sees.shows(label) || known[end]?.isLive == false { leaks.append("end of link") }
      }
      if !sees.shows(link.label) { leaks.append("link") }
      shown += 1
    }
  }

  /// What everyone gets to many questions, in words that two engines can be compared by.
  func answers() throws -> [String] {
    var answers: [String] = []
    for (_, sees) in people {
      try place.read(as: sees) { (reader) throws in
        for kind in ["box", "note", "room"] {
          answers += try reader.records(kind).map { "\($0)" }
          answers += try reader.identities(kind, order: .modified()).map(\.text)
        }
        answers += try reader.identities("box", order: .facet("color")).map(\.text)
        answers += try reader.identities("box", order: .facet("secret", descending: true)).map(\.text)
        answers += try reader.facetCounts("box", "tag").map { "\($0)" }
        answers += try reader.facetCounts("box", "secret").map { "\($0)" }
        let held = RecordFilter(
          facets: [FacetCondition("color", .anyOf(["color1", "color2"]))],
          linked: [LinkCondition("holds", .incoming, nil)])
        answers += try reader.identities("note", held).map(\.text)
        answers += try reader.linkCounts("box", "holds").map { "\($0)" }
        for uid in order {
          answers += try reader.links(from: uid).map { "\($0)" } + reader.links(to: uid).map { "\($0)" }
          answers += try reader.history(uid).map { "\($0)" }
          answers.append("\(try reader.facets(of: uid).sorted { $0.key < $1.key })")
        }
        answers += try reader.batches().map { "\($0)" }
        for number in stride(from: 1, to: nextWord, by: 7) {
          let answer = try reader.search(SearchQuery("\"canario\(number)\""))
          answers += answer.hits.map { "\($0.record) \($0.snippet)" } + ["\(answer.total)"]
          answers += try reader.suggestions("canario\(number)", limit: 100).sorted()
        }
        answers.append("\(try reader.search(SearchQuery("canario1*")).total)")
        answers.append("\(try reader.ledger(1...Int64.max).map { ($0.sequence, $0.subject, $0.version) })")
      }
    }
    return answers
  }
}
