import Glibc

/// What the process knows about itself and who runs it.
public enum Environment {
  /// A variable of the environment.
  public static func value(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The name of the person's account.
  public static func userName() -> String? {
    var entry = unsafe passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    guard unsafe getpwuid_r(getuid(), &entry, &buffer, buffer.count, &found) == 0, unsafe found != nil,
      let text = unsafe entry.pw_name
    else { return nil }
    return unsafe String(cString: text)
  }

  /// Where the running program stands.
  public static func executable() -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
    return count > 0 ? String(zeroTerminated: buffer) : nil
  }

  /// How many bytes of memory the process has held at most.
  public static func peakMemory() -> Int {
    guard let bytes = try? Files.read("/proc/self/status", limit: 1 << 16) else { return 0 }
    let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }.map { $0 << 10 } ?? 0
  }

  /// The number of the process.
  public static var processID: Int32 { getpid() }
}
