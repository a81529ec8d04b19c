public import FileKit

/// Why a document, or a page of it, cannot be read or shown; its bytes are kept all the same.
public enum IntakeProblem: Error, Sendable, Hashable {
  /// The program that reads such documents is not installed: its path.
  case noProgram(String)
  /// This machine allows no cage to read it in, and nobody asked to do without.
  case noCage
  /// The program found nothing it could read there, or broke over it.
  case unreadable
  /// Reading took longer than it may.
  case tooSlow
  /// It would need more memory, or give more pixels, than one page may.
  case tooLarge
  /// Documents of this kind are kept and not shown.
  case unsupported
  /// It is no document but a program.
  case program
  /// The file itself cannot be read.
  case file(FileError)
  /// Somebody asked to stop.
  case interrupted
}

extension IntakeProblem {
  /// What a worker's end means; nothing if it ended well.
  init?(_ result: WorkerResult) {
    switch result.outcome {
    case .exited(0): return nil
    case .exited, .signalled(6), .signalled(11), .signalled(7), .signalled(4), .signalled(8): self = .unreadable
    // The kernel ends so what has used up its processor time.
    case .signalled(9), .signalled(24), .timedOut: self = .tooSlow
    case .signalled: self = .unreadable
    case .tooMuchOutput: self = .tooLarge
    case .interrupted: self = .interrupted
    }
  }
}
