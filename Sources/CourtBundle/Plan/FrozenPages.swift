public import Digests
public import PageKit

/// The page map of a bundle that was served: whatever is added later, these pages keep their numbers.
public struct FrozenPages: Sendable, Hashable, Codable {
  /// Pages of one part of the bundle and their labels.
  public struct Part: Sendable, Hashable, Codable {
    /// The part: an entry's id, or a name of a page that we set.
    public let slot: String
    /// Its volume, from 0.
    public let volume: Int
    /// The labels of its pages, in order.
    public let labels: [PageLabel]
    /// The digest of the document, of parts that are one.
    public let digest: String?
    /// Whether it was added after the first serving and stands behind all that was served then.
    public let isLate: Bool?

    /// Creates a part.
    public init(slot: String, volume: Int, labels: [PageLabel], digest: String?, isLate: Bool = false) {
      self.slot = slot
      self.volume = volume
      self.labels = labels
      self.digest = digest
      // Maps of bundles that were served once say nothing of it.
      self.isLate = isLate ? true : nil
    }
  }

  /// The parts, in the order of their pages.
  public let parts: [Part]
  /// The places of the parts that are entries, so that long bundles are not searched for each of their documents.
  private let places: [String: Int]

  private enum CodingKeys: CodingKey { case parts }

  /// Creates a map.
  public init(parts: [Part]) {
    self.parts = parts
    places = Dictionary(parts.enumerated().map { ($1.slot, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads a map that was kept.
  public init(from decoder: any Decoder) throws {
    self.init(parts: try decoder.container(keyedBy: CodingKeys.self).decode([Part].self, forKey: .parts))
  }

  /// The pages of an entry; nothing of one that came later.
  public subscript(entry: String) -> Part? { place(of: entry).map { parts[$0] } }

  /// Where an entry stands among the parts.
  func place(of entry: String) -> Int? { places["entry/" + entry] }

  /// A digest of the whole map: the ledger keeps it, and nobody can change a number unseen.
  public var digest: Digest {
    var hash = SHA256()
    for part in parts {
      let late = part.isLate == true ? ["late"] : []
      for text in [part.slot, String(part.volume), part.digest ?? ""] + late + part.labels.map(\.text) {
        hash.update("\(text.utf8.count):")
        hash.update(text)
      }
      hash.update("\n")
    }
    return hash.finish()
  }
}
