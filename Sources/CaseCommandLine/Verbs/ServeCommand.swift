import CaseWords
import CaseModel
import CaseOperations
import CaseWeb
import FileKit
import HTTPKit

/// `expediente serve`: the pages, on this machine alone.
enum ServeCommand {
  static let command = Command(
    name: "serve", aliases: ["servir"], chapter: .file,
    summary: Phrase(
      "Abre el archivo de casos en el navegador, sólo en este equipo",
      "Open the case file in the browser, on this computer only"),
    details: Phrase(
      "Imprime un enlace que deja entrar a un navegador, una sola vez. Nada sale del equipo: el programa sólo escucha en 127.0.0.1. Se detiene con Ctrl-C. Los programas usan /api/v1, que describe /api/v1/openapi.json: la segunda línea del archivo de --token-file es su llave (Authorization: Bearer), mientras dure esta orden.",
      "It prints a link that lets one browser in, once. Nothing leaves the computer: the program listens on 127.0.0.1 only. Ctrl-C stops it. Programs use /api/v1, described by /api/v1/openapi.json: the second line of the --token-file is their key (Authorization: Bearer), as long as this command runs."
    ),
    examples: [
      .init("serve --open", Phrase("Abre el navegador", "Opens the browser")),
      .init(
        "serve --port 8421 --as M-2",
        Phrase("En un puerto fijo, como otra persona del equipo", "On a fixed port, as another member")),
    ],
    options: {
      [
        CommandOption(
          "port", Placeholder.number,
          Phrase(
            "puerto; con 0 o sin esta opción, uno libre que se imprime",
            "port; with 0 or without this option, a free one that is printed")),
        CommandOption(flag: "open", Phrase("abrir el navegador", "open the browser")),
        CommandOption(
          "token-file", Placeholder.file, hint: .file,
          Phrase(
            "escribir el enlace, y en otra línea la llave de los programas, en un archivo que sólo usted puede leer, en vez de imprimirlo",
            "write the link, and on a second line the key of programs, to a file that only you can read instead of printing it"
          )),
        CommandOption(
          "assets", Placeholder.folder, hint: .folder,
          Phrase(
            "tomar estilos y guion de una carpeta, para trabajar en ellos",
            "take style and script from a folder, to work on them")),
      ]
    },
    writes: true,
    work: { invocation in
      let port = try invocation.number("port", least: 0) ?? 0
      guard port <= 65_535 else { throw UsageProblem.notANumber(option: "--port") }
      let context = try invocation.open(writing: true)
      if let folder = invocation.value("assets") { WebServer.takeAssets(from: invocation.path(folder)) }
      let server = try WebServer(context, port: port)
      defer { server.stop() }
      try announce(server, invocation)
      while !Interruption.requested { Interruption.wait(milliseconds: 100) }
      return Answer([JSONValue.Member("stopped", true)], notices: [Phrase("detenido", "stopped")]) { _ in }
    })

  /// Says where the pages are, before any browser asks for them.
  private static func announce(_ server: WebServer, _ invocation: Invocation) throws {
    let link = server.makeLaunchLink()
    var members = [JSONValue.Member("schema", RecordJSON.answerSchema), JSONValue.Member("port", server.port)]
    if let file = invocation.value("token-file") {
      let path = invocation.path(file)
      try Files.write(Array((link + "\n" + server.programKey + "\n").utf8), to: path)
      members.append(JSONValue.Member("tokenFile", path))
    } else {
      members.append(JSONValue.Member("link", link))
      members.append(JSONValue.Member("key", server.programKey))
    }
    if invocation.settings.json {
      _ = invocation.console.writeOutput(JSONValue.object(members).jsonText + "\n")
    } else {
      _ = invocation.console.writeOutput(
        invocation.value("token-file") == nil ? link + "\n" : "http://127.0.0.1:\(server.port)/\n")
      if !invocation.settings.quiet {
        invocation.console.writeError(
          Phrase(
            "Abra el enlace en su navegador: sirve una sola vez. Ctrl-C lo detiene.\n",
            "Open the link in your browser: it works once. Ctrl-C stops it.\n"
          ).text(invocation.language))
      }
    }
    if invocation.has("open"), !server.open(link) {
      invocation.console.writeError(
        Phrase(
          "No se encontró con qué abrir el navegador: copie el enlace.\n",
          "Nothing was found to open the browser with: copy the link.\n"
        ).text(invocation.language))
    }
  }
}
