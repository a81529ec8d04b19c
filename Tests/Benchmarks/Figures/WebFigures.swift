import FileKit
import SQLiteKit

/// How fast the pages of a large store come to twenty browsers at once, beside datasette serving a plain copy of a list.
///
/// The load is wrk on loopback: twenty connections that ask again as soon as they are answered, so that what is measured is
/// the machine at its limit; people pause.
enum WebFigures {
  private static let seconds = 6
  private static let connections = 20
  private static let pages: [(name: String, path: String)] = [
    ("list", "/pruebas"), ("search", "/buscar?q=negativa"), ("case", "/casos/C-1"),
  ]

  static func run(_ workshop: Workshop) throws -> [Figure] {
    let store = try workshop.store()
    let link = workshop.path("link")
    let ours = try BackgroundProgram(
      workshop.options.binary,
      ["serve", "--store", store.folder, "--port", "0", "--token-file", link, "--no-input", "--quiet"])
    defer { ours.stop() }
    let (base, cookie) = try enter(link)
    var figures: [Figure] = []
    var listRate = 0.0
    for page in pages {
      // The first to come after a start or a change wait for what is then kept; nobody is measured by that.
      _ = try load(base + page.path, cookie: cookie, seconds: 2)
      let load = try load(base + page.path, cookie: cookie)
      let size = try Double(fetch(base + page.path, cookie: cookie).count) / 1_024
      if page.name == "list" { listRate = load.rate }
      figures.append(
        Figure(
          name: "web.\(page.name)", unit: "ms", ours: load.p99,
          method: "99th of \(Int(load.rate)) requests/s, \(connections) connections, wall; page \(size.shown) KB",
          baselineName: "the target", baseline: 50, target: .atMost(50, "ms")))
    }
    figures += try memory(ours, base + pages[0].path, cookie: cookie)
    if let figure = try datasette(workshop, listRate) { figures.append(figure) }
    return figures
  }

  /// Trades the link for the cookie.
  private static func enter(_ link: String) throws -> (base: String, cookie: String) {
    for _ in 0..<200 where !Files.exists(link) { Interruption.wait(milliseconds: 50) }
    let address =
      String(decoding: try Files.read(link), as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    let answer = try curl(["-s", "-o", "/dev/null", "-D", "-", address])
    let line = answer.split(whereSeparator: \.isNewline).first { $0.lowercased().hasPrefix("set-cookie:") } ?? ""
    let cookie = line.dropFirst("set-cookie:".count).prefix { $0 != ";" }.drop { $0 == " " }
    let base = address.split(separator: "/", omittingEmptySubsequences: false).prefix(3).joined(separator: "/")
    return (base, String(cookie))
  }

  private static func curl(_ arguments: [String]) throws -> String {
    let result = try Worker.run(
      executable: "/usr/bin/curl", arguments: arguments, limits: WorkerLimits(wallSeconds: 60))
    return String(decoding: result.output, as: UTF8.self)
  }

  private static func fetch(_ address: String, cookie: String) throws -> String {
    try curl(["-s", "-H", "Cookie: " + cookie, address])
  }

  private struct Load {
    /// Milliseconds that all but one in a hundred stay below.
    let p99: Double
    /// Requests a second.
    let rate: Double
  }

  private static func load(_ address: String, cookie: String?, seconds: Int = seconds) throws -> Load {
    var arguments = ["-t1", "-c\(connections)", "-d\(seconds)s", "--latency"]
    if let cookie { arguments += ["-H", "Cookie: " + cookie] }
    let result = try Worker.run(
      executable: "/usr/bin/wrk", arguments: arguments + [address],
      limits: WorkerLimits(wallSeconds: Double(seconds) + 60))
    let text = String(decoding: result.output, as: UTF8.self)
    guard !text.contains("Non-2xx"), let rate = number(after: "Requests/sec:", text),
      let p99 = number(after: " 99%", text)
    else { throw ProgramFailure(program: "wrk", outcome: result.outcome, words: text) }
    return Load(p99: p99, rate: rate)
  }

  /// The number that follows a word, in milliseconds where it bears a unit.
  private static func number(after word: String, _ text: String) -> Double? {
    guard let place = text.firstRange(of: word) else { return nil }
    let rest = text[place.upperBound...].drop { $0 == " " }
    let digits = rest.prefix { $0.isNumber || $0 == "." }
    let unit = rest[digits.endIndex...].prefix { $0.isLetter }
    let scales: [String: Double] = ["us": 0.001, "ms": 1, "s": 1_000, "m": 60_000]
    let scale = scales[String(unit)] ?? 1
    return Double(digits).map { $0 * scale }
  }

  /// The most memory the server held, and whether it grows while it answers.
  private static func memory(_ server: BackgroundProgram, _ address: String, cookie: String) throws -> [Figure] {
    let early = server.memory("VmRSS:")
    var requests = 0.0
    while requests < 100_000 {
      let load = try load(address, cookie: cookie, seconds: 10)
      requests += load.rate * 10
      if load.rate < 100 { break }
    }
    let late = server.memory("VmRSS:")
    return [
      Figure(
        name: "web.memory", unit: "MB", ours: server.memory("VmHWM:"), method: "peak", baselineName: "the target",
        baseline: 200, target: .atMost(200, "MB")),
      Figure(
        name: "web.growth", unit: "MB", ours: late, method: "after \(Int(requests)) more requests",
        baselineName: "before",
        baseline: early, target: .ratioAtMost(1.1)),
    ]
  }

  /// Datasette serving a comparable list: as many rows, as many columns, fifty a page.
  private static func datasette(_ workshop: Workshop, _ ours: Double) throws -> Figure? {
    guard let python = Environment.value("EXPEDIENTE_REFEREES") else { return nil }
    let program = Paths.join(Paths.parent(python), "datasette")
    guard Files.exists(program) else { return nil }
    let database = workshop.path("plain.db")
    let made = try Connection(path: database, mode: .create)
    try made.execute(
      script:
        "CREATE TABLE evidence (handle TEXT PRIMARY KEY, title TEXT, kind TEXT, form TEXT, day TEXT, changed TEXT)")
    try made.execute(
      script: """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(workshop.options.records))
        INSERT INTO evidence SELECT 'P-' || i, 'Oficio de muestra número ' || i, 'public-document', 'original',
          date('2010-01-01', i % 5000 || ' days'), '2026-01-15' FROM n
        """)
    let port = 18_543
    let server = try BackgroundProgram(
      program, ["serve", database, "--port", String(port), "--setting", "default_page_size", "50"])
    defer { server.stop() }
    let address = "http://127.0.0.1:\(port)/plain/evidence"
    for _ in 0..<200 {
      if try curl(["-s", "-o", "/dev/null", "-w", "%{http_code}", address]) == "200" { break }
      Interruption.wait(milliseconds: 100)
    }
    let load = try load(address, cookie: nil)
    return Figure(
      name: "web.rate", unit: "requests/s", ours: ours, method: "list, \(connections) connections",
      baselineName: "datasette, plain table", baseline: load.rate, target: .ratioAtLeast(10))
  }
}
