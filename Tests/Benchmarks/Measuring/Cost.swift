import FileKit

/// What something took.
///
/// Ratios are made of processor time, in which other work on the machine does not show; wall time is kept for what a
/// person or another process waits for.
struct Cost {
  /// Seconds of the processor, in the program and in the kernel for it.
  var processor: Double
  /// Seconds by the clock on the wall.
  var wall: Double
  /// Bytes of memory at the most; 0 where it was not measured.
  var memory = 0

  /// What something in this process takes.
  static func here(_ body: () throws -> Void) rethrows -> Cost {
    let wall = SystemClock.monotonicNanoseconds()
    let processor = SystemClock.processorNanoseconds()
    try body()
    return Cost(
      processor: Double(SystemClock.processorNanoseconds() - processor) / 1e9,
      wall: Double(SystemClock.monotonicNanoseconds() - wall) / 1e9)
  }

  /// What another program takes from its first instruction to its last.
  ///
  /// - Throws: `ProgramFailure` if it ends otherwise than with 0.
  static func program(_ path: String, _ arguments: [String], input: WorkerInput = .nothing) throws -> Cost {
    let start = SystemClock.monotonicNanoseconds()
    let result = try Worker.run(
      executable: path, arguments: arguments, environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"], input: input,
      limits: WorkerLimits(wallSeconds: 3_600, outputBytes: 1 << 30))
    let wall = Double(SystemClock.monotonicNanoseconds() - start) / 1e9
    guard result.outcome == .exited(0) else {
      throw ProgramFailure(
        program: Paths.lastComponent(path), outcome: result.outcome,
        words: String(decoding: result.errorOutput.prefix(400), as: UTF8.self))
    }
    return Cost(processor: result.processorSeconds, wall: wall, memory: result.peakMemory)
  }

  /// The best of several rounds of two things, taken in turns so that both meet the same machine.
  static func best(
    of rounds: Int, _ ours: () throws -> Cost, _ baseline: () throws -> Cost
  ) rethrows -> (ours: Cost, baseline: Cost) {
    var first: [Cost] = []
    var second: [Cost] = []
    for _ in 0..<rounds {
      first.append(try ours())
      second.append(try baseline())
    }
    return (best(first), best(second))
  }

  private static func best(_ costs: [Cost]) -> Cost {
    Cost(
      processor: costs.map(\.processor).min() ?? 0, wall: costs.map(\.wall).min() ?? 0,
      memory: costs.map(\.memory).max() ?? 0)
  }
}

/// A program that was to be measured and did not do its work.
struct ProgramFailure: Error {
  let program: String
  let outcome: WorkerResult.Outcome
  let words: String
}
