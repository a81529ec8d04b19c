import CaseOperations
import FileKit
import HTTPKit

/// A file that came with a form, under the name its sender gave it.
enum UploadedFile {
  /// Renames the temporary to what it is called, so that the record's document bears that name.
  static func input(_ upload: HTTPUpload, role: String? = nil) throws -> DocumentInput {
    var input = DocumentInput(path: upload.path)
    input.fileName = name(upload.fileName)
    input.role = role
    return input
  }

  /// The last part of the name, without what no file name should hold.
  static func name(_ given: String) -> String {
    let last = given.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let kept = String(
      last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.map(Character.init).prefix(200))
    return kept.isEmpty || kept == "." || kept == ".." ? "archivo" : kept
  }
}
