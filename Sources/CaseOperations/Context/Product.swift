/// What the program calls itself.
public enum Product {
  /// The name.
  public static let name = "Expediente"
  /// The version, as in the changelog.
  public static let version = "0.1.0"
}
