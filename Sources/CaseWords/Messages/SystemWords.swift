package import CaseModel
import Glibc

/// What the operating system's refusals mean.
package enum SystemWords {
  private static let words: [Int32: Phrase] = [
    EACCES: Phrase("no hay permiso", "it is not permitted"), EPERM: Phrase("no hay permiso", "it is not permitted"),
    EROFS: Phrase("el disco es de sólo lectura", "the disk is read-only"),
    ENOENT: Phrase("no existe", "it does not exist"),
    ENOTDIR: Phrase("parte de la ruta no es una carpeta", "a part of the path is no folder"),
    EISDIR: Phrase("es una carpeta, no un archivo", "it is a folder, not a file"),
    EEXIST: Phrase("ya existe", "it exists already"), ENOTEMPTY: Phrase("no está vacía", "it is not empty"),
    ENOSPC: Phrase("no hay espacio en el disco", "there is no room on the disk"),
    EDQUOT: Phrase("se acabó la cuota de disco", "the disk quota is used up"),
    EFBIG: Phrase("es demasiado grande", "it is too large"),
    ENAMETOOLONG: Phrase("el nombre es demasiado largo", "the name is too long"),
    ELOOP: Phrase("es un enlace simbólico, o un círculo de ellos", "it is a symbolic link, or a circle of them"),
    EINVAL: Phrase("no es un archivo que se pueda leer así", "it is no file that can be read so"),
    EBUSY: Phrase("está en uso", "it is in use"), ETXTBSY: Phrase("está en uso", "it is in use"),
    EMFILE: Phrase("hay demasiados archivos abiertos", "too many files are open"),
    ENFILE: Phrase("hay demasiados archivos abiertos", "too many files are open"),
    EIO: Phrase("el disco falló", "the disk failed"),
    ENOMEM: Phrase("no alcanza la memoria", "there is not enough memory"),
    EADDRINUSE: Phrase("lo usa otro programa", "another program uses it"),
    ENXIO: Phrase("no es un archivo", "it is no file"), ENODEV: Phrase("no es un archivo", "it is no file"),
  ]

  /// The meaning of an `errno`; its number where it has no words here.
  package static func of(_ code: Int32) -> Phrase { words[code] ?? .same("errno \(code)") }
}
