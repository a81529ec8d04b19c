import CaseModel
import DocumentStore

/// Says what a store's defect means and what to do about it.
enum DefectWords {
  private static let restore = Phrase(
    "No siga escribiendo en este archivo de casos. Verifique su último respaldo (backup verify) y restáurelo en otra carpeta.",
    "Stop writing to this store. Verify your last backup (backup verify) and restore it to another folder.")
  private static let report = Phrase(
    "Guarde una copia de la carpeta y compare con el último respaldo: alguien o algo cambió el archivo por fuera.",
    "Keep a copy of the folder and compare with the last backup: someone or something changed the file from outside.")
  private static let rebuild = Phrase(
    "Los registros están completos; sólo el índice difiere. Exporte el expediente completo e impórtelo en un archivo de casos nuevo.",
    "The records are whole; only the index differs. Export the full dossier and import it into a new store.")
  private static let leftOver = Phrase(
    "Quedó de una orden que no se completó; no afecta a ningún registro. Puede conservarse: si se agrega otra vez, se usa ése.",
    "A command that was not completed left it; it affects no record. It may stay: if it is added again, this one is used."
  )
  private static let unused = Phrase(
    "Los registros que lo usaban cambiaron; su historia puede mencionarlo. Debe conservarse.",
    "The records that used it changed; their history may speak of it. It must stay.")
  private static let stray = Phrase(
    "No lo puso este programa y no afecta a ningún registro. Averigüe de quién es y llévelo a otra carpeta.",
    "This program did not put it there and it affects no record. Find out whose it is and move it elsewhere.")

  /// The defect as a finding.
  static func finding(_ defect: StoreDefect) -> Finding {
    let (id, severity, uid, summary, remedy) = parts(defect)
    return Finding(id: id, severity: severity, place: Finding.Place(uid: uid), summary: summary, remedy: remedy)
  }

  private typealias Parts = (String, Finding.Severity, String?, Phrase, Phrase)

  private static func parts(_ defect: StoreDefect) -> Parts {
    switch defect {
    case .database, .unreadable, .current, .orphanLink, .orphanAttachment, .counter, .member: database(defect)
    case .ledgerGap, .ledgerEntry, .ledgerTruncated, .unrecorded, .missingVersion, .content, .accessEntry,
      .accessTruncated:
      ledger(defect)
    case .blobMissing, .blobLength, .blobHash, .blobUnknown, .strayFile, .blobUnused: blob(defect)
    case .orphanPassage(_, let count):
      (
        "store.index", .error, nil,
        count == 1
          ? Phrase("El índice de búsqueda tiene un texto sin registro", "The index has one text without a record")
          : Phrase(
            "El índice de búsqueda tiene \(count) textos sin registro", "The index has \(count) texts without a record"),
        rebuild
      )
    case .searchIndex(let name):
      (
        "store.index", .error, nil,
        Phrase(
          "El índice de búsqueda \(name) no concuerda con los textos", "Search index \(name) disagrees with its texts"),
        rebuild
      )
    case .facetRows(let kind, let count):
      (
        "store.facets", .error, nil,
        count == 1
          ? Phrase("Los filtros de «\(kind)» difieren en un registro", "The filters of '\(kind)' differ in one record")
          : Phrase(
            "Los filtros de «\(kind)» difieren en \(count) registros",
            "The filters of '\(kind)' differ in \(count) records"),
        rebuild
      )
    case .erasedTraces:
      (
        "store.traces", .warning, nil,
        Phrase(
          "Los archivos aún pueden contener rastros de lo que se borró",
          "The files may still hold traces of what was erased"),
        Phrase(
          "Cierre los demás programas que usen este archivo de casos, libere espacio en el disco y repita check.",
          "Close the other programs that use this case file, free some disk space and run check again.")
      )
    case .notChecked(let name):
      (
        "store.unchecked", .note, nil,
        Phrase(
          "No se pudo comparar \(name) en un medio de sólo lectura",
          "\(name) could not be compared on a read-only medium"),
        Phrase("Copie la carpeta a un disco normal y repita.", "Copy the folder to an ordinary disk and repeat.")
      )
    }
  }

  private static func database(_ defect: StoreDefect) -> Parts {
    switch defect {
    case .database(let messages):
      (
        "store.database", .error, nil,
        messages == 1
          ? Phrase("La base de datos está dañada (un aviso)", "The database is damaged (one message)")
          : Phrase(
            "La base de datos está dañada (\(messages) avisos)", "The database is damaged (\(messages) messages)"),
        restore
      )
    case .unreadable(let table):
      (
        "store.database", .error, nil,
        Phrase("No se puede leer la tabla \(table)", "Table \(table) cannot be read"), restore
      )
    case .member(let uid):
      (
        "store.member", .error, uid.text,
        Phrase(
          "Los permisos de un integrante no son los del registro", "A member's access is not what the ledger says"),
        report
      )
    case .counter(let kind):
      (
        "store.counter", .error, nil,
        Phrase("El contador de «\(kind)» retrocedió", "The counter of '\(kind)' went back"), report
      )
    case .orphanLink(let uid):
      (
        "store.link", .error, uid.text, Phrase("Un vínculo perdió uno de sus extremos", "A link lost one of its ends"),
        report
      )
    case .orphanAttachment(let hash):
      (
        "store.attachment", .error, nil,
        Phrase(
          "Un documento no pertenece a ningún registro: \(hash.prefix(12))…",
          "A document belongs to nothing: \(hash.prefix(12))…"),
        report
      )
    case .current(let uid):
      (
        "store.current", .error, uid.text,
        Phrase("Un registro no está en su última versión", "A record does not stand at its newest version"), report
      )
    default: ("store.database", .error, nil, Phrase("La base de datos está dañada", "The database is damaged"), restore)
    }
  }

  private static func ledger(_ defect: StoreDefect) -> Parts {
    switch defect {
    case .ledgerGap(let after, let before):
      (
        "store.ledger", .error, nil,
        Phrase(
          "Faltan asientos entre el \(after) y el \(before)", "Entries are missing between \(after) and \(before)"),
        report
      )
    case .ledgerEntry(let sequence):
      (
        "store.ledger", .error, nil,
        Phrase("El asiento \(sequence) fue alterado o movido", "Entry \(sequence) was altered or moved"), report
      )
    case .ledgerTruncated(let expected, let found), .accessTruncated(let expected, let found):
      (
        "store.ledger", .error, nil,
        Phrase(
          "La bitácora termina en \(found) y debía llegar a \(expected)",
          "The ledger ends at \(found), not at \(expected)"),
        report
      )
    case .accessEntry(let sequence):
      (
        "store.access", .error, nil,
        Phrase("La bitácora de consultas fue alterada en \(sequence)", "The access log was altered at \(sequence)"),
        report
      )
    case .unrecorded(let uid, let version):
      (
        "store.ledger", .error, uid.text,
        Phrase("La versión \(version) no está en la bitácora", "Version \(version) is not in the ledger"), report
      )
    case .missingVersion(let uid, let version):
      (
        "store.ledger", .error, uid.text,
        Phrase(
          "Falta la versión \(version) que la bitácora menciona", "Version \(version), named in the ledger, is missing"),
        report
      )
    case .content(let uid, let version):
      (
        "store.content", .error, uid.text,
        Phrase(
          "El contenido de la versión \(version) no es el que se asentó",
          "The content of version \(version) is not what was entered"),
        report
      )
    default: ("store.ledger", .error, nil, Phrase("La bitácora está dañada", "The ledger is damaged"), report)
    }
  }

  private static func blob(_ defect: StoreDefect) -> Parts {
    switch defect {
    case .blobMissing(let hash):
      (
        "store.document", .error, nil,
        Phrase("Falta el documento \(hash.prefix(12))…", "Document \(hash.prefix(12))… is missing"), restore
      )
    case .blobLength(let hash), .blobHash(let hash):
      (
        "store.document", .error, nil,
        Phrase(
          "El documento \(hash.prefix(12))… no coincide con el que se guardó",
          "Document \(hash.prefix(12))… is not what was preserved"),
        restore
      )
    case .blobUnknown(let hash):
      (
        "store.unused", .note, nil,
        Phrase("Ningún registro llegó a usar \(hash.prefix(12))…", "No record came to use \(hash.prefix(12))…"),
        leftOver
      )
    case .blobUnused(let hash):
      (
        "store.unused", .note, nil,
        Phrase(
          "Ningún registro menciona ya el documento \(hash.prefix(12))…",
          "No record speaks any more of document \(hash.prefix(12))…"),
        unused
      )
    default:
      (
        "store.stray", .note, nil,
        Phrase("Hay un archivo ajeno en la carpeta de documentos", "A stray file lies among the documents"),
        stray
      )
    }
  }
}
