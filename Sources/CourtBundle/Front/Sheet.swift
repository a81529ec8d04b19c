internal import LawData
internal import PageKit

/// The paper we set on and its margins: wide enough that number, seal and punched holes have room.
struct Sheet {
  let width: Double
  let height: Double
  let left = 79.0
  let right = 65.0
  let top = 82.0
  let bottom = 72.0

  init(_ paper: CourtProfile.Paper) {
    (width, height) =
      switch paper {
      case .letter: (612, 792)
      case .legal: (612, 1_008)
      case .a4: (595.276, 841.89)
      }
  }

  /// The width of the text.
  var measure: Double { width - left - right }
  /// Where the text's right edge is.
  var edge: Double { width - right }
}
