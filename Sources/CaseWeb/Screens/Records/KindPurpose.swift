import CaseModel

/// What each kind of record is for, in one sentence: what an empty list teaches.
extension RecordKind {
  var purpose: Phrase {
    switch self {
    case .strategicCase:
      Phrase(
        "Un caso reúne a las personas, las pruebas y los juicios de una misma causa.",
        "A case gathers the people, evidence and proceedings of one cause.")
    case .person:
      Phrase(
        "Cada persona lleva sus padecimientos, su institución y sus negativas; sólo la ve quien debe verla.",
        "Each person has conditions, an institution and refusals; only those who should see them do.")
    case .institution:
      Phrase(
        "Quién niega, asegura, emplea, informa o decide: una sola ficha para todos los casos.",
        "Who refuses, insures, employs, informs or decides: one record for all cases.")
    case .condition:
      Phrase(
        "Los padecimientos de la lista entran en uso al vincularlos; aquí se agregan palabras propias de la oficina.",
        "Conditions of the list come into use when linked; here the office adds words of its own.")
    case .norm:
      Phrase(
        "Artículos, tratados y reglamentos internos, con las cláusulas que excluyen padecimientos.",
        "Articles, treaties and internal rules, with the clauses that exclude conditions.")
    case .refusal:
      Phrase(
        "Cada negativa dice a quién afecta, quién la emitió, qué cláusula aplicó y por qué padecimiento.",
        "Each refusal says whom it affects, who issued it, which clause it applied and on what ground.")
    case .challengedAct:
      Phrase(
        "Lo que se reclama en el amparo, y a qué autoridad se atribuye.",
        "What the amparo is brought against, and which authority it is laid to.")
    case .evidence:
      Phrase(
        "Cada prueba guarda su archivo intacto y dice, con página, qué hecho acredita.",
        "Each item of evidence keeps its file intact and says, by page, which fact it proves.")
    case .evidenceRequest:
      Phrase(
        "Copias que se piden a una autoridad para ofrecerlas como prueba.",
        "Copies asked of an authority to be offered as evidence.")
    case .fact:
      Phrase(
        "Una afirmación por registro, con la fecha que se sepa y la prueba que la sostiene.",
        "One assertion a record, with the date that is known and the proof it rests on.")
    case .argument:
      Phrase(
        "Los conceptos de violación y los agravios, con los hechos, normas y precedentes en que descansan.",
        "Grounds of violation and of appeal, with the facts, norms and precedents they rest on.")
    case .proceeding:
      Phrase(
        "Un expediente ante una autoridad: juicio, incidente, recurso o cumplimiento.",
        "One docket before one authority: trial, incident, appeal or compliance.")
    case .filing:
      Phrase(
        "Lo que presenta una parte: demanda, ampliación, alegatos, con su acuse.",
        "What a party submits: complaint, extension, closing arguments, with its acknowledgement.")
    case .ruling:
      Phrase(
        "Lo que resuelve la autoridad en nuestros juicios, y las órdenes que impone.",
        "What the authority decides in our proceedings, and the orders it imposes.")
    case .notification:
      Phrase(
        "Cómo y cuándo llegó un acto: de ahí corren los plazos.",
        "How and when an act arrived: time limits run from there.")
    case .order:
      Phrase(
        "Quién debe hacer qué, por quién y para cuándo, y si se cumplió.",
        "Who must do what, for whom and by when, and whether it was done.")
    case .precedent:
      Phrase(
        "Sentencias y tesis que pueden servir a otras personas con el mismo padecimiento o institución.",
        "Rulings and theses that may serve other people with the same condition or institution.")
    case .informationRequest:
      Phrase(
        "Solicitudes de acceso a la información, su respuesta y lo que se obtuvo.",
        "Requests for access to information, their reply and what they brought.")
    case .figure:
      Phrase(
        "Un número con su unidad, su periodo y la página de donde salió.",
        "A number with its unit, its period and the page it comes from.")
    case .budgetLine:
      Phrase(
        "Partidas del presupuesto público que muestran que el dinero alcanza, o en qué se fue.",
        "Lines of a public budget that show whether the money is there, or where it went.")
    case .committee:
      Phrase(
        "Comités ciudadanos y quienes los integran.", "Citizens' committees and their members.")
    case .happening:
      Phrase(
        "Lo fechado que no tiene otro lugar: reuniones, notas de prensa, actos públicos.",
        "What is dated and has no other place: meetings, press, public acts.")
    case .deadline:
      Phrase(
        "Un plazo con su regla y el acto del que corre; lo verifica una persona.",
        "A time limit with its rule and the act it runs from; a person verifies it.")
    case .caseBundle:
      Phrase(
        "Los anexos de un escrito, o una compilación, en su orden.",
        "The annexes of a filing, or a compilation, in their order.")
    }
  }
}
