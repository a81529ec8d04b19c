import CaseOperations
import Testing

@Suite struct PrecedentMatcherTests {
  private let matcher = PrecedentMatcher(
    weights: MatchWeights(points: [
      .conditionExact: 40, .conditionFamily: 25, .conditionAnyPreexisting: 15, .sameInstitution: 20,
      .sameInstitutionKind: 8, .sameClause: 25, .binding: 10, .weakened: -50,
    ]),
    ancestors: { ["E11": ["E10-E14"], "E10": ["E10-E14"], "E11.2": ["E11", "E10-E14"]][$0] ?? [] })

  private func person(_ conditions: Set<String>) -> MatchSubject {
    var subject = MatchSubject(uid: "p")
    subject.conditions = conditions
    return subject
  }

  private func precedent(_ conditions: Set<String>) -> MatchCandidate {
    var candidate = MatchCandidate(uid: "r")
    candidate.conditions = conditions
    return candidate
  }

  @Test func `the same condition outranks the same family, and that any pre-existing one`() throws {
    var general = precedent([])
    general.anyPreexisting = true
    let exact = try #require(matcher.match(person(["E11"]), precedent(["E11"])))
    let family = try #require(matcher.match(person(["E11"]), precedent(["E10"])))
    let any = try #require(matcher.match(person(["E11"]), general))
    #expect(exact.reasons == [.conditionExact])
    #expect(family.reasons == [.conditionFamily])
    #expect(any.reasons == [.conditionAnyPreexisting])
    #expect(exact.score > family.score && family.score > any.score)
  }

  @Test func `a complication belongs to its disease's family`() {
    #expect(matcher.match(person(["E11.2"]), precedent(["E11"]))?.reasons == [.conditionFamily])
  }

  @Test func `nothing joins a person and a precedent that share only their force`() {
    var candidate = precedent(["C50"])
    candidate.binding = true
    #expect(matcher.match(person(["E11"]), candidate) == nil)
  }

  @Test func `the same clause joins them whatever the condition`() throws {
    var subject = person(["G35"])
    subject.clauses = ["n1"]
    var candidate = precedent(["I10"])
    candidate.norms = ["n1"]
    #expect(try #require(matcher.match(subject, candidate)).reasons == [.sameClause])
  }

  @Test func `a superseded precedent sinks below a lesser one that stands`() throws {
    var superseded = precedent(["E11"])
    superseded.weakened = true
    let sunk = try #require(matcher.match(person(["E11"]), superseded))
    let family = try #require(matcher.match(person(["E11"]), precedent(["E10"])))
    #expect(PrecedentMatcher.ranked([sunk, family]).first == family)
  }

  @Test func `the reasons stand in the order of their weight`() throws {
    var subject = person(["E11"])
    subject.institutions = ["i"]
    var candidate = precedent(["E11"])
    candidate.institutions = ["i"]
    candidate.binding = true
    #expect(
      try #require(matcher.match(subject, candidate)).reasons == [.conditionExact, .sameInstitution, .binding])
  }

  @Test func `what was lost or abandoned never ranks above what can be used, whatever its points`() throws {
    let lenient = PrecedentMatcher(
      weights: MatchWeights(points: [.conditionExact: 90, .conditionFamily: 1, .weakened: 50, .unfavourable: 50]),
      ancestors: { ["E11": ["E10-E14"], "E10": ["E10-E14"]][$0] ?? [] })
    var lost = precedent(["E11"])
    lost.favourable = false
    var abandoned = precedent(["E11"])
    abandoned.weakened = true
    let matches = try [lost, abandoned, precedent(["E10"])].map { try #require(lenient.match(person(["E11"]), $0)) }
    let ranked = PrecedentMatcher.ranked(matches)
    #expect(ranked.map(\.serves) == [true, false, false])
    #expect(ranked[0].score < ranked[1].score)
  }

  private func binding(in states: Set<String>?) -> MatchCandidate {
    var candidate = precedent(["E11"])
    candidate.binding = true
    candidate.states = states
    return candidate
  }

  @Test func `a precedent is in force where the person's proceeding is heard, and nowhere without one`() {
    var heard = person(["E11"])
    heard.states = ["SON"]
    let reasons = { (subject: MatchSubject, candidate: MatchCandidate) in
      matcher.match(subject, candidate)?.reasons ?? []
    }
    #expect(reasons(heard, binding(in: ["SON"])).contains(.sameJurisdiction))
    #expect(reasons(heard, binding(in: nil)).contains(.sameJurisdiction))
    #expect(!reasons(heard, binding(in: ["JAL"])).contains(.sameJurisdiction))
    #expect(!reasons(person(["E11"]), binding(in: nil)).contains(.sameJurisdiction))
    #expect(!reasons(person(["E11"]), binding(in: ["SON"])).contains(.sameJurisdiction))
    var persuasive = precedent(["E11"])
    persuasive.binding = false
    persuasive.states = ["SON"]
    #expect(!reasons(heard, persuasive).contains(.sameJurisdiction))
  }

  @Test func `what was abandoned binds nobody, whatever its record still says`() throws {
    var heard = person(["E11"])
    heard.states = ["SON"]
    var abandoned = binding(in: ["SON"])
    abandoned.weakened = true
    let match = try #require(matcher.match(heard, abandoned))
    #expect(match.reasons == [.conditionExact, .weakened])
    #expect(match.score == -10)
  }

  @Test func `a person's own judgment is no precedent for that person`() {
    var own = precedent(["E11"])
    own.parties = ["p"]
    #expect(matcher.match(person(["E11"]), own) == nil)
    own.parties = ["another"]
    #expect(matcher.match(person(["E11"]), own) != nil)
  }
}
