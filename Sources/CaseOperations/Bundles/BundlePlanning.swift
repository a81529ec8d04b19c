import CaseModel
import CourtBundle
import DocumentStore
import FileKit
import FoundationEssentials
import LawData

/// Makes the plan of a bundle from what the file knows: its documents, its cover, the court's rules.
struct BundlePlanning {
  let context: OperationContext
  /// The disclosure profile that somebody named.
  var disclosure: String?

  /// A plan, the rules it follows, and what stands against it before any page is looked at.
  struct Result {
    var plan: BundlePlan
    let profile: CourtProfile
    var findings: [Finding]
    let contents: BundleContents
    /// Whom it is for.
    let disclosure: BundleDisclosure
    /// The entries that are redacted copies.
    var redactions: Set<String> = []
    /// The records whose documents are more closed than the profile lets out.
    var closed: [RecordView] = []
  }

  /// The profile that a bundle follows if nobody said otherwise.
  static let standard = "mx-pjf"

  /// Plans a bundle.
  func plan(_ reference: RecordReference) throws(OperationError) -> Result {
    let frozen = try frozen(reference)
    var result = try context.read("bundle") { reader, restricted in
      let stored = try Lookup.record(reference, [.caseBundle], reader, context.law)
      let contents = try BundleContents(stored, reader)
      for item in contents.items { restricted.add(item.record) }
      var result = Result(
        plan: BundlePlan(title: contents.bundle.title), profile: try profile(contents.bundle), findings: [],
        contents: contents,
        disclosure: try BundleDisclosure(disclosure, of: stored, for: try BundleSubject(of: stored, reader)))
      result.plan.frozen = frozen
      result.plan.cover = try BundleCovering(context: context).cover(of: stored, contents.bundle, reader)
      result.plan.cover?.ledgerHead = contents.bundle.body["ledgerHead"]?.text
      result.plan.date = contents.bundle.body["frozenOn"]?.text.flatMap { PartialDate($0) }?.day
      if case .bool(let wanted)? = contents.bundle.body["separateAuthorities"] {
        result.plan.separatesAuthorities = wanted
      }
      result.plan.authorities = try authorities(contents, stored, reader)
      result.plan.sections = try sections(contents, &result, reader)
      result.plan.hasDividers = result.plan.sections.count > 1
      return result
    }
    // Where documents lie is asked when that reading has ended: a reading within a reading may wait for itself.
    do {
      for section in result.plan.sections.indices {
        for place in result.plan.sections[section].entries.indices {
          let entry = result.plan.sections[section].entries[place]
          result.plan.sections[section].entries[place].path = try context.store.blobPath(
            entry.digest ?? "", as: context.visibility)
          result.plan.sections[section].entries[place].isLate =
            result.plan.frozen != nil && result.plan.frozen?[entry.id] == nil
        }
      }
      return result
    } catch { throw OperationError(error) }
  }

  func profile(_ bundle: RecordView) throws(OperationError) -> CourtProfile {
    let code = bundle.body["profile"]?.text ?? Self.standard
    let current = context.law.vocabulary("court-profiles")?[code]?.replacedBy ?? code
    guard let profile = CourtProfile.shipped(current) else {
      throw .unknownCode(field: "profile", vocabulary: "court-profiles", code: code, near: CourtProfile.codes)
    }
    return profile
  }

  private func sections(
    _ contents: BundleContents, _ result: inout Result, _ reader: borrowing StoreReader
  ) throws -> [BundleSection] {
    var sections = (contents.bundle.body["sections"]?.elements ?? []).map { section in
      BundleSection(section["title"]?.text ?? "", letter: section["letter"]?.text)
    }
    if sections.isEmpty { sections = [BundleSection()] }
    for item in contents.items {
      let id = item.link.uid.text
      guard let choice = result.disclosure.choice(of: item.record, served: result.plan.frozen?[id]?.digest) else {
        result.findings.append(Self.noDocument(item.record))
        continue
      }
      if let finding = choice.finding { result.findings.append(finding) }
      if choice.isClosed { result.closed.append(item.record) }
      if choice.isRedaction { result.redactions.insert(id) }
      var entry = try BundleEntry(item, digest: choice.document.sha256)
      // The leaf of the court's own file, where the offering says it.
      entry.courtLeaf = try reader.links(from: item.link.target, relation: Relation.offeredIn.rawValue).lazy.compactMap
      {
        try? LinkWriting.decoded($0).attributes["foja"]?.text
      }.first
      let wanted = item.attributes["section"]?.text
      let place = sections.firstIndex { wanted != nil && ($0.letter == wanted || $0.title == wanted) } ?? 0
      sections[place].entries.append(entry)
    }
    return sections.count > 1 ? sections.filter { !$0.entries.isEmpty } : sections
  }

  private static func noDocument(_ record: RecordView) -> Finding {
    Finding(
      id: "bundle.document", severity: .error, place: Finding.Place(uid: record.uid, record: record.handle),
      summary: Phrase(
        "\(record.handle) no tiene un PDF o una imagen que se pueda foliar.",
        "\(record.handle) has no PDF or picture that can be paginated."),
      remedy: Phrase("Agregue el documento, o quítelo del legajo", "Add the document, or take it out of the bundle"),
      mending: .document)
  }

  /// Precedents and norms that the filing cites, for the list at the end.
  private func authorities(
    _ contents: BundleContents, _ stored: StoredRecord, _ reader: borrowing StoreReader
  ) throws -> [BundleAuthority] {
    var found: [BundleAuthority] = []
    for link in try reader.links(from: stored.uid, relation: Relation.bundles.rawValue) {
      for cite in try reader.links(from: link.target, relation: Relation.cites.rawValue) {
        guard let record = try reader.record(cite.target) else { continue }
        let view = try RecordEncoding.view(record)
        guard view.kind == .precedent || view.kind == .norm else { continue }
        found.append(
          BundleAuthority(
            view.title, gist: view.body["headnote"]?.text, entry: contents.item(record.uid)?.link.uid.text))
      }
    }
    return found
  }

  /// The pages that keep their numbers, of a bundle that was served.
  private func frozen(_ reference: RecordReference) throws(OperationError) -> FrozenPages? {
    let digest = try context.read { reader in
      try BundleContents(Lookup.record(reference, [.caseBundle], reader, context.law), reader).frozenDigest
    }
    guard let digest else { return nil }
    do {
      let bytes = try Files.read(try context.store.blobPath(digest, as: context.visibility))
      guard let pages = try? JSONDecoder().decode(FrozenPages.self, from: Data(bytes)) else {
        throw OperationError.unreadableBody
      }
      return pages
    } catch { throw OperationError(error) }
  }
}
