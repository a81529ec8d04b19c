@testable import DocumentStore

extension MemoryEngine {
  func passages(of record: Int64) -> [StoredPassage] {
    state.passages.filter { $0.value.record == record }.map { StoredPassage(id: $0.key, row: $0.value) }
      .sorted { $0.id < $1.id }
  }
  func passage(_ place: PassagePlace) -> PassageRow? { state.passages[place.id] }
  func insert(_ passage: PassageRow) {
    state.lastPassage += 1
    state.passages[state.lastPassage] = passage
  }
  func delete(_ passage: StoredPassage) { state.passages[passage.id] = nil }

  func blob(sha256: [UInt8]) -> BlobRow? { state.blobs.values.first { $0.sha256 == sha256 } }
  func blob(id: Int64) -> BlobRow? { state.blobs[id] }
  func insert(blob sha256: [UInt8], bytes: Int64) -> Int64 {
    state.lastBlob += 1
    state.blobs[state.lastBlob] = BlobRow(id: state.lastBlob, sha256: sha256, bytes: bytes)
    return state.lastBlob
  }
  func delete(blob id: Int64) { state.blobs[id] = nil }
  func allBlobs() -> [BlobRow] {
    state.blobs.values.sorted { $0.sha256.lexicographicallyPrecedes($1.sha256) }
  }
  func attachments(of subject: Int64) -> [AttachmentRow] {
    state.attachments[subject, default: [:]].sorted { $0.key < $1.key }
      .map { AttachmentRow(subject: subject, blob: $0.key, live: $0.value) }
  }
  func attachments(to blob: Int64) -> [AttachmentRow] {
    state.attachments.sorted { $0.key < $1.key }.compactMap { subject, blobs in
      blobs[blob].map { AttachmentRow(subject: subject, blob: blob, live: $0) }
    }
  }
  func set(_ attachment: AttachmentRow) {
    state.attachments[attachment.subject, default: [:]][attachment.blob] = attachment.live
  }
  func deleteAttachments(of subject: Int64) { state.attachments[subject] = nil }

  private func answering(_ question: RecordQuestion) -> [RecordRow] {
    guard let kind = term(question.kind.name) else { return [] }
    return state.records.values.filter { row in
      row.kind == kind && row.state == question.state && question.labels.admits(row.label)
        && (question.scope == nil || row.label.scope == question.scope)
        && (question.rows == nil || question.rows?.contains(row.id) == true)
        && question.conditions.allSatisfy { fulfils(row, $0) }
        && question.joined.allSatisfy { fulfils(row, $0, question) }
    }
  }

  private func fulfils(_ row: RecordRow, _ condition: RecordQuestion.Condition) -> Bool {
    guard condition.labels.admits(row.label) else { return false }
    let values = state.facets[row.id]?.values[condition.facet] ?? []
    return switch condition.test {
    case .anyOf(let codes): values.contains { codes.contains($0) }
    case .between(let least, let most): values.contains { (least ?? .min)...(most ?? .max) ~= $0 }
    case .present: !values.isEmpty
    case .absent: values.isEmpty
    }
  }

  private func fulfils(_ row: RecordRow, _ joined: RecordQuestion.Joined, _ question: RecordQuestion) -> Bool {
    visibleLinks(of: row.id, joined.direction, relation: joined.relation, labels: question.labels).contains { link in
      let other = joined.direction == .outgoing ? link.row.target : link.row.source
      return joined.others == nil || joined.others?.contains(other) == true
    }
  }

  func select(
    _ question: RecordQuestion, order: RecordQuestion.Order, limit: Int, offset: Int
  ) -> [RecordRow] {
    let rows = answering(question).sorted { left, right in
      switch order {
      case .number(let descending):
        return descending ? left.number > right.number : left.number < right.number
      case .modified(let descending):
        if left.modified == right.modified { return left.number < right.number }
        return descending ? left.modified > right.modified : left.modified < right.modified
      case .facet(let place, let labels, let descending):
        let type = question.kind.facets[place].type
        func key(_ row: RecordRow) -> FacetValue? {
          guard labels.admits(row.label), let value = state.facets[row.id]?.values[place].first else { return nil }
          return type == .integer ? .integer(value) : .term(state.terms[value] ?? "")
        }
        switch (key(left), key(right)) {
        case (nil, nil): return left.number < right.number
        case (nil, _): return false
        case (_, nil): return true
        case (let a?, let b?):
          if a == b { return left.number < right.number }
          return descending ? b < a : a < b
        }
      }
    }
    return Array(rows.dropFirst(offset).prefix(limit))
  }

  func count(_ question: RecordQuestion) -> Int { answering(question).count }

  func counts(of facet: Int, labels: VisibleLabels, _ question: RecordQuestion) -> [(value: Int64, count: Int)] {
    var counts: [Int64: Int] = [:]
    for row in answering(question) where labels.admits(row.label) {
      for value in state.facets[row.id]?.values[facet] ?? [] { counts[value, default: 0] += 1 }
    }
    return counts.map { ($0.key, $0.value) }
  }

  func survey(
    of facets: [(place: Int, labels: VisibleLabels)], _ question: RecordQuestion
  ) -> (rows: [Int64], columns: [[Int64?]]) {
    let rows = answering(question)
    let columns = facets.map { facet in
      rows.map { facet.labels.admits($0.label) ? state.facets[$0.id]?.values[facet.place].first : nil }
    }
    return (rows.map(\.id), columns)
  }

  func linkPairs(_ relation: Int64, _ question: RecordQuestion) -> [LinkPair] {
    answering(question).flatMap { row in
      visibleLinks(of: row.id, .outgoing, relation: relation, labels: question.labels).map {
        LinkPair(source: $0.source, target: $0.target)
      }
    }
  }

  func linkCounts(_ relation: Int64, _ question: RecordQuestion) -> [(other: UID, count: Int)] {
    var counts: [UID: Int] = [:]
    for row in answering(question) {
      for link in visibleLinks(of: row.id, .outgoing, relation: relation, labels: question.labels) {
        counts[link.target, default: 0] += 1
      }
    }
    return counts.map { ($0.key, $0.value) }
  }

  func matches(_ question: SearchQuestion) -> [SearchMatch] {
    var best: [Int64: SearchMatch] = [:]
    for (id, row) in state.passages where row.language == question.language && question.labels.admits(row.label) {
      guard question.kinds.isEmpty || question.kinds.contains(row.kind),
        question.scope == nil || row.label.scope == question.scope,
        question.rows == nil || question.rows?.contains(row.record) == true
      else { continue }
      let words = TextWords.all(row.text, row.language)
      guard question.required.allSatisfy({ stands($0, in: words, row.language) }) else { continue }
      let score = question.ranking.count { stands($0, in: words, row.language) }
      guard score > 0 || !question.required.isEmpty else { continue }
      let match = SearchMatch(
        record: row.record, score: Double(score),
        passage: PassagePlace(index: PassageIndex(language: row.language, label: row.label), id: id))
      if let known = best[row.record], known.score >= match.score { continue }
      best[row.record] = match
    }
    return Array(best.values)
  }

  private func stands(
    _ term: SearchQuestion.Term, in words: [TextWords.Word], _ language: PassageDraft.Language
  ) -> Bool {
    let wanted = TextWords.forms(ofQuery: term.text, term.form, language)
    guard !wanted.isEmpty, wanted.count <= words.count else { return false }
    return (0...words.count - wanted.count).contains { start in
      wanted.indices.allSatisfy { place in
        let word = words[start + place]
        return switch term.form {
        case .word: word.forms.contains { wanted[place].contains($0) }
        case .phrase: word.forms[0] == wanted[place][0]
        case .prefix: word.forms[0].starts(with: wanted[place][0])
        }
      }
    }
  }

  func frequency(of term: SearchQuestion.Term, language: PassageDraft.Language) -> Int {
    state.passages.values.count {
      $0.language == language && stands(term, in: TextWords.all($0.text, language), language)
    }
  }

  func suggestions(prefix: String, labels: VisibleLabels, limit: Int) -> [String] {
    var found: Set<String> = []
    for row in state.passages.values where row.label.isOpen && labels.admits(row.label) {
      for word in TextWords.all(row.text, row.language) where word.forms[0].starts(with: prefix.utf8) {
        found.insert(String(decoding: Array(row.text.utf8)[word.range], as: UTF8.self))
      }
    }
    return Array(found.sorted().prefix(limit))
  }

  func insert(_ batch: BatchRow) { state.batches.append(batch) }
  func batch(_ id: Int64) -> BatchRow? { state.batches.first { $0.id == id } }
  func batch(undoing id: Int64) -> Int64? { state.batches.last { $0.undoes == id }?.id }
  func batches(before id: Int64?, limit: Int) -> [BatchRow] {
    Array(state.batches.reversed().filter { $0.id < id ?? .max }.prefix(limit))
  }
  func lastBatch() -> Int64 { state.batches.last?.id ?? 0 }
  func members() -> [MemberRow] { state.members.sorted { $0.number < $1.number } }
  func member(uid: UID) -> MemberRow? { state.members.first { $0.uid == uid } }
  func member(id: Int64) -> MemberRow? { state.members.first { $0.id == id } }
  func insert(_ member: MemberRow) { state.members.append(member) }
  func update(_ member: MemberRow) {
    for place in state.members.indices where state.members[place].id == member.id { state.members[place] = member }
  }
  func grants(of member: Int64) -> [GrantRow] {
    state.grants.filter { $0.member == member }.sorted { ($0.scope, $0.role) < ($1.scope, $1.role) }
  }
  func set(_ grant: GrantRow) {
    delete(grant)
    state.grants.append(grant)
  }
  func delete(_ grant: GrantRow) {
    state.grants.removeAll { $0.member == grant.member && $0.scope == grant.scope && $0.role == grant.role }
  }
  func appendToLedger(sequence: Int64, entry: [UInt8], head: [UInt8]) { state.ledger.append((entry, head)) }
  func ledger(
    _ range: ClosedRange<Int64>, _ body: (Int64, [UInt8], [UInt8]) throws -> Void
  ) throws(StoreError) {
    for (place, row) in state.ledger.enumerated() where range.contains(Int64(place + 1)) {
      try translated { try body(Int64(place + 1), row.entry, row.head) }
    }
  }
  func ledgerHead() -> (sequence: Int64, head: [UInt8]) {
    (Int64(state.ledger.count), state.ledger.last?.head ?? LedgerCodec.origin)
  }

  func prepare(_ schema: DeclaredSchema) {}
  func purgeIndexes() {}
  func waiting(atMost milliseconds: Int, _ body: () throws -> Void) throws { try body() }
  func scrub() {}
  func structuralDefects(_ schema: DeclaredSchema) -> [StoreDefect] { [] }
  func copy(to path: String) throws(StoreError) { throw .notAStore }
  func rowCounts() -> [(table: String, rows: Int)] { [] }
  func dataVersion() -> Int64 { Int64(state.ledger.count) }
}
