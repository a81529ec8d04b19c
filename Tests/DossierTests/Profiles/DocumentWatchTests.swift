import CaseModel
import Dossier
import FileKit
import Testing

/// Documents that leave are looked through for what stays back, and for the words quoted from them.
struct DocumentWatchTests {
  /// The findings of a package whose one document says these pages.
  private func findings(
    _ pages: [String]?, rule: DocumentNames = .confirm, confirmed: Bool = false, isWhole: Bool = true,
    quote: String? = nil, page: Int? = 1, isRedaction: Bool = false
  ) throws -> [Finding] {
    var policy = SmallCase.court
    policy.documentNames = rule
    var content = SmallCase.content(statement: "Se negó.")
    content = DossierContent(
      about: content.about, vocabularies: content.vocabularies, documents: content.documents,
      records: content.records.map { record in
        var record = record
        if record.uid == SmallCase.evidence {
          record.links = record.links.map { link in
            var link = link
            for index in link.locators.indices {
              link.locators[index].quote = quote
              link.locators[index].page = page
            }
            return link
          }
          if isRedaction {
            record.body = SmallCase.body(
              #"{"title":"Oficio","documents":[{"sha256":"\#(SmallCase.letter)","redactionOf":"\#(SmallCase.consent)"}]}"#
            )
          }
        }
        return record
      })
    let disclosed = try Disclosure(policy: policy, proceeding: SmallCase.first, key: SmallCase.key).filter(content)
    return try Scratch.withFolder { folder in
      let out = Paths.join(folder, "salida")
      var writer = PackageWriter(receipt: SamplePackage.receipt) { _, path in
        try Files.write(SmallCase.letterBytes, to: path)
      }
      writer.page = { _, path, _ in try Files.write([], to: path) }
      writer.documentWatch = disclosed.documentWatch
      writer.documentWatch?.confirmation = confirmed ? .of(["P-1"]) : .of(["P-2"])
      writer.readDocument = { _, _ in
        guard let pages else { return nil }
        return DocumentReading(
          passages: pages.enumerated().map { .init(page: $0.offset + 1, text: $0.element) }, isWhole: isWhole)
      }
      do {
        return try writer.write(disclosed, to: out).findings
      } catch let error as DossierFailure {
        guard case .leaks(let findings) = error else { throw error }
        #expect(!Files.exists(out))
        return findings
      }
    }
  }

  @Test(arguments: [
    "Comparece Carla Supuesta Íñiguez.", "CARLA SUPUESTA IÑIGUEZ", "la señora Supuesta Iñiguez", "beto@ejemplo.invalid",
    "Tel. (52) 55 22 22 33 33",
  ])
  func `a document that tells who somebody is leaves only when that is confirmed`(text: String) throws {
    let refused = try findings(["Se niega.", text, text])
    #expect(refused.map(\.id) == ["P18"] && refused[0].severity == .error)
    #expect(refused[0].place.record == "P-1" && refused[0].summary.es.contains("en las páginas 2, 3"))
    let confirmed = try findings(["Se niega.", text], confirmed: true)
    #expect(confirmed.map(\.id) == ["P18"] && confirmed[0].severity == .warning)
    for isConfirmed in [false, true] {
      let press = try findings([text], rule: .refuse, confirmed: isConfirmed)
      #expect(press.contains { $0.id == "P18" && $0.severity == .error })
    }
    #expect(try findings([text], rule: .leave).isEmpty)
  }

  @Test func `a party's own name is no leak, and a single word of another's only a warning`() throws {
    #expect(try findings(["Ana Ejemplo Muestra pide. Negada por el Instituto Ficticio de Seguridad."]).isEmpty)
    let found = try findings(["Lo resolvió el juez Íñiguez."])
    #expect(found.map(\.id) == ["P19"] && found[0].severity == .warning)
    #expect(try findings(["Lo resolvió Carla Supuesta Íñiguez. Íñiguez firma."]).map(\.id) == ["P18"])
  }

  @Test func `in a redacted copy not even a word may be left`() throws {
    for confirmed in [false, true] {
      let found = try findings(["Lo dijo Íñiguez."], confirmed: confirmed, isRedaction: true)
      #expect(found.map(\.id) == ["P18"] && found[0].severity == .error)
      #expect(found[0].summary.es.contains("copia testada"))
    }
    #expect(try findings(["Lo dijo la señora."], isRedaction: true).isEmpty)
  }

  @Test func `a name parted by the end of a page is found, and told of the page it begins on`() throws {
    let found = try findings(["Se niega.", "Comparece Carla Supuesta", "Íñiguez por su derecho."])
    #expect(found.contains { $0.id == "P18" && $0.summary.es.contains("en la página 2") })
    let twice = try findings(["Carla Supuesta Íñiguez", "y nadie más."])
    #expect(twice.first { $0.id == "P18" }?.summary.es.contains("en la página 1") == true)
  }

  @Test func `where nobody may be named, what nobody could read leaves only when somebody lets it`() throws {
    for pages in [["Se niega."], nil] {
      let found = try findings(pages, rule: .refuse, isWhole: false)
      #expect(found.map(\.id) == ["P10"] && found[0].severity == .error && found[0].summary.es.contains("P-1"))
      let confirmed = try findings(pages, rule: .refuse, confirmed: true, isWhole: false)
      #expect(confirmed.map(\.severity) == [.warning])
    }
  }

  @Test(arguments: [(nil, false), (1, true), (2, false)])
  func `a quotation is judged only where all of what it names was read`(page: Int?, isJudged: Bool) throws {
    let found = try findings(["Sólo la primera se lee."], isWhole: false, quote: "no es procedente", page: page)
    #expect(found.contains { $0.id == "P20" } == isJudged)
  }

  @Test func `what could not be read, whole or at all, is told with its record`() throws {
    for pages in [["Se niega."], nil] {
      let found = try findings(pages, isWhole: false)
      #expect(found.map(\.id) == ["P10"] && found[0].summary.es.contains("P-1"))
    }
  }

  @Test(arguments: [
    ("no es procedente", 1, true), ("No es PROCEDENTE su afilia-ción", 1, true), ("no […] afiliación", 1, true),
    ("no es procedente", 2, false), ("no es procedente", nil, true), ("es improcedente", 1, false),
    ("afiliación […] no es", 1, false),
  ])
  func `a quotation that does not stand on its page is told`(quote: String, page: Int?, stands: Bool) throws {
    let found = try findings(["Se informa que no es procedente\nsu afiliación.", "Otra."], quote: quote, page: page)
    #expect(found.map(\.id) == (stands ? [] : ["P20"]))
    #expect(found.allSatisfy { $0.severity == .warning && $0.summary.es.contains("de P-1") })
  }

  @Test func `a quotation across pages is found, and one on a page that is a picture is not judged`() throws {
    #expect(try findings(["no es", "procedente"], quote: "no es procedente", page: nil).isEmpty)
    #expect(try findings([], isWhole: false, quote: "no es procedente").map(\.id) == ["P10"])
  }
}
