public import CaseModel
internal import Digests
internal import FileKit
public import LawData
internal import PageKit

/// Looks through a bundle, ours or anyone's, by the twenty-five rules and says what a court could object to.
///
/// ```swift
/// let findings = try BundleCheck(profile: profile).findings(in: "Anexos.pdf")
/// ```
public struct BundleCheck: Sendable {
  /// The court's rules.
  public var profile: CourtProfile
  /// The pages of a served bundle, which must still bear their labels.
  public var frozen: FrozenPages?
  /// Texts that may stand nowhere in it, such as a name that a profile hides; they appear in no finding.
  public var hiddenTexts: [String]

  /// Creates a check.
  public init(profile: CourtProfile, frozen: FrozenPages? = nil, hiddenTexts: [String] = []) {
    self.profile = profile
    self.frozen = frozen
    self.hiddenTexts = hiddenTexts
  }

  /// What is wrong with a file, gravest first, in the order of the rules.
  ///
  /// - Throws: `BundleError`, if the file cannot be read at all for a reason that lies in this machine.
  public func findings(in path: String) throws(BundleError) -> [Finding] {
    var breaches: [RuleBreach] = []
    let report: DocumentReport
    do throws(PageError) {
      report = try DocumentReport(of: path)
    } catch .file(let error) {
      throw .file(error)
    } catch {
      return weighed([.unreadable(isEncrypted: error == .encrypted)])
    }
    if report.isEncrypted { breaches.append(.encrypted) }
    if report.isRepaired { breaches.append(.repaired) }
    var pages = PageCheck(report, profile: profile, hiddenTexts: hiddenTexts)
    try WordReader.read(path, pages: 0..<report.pages.count) { page, words in pages.look(at: page, words) }
    breaches += pages.breaches
    breaches += DocumentCheck(report, profile: profile, hasIndex: pages.index != nil).breaches
    breaches += try fileBreaches(path, report)
    return weighed(breaches)
  }

  private func fileBreaches(_ path: String, _ report: DocumentReport) throws(BundleError) -> [RuleBreach] {
    var breaches: [RuleBreach] = []
    let digest: Digest
    let bytes: Int64
    do throws(FileError) { (digest, bytes) = try Files.digest(of: path) } catch { throw .file(error) }
    if let limit = profile.maximumBytes.value, bytes > Int64(limit) { breaches.append(.tooLarge) }
    if let limit = profile.maximumPages.value, report.pages.count > limit { breaches.append(.tooLong) }
    if !Self.isPlain(Paths.lastComponent(path)) { breaches.append(.fileName) }
    if let frozen, !Self.keeps(frozen, report.labels ?? []) { breaches.append(.renumbered) }
    if !Self.hasManifest(beside: path, digest: digest.hex) { breaches.append(.unlisted) }
    return breaches
  }

  private func weighed(_ breaches: [RuleBreach]) -> [Finding] {
    let found = breaches.compactMap { breach in breach.rule.severity(profile).map { (breach.rule, breach.finding($0)) }
    }
    return found.sorted {
      $0.1.severity == $1.1.severity ? $0.0.rawValue < $1.0.rawValue : $0.1.severity < $1.1.severity
    }
    .map(\.1)
  }

  /// Whether a name is one that every system takes.
  private static func isPlain(_ name: String) -> Bool {
    name.utf8.count <= 200 && name.lowercased().hasSuffix(".pdf")
      && name.allSatisfy { $0.isLetter || $0.isNumber || " -_.,()".contains($0) }
  }

  /// Whether every label that was served is there, in the same order.
  private static func keeps(_ frozen: FrozenPages, _ labels: [String]) -> Bool {
    var rest = labels[...]
    for label in frozen.parts.flatMap(\.labels) {
      guard let place = rest.firstIndex(of: label.text) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// Whether a list beside the file names its digest.
  private static func hasManifest(beside path: String, digest: String) -> Bool {
    let folder = Paths.parent(path)
    let names = ((try? Files.list(folder)) ?? []).filter { $0.hasSuffix(".xml") || $0.hasSuffix(".csv") }
    return names.prefix(200).contains { name in
      guard let bytes = try? Files.read(Paths.join(folder, name), limit: 16 << 20) else { return false }
      return String(decoding: bytes, as: UTF8.self).contains(digest)
    }
  }
}
