import CaseModel
import CaseOperations

/// A value with what is attached to it by commas: `J-1,role=complainant` or `oficio.pdf,role=original`.
struct AttachedValues {
  /// What stands before the first attachment.
  let value: String
  /// Name and text of each attachment, in order.
  let attachments: [(name: String, text: String)]

  /// Splits a text at the commas that begin a `name=`; other commas belong to what stands before.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - names: the names that may be attached.
  init(_ text: String, names: Set<String>) {
    var value = ""
    var attachments: [(name: String, text: String)] = []
    for (index, piece) in text.split(separator: ",", omittingEmptySubsequences: false).enumerated() {
      let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if index > 0, sides.count == 2, names.contains(String(sides[0])) {
        attachments.append((String(sides[0]), String(sides[1])))
      } else if attachments.isEmpty {
        value += (index == 0 ? "" : ",") + piece
      } else {
        attachments[attachments.count - 1].text += "," + piece
      }
    }
    self.value = value
    self.attachments = attachments
  }

  /// The text of an attachment.
  subscript(_ name: String) -> String? { attachments.last { $0.name == name }?.text }
}

extension LinkInput {
  /// The names of what places a link in a document, beside its attributes.
  static let locatorNames: Set<String> = ["page", "to-page", "quote", "document"]

  /// Reads `TARGET,attribute=value,page=2`.
  ///
  /// - Throws: `UsageProblem.badTarget` for an empty target or a page that is no number.
  init(typed text: String, relation: Relation, option: String) throws(UsageProblem) {
    let fields = relation.description.attributes
    let names = Set(fields.flatMap { [$0.name, $0.optionName] }).union(Self.locatorNames)
    let typed = AttachedValues(text, names: names)
    guard !typed.value.isEmpty else { throw .badTarget(option: option) }
    self.init(relation, typed.value)
    self.option = option
    for (name, text) in typed.attachments {
      let isAttribute = fields.contains { $0.name == name || $0.optionName == name }
      switch name {
      // A page of paper may be written in words; a number means the page of a document kept here.
      case "page" where !isAttribute || Int(text) != nil: page = try Self.page(text, option)
      case "to-page" where !isAttribute: toPage = try Self.page(text, option)
      case "quote" where !isAttribute: quote = text
      case "document" where !isAttribute: document = text
      default: attributes.append(FieldInput(name, text))
      }
    }
  }

  private static func page(_ text: String, _ option: String) throws(UsageProblem) -> Int {
    do { return try PageNumber.read(text) } catch { throw .badPage(error, at: option + " …,page=") }
  }
}

extension DocumentInput {
  /// Reads `FILE,role=original,pages=3`.
  init(typed text: String, in invocation: Invocation) throws(UsageProblem) {
    let typed = AttachedValues(text, names: ["role", "pages"])
    self.init(path: invocation.path(typed.value), role: typed["role"])
    if let text = typed["pages"] {
      guard let pages = Int(text), pages > 0 else { throw .notANumber(option: "--document …,pages=") }
      self.pages = pages
    }
  }
}
