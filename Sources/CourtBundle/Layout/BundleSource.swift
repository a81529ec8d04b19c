internal import CaseModel
internal import Digests
internal import FileKit
internal import PageKit

/// What is known of an entry's document before anything is built.
struct BundleSource: Sendable {
  let facts: SourceFacts
  let digest: Digest
  let bytes: Int64
  /// Which of its pages go in, from 0.
  let chosen: [Int]
  /// The text of all its pages; empty where nobody asked.
  var texts: [PageText]

  /// About how many bytes its pages take in a volume.
  var estimate: Int64 {
    bytes * Int64(chosen.count) / Int64(max(facts.pages.count, 1)) + Int64(chosen.count) * 420 + 2_000
  }
}

/// Looks at every document of a plan once and says what stands against it.
struct SourceInspector {
  private let plan: BundlePlan
  private let limits: SourceLimits
  private let readsText: Bool
  private(set) var findings: [Finding] = []
  private var known: [String: Known] = [:]

  private struct Known {
    let facts: SourceFacts
    let digest: Digest
    let bytes: Int64
    var texts: [PageText]
  }

  init(_ plan: BundlePlan, limits: SourceLimits, readsText: Bool) {
    self.plan = plan
    self.limits = limits
    self.readsText = readsText
  }

  /// The documents, in the order of the entries; nothing for one that cannot go in, which is among the findings.
  mutating func inspect() throws(BundleError) -> [BundleSource?] {
    var sources: [BundleSource?] = []
    for entry in plan.entries {
      guard !Interruption.requested else { throw .interrupted }
      sources.append(try inspect(entry))
    }
    return sources
  }

  private mutating func inspect(_ entry: BundleEntry) throws(BundleError) -> BundleSource? {
    let found: Known
    do throws(PageError) {
      found = try look(at: entry.path)
    } catch .interrupted {
      throw .interrupted
    } catch {
      findings.append(.unusable(entry, error))
      return nil
    }
    if let digest = entry.digest, digest != found.digest.hex {
      findings.append(.changedDocument(entry))
      return nil
    }
    let total = found.facts.pages.count
    let chosen = entry.pages.map { $0.flatMap { Array(($0.lowerBound - 1)..<$0.upperBound) } } ?? Array(0..<total)
    guard !chosen.isEmpty, chosen.allSatisfy({ (0..<total).contains($0) }) else {
      findings.append(.noSuchPages(entry, total: total))
      return nil
    }
    var source = BundleSource(
      facts: found.facts, digest: found.digest, bytes: found.bytes, chosen: chosen, texts: found.texts)
    if readsText, found.texts.isEmpty, !found.facts.isPicture {
      do throws(BundleError) {
        source.texts = try texts(entry.path, found.facts)
        known[entry.path]?.texts = source.texts
      } catch .noReader {
        findings.append(.unreadText(entry))
      }
    }
    note(entry, source)
    return source
  }

  private mutating func look(at path: String) throws(PageError) -> Known {
    if let found = known[path] { return found }
    let digest: (digest: Digest, bytes: Int64)
    do throws(FileError) { digest = try Files.digest(of: path) } catch { throw .file(error) }
    let found = Known(
      facts: try SourceFacts(of: path, limits: limits), digest: digest.digest, bytes: digest.bytes, texts: [PageText]()
    )
    known[path] = found
    return found
  }

  private func texts(_ path: String, _ facts: SourceFacts) throws(BundleError) -> [PageText] {
    var texts = [PageText](repeating: PageText(), count: facts.pages.count)
    try WordReader.read(path, pages: 0..<facts.pages.count) { page, words in
      texts[page] = PageText(words, on: facts.pages[page])
    }
    return texts
  }

  private mutating func note(_ entry: BundleEntry, _ source: BundleSource) {
    if source.facts.isSigned { findings.append(.signed(entry)) }
    if source.facts.isEncrypted { findings.append(.restricted(entry)) }
    if source.facts.isRepaired { findings.append(.repaired(entry)) }
    if source.facts.hasLayers { findings.append(.layered(entry)) }
    if entry.date == nil || entry.date == .unknown { findings.append(.undated(entry)) }
    let blank =
      source.facts.isPicture
      ? source.chosen.count
      : source.chosen.count { page in
        source.texts.indices.contains(page) && source.texts[page].words == 0
      }
    if blank > 0 { findings.append(.textless(entry, pages: blank)) }
  }
}
