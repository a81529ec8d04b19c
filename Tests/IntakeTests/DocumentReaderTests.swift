import FileKit
import Glibc
import Sandbox
import Testing

@testable import Intake

/// Documents read in a cage.
@Suite(.enabled(if: Sandbox.shared.cage != .none)) struct DocumentReaderTests {
  private let reader = DocumentReader()

  private static let documents: String = {
    var parts = #filePath.split(separator: "/").dropLast(3)
    parts += ["Fixtures", "montenegro", "documents"]
    return "/" + parts.joined(separator: "/")
  }()

  private func fixture(_ name: String) -> String { Paths.join(Self.documents, name) }

  private func scratch(_ name: String, _ bytes: [UInt8]) throws -> Scratch { try Scratch(name, bytes) }

  @Test func `a PDF has pages, words with boxes, text and pixels`() throws {
    let path = fixture("respuesta-transparencia.pdf")
    #expect(reader.pageCount(of: path) == 2)
    let layout = try reader.layout(of: path, page: 1)
    #expect(layout.width > 500 && layout.height > 700)
    let words = layout.lines.flatMap(\.self)
    #expect(words.contains { $0.text == "solicitud" })
    #expect(words.allSatisfy { $0.box.right <= layout.width && $0.box.bottom <= layout.height })
    #expect(try reader.text(of: path, page: 1).text.contains("solicitud"))
    let picture = try reader.picture(of: .pdf, at: path, longSide: 400)
    let size = try #require(PictureSize(picture, .png))
    #expect(max(size.width, size.height) == 400)
  }

  @Test func `a title cannot pretend to be the count of pages`() {
    let report = "Title: x\nPages:  900\nProducer: y\nPages:          12\nEncrypted: no\n"
    #expect(DocumentReader.pages(in: report) == 12)
    #expect(DocumentReader.pages(in: "Pages: 0\n") == nil)
    #expect(DocumentReader.pages(in: "Pages: muchas\n") == nil)
  }

  @Test func `the texts of all pages come in order with their numbers`() throws {
    let texts = try reader.texts(of: .pdf, at: fixture("demanda-muestra.pdf"))
    #expect(texts.pages.map(\.number) == [1, 2, 3])
    #expect(texts.read == 3 && texts.total == 3 && !texts.isPartial)
  }

  @Test func `a text without end is shown as far as it is read, and that is told`() throws {
    let long = try scratch("largo.txt", Array(repeating: UInt8(ascii: "a"), count: 3 << 20))
    let text = try reader.text(.plain, at: long.path)
    #expect(text.text.utf8.count == DocumentReader.mostOfText && !text.isWhole)
    // Stands in for the program that reads a PDF.
    let program = try scratch("pdftotext", Array("#!/bin/sh\nhead -c 3000000 /dev/zero | tr '\\0' b\n".utf8))
    unsafe chmod(program.path, 0o755)
    let plain = DocumentReader(sandbox: Sandbox(cage: .limitsOnly), programs: Paths.parent(program.path))
    let page = try plain.text(of: "/dev/null", page: 1)
    #expect(page.text.utf8.count == DocumentReader.mostOfText && !page.isWhole)
  }

  @Test func `a word without end is cut`() throws {
    let row = "<word xMin=\"1\" yMin=\"1\" xMax=\"9\" yMax=\"9\">" + String(repeating: "x", count: 1 << 20) + "</word>"
    let layout = try #require(PageLayout(report: Array("<page width=\"9\" height=\"9\">\n\(row)\n".utf8)))
    #expect(layout.lines.first?.first?.text.count == PageLayout.longestWord)
  }

  @Test func `a page that is not there, a cut file and a file of rubbish are problems, not hangs`() throws {
    let path = fixture("demanda-muestra.pdf")
    #expect(throws: IntakeProblem.unreadable) { try reader.picture(of: .pdf, at: path, page: 99, longSide: 200) }
    let cut = try scratch("cortado.pdf", Array(try Files.read(path).prefix(700)))
    #expect(throws: IntakeProblem.unreadable) { try reader.picture(of: .pdf, at: cut.path, longSide: 200) }
    #expect(throws: IntakeProblem.unreadable) { try reader.layout(of: cut.path, page: 1) }
    #expect(try reader.texts(of: .pdf, at: cut.path).pages.isEmpty)
    #expect(reader.pageCount(of: cut.path) == nil)
  }

  @Test func `a PDF that claims twenty thousand pages is read as far as it goes, and that is told`() throws {
    let claim = try scratch("muchas.pdf", Hostile.pdf(pages: 1, claiming: 20_000))
    let texts = try reader.texts(of: .pdf, at: claim.path, pages: 20_000)
    #expect(texts.isPartial)
    #expect(texts.read <= DocumentReader.mostPages)
  }

  @Test func `a PDF with a script is shown as pixels, and the script runs nowhere`() throws {
    let scripted = try scratch("guion.pdf", Hostile.scripted)
    #expect(reader.pageCount(of: scripted.path) == 1)
    let picture = try reader.picture(of: .pdf, at: scripted.path, longSide: 100)
    #expect(PictureSize(picture, .png) != nil)
  }

  @Test func `a photograph becomes a PNG of bounded size`() throws {
    let picture = try reader.picture(of: .picture(.jpeg), at: fixture("aviso-en-ventanilla.jpg"), longSide: 320)
    let size = try #require(PictureSize(picture, .png))
    #expect(max(size.width, size.height) == 320)
  }

  @Test func `a picture that claims to be enormous reaches no decoder`() throws {
    let bomb = try scratch("bomba.png", Hostile.png(width: 50_000, height: 50_000))
    #expect(throws: IntakeProblem.tooLarge) { try reader.picture(of: .picture(.png), at: bomb.path, longSide: 320) }
    let fake = try scratch("falsa.jpg", Array("<html><script>alert(1)</script>".utf8))
    #expect(throws: IntakeProblem.unreadable) { try reader.picture(of: .picture(.jpeg), at: fake.path, longSide: 320) }
  }

  @Test(arguments: ["text/html", "image/svg+xml", "application/xml", "application/zip", nil])
  func `what a browser would run, or nobody knows, is only kept`(type: String?) {
    #expect(DocumentForm(mediaType: type) == .other)
    #expect(throws: IntakeProblem.unsupported) {
      try reader.picture(of: .other, at: "/dev/null", longSide: 100)
    }
  }

  @Test func `an e-mail is read as a person reads it`() throws {
    let text = try reader.text(.email, at: fixture("correo-transparencia.eml")).text
    #expect(text.contains("Subject: Respuesta a la solicitud"))
    #expect(text.contains("se adjunta el número de solicitudes de afiliación negadas"))
    #expect(!text.contains("=C3"))
  }

  @Test func `an e-mail of parts shows its text and names what is attached`() throws {
    let mail = try scratch("partes.eml", Array(Hostile.mail.utf8))
    let text = try reader.text(.email, at: mail.path).text
    #expect(text.contains("Subject: Petición"))
    #expect(text.contains("Señora: aquí está."))
    #expect(text.contains("[oficio.pdf]"))
    #expect(!text.contains("<b>"))
  }

  @Test func `a text of an old office computer keeps its accents`() throws {
    let old = try scratch("viejo.txt", [0x4E, 0xFA, 0x6D, 0x65, 0x72, 0x6F, 0x20, 0x93, 0x31, 0x94])
    #expect(try reader.text(.plain, at: old.path).text == "Número “1”")
  }

  @Test func `a photograph taken with the camera on its side stands upright`() throws {
    let upright = try Files.read(fixture("aviso-en-ventanilla.jpg"))
    let size = try #require(PictureSize(upright, .jpeg))
    let turned = try scratch("girada.jpg", Hostile.turned(upright, orientation: 6))
    let picture = try reader.picture(of: .picture(.jpeg), at: turned.path, longSide: 3_200)
    let shown = try #require(PictureSize(picture, .png))
    #expect((shown.width, shown.height) == (size.height, size.width))
  }

  @Test func `a program that never ends is stopped, and that is told`() throws {
    let folder = try scratch("pdftoppm", Array("#!/bin/sh\nwhile :; do :; done\n".utf8))
    unsafe chmod(folder.path, 0o755)
    var slow = DocumentReader(sandbox: Sandbox(cage: .limitsOnly), programs: Paths.parent(folder.path))
    slow.patience = 0.3
    #expect(throws: IntakeProblem.tooSlow) { try slow.picture(of: .pdf, at: "/dev/null", longSide: 100) }
  }

  @Test(arguments: [Hostile.circular, Hostile.enormous])
  func `a page tree that bites its tail and a page as large as a field end soon`(bytes: [UInt8]) throws {
    let file = try scratch("raro.pdf", bytes)
    let start = SystemClock.milliseconds()
    _ = reader.pageCount(of: file.path)
    _ = try? reader.layout(of: file.path, page: 1)
    if let picture = try? reader.picture(of: .pdf, at: file.path, longSide: 1_600) {
      let size = try #require(PictureSize(picture, .png))
      #expect(max(size.width, size.height) <= 1_600)
    }
    #expect(SystemClock.milliseconds() - start < 20_000)
  }

  @Test func `without the program, what is missing is told`() {
    let bare = DocumentReader(programs: "/nonexistent")
    #expect(throws: IntakeProblem.noProgram("/nonexistent/pdftoppm")) {
      try bare.picture(of: .pdf, at: "/dev/null", longSide: 100)
    }
  }

  @Test func `a caged program sees no file but its own and no network`() throws {
    guard Sandbox.shared.cage == .full else { return }
    let limits = WorkerLimits(wallSeconds: 10)
    let own = fixture("negativas-por-entidad.csv")
    let read = try Sandbox.shared.run("/usr/bin/head", ["-c", "7", Sandbox.shared.file], input: own, limits: limits)
    #expect(read.output == Array("entidad".utf8))
    for other in ["/etc/passwd", own, "/proc/1/environ"] {
      let seen = try Sandbox.shared.run("/usr/bin/grep", ["-c", "root", other], input: own, limits: limits)
      #expect(seen.output.isEmpty || seen.output == Array("0\n".utf8))
    }
    let net = try Sandbox.shared.run("/usr/bin/ls", ["/sys/class/net"], input: own, limits: limits)
    #expect(net.outcome != .exited(0))
    let write = try Sandbox.shared.run("/usr/bin/touch", ["/usr/x"], input: own, limits: limits)
    #expect(write.outcome != .exited(0))
  }

  @Test func `what runs in the cage cannot change the file it reads, nor who may read it`() throws {
    guard Sandbox.shared.cage == .full else { return }
    let evidence = try scratch("prueba.txt", Array("lo que entró".utf8))
    let before = try Files.information(evidence.path)
    for attempt in [
      ": > /input", "truncate -s 0 /input", "chmod 000 /input", ": > /proc/self/fd/0", "chmod 777 /proc/self/fd/0",
    ] {
      let result = try Sandbox.shared.run(
        "/usr/bin/sh", ["-c", attempt], input: evidence.path, limits: WorkerLimits(wallSeconds: 10))
      if attempt.contains("/input") { #expect(result.outcome != .exited(0), "\(attempt)") }
      #expect(try Files.read(evidence.path) == Array("lo que entró".utf8))
      #expect(try Files.information(evidence.path)?.permissions == before?.permissions)
    }
  }

  @Test func `where there is no cage nothing is read, and that is told`() throws {
    let reader = DocumentReader(sandbox: Sandbox(cage: .none))
    let path = fixture("demanda-muestra.pdf")
    #expect(throws: IntakeProblem.noCage) { try reader.layout(of: path, page: 1) }
    #expect(throws: IntakeProblem.noCage) { try reader.texts(of: .pdf, at: path, pages: 3) }
    #expect(throws: IntakeProblem.noCage) {
      try reader.picture(of: .picture(.jpeg), at: fixture("aviso-en-ventanilla.jpg"), longSide: 100)
    }
    #expect(reader.pageCount(of: path) == nil)
    #expect(throws: FileError.self) {
      try Sandbox(cage: .none).run("/usr/bin/true", [], input: path, limits: WorkerLimits(wallSeconds: 5))
    }
    // What is read in this process, which no file can take over, is read all the same.
    #expect(try reader.text(.email, at: fixture("correo-transparencia.eml")).text.contains("Subject"))
  }

  @Test func `a caged program writes nowhere but into a bounded folder`() throws {
    guard Sandbox.shared.cage == .full else { return }
    func run(_ script: String) throws -> WorkerResult.Outcome {
      try Sandbox.shared.run(
        "/usr/bin/sh", ["-c", script], input: fixture("demanda-muestra.pdf"), limits: WorkerLimits(wallSeconds: 20)
      ).outcome
    }
    for place in ["/x", "/dev/x", "/dev/shm/x", "/etc/x", "/usr/x"] { #expect(try run(": > \(place)") != .exited(0)) }
    #expect(try run(": > /tmp/x && : > /dev/null") == .exited(0))
    #expect(try run("test $(df -P -B1 /tmp | tail -n 1 | awk '{print $2}') -le \(512 << 20)") == .exited(0))
  }

  @Test func `limits alone read the same`() throws {
    let plain = DocumentReader(sandbox: Sandbox(cage: .limitsOnly))
    #expect(plain.pageCount(of: fixture("demanda-muestra.pdf")) == 3)
    let picture = try plain.picture(of: .picture(.jpeg), at: fixture("aviso-en-ventanilla.jpg"), longSide: 100)
    #expect(PictureSize(picture, .png)?.isBearable == true)
  }
}
