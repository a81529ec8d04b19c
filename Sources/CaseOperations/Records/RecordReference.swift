public import CaseModel

/// What a person writes to name a record: a handle, a uid, a condition's code or name.
///
/// Handles read loosely: `P-7`, `p7`, `P-007` are one. `#2` behind a handle names a page.
public struct RecordReference: Sendable, Hashable {
  /// How the record is named.
  public enum Form: Sendable, Hashable {
    /// Kind and number, as in `P-7`.
    case handle(RecordKind, Int)
    /// The global identifier.
    case uid(String)
    /// Anything else: a code or a name, to be looked up where the kind allows it.
    case words(String)
  }

  /// How the record is named.
  public let form: Form
  /// The page written behind `#`, counted from 1.
  public let page: Int?
  /// Why what was written behind `#` is no page, where it is none.
  public let pageFault: PageFault?
  /// What was written.
  public let text: String

  /// Reads what a person wrote; every text is a reference, of words at the least.
  public init(_ text: String) {
    self.text = text
    let pieces = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var page: Int?
    var fault: PageFault?
    var form = Self.form(of: text)
    if pieces.count == 2 {
      let named = Self.form(of: String(pieces[0]))
      do throws(PageFault) {
        page = try PageNumber.read(String(pieces[1]))
        form = named
      } catch {
        // A name may hold the sign; behind a handle it can only be meant for a page.
        if case .words = named {
        } else {
          fault = error
          form = named
        }
      }
    }
    self.page = page
    self.form = form
    pageFault = fault
  }

  /// What was written before `#`.
  var name: String { String(text.prefix { $0 != "#" }) }

  /// The code of the classification that an unhyphenated handle may be: `I10` is hypertension as well as institution 10.
  var possibleCode: String? {
    guard case .handle = form, !text.contains("-") else { return nil }
    let code = text.prefix { $0 != "#" }.filter { !$0.isWhitespace }.uppercased()
    let isCode = code.utf8.count == 3 && code.utf8.first.map { (65...90).contains($0) } == true
    return isCode ? code : nil
  }

  /// How the record is named where only some kinds are meant: `E11` is a condition where no filing can stand.
  func form(among kinds: [RecordKind]) -> Form {
    if case .handle(let kind, _) = form, kinds.contains(.condition), !kinds.contains(kind) { return .words(text) }
    return form
  }

  private static func form(of text: String) -> Form {
    let trimmed = text.filter { !$0.isWhitespace }
    if isUID(trimmed) { return .uid(trimmed.lowercased()) }
    let letters = trimmed.prefix { $0.isLetter }
    var digits = trimmed.dropFirst(letters.count)
    if digits.first == "-" { digits.removeFirst() }
    if !letters.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits), number > 0,
      let kind = RecordKind(handlePrefix: String(letters)), kind != .condition
    {
      return .handle(kind, number)
    }
    return .words(text)
  }

  private static func isUID(_ text: String) -> Bool {
    let lengths = text.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
    return lengths == [8, 4, 4, 4, 12] && text.utf8.allSatisfy { $0 == 45 || isHexDigit($0) }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte) || (65...70).contains(byte)
  }
}

extension RecordKind {
  /// The handle with the number, as it is printed: `P-7`.
  public func handle(_ number: Int) -> String { description.handlePrefix + "-" + String(number) }
}
