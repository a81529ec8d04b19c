import Dispatch
public import FileKit
import Glibc

/// Runs a program over one file that may be anybody's: in a cage, and within limits.
///
/// Where this machine allows no cage nothing is run, unless whoever started the program asks to do without one.
///
/// In the cage there is no network, no other process, nothing of the disk but the system's own programs and the one file,
/// all of it unwritable: not even the file's permissions can be changed from inside, and no path leads to anything else.
///
/// ```swift
/// let sandbox = Sandbox.shared
/// let result = try sandbox.run("/usr/bin/pdfinfo", [sandbox.file], input: path, limits: limits)
/// ```
public struct Sandbox: Sendable {
  /// How far a program is kept from everything else.
  public enum Cage: Sendable, Hashable {
    /// It sees no network, no other process and no file but its own.
    case full
    /// It has limits of memory, time and output only: this machine lets nobody build a cage, or has no `bwrap`, and
    /// somebody asked to do without.
    case limitsOnly
    /// It is not run: there is no cage, and nobody asked to do without.
    case none
  }

  /// What programs of this machine run in.
  public let cage: Cage

  /// The sandbox of this machine; looks once whether cages can be built.
  public static let shared = Sandbox(
    cage: works() ? .full : Environment.value(optOut) == "1" ? .limitsOnly : .none)

  /// The variable of the environment that, with the value 1, asks to do without a cage where there can be none.
  public static let optOut = "EXPEDIENTE_WITHOUT_CAGE"

  /// The name by which a program opens the file it is given.
  ///
  /// In the cage it is a view of the file that cannot be written through; an open file, as the standard input would be,
  /// can be opened once more for writing by its owner, and the file is evidence.
  public var file: String { cage == .full ? Self.view : "/proc/self/fd/0" }

  private static let view = "/input"

  /// Creates a sandbox, as a test does.
  public init(cage: Cage) { self.cage = cage }

  /// Whether a program is there to be run.
  public func has(_ program: String) -> Bool { Files.exists(program) }

  /// Runs a program to its end; where as many run as the machine has processors, waits for one of them.
  ///
  /// - Parameters:
  ///   - program: its path, below `/usr`.
  ///   - arguments: what follows its name; ``file`` stands for the file.
  ///   - input: the file.
  ///   - limits: what it may use.
  /// - Throws: `FileError` if it could not be started; where there is no cage, `EPERM`.
  public func run(
    _ program: String, _ arguments: [String], input: String, limits: WorkerLimits
  ) throws(FileError) -> WorkerResult {
    guard cage != .none else { throw FileError(.spawn, code: EPERM, path: program) }
    Self.places.wait()
    defer { Self.places.signal() }
    let environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin"]
    switch cage {
    case .full:
      // The builder of cages would say of a file that is not there only that it could build none.
      _ = try Files.head(input, count: 1)
      return try Worker.run(
        executable: Self.builder,
        arguments: Self.walls + ["--ro-bind", input, Self.view] + Self.seals + ["--", program] + arguments,
        environment: environment, limits: limits)
    case .limitsOnly, .none:
      return try Worker.run(
        executable: program, arguments: arguments, environment: environment, input: .file(input), limits: limits)
    }
  }

  /// How many programs may run at once, whoever asks: each may take a gigabyte.
  private static let places = DispatchSemaphore(value: max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// What builds cages, of Debian's `bubblewrap`.
  private static let builder = "/usr/bin/bwrap"

  private static let walls = [
    "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--ro-bind", "/usr", "/usr",
    "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64", "--symlink", "usr/bin", "/bin",
    "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache", "--ro-bind-try", "/etc/fonts", "/etc/fonts",
    "--ro-bind-try", "/var/cache/fontconfig", "/var/cache/fontconfig", "--ro-bind-try", "/etc/alternatives",
    "/etc/alternatives", "--proc", "/proc", "--dev", "/dev", "--size", String(512 << 20), "--tmpfs",
    "/tmp", "--chdir", "/tmp",
  ]

  /// What is done once all stands: nothing can be written but into the bounded temporary folder.
  private static let seals = ["--remount-ro", "/dev", "--remount-ro", "/"]

  /// Whether a cage can be built here; kernels and containers may forbid it.
  private static func works() -> Bool {
    guard Files.exists(builder) else { return false }
    let tried = try? Worker.run(
      executable: builder, arguments: walls + seals + ["--", "/usr/bin/true"], limits: WorkerLimits(wallSeconds: 5))
    return tried?.outcome == .exited(0)
  }
}
