public import CaseModel
public import FileKit
public import PageKit

/// Why a bundle was not prepared or built.
public enum BundleError: Error, Sendable, Hashable {
  /// Something in the plan or its documents stands against it; each finding says what and what to do.
  case blocked([Finding])
  /// The result does not say what the plan says: it was thrown away.
  case mismatch([BundleMismatch])
  /// A page could not be read, set or written.
  case page(PageError)
  /// The file system refused.
  case file(FileError)
  /// The program that reads the result back could not be run.
  case noReader
  /// Someone asked to stop; nothing was left behind.
  case interrupted

  /// What the file system refused, where it was that.
  public var fileError: FileError? {
    switch self {
    case .file(let error), .page(.file(let error)): error
    default: nil
    }
  }

  init(_ error: PageError) {
    switch error {
    case .interrupted: self = .interrupted
    case .file(let error): self = .file(error)
    default: self = .page(error)
    }
  }
}

/// A place where the finished file differs from the plan.
public struct BundleMismatch: Sendable, Hashable {
  /// What differs.
  public enum Kind: String, Sendable, Hashable {
    /// The number of pages.
    case pageCount
    /// The printed number.
    case stamp
    /// The page's label.
    case label
    /// A row of the index.
    case indexRow
    /// Where a row of the index leads.
    case link
    /// A line of the outline.
    case bookmark
    /// A text that had to stay hidden.
    case hiddenText
    /// How the document opens, its title or language.
    case catalogue
  }

  /// What differs.
  public let kind: Kind
  /// The volume, from 1.
  public let volume: Int
  /// The page of the volume, from 1; 0 of the volume as a whole.
  public let page: Int
}
