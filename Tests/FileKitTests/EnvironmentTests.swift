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
}
