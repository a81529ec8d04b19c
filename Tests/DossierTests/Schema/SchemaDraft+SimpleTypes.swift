import CaseModel

/// The simple types: one spelling for each value, so that equal dossiers are equal bytes.
extension SchemaDraft {
  mutating func simpleTypes() {
    restriction("Line", base: "xs:string", pattern: nil, SimpleTypeWords.line)
    restriction("Paragraph", base: "xs:string", pattern: nil, SimpleTypeWords.paragraph)
    restriction("PartialDate", base: "xs:string", pattern: Self.datePattern, SimpleTypeWords.date)
    restriction("Integer", base: "xs:integer", pattern: "0|-?[1-9][0-9]*", digits: 18, SimpleTypeWords.integer)
    restriction("Count", base: "xs:positiveInteger", pattern: "[1-9][0-9]*", digits: 9, SimpleTypeWords.count)
    restriction("Size", base: "xs:nonNegativeInteger", pattern: "0|[1-9][0-9]*", digits: 15, SimpleTypeWords.size)
    restriction("Decimal", base: "xs:decimal", pattern: "-?[0-9]+(\\.[0-9]+)?", digits: 18, SimpleTypeWords.decimal)
    restriction("Flag", base: "xs:boolean", pattern: "true|false", SimpleTypeWords.flag)
    restriction("Code", base: "xs:string", pattern: "[A-Za-z0-9][A-Za-z0-9._\\-]*", SimpleTypeWords.code)
    restriction("Version", base: "xs:string", pattern: "[A-Za-z0-9][A-Za-z0-9._\\-]*", SimpleTypeWords.version)
    restriction("Digest", base: "xs:string", pattern: "[0-9a-f]{64}", SimpleTypeWords.digest)
    restriction("DocumentId", base: "xs:string", pattern: "[0-9a-f]{64}|d-[1-9][0-9]*", SimpleTypeWords.documentId)
    restriction("Uid", base: "xs:string", pattern: "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", SimpleTypeWords.uid)
    restriction("Reference", base: "xs:string", pattern: nil, SimpleTypeWords.reference)
    restriction("Handle", base: "xs:string", pattern: "[A-Za-z0-9][A-Za-z0-9.\\-]*", SimpleTypeWords.handle)
    restriction("Path", base: "xs:string", pattern: "documents/[A-Za-z0-9][A-Za-z0-9._/\\-]*", SimpleTypeWords.path)
    restriction(
      "MediaType", base: "xs:string", pattern: "[a-z0-9.+\\-]+/[A-Za-z0-9.+\\-]+", SimpleTypeWords.mediaType)
    restriction(
      "Box", base: "xs:string", pattern: "[0-9.]+ [0-9.]+ [0-9.]+ [0-9.]+", SimpleTypeWords.box)
    restriction("SchemaVersion", base: "xs:string", pattern: "1\\.[0-9]+", SimpleTypeWords.schemaVersion)
    enumeration("Access", AccessLevel.allCases.map { ($0.code, $0.words) }, SimpleTypeWords.access)
    enumeration("Privileged", [("true", SchemaWords.privileged)], SchemaWords.privileged)
    enumeration("Profile", SimpleTypeWords.profiles, SchemaWords.profile)
    enumeration(
      "Language", [("es", Phrase("español", "Spanish")), ("en", Phrase("inglés", "English"))], SchemaWords.language)
    enumeration(
      "RecordKind", RecordKind.allCases.map { ($0.rawValue, $0.description.words) }, SimpleTypeWords.recordKind)
  }

  /// A year, month or day of the Gregorian calendar, perhaps approximate; an interval of two; or nothing known.
  private static let datePattern: String = {
    let year = "([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"
    let leapYear = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)"
    let days = [
      "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])", "(0[469]|11)-(0[1-9]|[12][0-9]|30)",
      "02-(0[1-9]|1[0-9]|2[0-8])", "0[1-9]|1[0-2]",
    ]
    let point = "~?(\(year)(-(\(days.joined(separator: "|"))))?|\(leapYear)-02-29)"
    return point + "(/" + point + ")?|unknown"
  }()

  private mutating func restriction(
    _ name: String, base: String, pattern: String?, digits: Int? = nil, _ words: Phrase
  ) {
    open("xs:simpleType", ("name", name))
    document(words)
    open("xs:restriction", ("base", base))
    if let digits { empty("xs:totalDigits", ("value", String(digits))) }
    if let pattern { empty("xs:pattern", ("value", pattern)) } else { empty("xs:minLength", ("value", "1")) }
    close("xs:restriction")
    close("xs:simpleType")
  }

  private mutating func enumeration(_ name: String, _ values: [(String, Phrase)], _ words: Phrase) {
    open("xs:simpleType", ("name", name))
    document(words)
    open("xs:restriction", ("base", "xs:string"))
    for (value, words) in values {
      open("xs:enumeration", ("value", value))
      document(words)
      close("xs:enumeration")
    }
    close("xs:restriction")
    close("xs:simpleType")
  }
}
