import Glibc

/// Feeds a worker, listens to it, watches the clock, and ends it.
struct WorkerConversation: ~Copyable {
  private let process: Int32
  private let input: [UInt8]
  private var fed = 0
  private var feed: Descriptor
  private var output: Listener
  private var errorOutput: Listener
  private let limits: WorkerLimits
  private let deadline: UInt64

  init(
    process: Int32, input: [UInt8], feed: consuming Descriptor, output: consuming Descriptor,
    errorOutput: consuming Descriptor, limits: WorkerLimits
  ) {
    self.process = process
    self.input = input
    self.feed = feed
    self.output = Listener(output)
    self.errorOutput = Listener(errorOutput)
    self.limits = limits
    deadline = SystemClock.monotonicNanoseconds() + UInt64(max(0, limits.wallSeconds) * 1e9)
  }

  /// What is read from one of the worker's outputs.
  private struct Listener: ~Copyable {
    var file: Descriptor
    var bytes: [UInt8] = []

    init(_ file: consuming Descriptor) {
      _ = fcntl(file.number, F_SETFL, O_NONBLOCK)
      self.file = file
    }

    /// Takes what there is.
    mutating func listen() {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      let count = unsafe read(file.number, &buffer, buffer.count)
      if count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      } else if count == 0 || errno != EAGAIN && errno != EINTR {
        file.close()
      }
    }
  }

  /// Talks until the worker has ended, by itself or not.
  mutating func result() throws(FileError) -> WorkerResult {
    if feed.isOpen { _ = fcntl(feed.number, F_SETFL, O_NONBLOCK) }
    var cut: WorkerResult.Outcome?
    var usage = rusage()
    var status: Int32 = 0
    var pause: Int32 = 1
    while true {
      let hadNews = talk(waiting: pause)
      pause = hadNews ? 1 : min(pause * 2, 50)
      if output.bytes.count > limits.outputBytes || errorOutput.bytes.count > limits.outputBytes {
        cut = .tooMuchOutput
      } else if SystemClock.monotonicNanoseconds() >= deadline {
        cut = .timedOut
      } else if Interruption.requested {
        cut = .interrupted
      }
      if cut != nil { kill(-process, SIGKILL) }
      if hadNews && cut == nil { continue }
      let ended = unsafe wait4(process, &status, cut == nil ? WNOHANG : 0, &usage)
      if ended == process { break }
      guard ended == 0 || errno == EINTR else { throw FileError.last(.wait, "") }
    }
    // What it left behind in its group may hold the pipes open: it goes too.
    kill(-process, SIGKILL)
    if cut == nil { while talk(waiting: 0) {} }
    return WorkerResult(
      outcome: cut ?? WorkerConversation.outcome(of: status), output: output.bytes, errorOutput: errorOutput.bytes,
      peakMemory: usage.ru_maxrss << 10,
      processorSeconds: WorkerConversation.seconds(usage.ru_utime) + WorkerConversation.seconds(usage.ru_stime))
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  private static func outcome(of status: Int32) -> WorkerResult.Outcome {
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
  }

  /// Reads and writes what there is without waiting longer than a few milliseconds; false if there was nothing.
  private mutating func talk(waiting milliseconds: Int32) -> Bool {
    var wishes = [
      pollfd(fd: output.file.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errorOutput.file.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: feed.number, events: Int16(POLLOUT), revents: 0),
    ]
    guard unsafe poll(&wishes, 3, milliseconds) > 0 else { return false }
    if wishes[0].revents != 0 { output.listen() }
    if wishes[1].revents != 0 { errorOutput.listen() }
    if wishes[2].revents != 0 { feedSome() }
    return true
  }

  private mutating func feedSome() {
    let number = feed.number
    let (count, code) = unsafe input.span.extracting(fed...).withUnsafeBytes { rest in
      // A worker that reads no more must not kill us, whatever the process does about SIGPIPE.
      withoutBrokenPipeSignal { unsafe write(number, rest.baseAddress, min(rest.count, 1 << 16)) }
    }
    if count > 0 { fed += count }
    if fed == input.count || count < 0 && code != EAGAIN && code != EINTR { feed.close() }
  }
}

/// Runs one write with SIGPIPE held back, and takes back the one it may have raised.
private func withoutBrokenPipeSignal(_ write: () -> Int) -> (count: Int, code: Int32) {
  var pipe = sigset_t()
  var before = sigset_t()
  unsafe sigemptyset(&pipe)
  unsafe sigaddset(&pipe, SIGPIPE)
  unsafe pthread_sigmask(SIG_BLOCK, &pipe, &before)
  let count = write()
  let code = errno
  if count < 0, code == EPIPE {
    var now = timespec()
    unsafe sigtimedwait(&pipe, nil, &now)
  }
  unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
  return (count, code)
}
