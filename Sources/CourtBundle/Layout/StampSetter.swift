internal import CaseModel
internal import LawData
internal import PageKit

/// Finds a place for the number of every page.
struct StampSetter {
  private let plan: BundlePlan
  private let profile: CourtProfile
  private let sources: [BundleSource]
  private let font: FolioFont

  init(_ plan: BundlePlan, _ profile: CourtProfile, _ sources: [BundleSource], _ font: FolioFont) {
    self.plan = plan
    self.profile = profile
    self.sources = sources
    self.font = font
  }

  /// The numbers of all pages; entries of which pages are crowded are counted.
  func stamps(_ volumes: [PlacedVolume], crowded: inout [Int: Int]) throws(BundleError) -> [[FolioStamp]] {
    let sheet = Sheet(profile.paper.value)
    let own = PageGeometry(box: PageBox(0, 0, sheet.width, sheet.height))
    let place = FolioStamp.Place(rawValue: profile.stamp.value) ?? .bottomRight
    var all: [[FolioStamp]] = []
    do throws(PageError) {
      for volume in volumes {
        var stamps: [FolioStamp] = []
        for page in volume.pages {
          guard case .entry(let entry, let number) = page.slot else {
            stamps.append(
              try FolioStamp(page.label.text, font: font, on: own, preferring: place, avoiding: [], isPicture: false))
            continue
          }
          let source = sources[entry]
          let stamp = try FolioStamp(
            page.label.text, font: font, on: source.facts.pages[number], preferring: place,
            avoiding: source.texts.indices.contains(number) ? source.texts[number].edges : [],
            isPicture: source.facts.isPicture || source.facts.picturePages.contains(number))
          if stamp.isCrowded { crowded[entry, default: 0] += 1 }
          stamps.append(stamp)
        }
        all.append(stamps)
      }
    } catch { throw BundleError(error) }
    return all
  }
}
