@testable import DocumentStore

/// What is put into the store that is kept of each format, one thing of every sort.
enum FormatStory {
  static let canary = "palabra borrada"
  static let blob = Array("Oficio de muestra, hoja uno.\n".utf8)

  /// Identities that are known beforehand.
  static let uids = (1...9).map { UID(high: 0x018b_cfe5_6800_7000, low: 0x8000_0000_0000_0000 + $0) }
  static let (room, letter, plan, loose, gone, lost) = (uids[0], uids[1], uids[2], uids[3], uids[4], uids[5])
  static let (holds, near, luis) = (uids[6], uids[7], uids[8])

  /// What Luis may see: all that is open, and the room.
  static let seenByLuis = Visibility(grants: [.shared: [.init(access: 1)], .record(room): [.init(access: 2)]])

  /// Puts it all in.
  static func tell(_ store: Store, founder: UID) throws {
    var time = Sample.start
    func write(
      _ action: String, by member: UID? = nil, as sees: Visibility = .everything,
      _ body: (inout StoreWriter) throws -> Void
    ) throws {
      time += 60_000
      try store.write(Act(member: member ?? founder, at: time, action: action), as: sees, body)
    }
    let sha256 = try store.preserve(blob).sha256
    try write("add") { writer in
      var draft = Sample.draft("room", "Sala de lectura", label: Label(scope: .record(room)))
      draft.uid = room
      try writer.add(draft)
      draft = Sample.draft(
        "box", "Oficio de respuesta", more: [Part(access: 3, body: Sample.body("Nombre reservado"))],
        facets: ["year": [2006], "color": ["azul"], "tag": ["copia", "original"], "secret": ["clave"]],
        passages: [
          PassageDraft("Oficio de respuesta", field: "text"),
          PassageDraft("Nombre reservado", access: 3, field: "name"),
          PassageDraft("La hoja dice que no procede la afiliación", blob: sha256, page: 1),
          PassageDraft("The reply denies enrolment", language: .en, field: "summary"),
        ], blobs: [sha256])
      draft.uid = letter
      draft.handle = 7
      draft.aliases = [12]
      try writer.add(draft)
    }
    try write("member-add") { writer in
      _ = try writer.addMember("Luis Ejemplo", uid: luis)
      try writer.grant(luis, MemberGrant(scope: .shared, role: "team", access: 1, privileged: false))
      try writer.grant(luis, MemberGrant(scope: .record(room), role: "reader", access: 2, privileged: false))
    }
    try write("add", by: luis, as: seenByLuis) { writer in
      var draft = Sample.draft(
        "note", "Plan primero", label: Label(scope: .record(room), access: 2), facets: ["color": ["rojo"]])
      draft.uid = plan
      try writer.add(draft)
      for (uid, text) in [(loose, "Nota suelta"), (gone, "Nota retirada"), (lost, canary)] {
        draft = Sample.draft("note", text, facets: ["color": ["azul"]])
        draft.uid = uid
        try writer.add(draft)
      }
      try writer.link(
        LinkDraft(
          uid: holds, source: letter, relation: "holds", target: plan, parts: [Part(body: Sample.body("hoja 1"))]))
      try writer.link(LinkDraft(uid: near, source: letter, relation: "near", target: loose, blobs: [sha256]))
    }
    try write("edit") { writer in
      var draft = Sample.draft(
        "note", "Plan segundo", label: Label(scope: .record(room), access: 2, privileged: true),
        facets: ["color": ["verde"]])
      draft.shape = 2
      try writer.revise(plan, expecting: 1, draft)
      try writer.unlink(near)
      try writer.set("title", to: "Muestra")
    }
    try write("remove", by: luis, as: seenByLuis) { try $0.remove(gone) }
    try write("erase") { try $0.erase(lost) }
    var batch: Int64 = 0
    try write("edit") { writer in
      try writer.revise(loose, Sample.draft("note", "Nota equivocada", facets: ["color": ["negro"]]))
      batch = writer.batch
    }
    try write("undo") { _ = try $0.undo(batch) }
    try store.noteReading(Act(member: luis, at: time + 1, action: "show"), of: [plan])
    try write("export") { try $0.note("export", nil, digest: [UInt8](repeating: 7, count: 32)) }
  }
}

extension FormatStory {
  /// All that a store answers, a line each: kept beside the store, read by people, compared by the test.
  static func answers(of store: Store) throws -> [String] {
    var lines = try store.read(as: .everything) { (reader) throws in try answers(reader, "all") }
    lines += try store.read(as: seenByLuis) { (reader) throws in try answers(reader, "Luis") }
    lines += try store.readings().map { reading in
      "reading \(reading.sequence) at \(reading.time) by \(reading.person): \(reading.action) "
        + reading.subjects.map(\.text).joined(separator: " ")
    }
    return lines
  }

  private static func answers(_ reader: borrowing StoreReader, _ who: String) throws -> [String] {
    var lines = ["", "as \(who):"]
    for member in try reader.members() {
      let grants = member.grants.map {
        "\(words($0.scope)) \($0.role) \($0.access)\($0.privileged ? " privileged" : "")"
      }
      lines.append("member \(member.number) \(member.uid) \(member.name) [\(grants.joined(separator: "; "))]")
    }
    for uid in uids {
      if let record = try reader.record(uid) {
        lines.append(
          "\(record.kind) \(record.number) \(try reader.aliases(of: uid)) \(uid) v\(record.version) \(record.state) "
            + "\(words(record.label)) shape \(record.shape) at \(record.modified)"
            + words(record.parts, record.hiddenParts))
        for (name, values) in try reader.facets(of: uid).sorted(by: { $0.key < $1.key }) {
          lines.append("  facet \(name): \(values.map(words).joined(separator: ", "))")
        }
        lines += try reader.blobs(of: uid).map { "  blob \($0.sha256) \($0.bytes) bytes" }
      } else if let link = try reader.link(uid) {
        lines.append(
          "\(link.relation) \(uid) \(link.source) -> \(link.target) v\(link.version) \(link.state) "
            + "\(words(link.label)) shape \(link.shape) at \(link.modified)" + words(link.parts, link.hiddenParts))
      }
      for revision in try reader.history(uid) {
        lines.append(
          "  version \(revision.version) \(revision.change) in \(revision.batch) \(revision.action) by "
            + "\(revision.member) at \(revision.time) \(words(revision.label)) shape \(revision.shape)"
            + words(revision.parts, revision.hiddenParts))
      }
    }
    for kind in ["box", "note", "room"] {
      lines.append("\(kind): \(try reader.identities(kind).map(\.text).joined(separator: " "))")
    }
    for (kind, facet) in [("box", "tag"), ("box", "secret"), ("note", "color")] {
      let counts = try reader.facetCounts(kind, facet).map { "\(words($0.value)) \($0.count)" }
      lines.append("\(kind) by \(facet): \(counts.joined(separator: ", "))")
    }
    for batch in try reader.batches() {
      let changes = batch.changes.map { "\($0.name) \($0.uid) v\($0.version) \($0.change)" }
      lines.append(
        "batch \(batch.number) \(batch.action) by \(batch.member) at \(batch.time)"
          + (batch.undoes.map { " undoes \($0)" } ?? "") + (batch.undoneBy.map { " undone by \($0)" } ?? "")
          + ": \(changes.joined(separator: ", "))")
    }
    for words in ["afiliación", "\"no procede\"", "enrolment", "nombre", "plan", "segundo", canary, "nota"] {
      let answer = try reader.search(SearchQuery(words))
      let hits = answer.hits.map { hit in
        let marks = hit.snippet.marks.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: " ")
        return "\(hit.record) \(hit.field ?? "-") \(hit.page ?? 0) \(hit.snippet.text) (\(marks))"
      }
      lines.append("search \(words): \(answer.total) [\(hits.sorted().joined(separator: "; "))]")
    }
    lines.append("suggest n: \(try reader.suggestions("n").sorted().joined(separator: " "))")
    lines.append("title: \(try reader.setting("title") ?? "-")")
    for entry in try reader.ledger(1...Int64.max) {
      lines.append(
        "entry \(entry.sequence) at \(entry.time) by \(entry.person) \(entry.action) \(entry.subject?.text ?? "-") "
          + "v\(entry.version) \(hex(entry.digest))")
    }
    let head = try reader.head()
    return lines + ["head \(head.sequence) \(head.value)"]
  }

  private static func words(_ scope: Scope) -> String {
    switch scope {
    case .shared: "shared"
    case .record(let uid): uid.text
    }
  }

  private static func words(_ label: Label) -> String {
    "(\(words(label.scope)) \(label.access)\(label.privileged ? " privileged" : ""))"
  }

  private static func words(_ parts: [Part], _ hidden: Bool) -> String {
    parts.map { part in
      " \(part.access)\(part.privileged ? " privileged" : "") " + String(decoding: part.body, as: UTF8.self)
    }.joined() + (hidden ? " and more" : "")
  }

  private static func words(_ value: FacetValue) -> String {
    switch value {
    case .integer(let number): String(number)
    case .term(let text): text
    }
  }

  private static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
