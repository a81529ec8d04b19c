import Intake
import Testing

/// What a file is by its first bytes, whatever it is called.
@Suite struct MediaTypeTests {
  private static let windows: [UInt8] = Array("MZ".utf8) + [0x90, 0, 3, 0, 0, 0]

  @Test(arguments: ["negativa.exe", "negativa.pdf", "negativa.jpg", "negativa"])
  func `a program is told to be one under any name`(name: String) {
    let type = MediaType.of(Self.windows, fileName: name)
    #expect(MediaType.isProgram(type) && DocumentForm(mediaType: type) == .program)
    #expect(MediaType.isProgram(MediaType.of([0x7F, 0x45, 0x4C, 0x46, 2, 1], fileName: name)))
    #expect(MediaType.isProgram(MediaType.of(Array("#!/bin/sh\necho".utf8), fileName: name)))
  }

  @Test(arguments: ["oficio.exe", "oficio.BAT", "oficio.pdf.lnk", "oficio.msi"])
  func `what a system starts by its name is a program whatever its bytes are`(name: String) {
    #expect(MediaType.isProgram(MediaType.of(Array("hola".utf8), fileName: name)))
    #expect(MediaType.isProgram(MediaType.of([0xD0, 0xCF, 0x11, 0xE0], fileName: "a.msi")))
  }

  @Test func `a letter, a picture and a note are none`() {
    for (head, name) in [
      (Array("%PDF-1.4".utf8), "a.pdf"), ([0xFF, 0xD8, 0xFF, 0xE0], "a.jpg"),
      (Array("MZ de la Garza".utf8), "nota.txt"),
      (Array("PK".utf8) + [3, 4], "a.docx"), ([0xD0, 0xCF, 0x11, 0xE0], "a.doc"), (Array("exe".utf8), "exe"),
    ] as [([UInt8], String)] {
      #expect(!MediaType.isProgram(MediaType.of(head, fileName: name)), "\(name)")
    }
  }
}
