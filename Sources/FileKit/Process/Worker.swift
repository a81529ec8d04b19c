import CSystem
import Glibc

/// What a worker gets to read on its standard input.
public enum WorkerInput: Sendable {
  /// Nothing.
  case nothing
  /// These bytes.
  case bytes([UInt8])
  /// A file, which the worker reads itself.
  case file(String)
}

/// What a worker may use before it is stopped.
public struct WorkerLimits: Hashable, Sendable {
  /// Bytes of address space, or no limit.
  public var addressSpace: Int?
  /// Seconds of the processor, or no limit.
  public var processorSeconds: Int?
  /// Bytes of any file it writes, or no limit.
  public var fileBytes: Int?
  /// Seconds until it is killed.
  public var wallSeconds: Double
  /// Bytes of output, and of error output, that are taken.
  public var outputBytes: Int

  /// Creates limits.
  public init(
    addressSpace: Int? = nil, processorSeconds: Int? = nil, fileBytes: Int? = nil, wallSeconds: Double,
    outputBytes: Int = 64 << 20
  ) {
    self.addressSpace = addressSpace
    self.processorSeconds = processorSeconds
    self.fileBytes = fileBytes
    self.wallSeconds = wallSeconds
    self.outputBytes = outputBytes
  }
}

/// How a worker ended and what it said.
public struct WorkerResult: Hashable, Sendable {
  /// How it ended.
  public enum Outcome: Hashable, Sendable {
    /// By itself, with a status.
    case exited(Int32)
    /// By a signal: a crash, or its processor time was used up (`SIGXCPU`, `SIGKILL`).
    case signalled(Int32)
    /// Killed, because its time was over.
    case timedOut
    /// Killed, because it said too much.
    case tooMuchOutput
    /// Killed, because someone asked this process to stop.
    case interrupted
  }

  /// How it ended.
  public let outcome: Outcome
  /// Its standard output.
  public let output: [UInt8]
  /// Its error output.
  public let errorOutput: [UInt8]
  /// How many bytes of memory it held at most.
  public let peakMemory: Int
  /// How many seconds of the processor it used, for itself and in the kernel.
  public let processorSeconds: Double
}

/// Another process that does one dangerous thing, as parsing a stranger's file, and can be killed.
///
/// Its limits hold before its first instruction; it inherits no file but its three streams, gets only the environment it
/// is given, and dies with this process.
///
/// ```swift
/// let result = try Worker.run(
///   executable: "/usr/bin/pdftotext", arguments: ["-", "-"], input: .file(path),
///   limits: WorkerLimits(addressSpace: 1 << 30, processorSeconds: 10, wallSeconds: 20))
/// ```
public enum Worker {
  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - executable: the program's path; it is not searched for.
  ///   - arguments: what follows its name.
  ///   - environment: all of it.
  ///   - input: what it reads.
  ///   - limits: what it may use.
  /// - Throws: `FileError`, if it could not be started.
  public static func run(
    executable: String, arguments: [String] = [], environment: [String: String] = [:], input: WorkerInput = .nothing,
    limits: WorkerLimits
  ) throws(FileError) -> WorkerResult {
    var output = try Pipe()
    var errorOutput = try Pipe()
    var bytes: [UInt8] = []
    var feed = Descriptor(-1)
    var source: Descriptor
    switch input {
    case .nothing: source = try Descriptor.open("/dev/null", O_RDONLY)
    case .file(let path): source = try Descriptor.open(path, O_RDONLY)
    case .bytes(let given):
      let pipe = try Pipe()
      bytes = given
      source = pipe.readEnd
      feed = pipe.writeEnd
    }
    var most = csystem_limits()
    most.address_space = UInt64(limits.addressSpace ?? 0)
    most.processor_seconds = UInt64(limits.processorSeconds ?? 0)
    most.file_bytes = UInt64(limits.fileBytes ?? 0)
    var process: Int32 = 0
    let code = unsafe withCStrings([executable] + arguments) { arguments in
      unsafe withCStrings(environment.map { $0.key + "=" + $0.value }.sorted()) { environment in
        unsafe csystem_spawn(
          executable, arguments, environment, source.number, output.writeEnd.number, errorOutput.writeEnd.number, most,
          &process)
      }
    }
    guard code == 0 else {
      if process > 0 { waitpid(process, nil, 0) }
      throw FileError(.spawn, code: code, path: executable)
    }
    // The worker holds its ends now; ours must be closed, or neither side would ever see the end.
    source.close()
    output.writeEnd.close()
    errorOutput.writeEnd.close()
    var conversation = WorkerConversation(
      process: process, input: bytes, feed: feed, output: output.readEnd, errorOutput: errorOutput.readEnd,
      limits: limits)
    return try conversation.result()
  }

  /// Lends texts as C's list of strings, ended by a null.
  private static func withCStrings<Result>(
    _ texts: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var bytes: [CChar] = []
    var starts: [Int] = []
    for text in texts {
      starts.append(bytes.count)
      bytes.append(contentsOf: text.utf8CString)
    }
    return unsafe bytes.withUnsafeMutableBufferPointer { bytes in
      var pointers = unsafe starts.map { start in unsafe bytes.baseAddress?.advanced(by: start) }
      unsafe pointers.append(nil)
      return unsafe body(pointers)
    }
  }
}
