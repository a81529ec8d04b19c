import CaseModel
import Testing
import XMLKit

/// The readable page says what the dossier says, and nothing a browser would load or run.
struct PageTests {
  @Test(arguments: ["full", "court", "partner", "press"], Language.allCases)
  func `the page is one file that loads and runs nothing`(profile: String, language: Language) throws {
    let page = try Self.page(Fixture.valid(profile), language)
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    for forbidden in ["<script", "<img", "<iframe", "<link", "http://", "https://", "javascript:", "@import", "url("] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
  }

  @Test func `the page names the gaps of the chains and what nobody verified`() throws {
    let page = try Self.page(Fixture.valid("full"), .spanish)
    for words in [
      "sin fecha", "~2009", "2003–2010", "sin verificar", "Resumen, no es cita", "falta la vigencia", "no consta",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test func `a link leads only to a file of the dossier`() throws {
    let hostile = try Fixture.valid("press").replacing(
      "href=\"documents/", with: "href=\"javascript:alert(1)//documents/")
    let page = try Self.page(hostile, .spanish)
    #expect(!page.contains("javascript:"))
  }

  @Test func `words of the dossier stay words`() throws {
    let hostile = try Fixture.valid("press").replacing(
      "Caso de muestra", with: "&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
    #expect(!(try Self.page(hostile, .spanish)).contains("<script"))
  }

  @Test func `the page outside the office shows no handle and no name`() throws {
    let page = try Self.page(Fixture.valid("partner"), .spanish)
    #expect(!page.contains("Ana Ejemplo") && !page.contains("PE-1"))
    #expect(page.contains("V1"))
  }

  @Test(arguments: ["court", "partner", "press"], Language.allCases)
  func `outside the office no gap is stated, no list printed and no mark of the office's own work`(
    profile: String, language: Language
  ) throws {
    let page = try Self.page(Fixture.valid(profile), language)
    for words in [
      "falta ", " missing", "sin prueba vinculada", "no proof linked", "Listas usadas", "Lists used", "sin verificar",
      "unverified", "seis cadenas", "six chains", "class=\"gap\"", "tag warn",
    ] {
      #expect(!page.contains(words), "\(words)")
    }
  }

  @Test(arguments: [("partner", true), ("press", true), ("court", false)])
  func `outside the office it is told of law alone that nobody compared it, and to a court not even that`(
    profile: String, told: Bool
  ) throws {
    let text = try Fixture.valid("full").replacing("profile=\"full\"", with: "profile=\"\(profile)\"")
    let page = try Self.page(text, .spanish)
    #expect(page.contains("sin cotejar con la fuente oficial") == told && !page.contains("sin verificar"))
    #expect(told || !page.contains("vigencia sin cotejar"))
    #expect(!(try Self.page(Fixture.valid("full"), .spanish)).contains("sin cotejar"))
  }

  @Test func `a court's dossier bears what its docket bears, and nothing of the office`() throws {
    let text = try Fixture.valid("court")
    let page = try Self.page(text, .spanish)
    let cover = try #require(
      page.firstRange(of: "<header class=\"cover\">").flatMap { start in
        page[start.upperBound...].firstRange(of: "</header>").map { page[start.upperBound..<$0.lowerBound] }
      })
    for words in ["000/0000", "Ana Ejemplo Muestra", "Parte quejosa", "Autoridad responsable", "Expediente</dt>"] {
      #expect(cover.contains(words), "\(words)")
    }
    #expect(!cover.contains("litigio estratégico") && !cover.contains("class=\"counts\""))
    let bare = text.replacing("<docket>000/0000</docket>", with: "")
    #expect(!(try Self.page(bare, .spanish)).contains("sin número de expediente"))
  }

  @Test func `counts are singular where there is one, and money is money`() throws {
    let page = try Self.page(Fixture.valid("full"), .spanish)
    #expect(page.contains("M.N.") && !page.contains("MXN"))
    #expect(!page.contains("<dd>1</dd><dt>negativas</dt>"))
    let press = try Self.page(Fixture.valid("press"), .spanish)
    #expect(press.contains("<dd>1</dd><dt>persona</dt>"))
  }

  @Test func `the third chain begins with the challenged act, not with an argument that was decided`() throws {
    let text = try Fixture.valid("full").replacing(
      "<decides uid=\"019f0000-ffff-7000-8000-00000000004b\" target=\"019f0000-0007-7000-8000-000000000001\"",
      with: "<decides uid=\"019f0000-ffff-7000-8000-00000000004b\" target=\"019f0000-000b-7000-8000-000000000001\"")
    #expect(text.contains("<argument uid=\"019f0000-000b-7000-8000-000000000001\""))
    let page = try Self.page(text, .spanish)
    let chain = try #require(page.firstRange(of: "3. Victoria")).upperBound
    let end = try #require(page[chain...].firstRange(of: "4. Dinero")).lowerBound
    #expect(!page[chain..<end].contains("019f0000-000b-"))
  }

  @Test func `a thesis that another one abandoned is not shown as in force`() throws {
    let text = try Fixture.valid("full").replacing(
      "<treatment>contradicts</treatment>", with: "<treatment>abandons</treatment>")
    let page = try Self.page(text, .spanish)
    #expect(page.contains("abandonada por\u{A0}<a href=\"#019f0000-0011-7000-8000-000000000002\">"))
  }

  @Test(arguments: ["full", "press"])
  func `a precedent's force is shown with its standing, where and until when it binds`(profile: String) throws {
    let binding =
      "<binding><whom>la región de muestra</whom><since>2001</since><until>2005</until></binding><state>26</state>"
    for (status, words) in [
      ("in-force", ["<dt>Fuerza</dt><dd>binding</dd>", "Entidades donde obliga</dt><dd>26"]),
      (
        "abandoned",
        [
          "<dt>Fuerza</dt><dd>binding; abandoned</dd>", "A quién obligaba</dt><dd>la región de muestra, desde ",
          "Entidades donde obligaba</dt><dd>26",
        ]
      ),
    ] {
      let text = try Fixture.valid("full").replacing("profile=\"full\"", with: "profile=\"\(profile)\"").replacing(
        "<status>in-force</status>", with: "<force>binding</force>\(binding)<status>\(status)</status>")
      let page = try Self.page(text, .spanish).replacing("\u{A0}", with: " ")
      for word in words + [", hasta "] { #expect(page.contains(word), "\(word)") }
    }
  }

  @Test func `a column that is empty in every row is not printed outside the office`() throws {
    let full = try Fixture.valid("full")
    let evidence = try #require(full.firstRange(of: "<evidenceItems>")).upperBound
    let end = try #require(full[evidence...].firstRange(of: "</evidenceItems>")).lowerBound
    let bare =
      full[..<evidence]
      + "<evidence uid=\"019f0000-0008-7000-8000-0000000000aa\" access=\"case\"><title>Oficio</title></evidence>"
      + full[end...]
    for (profile, printed) in [("full", true), ("partner", false)] {
      let text = String(bare).replacing("profile=\"full\"", with: "profile=\"\(profile)\"")
      let page = try Self.page(text, .spanish)
      let start = try #require(page.firstRange(of: "id=\"pruebas\"")).upperBound
      let table = page[start..<(try #require(page[start...].firstRange(of: "</table>")).lowerBound)]
      for column in ["Fecha", "Páginas", "Huella", "Prueba que"] {
        #expect(table.contains(">\(column)</th>") == printed, "\(profile): \(column)")
      }
      #expect(table.contains("Oficio"))
    }
  }

  @Test func `no heading and no head of a table is left alone at the foot of a printed page`() throws {
    let page = try Self.page(Fixture.valid("court"), .spanish)
    let print = page[(try #require(page.firstRange(of: "@media print"))).lowerBound...]
    #expect(print.contains("h2, h3, h4, caption, thead, thead tr, .intro"))
    #expect(print.contains("tbody tr:first-child { break-before: avoid; }"))
  }

  @Test func `facts come by date, and their number in the filing is said`() throws {
    let page = try Self.page(Fixture.valid("full"), .spanish)
    let section = try #require(page.firstRange(of: "id=\"hechos\"")).upperBound
    let places = try ["2003–2010", "sin fecha"].map { try #require(page[section...].firstRange(of: $0)).lowerBound }
    #expect(places == places.sorted())
  }

  @Test func `a dossier of several cases bears no single case's title`() throws {
    let text = try Fixture.valid("full")
    let first = try #require(text.firstRange(of: "<cases>")).upperBound
    let second =
      "<case uid=\"019f0000-0001-7000-8000-000000000009\" handle=\"C-9\" access=\"case\"><title>Otro</title></case>"
    let two = String(text[..<first]) + second + text[first...]
    let titleless = two.replacing(
      "    <title>Caso de muestra: personas con un padecimiento contra el ISSE</title>\n", with: "")
    #expect(try Self.page(titleless, .spanish).contains("<title>Expediente de 2 casos</title>"))
  }

  private static func page(_ dossier: String, _ language: Language) throws -> String {
    let transform = try XSLTransform(Fixture.bytes("Schemas/dossier/1.0/dossier.xsl"))
    let page = try transform.apply(to: .bytes(Array(dossier.utf8)), parameters: ["language": language.rawValue])
    return String(decoding: page, as: UTF8.self)
  }
}
