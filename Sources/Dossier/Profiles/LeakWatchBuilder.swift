import CaseModel

extension LeakWatch {
  /// Gathers what may stand nowhere while the content passes by.
  struct Builder {
    private let plan: DisclosurePlan
    private let sent: Set<String>
    private var matcher = LeakMatcher()
    private var records: [String: Finding.Place] = [:]
    /// Words of names that stay back, with the handle of whose they are.
    private var nameWords: [(word: String, owner: String?)] = []
    /// The same of persons outside the content, of whom a single word says little.
    private var farWords: [(word: String, owner: String?)] = []
    /// Names that leave: of parties and of institutions.
    private var said: [String] = []

    init(_ plan: DisclosurePlan, sent: Set<String>) {
      self.plan = plan
      self.sent = sent
    }

    /// Notes what a record of the whole content has to hide, or may say.
    mutating func add(_ record: DossierRecord) throws(DossierFailure) {
      guard !plan.policy.identifiers else { return }
      matcher.add(record.uid, .identifier, owner: record.handle)
      if record.kind != .condition, let handle = record.handle { matcher.add(handle, .handle, owner: handle) }
      for document in plan.survey.nodes[record.uid]?.documents ?? [] where !sent.contains(document.sha256) {
        matcher.add(document.sha256, .identifier, owner: record.handle)
      }
      let fields = record.kind.description.fields
      let body = try record.bodyValue()
      var texts: [(path: [Field], text: String)] = []
      BodyWalk.leaves(of: body, fields) { texts.append(($0, $1)) }
      for (path, text) in texts { add(text, path, of: record) }
      addBirth(body, of: record)
    }

    /// Notes the day on which somebody was born whose birth stays back.
    private mutating func addBirth(_ body: JSONValue, of person: DossierRecord) {
      guard person.kind == .person, let text = body[Self.birth]?.text, let date = PartialDate(text),
        let day = date.earliest, day == date.latest,
        !plan.identityLeaves(person.uid) || plan.withholds(FieldOfKind("person", Self.birth), of: person.uid)
      else { return }
      for words in BirthWords.ways(of: day) { matcher.add(words: words, .birth, owner: person.handle) }
    }

    private static let birth = "birth"

    private mutating func add(_ text: String, _ path: [Field], of record: DossierRecord) {
      guard let field = path.last, let outer = path.first else { return }
      switch field.shape {
      case .text, .paragraph, .decimal: break
      case .date, .integer, .flag, .code, .digest, .group: return
      }
      // What a person's record says of itself is closed, but names nobody: a source, the version of a privacy
      // notice or a media type may stand elsewhere.
      guard !Self.aboutTheRecord.contains(outer.name), outer.name != "documents" || field.name == "fileName" else {
        return
      }
      let isIdentity = path.contains { $0.access == .identity }
      let named = FieldOfKind(record.kind.rawValue, outer.name)
      let stays = !plan.identityLeaves(record.uid) || plan.withholds(named, of: record.uid)
      if record.kind == .person, isIdentity {
        guard stays else {
          said.append(text)
          return
        }
        matcher.add(text, .identity, owner: record.handle)
        if path.count == 1, case .text = field.shape { addNameWords(text, owner: record.handle) }
        if field.name == Self.address { addStreets(text, owner: record.handle) }
      } else if isIdentity, !plan.kept.contains(record.uid) || plan.limit(record.uid) < .identity {
        matcher.add(text, .identity, owner: record.handle)
      } else if plan.policy.watched.contains(named), !plan.kept.contains(record.uid), !becameAPrecedent(record.uid),
        // Where the number is not known a word stands in its place, and words may stand anywhere.
        text.utf8.contains(where: { 48...57 ~= $0 })
      {
        matcher.add(text, .watchedField, owner: record.handle)
      } else if record.kind == .institution, plan.kept.contains(record.uid), path.count == 1, case .text = field.shape {
        said.append(text)
      }
    }

    /// Notes a person whom the office knows, in this content or outside it: another case's, or one in the trash.
    ///
    /// Outside the content's cases a single word of a name is a warning only: a judge bears the surname of somebody's
    /// client. The whole name, the surnames, a number or an address refuse the export.
    mutating func add(known person: DossierRecord) throws(DossierFailure) {
      guard !plan.policy.identifiers, person.kind == .person else { return }
      let isInside = plan.survey.nodes[person.uid] != nil
      if isInside, plan.identityLeaves(person.uid) { return }
      if !isInside { matcher.add(person.uid, .identifier, owner: person.handle) }
      let isNear = isInside || person.scope.map { plan.survey.nodes[$0] != nil } ?? false
      let body = try person.bodyValue()
      var texts: [(path: [Field], text: String)] = []
      BodyWalk.leaves(of: body, person.kind.description.fields) { texts.append(($0, $1)) }
      for (path, text) in texts where path.contains(where: { $0.access == .identity }) {
        if isNear { add(text, path, of: person) } else { addFar(text, path, owner: person.handle) }
      }
      if isNear { addBirth(body, of: person) }
      if let address = body[Self.address]?.text { addStreets(address, owner: person.handle) }
      guard let name = body["name"]?.text, let surnames = body["surnames"]?.text else { return }
      matcher.add(name + " " + surnames, .identity, owner: person.handle)
      matcher.add(surnames + " " + name, .identity, owner: person.handle)
    }

    private mutating func addFar(_ text: String, _ path: [Field], owner: String?) {
      guard let field = path.last, let outer = path.first, !Self.aboutTheRecord.contains(outer.name),
        outer.name != "documents"
      else { return }
      switch field.shape {
      case .text, .paragraph, .decimal: break
      case .date, .integer, .flag, .code, .digest, .group: return
      }
      let words = Self.words(text)
      let isLine = if case .text = field.shape { true } else { false }
      let isName = path.count == 1 && isLine && Self.isName(text)
      if isName { for word in NameWords.telling(words) { farWords.append((word, owner)) } }
      // «de León» is a city too.
      let isWhole = words.count { !NameWords.particles.contains($0) } > 1
      if !isName || isWhole { matcher.add(words: words, .identity, owner: owner) }
      if isName, let surnames = NameWords.surnames(words) { matcher.add(words: surnames, .identity, owner: owner) }
    }

    private static let address = "address"

    private static let aboutTheRecord: Set<String> = ["consents", "note", "internalNote", "source", "extensions"]

    /// Whether a precedent that leaves was won in the proceeding, so that it is cited by the proceeding's number.
    private func becameAPrecedent(_ uid: String) -> Bool {
      let incoming = plan.survey.incoming
      return (incoming[uid] ?? []).contains { link in
        switch link.relation {
        case .arisesFrom: plan.kept.contains(link.source)
        case .issuedIn:
          (incoming[link.source] ?? []).contains { $0.relation == .arisesFrom && plan.kept.contains($0.source) }
        default: false
        }
      }
    }

    /// Notes the single words of a name; numbers and addresses are no names.
    private mutating func addNameWords(_ text: String, owner: String?) {
      guard Self.isName(text) else { return }
      let words = Self.words(text)
      for word in NameWords.telling(words) { nameWords.append((word, owner)) }
      for pair in NameWords.pairs(words) { matcher.add(words: pair, .identity, owner: owner) }
      for joined in NameWords.joined(words) { matcher.add(words: [joined], .joinedName, owner: owner) }
    }

    private mutating func addStreets(_ address: String, owner: String?) {
      for street in NameWords.streets(Self.words(address)) { matcher.add(words: street, .identity, owner: owner) }
    }

    private static func isName(_ text: String) -> Bool {
      !text.utf8.contains { 48...57 ~= $0 || $0 == UInt8(ascii: "@") }
    }

    private static func words(_ text: String) -> [String] {
      var words: [String] = []
      FoldedWords.visit(text) { word, _ in words.append(word) }
      return words
    }

    /// Notes under which id a record stands in the dossier.
    mutating func place(_ record: DossierRecord, as identifier: String) {
      records[identifier] = Finding.Place(uid: record.uid, record: record.handle)
    }

    /// The finished watch.
    var watch: LeakWatch {
      var matcher = matcher
      var commonWords: Set<String> = []
      for text in said {
        matcher.excuse(text)
        matcher.add(text, .said, owner: nil)
        FoldedWords.visit(text) { word, _ in commonWords.insert(word) }
      }
      for (word, owner) in nameWords {
        matcher.add(words: [word], commonWords.contains(word) ? .commonWord : .nameWord, owner: owner)
      }
      // Last, because the first to name a word decides how grave it is.
      for (word, owner) in farWords { matcher.add(words: [word], .commonWord, owner: owner) }
      return LeakWatch(matcher, records: records)
    }
  }
}
