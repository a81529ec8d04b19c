/// Where XML bytes come from.
public enum XMLSource: Sendable {
  /// Bytes already in memory.
  case bytes([UInt8])
  /// A file, read in blocks and never held whole.
  case file(String)
}
