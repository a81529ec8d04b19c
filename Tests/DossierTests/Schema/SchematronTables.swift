import CaseModel

/// The lists within the Schematron rules that come from the model.
///
/// They say which kinds a relation joins and which fields are closed; everything else in the file is written by hand.
enum SchematronTables {
  /// The rules with their lists written anew.
  static func renewed(_ rules: String) -> String {
    var rules = rules
    replace(#"<sch:let name="joins" value=""#, with: "'" + joins + "'", in: &rules)
    let privileged = elements { $0.privileged }
    let identity = elements { !$0.privileged && $0.access == .identity }
    let restricted = elements { !$0.privileged && $0.access == .restricted }.filter { $0 != pseudonym }
    let person = "d:" + RecordKind.person.rawValue + "/"
    contexts("date-fields", elements { if case .date = $0.shape { true } else { false } }, in: &rules)
    contexts("privileged-fields", privileged, in: &rules)
    contexts("identity-fields", identity, in: &rules)
    contexts("restricted-fields", restricted, in: &rules)
    contexts("identity-fields-court", identity.filter { $0.hasPrefix(person) }, in: &rules)
    contexts("restricted-fields-court", restricted.filter { $0.hasPrefix(person) }, in: &rules)
    return rules
  }

  /// What a person is called whose identity stays back may leave.
  private static let pseudonym = "d:person/d:pseudonym"

  private static var joins: String {
    var pairs: [String] = []
    for relation in Relation.allCases {
      for target in relation.description.targets { pairs.append(relation.rawValue + ">" + target.rawValue) }
    }
    return " " + pairs.joined(separator: " ") + " "
  }

  /// The elements of the fields, as match patterns: the owner's element and the field's.
  private static func elements(where chosen: (Field) -> Bool) -> [String] {
    var found: [String] = []
    for kind in RecordKind.allCases { add(kind.description.fields, of: kind.rawValue, where: chosen, to: &found) }
    for relation in Relation.allCases {
      add(relation.description.attributes, of: relation.rawValue, where: chosen, to: &found)
    }
    return found
  }

  private static func add(
    _ fields: [Field], of owner: String, where chosen: (Field) -> Bool, to found: inout [String]
  ) {
    for field in fields where field.name != "extensions" {
      if chosen(field) {
        found.append("d:\(owner)/d:\(field.item)")
      } else if case .group(let inner) = field.shape, field.name != "documents" {
        add(inner, of: field.item, where: chosen, to: &found)
      }
    }
  }

  private static func contexts(_ rule: String, _ elements: [String], in rules: inout String) {
    replace(#"<sch:rule id="\#(rule)" context=""#, with: elements.joined(separator: " | "), in: &rules)
  }

  /// Replaces what stands between a beginning and the next quotation mark.
  private static func replace(_ beginning: String, with value: String, in text: inout String) {
    guard let start = text.firstRange(of: beginning)?.upperBound, let end = text[start...].firstIndex(of: "\"") else {
      return
    }
    text.replaceSubrange(start..<end, with: value.replacing(">", with: "&gt;"))
  }
}
