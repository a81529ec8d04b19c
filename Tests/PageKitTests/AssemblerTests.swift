import FileKit
import PageKit
import TestKit
import Testing

@Suite struct AssemblerTests {
  @Test func `numbers stand upright on turned, cropped and odd pages`() throws {
    try Scratch.use { folder in
      var pages: [SamplePDF.Page] = []
      for rotation in [0, 90, 180, 270] {
        var page = SamplePDF.Page(["Texto de la página"])
        page.rotation = rotation
        pages.append(page)
        page.box = [100, 50, 942, 645]
        page.crop = [150, 100, 800, 600]
        pages.append(page)
      }
      let path = Paths.join(folder, "source.pdf")
      try Files.write(SamplePDF(pages).bytes, to: path)
      let facts = try SourceFacts(of: path)
      let font = try FolioFont()
      let labels = pages.indices.map { PageLabel(number: $0 + 41) }
      let stamps = try zip(labels, facts.pages).map { label, page in
        try FolioStamp(
          label.text, font: font, on: page, preferring: .topRight, avoiding: [], isPicture: false)
      }
      let assembly = Assembly(
        parts: [.init(.file(path))], stamps: stamps, labels: labels, title: "Prueba", language: "es-MX")
      let made = Paths.join(folder, "made.pdf")
      try Assembler.write(assembly, font: font, to: made)
      let words = try Poppler.words(of: made)
      for (index, stamp) in stamps.enumerated() {
        let height = facts.pages[index].height
        let found = words[index].filter { $0.text == stamp.text }
        #expect(found.count == 1, "page \(index)")
        for word in found {
          #expect(
            word.left >= stamp.box.left - 1 && word.right <= stamp.box.right + 1, "page \(index) \(word) \(stamp.box)")
          #expect(
            height - word.bottom >= stamp.box.bottom - 6 && height - word.top <= stamp.box.top + 6,
            "page \(index) \(word) \(stamp.box) \(height)")
        }
      }
      #expect(try Poppler.check(made))
    }
  }
}
