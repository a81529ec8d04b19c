public import CaseOperations
import FileKit
import HTTPKit

/// The pages of one store, served to browsers of this machine.
public final class WebServer: Sendable {
  /// The port it listens on.
  public let port: Int
  private let server: HTTPServer
  private let app: WebApp

  /// Starts to serve.
  ///
  /// - Parameters:
  ///   - context: the store, and who acts.
  ///   - port: 1 to 65,535, or 0 for any that is free.
  /// - Throws: `HTTPServerError` if the port is taken, `OperationError` if the store cannot be used.
  public init(_ context: OperationContext, port: Int) throws {
    let entry = LateHandler()
    server = try HTTPServer(port: port, handler: entry)
    self.port = server.port
    do { app = try WebApp(context, port: server.port) } catch {
      server.stop()
      throw error
    }
    entry.set(app)
  }

  /// A link that lets one browser in, once; an unused earlier one is void.
  public func makeLaunchLink() -> String { app.makeLaunchLink() }

  /// Opens a link in the person's browser.
  ///
  /// It goes by a file that only its owner can read and that leads there: what a program is started with, every user of
  /// the machine may see.
  ///
  /// - Returns: whether there is something to open it with.
  public func open(_ link: String) -> Bool { app.makeEntrance(to: link).map { Launcher.open($0) } ?? false }

  /// What programs show to be let in, as long as the server runs.
  public var programKey: String { app.programKey }

  /// Answers what was asked and then no more.
  public func stop() {
    server.stop()
    app.close()
  }

  /// Takes style, script and pictures from a folder, to work on them.
  public static func takeAssets(from folder: String) { WebAssets.use(folder: folder) }
}
