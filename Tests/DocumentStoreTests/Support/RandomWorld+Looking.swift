@testable import DocumentStore

extension RandomWorld {
  /// Looks at the store through everyone's eyes and notes what is not as their grants make it.
  mutating func look() throws {
    let links = try place.read { (reader) throws in
      var links: [StoredLink] = []
      for uid in order { links += try reader.links(from: uid) }
      return links
    }
    var world = self
    for (_, sees) in people {
      try place.read(as: sees) { (reader) throws in
        try world.lookAtLists(reader, sees)
        try world.lookAtWords(reader, sees)
        try world.lookAtBlobs(reader, sees)
        try world.lookAtRecords(reader, sees, links)
      }
    }
    self = world
  }

  private mutating func expect(_ isAsGranted: Bool, _ what: String) {
    if isAsGranted { shown += 1 } else { leaks.insert(what) }
  }

  /// The records that someone sees.
  private func visible(_ sees: Visibility) -> [UID: Known] {
    known.filter { $0.value.isLive && sees.shows($0.value.label) }
  }

  private mutating func lookAtLists(_ reader: borrowing StoreReader, _ sees: Visibility) throws {
    for kind in ["box", "note"] {
      let expected = visible(sees).filter { $0.value.kind == kind }
      let found = try reader.records(kind)
      expect(Set(found.map(\.uid)) == Set(expected.keys), "records")
      expect(try reader.count(kind) == expected.count, "count")
      for facet in kind == "box" ? ["color", "tag", "secret"] : ["color"] {
        var counts: [FacetValue: Int] = [:]
        for record in expected.values {
          let label = facet == "secret" ? record.label.raised(access: 2, privileged: false) : record.label
          if sees.shows(label) { for value in record.facets[facet] ?? [] { counts[value, default: 0] += 1 } }
        }
        let answer = Dictionary(uniqueKeysWithValues: try reader.facetCounts(kind, facet).map { ($0.value, $0.count) })
        expect(answer == counts, "facet counts")
        if facet != "tag" {
          let survey = try reader.survey(kind, [facet])
          let surveyed = Dictionary(uniqueKeysWithValues: survey.counts(facet).map { ($0.value, $0.count) })
          expect(survey.count == expected.count && surveyed == counts, "survey")
          let uids = try reader.records(of: survey, at: 0..<survey.count).map(\.uid)
          expect(Set(uids) == Set(expected.keys), "surveyed records")
        }
        let (value, filter) = (FacetValue.term(facet == "secret" ? "clave1" : facet == "tag" ? "t1" : "color1"), facet)
        let matching = try reader.count(kind, RecordFilter(facets: [FacetCondition(filter, .anyOf([value]))]))
        expect(matching == counts[value] ?? 0, "count by facet")
      }
      for record in found {
        let mine = Set(expected[record.uid]?.words.filter { sees.shows($0.label) }.map { Sample.body($0.word) } ?? [])
        expect(Set(record.parts.map(\.body)) == mine, "parts")
        expect(record.hiddenParts == (mine.count < expected[record.uid]?.words.count ?? 0), "hidden parts")
      }
    }
  }

  /// Many words at once: totals of searches, their facet counts, suggestions.
  private mutating func lookAtWords(_ reader: borrowing StoreReader, _ sees: Visibility) throws {
    let beginning = "canario\(1 + pick(9))"
    func matches(_ record: Known) -> Bool {
      record.words.contains { sees.shows($0.label) && $0.word.hasPrefix(beginning) }
    }
    let found = visible(sees).filter { matches($0.value) }
    let answer = try reader.search(SearchQuery(beginning + "*", limit: .max))
    expect(answer.total == found.count, "search total")
    expect(Set(answer.hits.map(\.record)) == Set(found.keys), "search hits")
    for kind in ["box", "note"] {
      let mine = found.values.filter { $0.kind == kind }
      var colors: [FacetValue: Int] = [:]
      for record in mine { for value in record.facets["color"] ?? [] { colors[value, default: 0] += 1 } }
      let counts = try reader.facetCounts(kind, "color", in: SearchQuery(beginning + "*"))
      expect(
        Dictionary(uniqueKeysWithValues: counts.map { ($0.value, $0.count) }) == colors, "facet counts of a search")
      expect(try reader.count(kind, RecordFilter(text: beginning + "*")) == mine.count, "count by text")
    }
    let open = found.values.flatMap(\.words).filter { word in
      sees.shows(word.label) && word.label.access < 2 && !word.label.privileged && word.word.hasPrefix(beginning)
    }
    expect(Set(try reader.suggestions(beginning, limit: 100_000)) == Set(open.map(\.word)), "suggestions")
  }

  private mutating func lookAtBlobs(_ reader: borrowing StoreReader, _ sees: Visibility) throws {
    for blob in blobs {
      let owners = visible(sees).filter { $0.value.blobs.contains(blob) }
      expect(try reader.blobIsVisible(blob) == !owners.isEmpty, "blob")
      expect((try reader.blob(blob) != nil) == !owners.isEmpty, "blob's size")
      expect(Set(try reader.owners(ofBlob: blob)) == Set(owners.keys), "owners of blob")
    }
  }

  /// Some records, one by one.
  private mutating func lookAtRecords(
    _ reader: borrowing StoreReader, _ sees: Visibility, _ links: [StoredLink]
  ) throws {
    for _ in 0..<40 where !order.isEmpty {
      let uid = order[pick(order.count)]
      guard let record = known[uid] else { continue }
      let isSeen = sees.shows(record.label)
      expect((try reader.record(uid) != nil) == isSeen, "record")
      expect(try reader.history(uid).isEmpty || isSeen, "history")
      expect(try reader.blobs(of: uid).map(\.sha256) == (isSeen && record.isLive ? record.blobs : []), "blobs")
      for (label, word) in record.words {
        let maySee = record.isLive && sees.shows(label)
        let answer = try reader.search(SearchQuery(word))
        expect(answer.total == (maySee ? 1 : 0) && answer.hits.count == answer.total, "search")
        expect(answer.hits.first.map { $0.record == uid && $0.snippet.text == word } ?? true, "snippet")
      }
      let mine = links.filter { link in
        (link.source == uid || link.target == uid) && sees.shows(link.label)
          // Rooms are open and shared; the rest is known.
          && [link.source, link.target].allSatisfy { end in
            sees.shows(known[end]?.label ?? Label()) && known[end]?.isLive != false
          }
      }
      let found = try reader.links(from: uid) + reader.links(to: uid)
      expect(Set(found.map(\.uid)) == Set(mine.map(\.uid)), "links")
    }
    for change in try reader.batches(limit: 5).flatMap(\.changes) {
      if let record = known[change.uid] { expect(sees.shows(record.label), "batch") }
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
