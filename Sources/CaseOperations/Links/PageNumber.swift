/// Why what was typed for a page is none.
public enum PageFault: Error, Sendable, Hashable {
  /// Pages are counted from 1.
  case beforeFirst
  /// Two pages joined as a range.
  case range(Int, Int)
  /// The last page lies before the first.
  case backwards
  /// It is no number at all.
  case notANumber
}

/// A page as a person types it.
public enum PageNumber {
  /// Reads a page, counted from 1.
  ///
  /// - Throws: `PageFault`, which never holds what was typed unless it is numbers.
  public static func read(_ text: String) throws(PageFault) -> Int {
    if let page = Int(text) {
      guard page > 0 else { throw .beforeFirst }
      return page
    }
    let ends = text.split { "-–—:/,. ".contains($0) }.map { Int($0) }
    if ends.count == 2, let first = ends[0], let last = ends[1] { throw .range(first, last) }
    throw .notANumber
  }
}
