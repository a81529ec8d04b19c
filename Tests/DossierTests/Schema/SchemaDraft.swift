import CaseModel

/// Writes the dossier's XML schema from the descriptions of the model, so that the two cannot disagree.
///
/// XSD 1.0 as libxml2, Xerces, xmlschema and Jing all read it: occurrences are 0, 1 or unbounded, identity constraints
/// are few, patterns use ASCII classes only, and nothing is an `xs:ID`.
struct SchemaDraft {
  private(set) var text = ""
  private var depth = 0

  /// The whole schema.
  static func schema() -> String {
    var draft = SchemaDraft()
    draft.text = #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
    draft.text +=
      "<!-- Written from the model's descriptions: change those, then run the tests with RECORD_SCHEMA=1. -->\n"
    draft.open(
      "xs:schema", ("xmlns:xs", "http://www.w3.org/2001/XMLSchema"), ("xmlns", namespace), ("xmlns:d", namespace),
      ("targetNamespace", namespace), ("elementFormDefault", "qualified"), ("version", "1.0"))
    draft.document(SchemaWords.schema)
    draft.root()
    draft.frameTypes()
    draft.simpleTypes()
    draft.sharedTypes()
    for kind in RecordKind.allCases { draft.recordType(kind.description) }
    for kind in RecordKind.allCases { draft.linksType(kind.description) }
    for relation in Relation.allCases { draft.linkType(relation.description) }
    draft.close("xs:schema")
    return draft.text
  }

  static let namespace = "urn:expediente:dossier:1"

  // MARK: Writing

  mutating func open(_ name: String, _ attributes: (String, String)...) { write(name, attributes, ">", then: 1) }

  mutating func empty(_ name: String, _ attributes: (String, String)...) { write(name, attributes, "/>", then: 0) }

  mutating func close(_ name: String) {
    depth -= 1
    text += indentation + "</" + name + ">\n"
  }

  /// An annotation with one documentation per language.
  mutating func document(_ phrase: Phrase) {
    open("xs:annotation")
    text += indentation + #"<xs:documentation xml:lang="es">"# + escaped(phrase.es) + "</xs:documentation>\n"
    text += indentation + #"<xs:documentation xml:lang="en">"# + escaped(phrase.en) + "</xs:documentation>\n"
    close("xs:annotation")
  }

  /// A documented element of a named type.
  mutating func element(_ name: String, type: String, least: Int = 1, many: Bool = false, _ words: Phrase) {
    openElement(name, type: type, least: least, many: many)
    document(words)
    close("xs:element")
  }

  /// Begins an element, whose occurrence is 0, 1 or unbounded.
  mutating func openElement(_ name: String, type: String? = nil, least: Int = 1, many: Bool = false) {
    var attributes = [("name", name)]
    if let type { attributes.append(("type", type)) }
    if least == 0 { attributes.append(("minOccurs", "0")) }
    if many { attributes.append(("maxOccurs", "unbounded")) }
    write("xs:element", attributes, ">", then: 1)
  }

  /// A documented attribute of a named type.
  mutating func attribute(_ name: String, type: String, required: Bool = false, _ words: Phrase) {
    var attributes = [("name", name), ("type", type)]
    if required { attributes.append(("use", "required")) }
    write("xs:attribute", attributes, ">", then: 1)
    document(words)
    close("xs:attribute")
  }

  private var indentation: String { String(repeating: "  ", count: depth) }

  private mutating func write(_ name: String, _ attributes: [(String, String)], _ end: String, then step: Int) {
    text += indentation + "<" + name
    for (name, value) in attributes { text += " " + name + "=\"" + escaped(value) + "\"" }
    text += end + "\n"
    depth += step
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
