import CaseModel

/// What the schema says about the parts of a dossier that no description of the model covers.
enum SchemaWords {
  static let schema = Phrase(
    "Expediente: el formato XML con el que se entrega un expediente de litigio estratégico. Los registros son planos y los une un vínculo; la clase correcta del destino de cada vínculo la cuidan las reglas Schematron de dossier.sch.",
    "Expediente: the XML format in which a file of strategic litigation is handed over. Records are flat and joined by links; that the target of a link is of the right kind is a matter of the Schematron rules in dossier.sch."
  )
  static let recordKey = Phrase("Ningún uid de registro se repite.", "No record uid occurs twice.")
  static let linkKey = Phrase("Ningún uid de vínculo se repite.", "No link uid occurs twice.")
  static let documentKey = Phrase("Ningún documento está dos veces.", "No document stands twice.")
  static let targetReference = Phrase(
    "Todo vínculo apunta a un registro de este expediente.", "Every link leads to a record of this dossier.")
  static let scopeReference = Phrase(
    "El caso al que pertenece un registro está en este expediente.", "The case a record belongs to is in this dossier.")
  static let useReference = Phrase(
    "Todo documento de un registro está entre los documentos.", "Every document of a record is among the documents.")
  static let locatorReference = Phrase(
    "Toda cita señala uno de los documentos.", "Every locator points into one of the documents.")
  static let dossierType = Phrase(
    "Datos generales, listas usadas, documentos y una colección por clase de registro.",
    "About it, the lists used, the documents, and one collection for each kind of record.")
  static let about = Phrase("Datos generales del expediente.", "About the dossier.")
  static let vocabularies = Phrase(
    "Listas de códigos: sólo los términos usados y sus superiores.",
    "Lists of codes: only the terms used, and their parents.")
  static let documents = Phrase(
    "Documentos que se entregan con el expediente.", "Documents handed over with the dossier.")
  static let foreignOfRoot = Phrase(
    "Elementos de otros espacios de nombres; sólo en el perfil full.",
    "Elements of other namespaces; only in the profile full.")
  static let foreignOfRecord = Phrase(
    "Extensiones: elementos de otros espacios de nombres, que se conservan tal cual; sólo en el perfil full.",
    "Extensions: elements of other namespaces, kept as they came; only in the profile full.")
  static let schemaVersion = Phrase(
    "Versión del formato. Las versiones 1.x sólo agregan contenido opcional.",
    "The format's version. Versions 1.x only add optional content.")
  static let profile = Phrase("Perfil de divulgación: qué pudo salir.", "The disclosure profile: what was let out.")
  static let language = Phrase("Idioma de la página legible.", "Language of the readable page.")
  static let title = Phrase("Título del expediente.", "The dossier's title.")
  static let withheld = Phrase(
    "Cuántos registros de una clase se reservaron al entregar.", "How many records of a kind were withheld.")
  static let withheldKind = Phrase("Clase de registro.", "The kind of record.")
  static let withheldCount = Phrase("Número de registros reservados.", "The number of withheld records.")
  static let vocabulary = Phrase("Una lista de códigos, con su versión.", "A list of codes, with its version.")
  static let vocabularyName = Phrase("Nombre de la lista.", "The list's name.")
  static let vocabularyVersion = Phrase("Versión de la lista.", "The list's version.")
  static let term = Phrase("Un término de la lista.", "A term of the list.")
  static let termCode = Phrase("Código del término.", "The term's code.")
  static let termParent = Phrase("Código del término superior.", "The code of the parent term.")
  static let termKey = Phrase("Ningún código se repite en su lista.", "No code occurs twice in its list.")
  static let label = Phrase(
    "Nombre del término; xml:lang dice en qué idioma.", "The term's name; xml:lang says in which language.")
  static let document = Phrase(
    "Un archivo entregado: sus bytes se comprueban con su huella.",
    "A file handed over: its bytes are checked by their digest.")
  static let documentId = Phrase(
    "Identificador: la huella en el perfil full; d-1, d-2… en los demás.",
    "Identifier: the digest in the profile full; d-1, d-2… in the others.")
  static let documentDigest = Phrase("Huella SHA-256 de los bytes.", "SHA-256 of the bytes.")
  static let documentPath = Phrase("Ruta del archivo dentro de la entrega.", "The file's path within the package.")
  static let documentBytes = Phrase("Tamaño en bytes.", "Size in bytes.")
  static let documentMediaType = Phrase("Tipo de archivo (IANA).", "Media type (IANA).")
  static let documentPages = Phrase("Número de páginas, si las tiene.", "Number of pages, if it has pages.")
  static let links = Phrase("Vínculos que parten de este registro.", "Links that start from this record.")
  static let uid = Phrase("Identificador universal del registro.", "The record's universal identifier.")
  static let handle = Phrase(
    "Clave de la oficina, como P-7; sólo en el perfil full.",
    "The office's handle, such as P-7; only in the profile full.")
  static let access = Phrase("Quién puede ver.", "Who may see it.")
  static let privileged = Phrase(
    "Reservado al equipo: no sale de la oficina.", "The office's own thinking: it does not leave the office.")
  static let scope = Phrase(
    "El caso al que pertenece; falta cuando el registro es de la oficina y no de un caso.",
    "The case it belongs to; absent when the record is the office's and no case's.")
  static let linkUid = Phrase("Identificador universal del vínculo.", "The link's universal identifier.")
  static let target = Phrase("El uid del registro al que apunta.", "The uid of the record it leads to.")
  static let documentUse = Phrase("Un documento del registro.", "A document of the record.")
  static let useRef = Phrase("El id del documento.", "The document's id.")
  static let locator = Phrase(
    "El lugar de un documento al que apunta el vínculo.", "The place in a document the link points to.")
  static let quote = Phrase("Cita textual, como está en el lugar.", "The words at the place, as they stand there.")
}

/// What the schema says about its simple types.
enum SimpleTypeWords {
  static let line = Phrase("Texto de una línea, no vacío.", "One line of text, not empty.")
  static let paragraph = Phrase("Texto de varias líneas, no vacío.", "Text of several lines, not empty.")
  static let date = Phrase(
    "Fecha tan precisa como su fuente: 2006, 2006-03, 2006-03-24, ~2006 (hacia), 2008-01/2010 (de… a…), unknown (sin fecha).",
    "A date as precise as its source: 2006, 2006-03, 2006-03-24, ~2006 (about), 2008-01/2010 (from… to…), unknown.")
  static let integer = Phrase("Número entero.", "A whole number.")
  static let count = Phrase("Número entero desde 1.", "A whole number from 1.")
  static let size = Phrase("Número entero desde 0.", "A whole number from 0.")
  static let decimal = Phrase("Número con punto decimal.", "A number with a decimal point.")
  static let flag = Phrase("Sí (true) o no (false).", "Yes (true) or no (false).")
  static let code = Phrase("Código de una lista.", "A code of a list.")
  static let version = Phrase("Versión de una lista.", "A list's version.")
  static let digest = Phrase("SHA-256 en hexadecimal.", "SHA-256 in hexadecimal.")
  static let documentId = Phrase(
    "Huella del documento, o d-1, d-2… fuera del perfil full.",
    "A document's digest, or d-1, d-2… outside the profile full.")
  static let uid = Phrase("UUID en minúsculas.", "A UUID in lower case.")
  static let reference = Phrase(
    "El uid de un registro o el id de un documento: su forma la asegura la clave a la que remite, sin repetir el patrón.",
    "The uid of a record or the id of a document: the key it refers to vouches for its form; the pattern is not repeated."
  )
  static let handle = Phrase("Clave de la oficina, como P-7.", "The office's handle, such as P-7.")
  static let path = Phrase("Ruta relativa bajo documents/.", "A relative path under documents/.")
  static let mediaType = Phrase("Tipo de archivo (IANA).", "Media type (IANA).")
  static let box = Phrase(
    "Recuadro: x, y, ancho y alto en puntos desde la esquina superior izquierda.",
    "A box: x, y, width and height in points from the top left.")
  static let schemaVersion = Phrase("Versión 1.x.", "Version 1.x.")
  static let access = Phrase("Quién puede ver.", "Who may see it.")
  static let recordKind = Phrase("Clase de registro.", "The kind of record.")
  static let profiles = [
    ("full", Phrase("Completo: para la propia oficina.", "Full: for the office itself.")),
    ("court", Phrase("Para el tribunal de un juicio.", "For the court of one proceeding.")),
    ("partner", Phrase("Para una organización aliada.", "For an allied organisation.")),
    ("press", Phrase("Para la prensa.", "For the press.")),
  ]
}
