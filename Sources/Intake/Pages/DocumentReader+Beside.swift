import Sandbox

/// What a PDF says outside of its pages.
public struct PDFProperties: Sendable, Hashable {
  /// How many pages it says it has, if it says so.
  public let pages: Int?
  /// Title, author, subject, keywords and the rest, as a reader shows them.
  public let text: String
  /// Whether files are attached to it.
  public let hasAttachments: Bool
}

extension DocumentReader {
  /// What a PDF says outside of its pages: whoever passes a document on passes this on too.
  public func properties(of path: String) throws(IntakeProblem) -> PDFProperties {
    let report = String(decoding: try output(of: "pdfinfo", [sandbox.file], path), as: UTF8.self)
    let attached = String(decoding: try output(of: "pdfdetach", ["-list", sandbox.file], path), as: UTF8.self)
    return PDFProperties(
      pages: Self.pages(in: report), text: report, hasAttachments: !attached.hasPrefix("0 embedded files"))
  }
}
