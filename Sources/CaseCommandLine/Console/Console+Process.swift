import CaseWords
import Dossier
import FileKit
import Glibc

extension Console {
  /// The console of this process.
  public static func process() -> Console {
    var console = Console(
      workingFolder: Paths.currentFolder(), now: { SystemClock.milliseconds() },
      writeOutput: { text in
        do throws(FileError) {
          try StandardStream.output.write(text)
          return .written
        } catch {
          return error.isBrokenPipe ? .closed : .refused
        }
      },
      writeError: { text in try? StandardStream.error.write(text) })
    console.readLine = { Swift.readLine() }
    console.executable = Environment.executable()
    console.userName = Environment.userName()
    console.environment = { Environment.value($0) }
    console.zone = zone(Environment.value("TZ"))
    console.showsOutput = StandardStream.output.isTerminal
    console.showsErrors = StandardStream.error.isTerminal
    console.asks = StandardInput.isTerminal && console.showsErrors
    console.width = StandardStream.output.width ?? Environment.value("COLUMNS").flatMap { Int($0) }
    return console
  }

  /// The zone that `TZ` names, else the machine's own.
  static func zone(_ name: String?) -> NamedZone? {
    guard let name, !name.isEmpty else { return NamedZone("localtime", folder: "/etc") }
    return NamedZone(name.first == ":" ? String(name.dropFirst()) : name)
  }
}

extension RootCommand {
  /// Carries out the command line of this process, and ends it.
  ///
  /// Ctrl-C, or the system's wish that it ends, ends what only reads at once with 130. What writes takes away what it
  /// began first; who insists ends it at once and is told what is left. Running again is safe.
  public static func runProcess() -> Never {
    Interruption.install()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == RulesWorker.verb {
      Farewell.endAtOnce()
      exit(RulesWorker.run(Array(arguments.dropFirst())))
    }
    let console = Console.process()
    let line = try? CommandLineParser.parse(arguments, root: CommandTable.commands)
    if line?.commands.last?.writes == true {
      Farewell.watch(Settings(scanning: arguments, console: console), console)
    } else {
      Farewell.endAtOnce()
    }
    exit(run(arguments, console: console).rawValue)
  }
}
