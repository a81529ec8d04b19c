@testable import DocumentStore

/// Members who do random things to a store, and what they may see of it: the oracle of the property test.
struct RandomWorld {
  /// What the test itself knows of a record: never asked from the store.
  struct Known {
    var kind: String
    var label: Label
    /// The canary words of each part, by the label that part stands under.
    var words: [(label: Label, word: String)]
    var facets: [String: [FacetValue]]
    var blobs: [String]
    var isLive: Bool
  }

  let place: Place
  private var state: UInt64
  let people: [(uid: UID, sees: Visibility)]
  private let rooms: [UID]
  /// Documents to refer to; none on an engine that has no folder.
  let blobs: [String]
  private(set) var known: [UID: Known] = [:]
  private(set) var order: [UID] = []
  private var links: [UID] = []
  private var undoable: [Int64] = []
  private(set) var nextWord = 0
  /// Answers that are not what a member's grants make them: shown and not granted, or granted and not shown.
  var leaks: Set<String> = []
  /// Things shown to someone who may see them.
  var shown = 0

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
    let store = place.store
    blobs = try place.folder == nil ? [] : (0..<8).map { try store.preserve(Array("hoja \($0)".utf8)).sha256 }
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
        new.facets = try reader.facets(of: uid)
        new.blobs = try reader.blobs(of: uid).map(\.sha256)
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
    let blob = pick(12)
    if blob < blobs.count { draft.blobs = [blobs[blob]] }
    if kind == "box" {
      draft.facets["tag"] = Set([FacetValue.term("t\(pick(5))"), .term("t\(pick(5))")]).sorted()
      if pick(2) == 0 { draft.facets["secret"] = [.term("clave\(pick(3))")] }
    }
    return (draft, words)
  }

  private mutating func add(_ writer: inout StoreWriter, _ sees: Visibility) throws(StoreError) {
    let kind = ["box", "note"][pick(2)]
    let (draft, words) = draft(kind)
    let uid = try writer.add(draft).uid
    known[uid] = Known(
      kind: kind, label: draft.label, words: words, facets: draft.facets, blobs: draft.blobs, isLive: true)
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
    var facets = draft.facets
    if !sees.shows(old.label.raised(access: 2, privileged: false)) { facets["secret"] = old.facets["secret"] }
    known[uid] = Known(
      kind: old.kind, label: draft.label, words: words + kept, facets: facets, blobs: draft.blobs, isLive: true)
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
