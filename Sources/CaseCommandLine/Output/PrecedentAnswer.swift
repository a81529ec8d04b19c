import CaseWords
import CaseModel
import CaseOperations

/// Precedents found: what was understood, each hit with its force, and counts.
struct PrecedentAnswer {
  let page: PrecedentPage
  let offset: Int
  let law: CaseLaw

  func answer(_ language: Language) -> Answer {
    Answer(AnswerJSON.precedents(page, offset: offset, language), notices: notices) { draw(&$0) }
  }

  private var notices: [Phrase] {
    var notices = [count]
    let next = offset + page.hits.count
    if next < page.total {
      notices[0] = notices[0] + Phrase(" · siguientes: ", " · next ones: ") + "--offset \(next)"
    }
    return notices + ReadingWords.notices(page.reading, isListed: !page.codes.isEmpty)
  }

  /// How many name the condition; where none does, how many may serve all the same and why.
  private var count: Phrase {
    if page.total == 0, page.related.isEmpty {
      return Phrase("0 precedentes · para agregar: ", "0 precedents · to add one: ")
        + Phrase("expediente precedent add \"…\" --condition CÓDIGO", "expediente precedent add \"…\" --condition CODE")
    }
    guard page.total == 0 else {
      return Words.count(page.total, Phrase("precedente", "precedent"), Phrase("precedentes", "precedents"))
    }
    let reasons = [PrecedentHit.Reach.family, .anyPreexisting].compactMap { reach -> (count: Int, why: Phrase)? in
      let count = page.related.filter { $0.reach == reach }.count
      return count == 0 ? nil : (count, Self.why(reach, count))
    }
    let may = Words.count(page.related.count, Phrase("puede servir", "may serve"), Phrase("pueden servir", "may serve"))
    let none = Phrase("ningún precedente lo nombra; ", "no precedent names it; ") + may
    if reasons.count == 1 { return none + Phrase(" porque ", " because ") + reasons[0].why }
    let each = reasons.map { Phrase("\($0.count) porque \($0.why.es)", "\($0.count) because \($0.why.en)") }
    return none + ": " + Phrase(each.map(\.es).joined(separator: ", "), each.map(\.en).joined(separator: ", "))
  }

  private static func why(_ reach: PrecedentHit.Reach, _ count: Int) -> Phrase {
    switch (reach, count) {
    case (.anyPreexisting, 1): Phrase("alcanza cualquier preexistencia", "it covers any pre-existing condition")
    case (.anyPreexisting, _): Phrase("alcanzan cualquier preexistencia", "they cover any pre-existing condition")
    case (_, 1): Phrase("nombra otro padecimiento de su familia", "it names another condition of its family")
    default: Phrase("nombran otro padecimiento de su familia", "they name another condition of its family")
    }
  }

  private func draw(_ text: inout TextPage) {
    if !page.reading.understood.isEmpty {
      let names = page.reading.understood.map { text.say(law.words($0, of: "conditions")) + " (" + $0 + ")" }
      text.line(text.say(Phrase("Se buscó: ", "Searched for: ")) + names.joined(separator: ", "))
      text.line()
    }
    for hit in page.hits { draw(hit, &text) }
    for reach in [PrecedentHit.Reach.family, .anyPreexisting] {
      let hits = page.related.filter { $0.reach == reach }
      if hits.isEmpty { continue }
      text.line(text.styled(text.say(PrecedentWords.heading(of: reach)), .bold))
      text.line()
      for hit in hits { draw(hit, &text) }
    }
    for facet in page.facets where facet.values.count > 1 {
      let counts = facet.values.prefix(8).map { text.say($0.words) + " \($0.count)" }.joined(separator: " · ")
      text.paragraph(
        text.styled(text.say(PrecedentWords.heading(ofFacet: facet.name)) + ":", .bold) + " " + SafeText.line(counts))
    }
  }

  private func draw(_ hit: PrecedentHit, _ text: inout TextPage) {
    text.line(
      text.styled(hit.record.handle, .bold, .cyan) + "  "
        + text.styled(SafeText.line(text.say(hit.record.titles)), .bold))
    text.paragraph(facts(hit, text).joined(separator: " · "), indent: 4)
    if let snippet = hit.snippet {
      text.paragraph(text.say(PrecedentWords.label(snippet)) + ": " + SafeText.line(snippet.text), indent: 4)
    }
    text.line()
  }

  private func facts(_ hit: PrecedentHit, _ text: TextPage) -> [String] {
    var facts = [Words.date(hit.record.date, text.language)]
    // What its own record says of its force, in the list's words: what binds only the parties is not persuasive by that.
    let force = hit.record.body["force"]?.text.map { text.say(law.words($0, of: "binding-forces")) }
    let before = hit.weakened ? text.say(Phrase("antes: ", "formerly: ")) : ""
    facts.append(force.map { before + $0 } ?? text.say(Phrase("fuerza no registrada", "force not recorded")))
    if let outcome = hit.record.body["outcome"]?.text { facts.append(text.say(law.words(outcome, of: "outcomes"))) }
    if hit.weakened { facts.append(text.say(Phrase("PERDIÓ FUERZA", "WEAKENED"))) }
    facts.append(
      text.say(
        Phrase("puede servir a ", "may serve ")
          + Words.count(hit.serves, Phrase("persona", "person"), Phrase("personas", "persons"))))
    if !hit.conditions.isEmpty {
      facts.append(hit.conditions.map { text.say(law.words($0, of: "conditions")) }.joined(separator: ", "))
    }
    facts.append(text.say(hit.record.verified == true ? Words.verified : Words.unverified))
    return facts
  }
}
