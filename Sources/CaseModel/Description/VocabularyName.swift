/// The lists that coded fields take their codes from; the raw value is the list's name in `Schemas/vocabularies`.
///
/// Which terms a list holds is data; that a field takes its codes from it is code. A lawyer's own terms overlay a list.
public enum VocabularyName: String, Sendable, CaseIterable {
  /// Statuses of cases.
  case caseStatuses = "case-statuses"
  /// Phases of a strategy.
  case casePhases = "case-phases"
  /// States of Mexico.
  case statesMx = "states-mx"
  /// Currencies.
  case currencies
  /// Languages.
  case languages
  /// Degrees of certainty.
  case certainties
  /// Kinds of numbers that identify a person.
  case personIdentifiers = "person-identifiers"
  /// Uses that need consent.
  case consentUses = "consent-uses"
  /// Kinships.
  case kinships
  /// Capacities of representation.
  case representationCapacities = "representation-capacities"
  /// Insurance schemes.
  case insuranceRegimes = "insurance-regimes"
  /// States of affiliation.
  case affiliationStates = "affiliation-states"
  /// Roles of parties and participants.
  case roles
  /// Roles in a committee.
  case committeeRoles = "committee-roles"
  /// Kinds of institution.
  case institutionKinds = "institution-kinds"
  /// Levels of government.
  case governmentLevels = "government-levels"
  /// How one institution oversees another.
  case oversightRoles = "oversight-roles"
  /// Health conditions.
  case conditions
  /// Schemes of health conditions.
  case conditionSchemes = "condition-schemes"
  /// Kinds of norm.
  case normKinds = "norm-kinds"
  /// How a norm excludes a condition.
  case exclusionBases = "exclusion-bases"
  /// What was refused.
  case refusalKinds = "refusal-kinds"
  /// Forms of refusal.
  case refusalForms = "refusal-forms"
  /// Kinds of challenged act.
  case actKinds = "act-kinds"
  /// What an authority's report answers.
  case reportAnswers = "report-answers"
  /// Outcomes of rulings.
  case outcomes
  /// Kinds of evidence.
  case evidenceKinds = "evidence-kinds"
  /// Forms of a document.
  case evidenceForms = "evidence-forms"
  /// Roles of who provides evidence.
  case evidenceSourceRoles = "evidence-source-roles"
  /// Reliability of sources.
  case reliabilities
  /// Events of custody.
  case custodyEvents = "custody-events"
  /// States of an offer of evidence.
  case offeringStates = "offering-states"
  /// Statuses of requests for copies.
  case copiesRequestStatuses = "copies-request-statuses"
  /// Statuses of facts.
  case factStatuses = "fact-statuses"
  /// Kinds of argument.
  case argumentKinds = "argument-kinds"
  /// Sides.
  case sides
  /// Strengths of an argument.
  case strengths
  /// Matters.
  case matters
  /// Kinds of proceeding.
  case proceedingKinds = "proceeding-kinds"
  /// Relations between proceedings.
  case proceedingRelations = "proceeding-relations"
  /// Tracks.
  case proceedingTracks = "proceeding-tracks"
  /// Stages of proceedings.
  case stages
  /// Sub-files.
  case cuadernos
  /// Interests invoked.
  case interests
  /// Kinds of filing.
  case filingKinds = "filing-kinds"
  /// Statuses of filings.
  case filingStatuses = "filing-statuses"
  /// Channels of filing.
  case filingChannels = "filing-channels"
  /// Kinds of ruling.
  case rulingKinds = "ruling-kinds"
  /// Kinds of separate opinion.
  case opinionKinds = "opinion-kinds"
  /// Media of notification.
  case notificationMedia = "notification-media"
  /// Kinds of duty ordered.
  case orderKinds = "order-kinds"
  /// States of compliance.
  case complianceStates = "compliance-states"
  /// Treatments of a precedent.
  case treatments
  /// Types of precedent.
  case precedentTypes = "precedent-types"
  /// How a precedent is formed.
  case precedentFormations = "precedent-formations"
  /// Statuses of precedents.
  case precedentStatuses = "precedent-statuses"
  /// Forces of precedents.
  case bindingForces = "binding-forces"
  /// Instances.
  case instances
  /// Epochs.
  case epochs
  /// Rights.
  case rights
  /// Replies to information requests.
  case requestReplies = "request-replies"
  /// Qualifiers of a figure.
  case figureQualifiers = "figure-qualifiers"
  /// Scenarios of an estimate.
  case estimateScenarios = "estimate-scenarios"
  /// Moments of spending.
  case budgetMoments = "budget-moments"
  /// Budget documents.
  case budgetDocuments = "budget-documents"
  /// Budget classifications.
  case budgetDimensions = "budget-dimensions"
  /// Kinds of happening.
  case happeningKinds = "happening-kinds"
  /// Statuses of happenings.
  case happeningStatuses = "happening-statuses"
  /// Whose a deadline is.
  case deadlineOwners = "deadline-owners"
  /// Statuses of deadlines.
  case deadlineStatuses = "deadline-statuses"
  /// Kinds of bundle.
  case bundleKinds = "bundle-kinds"
  /// Statuses of bundles.
  case bundleStatuses = "bundle-statuses"
  /// Court profiles.
  case courtProfiles = "court-profiles"
  /// Roles of a document.
  case documentRoles = "document-roles"
  /// Text of a document.
  case textLayers = "text-layers"
}
