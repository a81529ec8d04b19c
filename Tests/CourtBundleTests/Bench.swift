import Assets
import CaseModel
import CourtBundle
import FileKit
import LawData
import TestKit
import Testing

/// What tests of bundles share: a folder, documents in it, plans over them.
struct Bench {
  let folder: String

  static func use(_ body: (Bench) throws -> Void) throws {
    let folder = Paths.join(Environment.value("TMPDIR") ?? "/tmp", "bundle" + Files.temporaryName())
    try Files.makeFolder(folder)
    defer { try? Files.removeTree(folder) }
    try body(Bench(folder: folder))
  }

  var out: String { Paths.join(folder, "out") }

  /// Writes a document and gives its path.
  func document(_ name: String, _ pages: [SamplePDF.Page]) throws -> String {
    let path = Paths.join(folder, name)
    try Files.write(SamplePDF(pages).bytes, to: path)
    return path
  }

  /// A document of so many pages that say which they are.
  func document(_ name: String, pages: Int) throws -> String {
    try document(name, (0..<pages).map { SamplePDF.Page(["Documento \(name), hoja \($0 + 1)"]) })
  }

  func entry(_ number: Int, _ title: String, pages: Int, date: String? = nil) throws -> BundleEntry {
    BundleEntry(
      id: "id-\(number)", annex: "Anexo \(number)", title: title, date: date.flatMap { PartialDate($0) },
      path: try document("d\(number).pdf", pages: pages))
  }

  /// A plan as lawyers make them, with invented names.
  func plan() throws -> BundlePlan {
    var plan = BundlePlan(
      title: "Anexos de la demanda",
      sections: [
        BundleSection(
          "Documentales públicas",
          entries: [
            try entry(1, "Reglamento interno del instituto", pages: 22, date: "2006-03-01"),
            try entry(2, "Oficio de respuesta a la solicitud de acceso", pages: 4, date: "2010-11"),
            try entry(3, "Negativa de afiliación de la persona quejosa", pages: 3, date: "2026-02-12"),
          ]),
        BundleSection(
          "Documentales privadas",
          entries: [
            try entry(
              4, "Constancia médica de la persona quejosa, con estudios de laboratorio y gabinete", pages: 3),
            try entry(5, "Comprobantes de pago", pages: 49, date: "2024"),
          ]),
      ])
    var cover = BundleCover(
      court: "Juzgado de Distrito en turno", docket: "Juicio de amparo indirecto",
      parties: [
        .init(role: "Persona quejosa", name: "Ana Ejemplo"),
        .init(role: "Autoridad responsable", name: "Instituto de Seguridad Social de Muestra"),
      ])
    cover.subtitle = "que acompañan la demanda de amparo"
    plan.cover = cover
    return plan
  }

  func profile(_ code: String = "mx-pjf") throws -> CourtProfile { try #require(CourtProfile.shipped(code)) }
}

extension Bench {
  /// What is said of a plan that cannot be prepared.
  func refused(_ plan: BundlePlan, _ profile: CourtProfile) throws -> [Finding] {
    let error = #expect(throws: BundleError.self) { try PreparedBundle(plan, for: profile) }
    guard case .blocked(let findings)? = error else { return [] }
    return findings
  }

  /// The text of a shipped profile, for a test to change.
  static func profileText(_ code: String) throws -> String {
    String(decoding: try #require(EmbeddedFile.named("profiles/\(code).xml")).bytes, as: UTF8.self)
  }
}

extension Bench {
  /// Writes a document made by hand and gives its path.
  func document(_ name: String, _ sample: SamplePDF) throws -> String {
    let path = Paths.join(folder, name)
    try Files.write(sample.bytes, to: path)
    return path
  }
}
