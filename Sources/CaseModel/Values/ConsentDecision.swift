/// What a person answered when asked for one use of their name or data.
public enum ConsentAnswer: String, Sendable, Hashable, CaseIterable {
  /// They said no, or withdrew.
  case refused
  /// Nothing says that they were asked.
  case missing
}

/// What an answer brings about when data are to leave.
public enum ConsentEffect: String, Sendable, Hashable, CaseIterable {
  /// The person does not leave.
  case withhold
  /// A party leaves under a pseudonym.
  case pseudonym
  /// A party leaves under the pseudonym they were given, if they were given one.
  case ownPseudonym
  /// The dossier is refused if the person would be named, or what they live with would be told.
  case refuse
  /// The dossier is refused if what the person lives with would be told.
  case refuseHealth
  /// The office is told.
  case warn
  /// The office is told of whoever leaves under their name.
  case warnNamed
}
