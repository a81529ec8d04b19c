/// What this build calls itself.
public enum Version {
  /// The number of the release.
  public static let number = "0.1.0"
}
