internal import LawData
internal import PageKit

/// What belongs together and is never cut: an entry with the pages set before it, or the list of authorities.
struct BundleUnit {
  /// Its pages, without labels yet.
  var slots: [PlacedPage.Slot]
  /// The place of its entry.
  var entry: Int?
  /// The place of its section, or nothing for the list of authorities.
  var section: Int?
  /// About how many bytes it will take.
  var bytes: Int64
  /// Whether it goes with the authorities, in a volume of their own.
  var isApart = false
  /// Whether a volume begins with it, however much room there is.
  var beginsVolume = false
}

/// Where numbers begin again or continue: how a profile counts.
struct PageCounter {
  private let scheme: CourtProfile.Labels
  private let letters: [String]
  private var roman = 0
  private var number = 0
  /// How far each section has come: authorities set apart may take a section up again in another volume.
  private var numbers: [Int: Int] = [:]

  init(_ scheme: CourtProfile.Labels, letters: [String]) {
    self.scheme = scheme
    self.letters = letters
  }

  /// The label of the next page.
  mutating func next(_ slot: PlacedPage.Slot, section: Int?) -> PageLabel {
    let isFront =
      switch slot {
      case .cover, .index: true
      default: false
      }
    switch scheme {
    case .continuous:
      number += 1
      return PageLabel(number: number)
    case .romanFront:
      if isFront {
        roman += 1
        return PageLabel(style: .roman, number: roman)
      }
      number += 1
      return PageLabel(number: number)
    case .sections:
      if isFront {
        roman += 1
        return PageLabel(style: .roman, number: roman)
      }
      let place = section ?? letters.count
      numbers[place, default: 0] += 1
      // The list of authorities takes the letter after the last section's.
      let letter = letters.indices.contains(place) ? letters[place] : PageCounter.letter(place)
      return PageLabel(prefix: letter, number: numbers[place])
    case .leaves:
      number += 1
      let leaf = (number + 1) / 2
      return number % 2 == 1 ? PageLabel(number: leaf) : PageLabel(prefix: "\(leaf)v", number: nil)
    }
  }

  /// A, B, … Z, AA, BB.
  static func letter(_ place: Int) -> String { PageLabel(style: .letters, number: place + 1).text.uppercased() }
}
