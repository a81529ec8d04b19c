/// The campaign's container: many proceedings, people, states and institutions.
public struct StrategicCase: CaseRecord {
  /// The name the case goes by.
  public var title: String
  /// A code of `case-statuses`.
  public var status: String?
  /// A code of `case-phases`.
  public var phase: String?
  /// When the office took the case.
  public var openedOn: PartialDate?
  /// When the office closed the case.
  public var closedOn: PartialDate?
  /// The states it concerns.
  public var states: [String]?
  /// The wrong that the case answers.
  public var injustice: String?
  /// What the litigation is to change.
  public var objective: String?
  /// What the people themselves want; it comes first.
  public var desiredOutcome: String?
  /// The change beyond the people in the case.
  public var desiredImpact: String?
  /// What courts and authorities are asked for.
  public var reliefSought: String?
  /// Fact, norm and remedy in one thread.
  public var theory: String?
  /// Other ways to the objective.
  public var alternatives: String?
  /// What may go wrong and for whom.
  public var risks: String?
  /// What is done against the risks.
  public var mitigation: String?
  /// When the risks were last looked at.
  public var riskReviewedOn: PartialDate?
  /// How the case is told, and what is not told.
  public var communications: String?
  /// People, money and allies at hand.
  public var resources: String?
  /// What the case has cost.
  public var costs: [Cost]?
  /// What changed, against the objective.
  public var evaluation: String?
  /// What to do otherwise next time.
  public var lessons: String?
  /// Documents that belong to it.
  public var documents: [Document]?
  /// What is worth knowing and has no field of its own.
  public var note: String?
  /// The office's own thinking.
  public var internalNote: String?
  /// Where the record's content comes from.
  public var source: String?
  /// Whether a person checked it against its source.
  public var verified: Bool?
  /// Elements of other namespaces, kept as they came.
  public var extensions: [String]?

  /// Creates a case with what it cannot lack.
  public init(title: String) { self.title = title }

  /// What a case is called and holds.
  public static let description = KindDescription(
    kind: .strategicCase, handlePrefix: "C", words: Phrase("caso", "case"),
    plural: Phrase("casos", "cases"), command: "case", aliases: ["caso"],
    collection: "cases", titleField: "title", dateField: "openedOn",
    fields: [
      Field("title", .text, required: true, Phrase("Título", "Title")),
      Field("status", .code("case-statuses"), Phrase("Situación", "Status")),
      Field("phase", .code("case-phases"), Phrase("Etapa de la estrategia", "Phase of the strategy")),
      Field("openedOn", .date, Phrase("Fecha de apertura", "Opened on")),
      Field("closedOn", .date, Phrase("Fecha de cierre", "Closed on")),
      Field("states", .code("states-mx"), item: "state", repeats: true, Phrase("Entidades federativas", "States")),
      Field("injustice", .paragraph, Phrase("Injusticia que se combate", "Injustice")),
      Field("objective", .paragraph, Phrase("Objetivo", "Objective")),
      Field(
        "desiredOutcome", .paragraph,
        Phrase("Resultado que quieren las personas", "Outcome the people want"),
        note: Phrase(
          "Lo que quiere la gente va primero: no se confunde con el impacto público.",
          "What the people want comes first: it is not the public impact.")),
      Field("desiredImpact", .paragraph, Phrase("Impacto que se busca", "Impact sought")),
      Field("reliefSought", .paragraph, Phrase("Qué se pide", "Relief sought")),
      Field(
        "theory", .paragraph, privileged: true,
        Phrase("Teoría del caso", "Theory of the case"),
        note: Phrase(
          "Hecho, norma y remedio en un solo hilo.",
          "Fact, norm and remedy in one thread.")),
      Field("alternatives", .paragraph, privileged: true, Phrase("Vías alternas", "Alternatives")),
      Field("risks", .paragraph, privileged: true, Phrase("Riesgos", "Risks")),
      Field("mitigation", .paragraph, privileged: true, Phrase("Medidas de cuidado", "Mitigation")),
      Field("riskReviewedOn", .date, privileged: true, Phrase("Última revisión de riesgos", "Risks reviewed on")),
      Field("communications", .paragraph, privileged: true, Phrase("Plan de comunicación", "Communications plan")),
      Field("resources", .paragraph, privileged: true, Phrase("Recursos", "Resources")),
      Field("costs", .group(Cost.fields), item: "cost", repeats: true, privileged: true, Phrase("Gastos", "Costs")),
      Field("evaluation", .paragraph, Phrase("Evaluación", "Evaluation")),
      Field("lessons", .paragraph, privileged: true, Phrase("Lecciones", "Lessons")),
    ] + CommonFields.tail)
}

extension StrategicCase {
  /// A cost of the case.
  public struct Cost: Codable, Sendable, Hashable {
    /// When it was spent.
    public var date: PartialDate?
    /// What it was for.
    public var concept: String
    /// How much, with a decimal point.
    public var amount: String
    /// A code of `currencies`.
    public var currency: String?
    /// The project or fund that paid.
    public var fundedBy: String?

    /// Creates a cost with what it cannot lack.
    public init(concept: String, amount: String) {
      self.concept = concept
      self.amount = amount
    }

    static let fields: [Field] = [
      Field("date", .date, Phrase("Fecha", "Date")),
      Field("concept", .text, required: true, Phrase("Concepto", "Concept")),
      Field("amount", .decimal, required: true, Phrase("Importe", "Amount")),
      Field("currency", .code("currencies"), Phrase("Moneda", "Currency")),
      Field("fundedBy", .text, Phrase("Con cargo a", "Funded by")),
    ]
  }
}
