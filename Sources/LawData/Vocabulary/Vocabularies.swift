internal import Assets
internal import Synchronization

/// All lists, each read when it is first asked for.
///
/// A program that only says its version reads none. Shipped files are checked against their schema by tests and stand
/// inside the binary, so that reading one cannot fail in the field; a list that is not there is no list.
public final class Vocabularies: Sendable {
  /// The lists that come with the program.
  public static let shipped = Vocabularies()

  private let overlay: [String: [Term]]
  private let read = Mutex<[String: Vocabulary]>([:])

  /// Creates the lists with a lawyer's own terms over the shipped ones.
  ///
  /// - Parameter overlay: the terms of each list, by its name.
  public init(overlay: [String: [Term]] = [:]) { self.overlay = overlay }

  /// The names of all lists, in alphabetical order.
  public var names: [String] {
    EmbeddedFile.all(in: Self.folder).map { String($0.name.dropFirst(Self.folder.utf8.count).dropLast(4)) }
  }

  /// The list with the name, if there is one.
  public subscript(_ name: String) -> Vocabulary? {
    read.withLock { read in
      if let known = read[name] { return known }
      guard let file = EmbeddedFile.named(Self.folder + name + ".xml"),
        let shipped = try? Vocabulary(xml: file.bytes)
      else { return nil }
      let list = overlay[name].map { shipped.merging($0) } ?? shipped
      read[name] = list
      return list
    }
  }

  /// The term with the code in the named list.
  public func term(_ code: String, in name: String) -> Term? { self[name]?[code] }

  /// The roles members may have.
  public var memberRoles: [MemberRole] { self["member-roles"]?.terms.compactMap { MemberRole($0) } ?? [] }

  /// The reasons why a precedent may serve, with their weights.
  public var matchWeights: [MatchWeightRow] { self["match-weights"]?.terms.compactMap { MatchWeightRow($0) } ?? [] }

  private static let folder = "vocabularies/"
}
