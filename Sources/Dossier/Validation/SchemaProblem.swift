import XMLKit

/// A problem of the schema, understood: which rule of the format, and the codes and identifiers that help to mend it.
///
/// No other value of the file is kept: a field that is out of form may hold a person's name, birth or contact.
struct SchemaProblem {
  /// What a value ought to be.
  enum Form {
    case date, wholeNumber, decimal, flag, digest, uid, path, code, text
  }

  enum Fault {
    case missingContent(expected: [String])
    case unexpectedElement(expected: [String])
    case missingAttribute(String)
    case unexpectedAttribute
    case wrongForm(Form)
    case notInList(value: String, allowed: [String])
    case tooLong
    case unknownReference(value: String)
    case repeatedKey(value: String)
    case missingKey
    case strayText
    case wrongRoot
    case other
  }

  let fault: Fault

  init(_ problem: XMLProblem) {
    let quoted = Self.quoted(problem.message)
    switch problem.code {
    case 1871 where problem.message.hasPrefix("This element is not expected"):
      fault = .unexpectedElement(expected: Self.expected(problem.message))
    case 1871: fault = .missingContent(expected: Self.expected(problem.message))
    case 1868: fault = .missingAttribute(quoted.first ?? "")
    case 1866, 1867: fault = .unexpectedAttribute
    case 1840: fault = .notInList(value: quoted.first ?? "", allowed: Array(quoted.dropFirst()))
    case 1839: fault = .wrongForm(Self.form(pattern: quoted.last ?? ""))
    case 1824, 1825, 1826: fault = .wrongForm(Self.form(type: quoted.last ?? ""))
    case 1832, 1837, 1838: fault = .tooLong
    case 1831: fault = .wrongForm(.text)
    case 1833, 1834, 1835, 1836: fault = .wrongForm(.wholeNumber)
    case 1877 where problem.message.hasPrefix("No match"): fault = .unknownReference(value: quoted.first ?? "")
    case 1877 where problem.message.hasPrefix("Duplicate"): fault = .repeatedKey(value: quoted.first ?? "")
    case 1877: fault = .missingKey
    case 1841, 1842, 1843: fault = .strayText
    case 1845: fault = .wrongRoot
    default: fault = .other
    }
  }

  /// Whether a value has the form of a list's code.
  static func isCode(_ value: String) -> Bool {
    !value.isEmpty && value.utf8.count <= 40
      && value.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  /// Whether a value has the form of what the program itself gives out: a uid, a hash, a document's number.
  static func isIdentifier(_ value: String) -> Bool {
    let digits = value.hasPrefix("d-") ? value.dropFirst(2) : value[...]
    return value.utf8.count <= 64 && !digits.isEmpty
      && digits.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "-"): true
        default: false
        }
      }
  }

  /// The parts of libxml2's sentence that stand between single quotes.
  private static func quoted(_ message: String) -> [String] {
    // A facet's name stands first: `[facet 'pattern'] The value 'x' is not accepted …`.
    let sentence = message.hasPrefix("[facet ") ? message.drop { $0 != "]" } : message[...]
    let parts = sentence.split(separator: "'", omittingEmptySubsequences: false)
    return parts.indices.filter { !$0.isMultiple(of: 2) }.map { String(parts[$0]) }
  }

  /// The local names after `Expected is`.
  private static func expected(_ message: String) -> [String] {
    guard let open = message.lastIndex(of: "("), let close = message.lastIndex(of: ")"), open < close else {
      return []
    }
    return message[message.index(after: open)..<close].split(separator: ",").compactMap { part in
      part.split(separator: "}").last.map { $0.split(separator: " ").joined() }
    }.filter { !$0.isEmpty && !$0.contains("*") }
  }

  private static func form(type: String) -> Form {
    let name = type.split(separator: "}").last.map(String.init) ?? type
    return switch name {
    case "PartialDate", "date", "Timestamp": .date
    case "Integer", "Count", "Size", "integer", "positiveInteger", "nonNegativeInteger": .wholeNumber
    case "Decimal", "decimal": .decimal
    case "Flag", "boolean": .flag
    case "Digest": .digest
    case "Uid", "Reference", "DocumentId": .uid
    case "Path", "anyURI": .path
    case "Code", "Version", "Handle": .code
    default: .text
    }
  }

  /// The form a pattern of our schema asks for: libxml2 names the pattern broken, not the type it belongs to.
  private static func form(pattern: String) -> Form {
    if pattern.hasSuffix("|unknown") { return .date }
    if pattern == "true|false" { return .flag }
    if pattern.hasPrefix("[0-9a-f]{8}") { return .uid }
    if pattern.hasPrefix("[0-9a-f]{64}") { return pattern.contains("|") ? .uid : .digest }
    if pattern.hasPrefix("documents/") { return .path }
    if pattern.contains("\\.[0-9]+") { return .decimal }
    if pattern.hasSuffix("[1-9][0-9]*") { return .wholeNumber }
    return pattern.hasPrefix("[A-Za-z0-9]") ? .code : .text
  }
}
