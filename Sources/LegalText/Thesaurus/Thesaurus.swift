/// What people call conditions, and how what they type finds them.
///
/// It knows codes, names in both languages, lay words and abbreviations, whatever the accents, capitals, number or order;
/// what it did not understand it says. It never decides between two conditions: all of them are answered, ranked.
public struct Thesaurus: Sendable {
  /// The entries, in the order given.
  public let entries: [ThesaurusEntry]
  let names: NameIndex
  private let places: [String: Int]
  private let narrower: [String: [String]]
  private let replacements: [String: [String]]
  private let blocks: [(code: ConditionCode, text: String)]

  /// Creates a thesaurus of shipped entries and a lawyer's own; of two with one code the later one counts.
  public init(_ entries: [ThesaurusEntry]) {
    var kept: [ThesaurusEntry] = []
    var places: [String: Int] = [:]
    for entry in entries {
      if let place = places[entry.code] {
        kept[place] = entry
      } else {
        places[entry.code] = kept.count
        kept.append(entry)
      }
    }
    var narrower: [String: [String]] = [:]
    var replacements: [String: [String]] = [:]
    for entry in kept {
      for parent in entry.parents { narrower[parent, default: []].append(entry.code) }
      if let newer = entry.replacedBy { replacements[newer, default: []].append(entry.code) }
    }
    self.entries = kept
    self.places = places
    self.narrower = narrower
    self.replacements = replacements
    names = NameIndex(kept)
    blocks = kept.compactMap { entry in
      guard entry.code.contains("-"), let code = ConditionCode(entry.code) else { return nil }
      return (code, entry.code)
    }.sorted { ($0.code.breadth, $0.text) < ($1.code.breadth, $1.text) }
  }

  /// The entry with the code, however it is typed: `e112` is `E11.2`.
  public func entry(_ code: String) -> ThesaurusEntry? {
    if let place = places[code] { return entries[place] }
    guard let typed = ConditionCode(code) else { return places[code.uppercased()].map { entries[$0] } }
    return places[typed.text].map { entries[$0] }
  }

  /// The entry with the code, or else the narrowest one that must hold it: `E11.9` stands under `E11`.
  public func nearest(_ code: String) -> ThesaurusEntry? {
    if let entry = entry(code) { return entry }
    guard let typed = ConditionCode(code) else { return nil }
    if typed.last == nil, let category = entry(typed.category) { return category }
    return blocks.first { $0.code.holds(typed) }.flatMap { entry($0.text) }
  }

  /// The codes under an entry, in the order of the entries; those it replaced are among them, itself is not.
  public func descendants(of code: String) -> [String] {
    var found: Set<String> = []
    var waiting = narrower[code] ?? []
    waiting += replacements[code] ?? []
    while let next = waiting.popLast() {
      guard next != code, found.insert(next).inserted else { continue }
      waiting += narrower[next] ?? []
      waiting += replacements[next] ?? []
    }
    return found.sorted { (places[$0] ?? 0) < (places[$1] ?? 0) }
  }

  /// The codes above an entry, chapters included, itself not.
  public func ancestors(of code: String) -> Set<String> {
    var found: Set<String> = []
    var waiting: [String]
    if let entry = entry(code) {
      waiting = entry.parents
      if let newer = entry.replacedBy { waiting.append(newer) }
    } else {
      waiting = nearest(code).map { [$0.code] } ?? []
    }
    while let next = waiting.popLast() {
      guard next != code, found.insert(next).inserted, let entry = entry(next) else { continue }
      waiting += entry.parents
    }
    return found
  }

  /// The codes above an entry that make a family of what stands under them: what precedents are matched by.
  public func families(of code: String) -> Set<String> {
    ancestors(of: code).filter { entry($0)?.isFamily ?? false }
  }

  /// A code, all that stands under it, and the same of what replaced it.
  public func expanded(_ code: String) -> Set<String> {
    guard var entry = entry(code) else { return [ConditionCode(code)?.text ?? code] }
    var codes = Set(descendants(of: entry.code)).union([entry.code])
    var seen: Set<String> = [entry.code]
    while let newer = entry.replacedBy.flatMap({ self.entry($0) }), seen.insert(newer.code).inserted {
      codes.formUnion(descendants(of: newer.code))
      codes.insert(newer.code)
      entry = newer
    }
    return codes
  }
}
