/// Names that every dossier has.
public enum DossierFormat {
  /// The namespace; it holds the major version only.
  public static let namespace = "urn:expediente:dossier:1"
  /// The version written.
  public static let version = "1.0"
}
