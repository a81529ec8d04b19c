/// One line of the answer: what we take, what the baseline takes, and what was promised.
struct Figure {
  /// What must hold for the promise to be kept.
  enum Target {
    /// At most so many times the baseline.
    case ratioAtMost(Double)
    /// At least so many times the baseline.
    case ratioAtLeast(Double)
    /// Our own amount is at most this.
    case atMost(Double, String)
    /// Our own amount is at least this.
    case atLeast(Double, String)
    /// Nothing was promised; it is shown beside the rest.
    case none

    var text: String {
      switch self {
      case .ratioAtMost(let most): "≤ \(most.shown) ×"
      case .ratioAtLeast(let least): "≥ \(least.shown) ×"
      case .atMost(let most, let unit): "≤ \(most.shown) \(unit)"
      case .atLeast(let least, let unit): "≥ \(least.shown) \(unit)"
      case .none: "–"
      }
    }
  }

  let name: String
  let unit: String
  let ours: Double
  /// What ours is: of how many rounds, in which clock.
  let method: String
  let baselineName: String
  let baseline: Double
  let target: Target

  var ratio: Double { baseline > 0 ? ours / baseline : 0 }

  var isMet: Bool {
    switch target {
    case .ratioAtMost(let most): ratio <= most
    case .ratioAtLeast(let least): ratio >= least
    case .atMost(let most, _): ours <= most
    case .atLeast(let least, _): ours >= least
    case .none: true
    }
  }

  private var verdict: String {
    if case .none = target { return "–" }
    return isMet ? "ok" : "over"
  }

  static let heading = "name · ours · baseline · ratio · target · verdict"

  var line: String {
    [
      name, "\(ours.shown) \(unit) (\(method))", "\(baselineName): \(baseline.shown) \(unit)", ratio.shown, target.text,
      verdict,
    ].joined(separator: " · ")
  }

  var json: String {
    "{\"name\":\"\(name)\",\"unit\":\"\(unit)\",\"ours\":\(ours.plain),\"method\":\"\(method)\","
      + "\"baselineName\":\"\(baselineName)\",\"baseline\":\(baseline.plain),\"ratio\":\(ratio.plain),"
      + "\"target\":\"\(target.text)\",\"verdict\":\"\(verdict)\"}"
  }
}

extension Double {
  /// Three figures that tell something.
  var shown: String { self >= 100 ? rounded(to: 0) : self >= 10 ? rounded(to: 1) : rounded(to: 2) }

  /// Six decimals, never an exponent.
  var plain: String { rounded(to: 6) }

  private func rounded(to places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let whole = Int((self * Double(scale)).rounded())
    if places == 0 { return String(whole) }
    let fraction = String(whole.magnitude % scale.magnitude)
    let zeros = String(repeating: "0", count: places - fraction.count)
    return "\(whole < 0 ? "-" : "")\(whole.magnitude / scale.magnitude).\(zeros)\(fraction)"
  }
}
