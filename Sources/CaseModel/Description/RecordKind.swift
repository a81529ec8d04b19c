/// The kinds of record a case file holds; the raw value is written in stores and dossiers.
public enum RecordKind: String, Sendable, Codable, CaseIterable {
  /// The campaign's container: many proceedings, people, states, institutions.
  case strategicCase = "case"
  /// One human.
  case person
  /// Who refused, insures, employs, holds information or decides.
  case institution
  /// An entry of the thesaurus of health conditions.
  case condition
  /// An article of a constitution, treaty, law or internal rule.
  case norm
  /// A refusal of affiliation: written, verbal or by silence.
  case refusal
  /// What an amparo is brought against.
  case challengedAct
  /// An item of proof.
  case evidence
  /// A petition for copies to be offered as evidence, under article 121 of the Ley de Amparo.
  case evidenceRequest
  /// One assertion, dated perhaps partially.
  case fact
  /// A ground of violation or of appeal.
  case argument
  /// One docket before one authority.
  case proceeding
  /// What a party submits.
  case filing
  /// What an authority decides in our proceeding.
  case ruling
  /// How an act reached a party: the moment clocks start.
  case notification
  /// Who must do what, for whom, by when.
  case order
  /// A ruling or thesis usable elsewhere.
  case precedent
  /// A request for access to public information.
  case informationRequest
  /// A number with its unit, period and source page.
  case figure
  /// A line of a public budget.
  case budgetLine
  /// A citizens' committee.
  case committee
  /// Anything dated that has no kind of its own.
  case happening
  /// A time limit with its rule and trigger.
  case deadline
  /// The annexes of a filing, or a compilation.
  case caseBundle

  /// The kind whose handles begin with the prefix, upper or lower case.
  public init?(handlePrefix: String) {
    let wanted = handlePrefix.uppercased()
    guard let kind = RecordKind.allCases.first(where: { $0.description.handlePrefix == wanted }) else { return nil }
    self = kind
  }

  /// What names a record of the kind: its title, or what stands in for a title that is empty or held back.
  ///
  /// - Parameter body: the record's body, or what of it a reader may see.
  /// - Returns: nothing if the body holds neither.
  public func title(of body: JSONValue) -> String? {
    for name in [description.titleField, description.standInTitleField] {
      if let name, let text = body[name]?.text, !text.isEmpty { return text }
    }
    return nil
  }
}
