public import XMLKit

/// What a Schematron validation found, read from SVRL.
public struct SchematronReport: Sendable, Hashable {
  /// One assertion that failed, or one report that fired.
  public struct Item: Sendable, Hashable {
    /// The assertion's id, if it has one.
    public let id: String?
    /// Its role, such as `error` or `warning`.
    public let role: String?
    /// A path to the node concerned.
    public let location: String
    /// The uid of the record concerned.
    public let record: String?
    /// The record's handle.
    public let handle: String?
    /// The local name of the record's element.
    public let kind: String?
    /// The local name of the node concerned.
    public let node: String
    /// The assertion's own text.
    public let text: String
    /// The diagnostics' texts, by their ids.
    public let diagnostics: [String: String]
  }

  /// What failed, in the order met.
  public private(set) var items: [Item] = []
  /// How many more failed than are kept.
  public private(set) var omitted = 0

  /// Reads a report.
  ///
  /// - Parameters:
  ///   - svrl: the report.
  ///   - cap: how many items are kept.
  public init(_ svrl: [UInt8], cap: Int = .max) throws(XMLFault) {
    let reader = try XMLEventReader(.bytes(svrl))
    while let event = try reader.next() {
      guard case .start(let start) = event, start.namespace == SchematronCompiler.reportNamespace else { continue }
      if start.name == "failed-assert" || start.name == "successful-report" {
        guard items.count < cap else {
          omitted += 1
          try reader.skip()
          continue
        }
        items.append(Item(start, try reader.element(start)))
      }
    }
  }
}

extension SchematronReport.Item {
  fileprivate init(_ start: XMLStart, _ element: XMLElement) {
    func place(_ name: String) -> String? {
      start.attributes.first { $0.name == name && $0.namespace == SchematronCompiler.placeNamespace }?.value
    }
    id = start["id"]
    role = start["role"]
    location = start["location"] ?? ""
    record = place("record")
    handle = place("handle")
    kind = place("kind")
    node = place("node") ?? ""
    text = Self.plain(element.first("text")?.text ?? "")
    let references = element.all("diagnostic-reference").map { ($0["diagnostic"] ?? "", Self.plain($0.text)) }
    diagnostics = Dictionary(references, uniquingKeysWith: { first, _ in first })
  }

  /// The text with every run of white space as one space, and none at the ends.
  private static func plain(_ text: String) -> String {
    let words = text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return words.map { String(Substring($0)) }.joined(separator: " ")
  }
}
