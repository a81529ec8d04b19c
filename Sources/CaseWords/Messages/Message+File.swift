import CaseModel
import DocumentStore
package import FileKit
import Glibc

extension Message {
  /// The words of a file that could not be read or written: which one, by its name without its folders, and why.
  package init(_ error: FileError) {
    if error.isFull {
      self.init(StoreError.full)
      return
    }
    let nothing = Phrase("no se escribió nada", "nothing was written")
    let name = SafeText.cut(SafeText.line(Paths.lastComponent(error.path)), to: 80)
    let (code, what, next): (String, Phrase, Phrase?) =
      if error.isMissing {
        (
          "file-missing", Phrase("no existe ese archivo o carpeta", "there is no such file or folder"),
          Phrase("revise la ruta", "check the path")
        )
      } else if error.isDenied {
        (
          "file-denied", Phrase("no hay permiso para leer o escribir ahí", "reading or writing there is not permitted"),
          Phrase("revise los permisos", "check the permissions")
        )
      } else if error.isExisting {
        (
          "file-exists", Phrase("ahí ya hay algo", "there is something there already"),
          Phrase("elija otro nombre", "choose another name")
        )
      } else if error.isTooLarge {
        ("file-too-large", Phrase("el archivo es demasiado grande", "the file is too large"), nil)
      } else {
        ("file", Phrase("no se pudo leer o escribir un archivo", "a file could not be read or written"), nil)
      }
    // That it is missing was said; that its path leads through a file was not.
    let isSaid = error.code == ENOENT || error.isTooLarge
    let reason = isSaid ? nil : SystemWords.of(error.code)
    self.init(
      code, what, place: name.isEmpty || name == "/" ? nil : Phrase("«\(name)»", "“\(name)”"),
      why: reason.map { $0 + "; " + nothing } ?? nothing, next: next)
  }
}
