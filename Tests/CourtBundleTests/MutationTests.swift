import CaseModel
import CourtBundle
import FileKit
import LawData
import PageKit
import TestKit
import Testing

@testable import CourtBundle

/// A check that never fails checks nothing: each sort of lie in a finished file must be found.
@Suite struct `A bundle that lies` {
  /// Builds a volume as it should be, but for what the closure changes.
  private func mismatches(_ change: (inout Assembly) throws -> Void) throws -> Set<BundleMismatch.Kind> {
    var found: Set<BundleMismatch.Kind> = []
    try Bench.use { bench in
      let bundle = try PreparedBundle(try bench.plan(), for: try bench.profile())
      let press = VolumePress(bundle, 0)
      var assembly = try press.assembly(isolating: [])
      try change(&assembly)
      let path = Paths.join(bench.folder, "lie.pdf")
      try Assembler.write(assembly, font: bundle.font, to: path)
      found = Set(try VolumeCheck(bundle, press).mismatches(in: path) { _ in }.map(\.kind))
    }
    return found
  }

  @Test func `an honest one passes`() throws { #expect(try mismatches { _ in } == []) }

  @Test func `a wrong number on one page is found`() throws {
    #expect(
      try mismatches { assembly in
        assembly.stamps[40] = try FolioStamp(
          "40", font: FolioFont(), on: PageGeometry(box: PageBox(0, 0, 612, 792)), preferring: .topRight, avoiding: [],
          isPicture: false)
      } == [.stamp])
  }

  @Test func `a wrong label is found`() throws {
    #expect(try mismatches { $0.labels[40] = PageLabel(number: 99) } == [.label])
  }

  @Test func `a row of the index that leads to the next page is found`() throws {
    #expect(try mismatches { $0.links[1].target += 1 } == [.link])
  }

  @Test func `a row of the index that leads nowhere is found`() throws {
    #expect(try mismatches { $0.links.remove(at: 2) } == [.link])
  }

  @Test func `a bookmark that leads elsewhere is found`() throws {
    #expect(try mismatches { $0.bookmarks[2].children[1].page += 1 } == [.bookmark])
  }

  @Test func `a bookmark with other words is found`() throws {
    #expect(try mismatches { $0.bookmarks[2].children[1].title += "." } == [.bookmark])
  }

  @Test func `another title is found`() throws { #expect(try mismatches { $0.title = "Otro" } == [.catalogue]) }

  @Test func `an index of other pages is found`() throws {
    #expect(
      try mismatches { assembly in
        // The index of a plan in which one document had one page more.
        try Bench.use { bench in
          var plan = try bench.plan()
          plan.sections[0].entries[1] = try bench.entry(2, plan.sections[0].entries[1].title, pages: 5, date: "2010-11")
          let other = try PreparedBundle(plan, for: try bench.profile())
          let index = try VolumePress(other, 0).assembly(isolating: []).parts[1]
          assembly.parts[1] = index
        }
      } == [.indexRow])
  }

  @Test func `a document with a page less is found`() throws {
    #expect(
      try mismatches { assembly in
        let last = assembly.parts.count - 1
        assembly.parts[last].pages?.removeLast()
        assembly.stamps.removeLast()
        assembly.labels.removeLast()
      } == [.pageCount])
  }
}
