internal import CaseModel
internal import PageKit

/// A mark that became a link: from a page of a volume to another.
struct PlacedCite: Sendable, Hashable {
  /// The page it stands on, from 0.
  let page: Int
  /// Where, in visual points.
  let box: PageBox
  /// The page it leads to, from 0.
  let target: Int
  /// What it says to who cannot see.
  let words: String
}

/// Finds for each mark of a filing the page of the bundle that it cites.
struct CiteSetter {
  private let planned: [BundleEntry]
  private let sources: [BundleSource]
  private let volumes: [PlacedVolume]
  private let placed: [PlacedEntry]
  private let words: BundleWords
  /// The entries by what marks may call them.
  private var entries: [String: [Int]] = [:]

  init(
    _ plan: BundlePlan, _ sources: [BundleSource], _ volumes: [PlacedVolume], _ placed: [PlacedEntry],
    _ words: BundleWords
  ) {
    planned = plan.entries
    self.sources = sources
    self.volumes = volumes
    self.placed = placed
    self.words = words
    for (index, entry) in planned.enumerated() {
      for name in Set((Self.calls(entry.annex) + entry.names).map(CiteMark.key)) {
        entries[name, default: []].append(index)
      }
    }
  }

  /// How a filing may call an annex: by what prints, and as «Anexo 7» where only the number prints.
  private static func calls(_ annex: String?) -> [String] {
    guard let annex, let number = annex.split(separator: " ").last else { return [] }
    let first = annex.split(separator: " ").first.map { CiteMark.key(String($0)) } ?? ""
    guard number.count == annex.count || ["anexo", "annex"].contains(first) else { return [annex] }
    return [annex, "anexo \(number)", "annex \(number)"]
  }

  /// The links of each volume; marks that lead nowhere are told.
  func cites(_ findings: inout [Finding]) -> [[PlacedCite]] {
    volumes.enumerated().map { number, volume in
      var cites: [PlacedCite] = []
      for (index, page) in volume.pages.enumerated() {
        guard case .entry(let entry, let own) = page.slot, planned[entry].carriesCites,
          sources[entry].texts.indices.contains(own)
        else { continue }
        for mark in sources[entry].texts[own].marks {
          switch target(of: mark) {
          case .place(let volume, let page, let label, let name) where volume == number:
            cites += mark.boxes.map {
              PlacedCite(page: index, box: $0, target: page, words: "\(name), \(words.pageRange(label, label))")
            }
          case .place(let volume, _, let label, _):
            findings.append(
              .elsewhere(planned[entry], page: own + 1, mark.text, words.volume(volume + 1), label: label))
          case .none where mark.isPlain || entries[mark.name] != nil:
            findings.append(.pointless(planned[entry], page: own + 1, mark.text))
          case .none: break
          }
        }
      }
      return cites
    }
  }

  private enum Target {
    case place(volume: Int, page: Int, label: String, name: String)
    case none
  }

  private func target(of mark: CiteMark) -> Target {
    for entry in entries[mark.name] ?? [] {
      let chosen = sources[entry].chosen
      guard let offset = mark.page.map({ page in chosen.firstIndex(of: page - 1) }) ?? 0 else { continue }
      let page = placed[entry].firstPage + offset
      let volume = placed[entry].volume
      let name = planned[entry].annex ?? planned[entry].title
      return .place(volume: volume, page: page, label: volumes[volume].pages[page].label.text, name: name)
    }
    return .none
  }
}
