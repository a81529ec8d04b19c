import Dossier
import FileKit
import Testing

/// Between the writing of a package and its name there is time to set down that it leaves.
struct PreparedPackageTests {
  private func writer(zip: Bool) -> PackageWriter {
    var writer = SamplePackage().writer
    writer.zip = zip
    return writer
  }

  @Test(arguments: [false, true])
  func `a prepared package has no name until it is committed, and none after it was discarded`(zip: Bool) throws {
    try Scratch.withFolder { folder in
      let out = Paths.join(folder, "salida")
      let package = try writer(zip: zip).prepare(SamplePackage().content, to: out)
      #expect(!Files.exists(out))
      package.discard()
      #expect(try Files.list(folder).isEmpty)
      let another = try writer(zip: zip).prepare(SamplePackage().content, to: out)
      #expect(try another.commit() == another.summary)
      another.discard()
      #expect(try Files.list(folder) == ["salida"])
    }
  }

  @Test(arguments: [false, true])
  func `what somebody put there in the meantime is left alone`(zip: Bool) throws {
    try Scratch.withFolder { folder in
      let out = Paths.join(folder, "salida")
      for replace in [false, true] {
        var writer = writer(zip: zip)
        writer.replace = replace
        let package = try writer.prepare(SamplePackage().content, to: out)
        try Files.makeFolder(out)
        try Files.write([1], to: Paths.join(out, "tesis"))
        #expect(throws: DossierFailure.self) { try package.commit() }
        package.discard()
        #expect(try Files.walk(folder).map(\.path) == ["salida", "salida/tesis"])
        try Files.removeTree(out)
      }
    }
  }

  @Test func `a place is refused before anything is written, and nothing is made there`() throws {
    try Scratch.withFolder { folder in
      let writer = writer(zip: false)
      try writer.check(destination: Paths.join(folder, "nueva/salida"))
      #expect(try Files.list(folder).isEmpty)
      try Files.write([1], to: Paths.join(folder, "archivo"))
      #expect(throws: DossierFailure.destinationExists) {
        try writer.check(destination: Paths.join(folder, "archivo"))
      }
      #expect(throws: DossierFailure.self) { try writer.check(destination: Paths.join(folder, "archivo/salida")) }
    }
  }
}
