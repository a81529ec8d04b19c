import CQPDF
import FileKit
import Glibc

extension PDFFile {
  /// Fields of a form, wherever they stand in its tree; at most so many, each once.
  var formFields: [PDFValue] {
    var found: [PDFValue] = []
    var seen: Set<Int> = []
    var open = root["/AcroForm"]?["/Fields"]?.items ?? []
    while let field = open.popLast(), found.count < 20_000 {
      guard field.isDictionary, field.objectID == 0 || seen.insert(field.objectID).inserted else { continue }
      found.append(field)
      open += field["/Kids"]?.items ?? []
    }
    return found
  }

  /// Whether someone signed it by the rules of PDF: then its bytes must stay as they are.
  var isSigned: Bool {
    formFields.contains { field in
      field.inherited("/FT")?.name == "/Sig" && field["/V"]?["/ByteRange"] != nil
    }
  }

  /// Whether a filled field would be invisible, because it leaves drawing to the viewer.
  var needsAppearances: Bool {
    guard let form = root["/AcroForm"] else { return false }
    if form["/NeedAppearances"]?.flag == true { return true }
    return formFields.contains { $0["/Subtype"]?.name == "/Widget" && $0["/AP"] == nil && $0.inherited("/V") != nil }
  }

  /// The same file with every field drawn.
  static func withAppearances(_ path: String) throws(PageError) -> PDFFile {
    let drawn = Paths.join(Environment.value("TMPDIR") ?? "/tmp", Files.temporaryName())
    defer { unsafe unlink(drawn) }
    let code = unsafe "qpdf".withCString { program in
      unsafe "--generate-appearances".withCString { wish in
        unsafe "--no-warn".withCString { quiet in
          unsafe path.withCString { path in
            unsafe drawn.withCString { drawn in
              var arguments: [UnsafePointer<CChar>?] = unsafe [program, wish, quiet, path, drawn, nil]
              return unsafe qpdfjob_run_from_argv(&arguments)
            }
          }
        }
      }
    }
    // 3 says: done, with warnings.
    guard code == 0 || code == 3 else { throw .damaged }
    return try PDFFile(path: drawn)
  }
}
