import FileKit
import Glibc
import Testing

@Suite struct EnvironmentTests {
  @Test func `the process knows itself`() throws {
    #expect(Environment.processID == getpid())
    #expect(Environment.peakMemory() > 1_000_000)
    let executable = try #require(Environment.executable())
    #expect(Files.kind(of: executable) == .file)
    #expect(Environment.userName()?.isEmpty == false)
    #expect(Environment.value("NO SUCH VARIABLE") == nil)
  }

  @Test func `broken pipes and too large files do not end the process`() {
    Interruption.install()
    raise(SIGPIPE)
    raise(SIGXFSZ)
    #expect(!Interruption.requested)
  }

  @Test(arguments: [(0, 1), (1, 2), (2, 3)])
  func `so many signals are left to the caller as it bears, a closed terminal's too, and the next one ends it`(
    borne: Int, fatal: Int
  ) async {
    await #expect(processExitsWith: .exitCode(130)) { [borne, fatal] in
      Interruption.install()
      Interruption.bear(borne)
      // The thread a test runs on hears no signals: another one takes them, a moment later.
      for count in 1..<fatal {
        kill(getpid(), count == 1 ? SIGHUP : SIGINT)
        usleep(200_000)
        guard Interruption.requested, Interruption.insisted == (count > 1) else { exit(1) }
      }
      kill(getpid(), SIGTERM)
      usleep(2_000_000)
      exit(2)
    }
  }
}
