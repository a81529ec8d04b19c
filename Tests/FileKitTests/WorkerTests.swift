import FileKit
import Glibc
import Testing

@Suite struct WorkerTests {
  func shell(
    _ script: String, input: WorkerInput = .nothing, environment: [String: String] = [:],
    limits: WorkerLimits = WorkerLimits(wallSeconds: 20)
  ) throws -> WorkerResult {
    try Worker.run(
      executable: "/bin/sh", arguments: ["-c", script], environment: environment, input: input, limits: limits)
  }

  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a worker says what it has to say and ends with its status`() throws {
    let result = try shell("echo out; echo err >&2; exit 7")
    #expect(result.outcome == .exited(7))
    #expect(text(result.output) == "out\n" && text(result.errorOutput) == "err\n")
    #expect(result.peakMemory > 100_000)
    #expect(result.processorSeconds > 0)
    #expect(result.processorSeconds < 10)
  }

  @Test func `a worker gets the bytes it is given, however many`() throws {
    let bytes = [UInt8](repeating: 65, count: 1_000_000)
    let result = try shell("cat", input: .bytes(bytes))
    #expect(result.output == bytes)
    #expect(text(try shell("wc -c", input: .bytes([])).output) == "0\n")
  }

  @Test func `a worker that does not read its input harms nobody`() throws {
    let result = try shell("exec <&-; echo done", input: .bytes([UInt8](repeating: 65, count: 5_000_000)))
    #expect(result.outcome == .exited(0) && text(result.output) == "done\n")
  }

  @Test func `a worker reads a file itself`() throws {
    #expect(text(try shell("head -c 4", input: .file("/proc/self/exe")).output).hasSuffix("ELF"))
    #expect(throws: FileError.self) { _ = try shell("cat", input: .file("/nowhere")) }
  }

  @Test func `a worker knows only the environment it is given`() throws {
    #expect(text(try shell("/usr/bin/env", environment: ["A": "b c"]).output).split(separator: "\n").contains("A=b c"))
    #expect(!text(try shell("/usr/bin/env").output).contains("HOME="))
  }

  @Test func `a worker holds none of our files`() throws {
    let file = unsafe open("/dev/null", O_RDONLY)
    defer { close(file) }
    let listed = text(try shell("ls /proc/self/fd").output).split(separator: "\n")
    // Its three streams and the one that lists.
    #expect(listed.count == 4)
  }

  @Test func `a worker is killed with its children when its time is over`() throws {
    let start = SystemClock.monotonicNanoseconds()
    let result = try shell("sleep 30 & echo begun; wait", limits: WorkerLimits(wallSeconds: 0.3))
    #expect(result.outcome == .timedOut)
    #expect(text(result.output) == "begun\n")
    #expect(SystemClock.monotonicNanoseconds() - start < 5_000_000_000)
  }

  @Test func `a child left behind does not keep us waiting`() throws {
    let start = SystemClock.monotonicNanoseconds()
    #expect(try shell("sleep 30 & exit 3").outcome == .exited(3))
    #expect(SystemClock.monotonicNanoseconds() - start < 5_000_000_000)
  }

  @Test func `a worker that never stops talking is stopped`() throws {
    let result = try shell("yes", limits: WorkerLimits(wallSeconds: 20, outputBytes: 100_000))
    #expect(result.outcome == .tooMuchOutput)
    #expect(result.output.count > 100_000 && result.output.count < 300_000)
  }

  @Test func `memory, processor and file limits hold`() throws {
    let memory = try Worker.run(
      executable: "/usr/bin/python3", arguments: ["-c", "x = bytearray(500_000_000)"],
      limits: WorkerLimits(addressSpace: 200 << 20, wallSeconds: 20))
    #expect(memory.outcome == .exited(1) && text(memory.errorOutput).contains("MemoryError"))
    let processor = try shell("while :; do :; done", limits: WorkerLimits(processorSeconds: 1, wallSeconds: 20))
    #expect(processor.outcome == .signalled(SIGKILL) || processor.outcome == .signalled(SIGXCPU))
    let scratch = try Scratch()
    let file = try shell(
      "head -c 100000 /dev/zero > \(scratch.file("big"))", limits: WorkerLimits(fileBytes: 4_096, wallSeconds: 20))
    #expect(file.outcome != .exited(0))
    #expect(try Files.information(scratch.file("big"))?.size == 4_096)
  }

  @Test func `what is no program is told`() {
    do {
      _ = try Worker.run(executable: "/nowhere/at/all", limits: WorkerLimits(wallSeconds: 1))
      Issue.record("it ran")
    } catch {
      #expect(error.operation == .spawn && error.isMissing)
    }
  }

  @Test func `a crash is told from an exit`() throws {
    #expect(try shell("kill -SEGV $$").outcome == .signalled(SIGSEGV))
  }
}
