import Assets
import CaseModel
import FileKit
public import XMLKit

/// Checks a dossier: that it is safe to read, keeps to the schema and to the rules, and has its documents.
///
/// Whatever is wrong with the file is a finding; an error says only that it could not be opened, or that the program's
/// own schema cannot be used.
public struct DossierValidator: Sendable {
  /// Where the rules are run.
  public var rules: RulesEngine
  /// How many findings are kept.
  public var cap: Int
  /// What a file may hold.
  public var limits: XMLLimits

  /// Creates a validator.
  public init(rules: RulesEngine, cap: Int = 500, limits: XMLLimits = .standard) {
    self.rules = rules
    self.cap = cap
    self.limits = limits
  }

  /// Checks a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - phase: which rules; the file's own profile, unless said otherwise.
  ///   - folder: where the documents stand, if they are to be compared.
  /// - Throws: `DossierFailure.unreadable`.
  public func validate(
    fileAt path: String, phase: String? = nil, documentsIn folder: String? = nil
  ) throws(DossierFailure) -> DossierReport {
    try validate(.file(path), phase: phase, documents: folder.map { .folder($0) } ?? .unasked)
  }

  /// Checks whatever a person has of a dossier: a package as a folder or a zip file, with its documents, or the bare
  /// file, of which the report says that its documents were not checked.
  ///
  /// - Parameters:
  ///   - path: the folder or file.
  ///   - phase: which rules; the dossier's own profile, unless said otherwise.
  ///   - staging: where a zip file is unpacked: an empty folder, or the path of one to be made.
  /// - Throws: `DossierFailure` if it cannot be opened.
  public func validate(packageAt path: String, phase: String? = nil, staging: String) throws -> DossierReport {
    let place = try PackageReader.translated { try PackageReader.place(of: path, staging: staging) }
    var report = try validate(
      .file(place.dossier), phase: phase, documents: place.bag == nil ? .absent : .folder(place.folder))
    guard let bag = place.bag else { return report }
    var digests = KnownDigests()
    let faults = try PackageReader.translated {
      try BagManifest.faults(in: bag, naming: place.name, &digests)
    }
    // What the comparison with the dossier said of a document need not be said twice.
    let told = Set(report.findings.compactMap(\.place.record).map(place.name(ofDocument:)))
    report.tell(
      ofPackage: faults.filter { fault in
        switch fault {
        case .changed(let path), .missing(let path): !told.contains(path)
        case .unlisted, .unusable, .noManifest: true
        }
      }.map(PackageFindings.finding), cap: cap)
    return report
  }

  /// Checks bytes.
  ///
  /// - Parameters:
  ///   - bytes: the dossier.
  ///   - phase: which rules; the dossier's own profile, unless said otherwise.
  /// - Throws: `DossierFailure.unreadable`.
  public func validate(bytes: [UInt8], phase: String? = nil) throws(DossierFailure) -> DossierReport {
    try validate(.bytes(bytes), phase: phase, documents: .unasked)
  }

  /// What is known of the documents that a dossier names.
  private enum Documents {
    /// Nobody asked about them.
    case unasked
    /// They should stand in a folder.
    case folder(String)
    /// Only the dossier was given.
    case absent
  }

  /// The phases of the rules that a person may ask for.
  ///
  /// - Throws: what the program's own rules cannot be read for.
  public static func phases() throws -> [String] { try RulesWorker.rules().phases }

  private var runsRules: Bool { if case .none = rules { false } else { true } }

  private func validate(
    _ source: XMLSource, phase: String?, documents: Documents
  ) throws(DossierFailure) -> DossierReport {
    var report = DossierReport()
    let schema: XMLSchemaValidator
    do { schema = try Self.schema.get() } catch { throw .unreadable(error) }
    let result: XMLValidation
    do {
      result = try schema.validate(source, limits: limits, cap: cap, anchor: "uid")
    } catch {
      if case .unreadable = error.reason { throw .unreadable(error) }
      report.refuse(RefusalSentences.finding(for: error))
      return report
    }
    report.outcomes[.reading] = .passed
    guard let root = result.root, root.name == "dossier", root.namespace == DossierFormat.namespace else {
      report.refuse(RefusalSentences.otherDocument)
      return report
    }
    report.document = DossierReport.Document(
      version: root["schemaVersion"] ?? "", profile: root["profile"] ?? "", language: root["language"] ?? "")
    if let version = root["schemaVersion"], version.hasPrefix("1."), version != DossierFormat.version {
      report.findings.append(RefusalSentences.newer(version))
    }
    report.outcomes[.schema] = result.isValid ? .passed : .failed
    report.omitted = result.count - result.problems.count
    // The rules take the format for granted, and a stranger's file that breaks it is none of their work.
    let failed =
      result.isValid ? runRules(on: source, phase: phase ?? root["profile"] ?? "", report: &report) : []
    do {
      try report.tell(result.problems, failed, in: source, cap: cap)
      if !result.isValid, runsRules { report.findings.append(RefusalSentences.rulesNotRun) }
      switch documents {
      case .unasked: break
      case .folder(let folder):
        let findings = try DocumentsCheck.findings(of: source, in: folder)
        report.outcomes[.documents] = findings.isEmpty ? .passed : .failed
        report.keep(findings, cap: cap)
      case .absent:
        if let unread = try DocumentsCheck.unread(of: source) { report.findings.append(unread) }
      }
    } catch {
      report.refuse(RefusalSentences.finding(for: error))
    }
    return report
  }

  private static let schema: Result<XMLSchemaValidator, XMLFault> = Result { () throws(XMLFault) in
    try XMLSchemaValidator(EmbeddedFile.named("dossier/1.0/dossier.xsd")?.bytes ?? [])
  }
}

extension DossierReport {
  mutating func refuse(_ finding: Finding) {
    findings.append(finding)
    outcomes[.reading] = .failed
  }

  mutating func keep(_ more: [Finding], cap: Int) {
    let room = max(0, cap - findings.count)
    findings += more.prefix(room)
    omitted += max(0, more.count - room)
  }

  /// Puts first what is wrong with the package: what else is said is said of files that may not be those sent.
  fileprivate mutating func tell(ofPackage found: [Finding], cap: Int) {
    outcomes[.package] = found.contains { $0.severity == .error } ? .failed : .passed
    let others = findings
    findings = []
    keep(found, cap: cap)
    keep(others, cap: cap)
  }

  /// Turns what the schema and the rules found into findings that name their records.
  fileprivate mutating func tell(
    _ problems: [XMLProblem], _ items: [SchematronReport.Item], in source: XMLSource, cap: Int
  ) throws(XMLFault) {
    var uids = Set(problems.compactMap { $0.anchor?.record })
    uids.formUnion(items.prefix(cap).compactMap(\.record))
    let lines = Set(problems.filter { $0.anchor == nil && $0.code == 1877 }.map(\.line))
    let places = try RecordPlaces(in: source, uids: uids, lines: lines)
    keep(problems.map { FindingMaker.finding($0, places) }, cap: cap)
    keep(items.map { FindingMaker.finding($0, places) }, cap: cap)
  }
}
