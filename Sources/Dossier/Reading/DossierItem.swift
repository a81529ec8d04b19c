/// One piece of a dossier as it is read, in the order of the file.
public enum DossierItem: Sendable, Hashable {
  /// What the dossier says of itself; always the first.
  case about(DossierAbout)
  /// A list of terms.
  case vocabulary(DossierVocabulary)
  /// A document that travels with it; all of them come before the records.
  case document(DossierDocument)
  /// A record with its links.
  case record(DossierRecord)
  /// An element of another namespace at the end of the root, in exclusive canonical form.
  case foreign(String)
}
