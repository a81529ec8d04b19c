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

  /// Reads a report.
  public init(_ svrl: [UInt8]) throws(XMLFault) {
    let reader = try XMLEventReader(.bytes(svrl), limits: Self.limits)
    while let event = try reader.next() {
      guard case .start(let start) = event, start.namespace == SchematronCompiler.reportNamespace else { continue }
      if start.name == "failed-assert" || start.name == "successful-report" {
        items.append(Item(start, try reader.element(start)))
      }
    }
  }

  /// The report repeats what tests and sentences hold, in tags of our own making.
  private static let limits = XMLLimits.standard
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
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
