import CaseModel
import CourtBundle
import FileKit
import LawData
import PageKit
import TestKit

/// A plan of random documents: turned, cropped, mixed, with labels and links of their own.
struct RandomPlan {
  /// A link inside a document: from its entry's page to another of it, both from 0.
  struct InnerLink {
    let entry: Int
    let from: Int
    let target: Int
  }

  private(set) var plan = BundlePlan(title: "Anexos de prueba")
  private(set) var links: [InnerLink] = []
  /// A mark in an entry: its page and the page of another entry that it cites, all from 0.
  struct Mark {
    let entry: Int
    let from: Int
    let cited: Int
    let page: Int
  }

  private(set) var marks: [Mark] = []
  let profile: CourtProfile
  private let bench: Bench
  private var random: SeededRandom

  init(seed: UInt64, in bench: Bench, forms: [String]) throws {
    var random = SeededRandom(seed: seed)
    self.bench = bench
    profile = try Self.profile(&random)
    self.random = random
    let sections = Int.random(in: 1...4, using: &self.random)
    let isLong = Int.random(in: 0..<5, using: &self.random) == 0
    for section in 0..<sections {
      var own = BundleSection(sections == 1 && self.random.next() % 2 == 0 ? "" : "Apartado \(section + 1)")
      if self.random.next() % 3 == 0 { own.letter = ["A", "B", "C", "D"][section] }
      for _ in 0..<Int.random(in: 1...(isLong ? 30 : 6), using: &self.random) {
        own.entries.append(try entry(forms))
      }
      plan.sections.append(own)
    }
    try addFiling()
    plan.language = self.random.next() % 4 == 0 ? .english : .spanish
    for section in plan.sections.indices {
      for place in plan.sections[section].entries.indices where self.random.next() % 6 == 0 {
        plan.sections[section].entries[place].isAuthority = true
      }
    }
    plan.separatesAuthorities = self.random.next() % 2 == 0
    plan.hasDividers = self.random.next() % 2 == 0
    if self.random.next() % 3 > 0 {
      plan.cover = BundleCover(
        court: "Juzgado de muestra", docket: "Expediente de muestra",
        parties: [.init(role: "Persona quejosa", name: "Ana Ejemplo")])
    }
    if self.random.next() % 3 == 0 {
      plan.authorities = plan.entries.prefix(40).enumerated().map { number, entry in
        BundleAuthority("Precedente de muestra \(number + 1)", gist: "Lo que sostiene.", entry: entry.id)
      }
    }
  }

  /// A shipped profile, perhaps with limits and another way to count.
  private static func profile(_ random: inout SeededRandom) throws -> CourtProfile {
    let code = CourtProfile.codes.randomElement(using: &random) ?? "general"
    var text = try Bench.profileText(code)
    if random.next() % 2 == 0 {
      text = text.replacing(
        "<maximumPages certainty", with: "<maximumPages value=\"\(Int.random(in: 40...90, using: &random))\" certainty")
    }
    let scheme = CourtProfile.Labels.allCases.randomElement(using: &random) ?? .continuous
    text = text.replacing("<labels value=\"continuous\"", with: "<labels value=\"\(scheme.rawValue)\"")
    return try CourtProfile(xml: Array(text.utf8))
  }

  private mutating func entry(_ forms: [String]) throws -> BundleEntry {
    let number = serial
    serial += 1
    let words = ["Oficio", "Constancia médica", "Negativa de afiliación", "Recibo de pago", "Dictamen pericial"]
    var title = words.randomElement(using: &random) ?? ""
    for _ in 0..<Int.random(in: 0...12, using: &random) { title += " " + (words.randomElement(using: &random) ?? "") }
    var entry = BundleEntry(id: "e\(number)", title: title, path: try document(number, forms))
    if random.next() % 4 > 0 { entry.annex = "Anexo \(number + 1)" }
    if random.next() % 3 > 0 { entry.date = PartialDate("20\(10 + random.next() % 16)-0\(1 + random.next() % 9)") }
    return entry
  }

  /// A filing at the end that cites pages of the entries before it, and pages they do not have.
  private mutating func addFiling() throws {
    let cited = plan.entries
    let filing = cited.count
    var pages: [SamplePDF.Page] = []
    for from in 0..<Int.random(in: 1...3, using: &random) {
      var page = SamplePDF.Page(["Demanda, hoja \(from + 1)."])
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let entry = Int.random(in: 0..<cited.count, using: &random)
        let number = Int.random(in: 1...7, using: &random)
        page.lines.append("Consta en la prueba [P-\(entry + 1), p. \(number)] y en lo dicho [sic].")
        marks.append(Mark(entry: filing, from: from, cited: entry, page: number - 1))
      }
      pages.append(page)
    }
    var entry = BundleEntry(id: "demanda", title: "Demanda", path: try bench.document("demanda.pdf", pages))
    entry.carriesCites = true
    plan.sections[plan.sections.count - 1].entries.append(entry)
    var number = 0
    for section in plan.sections.indices {
      for place in plan.sections[section].entries.indices {
        number += 1
        plan.sections[section].entries[place].names = ["P-\(number)"]
      }
    }
  }

  private var serial = 0

  private mutating func document(_ number: Int, _ forms: [String]) throws -> String {
    if let form = forms.randomElement(using: &random), random.next() % 12 == 0 { return form }
    let boxes: [[Double]] = [
      [0, 0, 612, 792], [0, 0, 595, 842], [0, 0, 612, 964], [0, 0, 842, 595], [-20, 30, 592, 822], [0, 0, 200, 150],
      [0, 0, 2_384, 3_370],
    ]
    var pages: [SamplePDF.Page] = []
    let count = Int.random(in: 1...6, using: &random)
    for index in 0..<count {
      var page = SamplePDF.Page(["Documento \(number), hoja \(index + 1)", "Texto de la hoja."])
      page.box = boxes.randomElement(using: &random) ?? page.box
      page.rotation = [0, 0, 0, 90, 180, 270, -90, 450].randomElement(using: &random) ?? 0
      if random.next() % 4 == 0 {
        page.crop = [page.box[0] + 15, page.box[1] + 20, page.box[2] - 25, page.box[3] - 10]
      }
      // A pen that is left moved, as careless programs leave it.
      if random.next() % 9 == 0 { page.prologue = "0.5 0 0 0.5 30 40 cm q 1 0 0 rg " }
      // A number of its own in every corner a stamp may want.
      if random.next() % 5 == 0 {
        let (right, top) = (page.box[2] - 60, page.box[3] - 30)
        page.prologue += "BT /F1 9 Tf 1 0 0 1 \(right) \(top) Tm (7 de 9) Tj ET "
      }
      if count > 1, random.next() % 3 == 0 {
        let target = Int.random(in: 0..<count, using: &random)
        let goal = random.next() % 2 == 0 ? "/Dest[@\(target) /Fit]" : "/A<</S/GoTo/D(lugar\(target))>>"
        page.annotations = ["<</Type/Annot/Subtype/Link/Rect[50 50 90 70]\(goal)>>"]
        links.append(InnerLink(entry: number, from: index, target: target))
      }
      pages.append(page)
    }
    var sample = SamplePDF(pages)
    let names = pages.indices.map { "(lugar\($0))[@\($0) /XYZ 0 700 0]" }.joined()
    sample.catalogue = "/Names<</Dests<</Names[\(names)]>>>>/PageLabels<</Nums[0<</S/r/St 3>>]>>"
    let path = Paths.join(bench.folder, "r\(number).pdf")
    try Files.write(sample.bytes, to: path)
    return path
  }
}

/// What another program must find in a volume, a line each: tab-separated.
struct Expectation {
  /// The lines of one volume.
  static func lines(
    _ bundle: PreparedBundle, volume number: Int, links: [RandomPlan.InnerLink], marks: [RandomPlan.Mark]
  )
    -> [String]
  {
    let volume = bundle.volumes[number]
    var lines = volume.pages.enumerated().map { "page\t\($0)\t\($1.label.text)" }
    var index = 0
    for (page, placed) in volume.pages.enumerated() {
      if case .index = placed.slot {
        index = max(index, page)
        lines.append("index\t\(page)")
      }
    }
    var authorities = volume.pages.firstIndex { if case .authorities = $0.slot { true } else { false } }
    for entry in volume.entries {
      if let page = authorities, page < bundle.entries[entry].firstPage {
        lines.append("row\t\(page)")
        authorities = nil
      }
      lines.append("row\t\(bundle.entries[entry].firstPage)")
      lines.append("mark\t\(bundle.entries[entry].firstPage)\t\(bundle.plan.entries[entry].title)")
    }
    if let page = authorities { lines.append("row\t\(page)") }
    for link in links where bundle.entries[link.entry].volume == number {
      let first = bundle.entries[link.entry].firstPage
      lines.append("link\t\(first + link.from)\t\(first + link.target)")
    }
    for mark in marks where bundle.entries[mark.entry].volume == number && bundle.entries[mark.cited].volume == number {
      let (from, cited) = (bundle.entries[mark.entry].firstPage + mark.from, bundle.entries[mark.cited])
      guard mark.page < cited.count else { continue }
      lines.append("cite\t\(from)\t\(cited.firstPage + mark.page)")
    }
    return lines
  }
}
