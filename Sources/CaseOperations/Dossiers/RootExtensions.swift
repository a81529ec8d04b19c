import CaseModel
import DocumentStore

/// Elements of other namespaces at a dossier's root: of no record, and yet not to be lost.
///
/// They belong to the case of a dossier that holds exactly one; to the office otherwise. So they leave with that case,
/// and with everything, and with no other case.
enum RootExtensions {
  /// The elements that go with a case, or with everything the office has: its own first, then each case's.
  static func leaving<S: StoreReading & ~Copyable>(
    with caseUID: UID?, cases: [UID], _ reader: borrowing S
  ) throws -> [String] {
    if let caseUID { return try kept(of: caseUID, reader) }
    var all = try kept(of: nil, reader)
    for uid in cases.sorted() { all += try kept(of: uid, reader).filter { !all.contains($0) } }
    return all
  }

  /// Keeps elements behind those that are kept already.
  ///
  /// - Returns: whether any was new.
  static func add(_ elements: [String], of caseUID: UID?, in writer: inout StoreWriter) throws -> Bool {
    let old = try kept(of: caseUID, writer)
    var all = old
    for element in elements where !all.contains(element) { all.append(element) }
    guard all.count > old.count else { return false }
    try writer.set(name(caseUID), to: JSONValue.array(all.map { .string($0) }).jsonText)
    return true
  }

  /// Forgets what came with a case, because the case is erased.
  static func forget(of caseUID: UID, in writer: inout StoreWriter) throws {
    if try writer.setting(name(caseUID)) != nil { try writer.set(name(caseUID), to: nil) }
  }

  private static func kept<S: StoreReading & ~Copyable>(
    of caseUID: UID?, _ reader: borrowing S
  ) throws -> [String] {
    guard let text = try reader.setting(name(caseUID)) else { return [] }
    return try JSONValue(parsing: text).elements.compactMap(\.text)
  }

  private static func name(_ caseUID: UID?) -> String {
    "dossier.extensions" + (caseUID.map { "." + $0.text } ?? "")
  }
}
