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

  private static func page(_ dossier: String, _ language: Language) throws -> String {
    let transform = try XSLTransform(Fixture.bytes("Schemas/dossier/1.0/dossier.xsl"))
    let page = try transform.apply(to: .bytes(Array(dossier.utf8)), parameters: ["language": language.rawValue])
    return String(decoding: page, as: UTF8.self)
  }
}
