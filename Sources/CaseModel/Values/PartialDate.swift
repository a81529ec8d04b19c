/// A date as precise as its source: a day, a month, a year, an approximation, an interval, or unknown.
///
/// Precision is never invented. The written forms are those of the dossier schema: `2006`, `2006-03`, `2006-03-24`,
/// `~2006`, `2008-01/2010`, `unknown`.
public struct PartialDate: Sendable, Hashable {
  /// One calendar date of one of three precisions.
  public struct Point: Sendable, Hashable {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12, if known.
    public let month: Int?
    /// The day of the month, if known; needs a month.
    public let day: Int?
    /// Whether the source only says "about".
    public let approximate: Bool

    /// Creates a point, or nothing if there is no such date in the Gregorian calendar.
    public init?(year: Int, month: Int? = nil, day: Int? = nil, approximate: Bool = false) {
      guard (1...9999).contains(year) else { return nil }
      if let month {
        guard (1...12).contains(month) else { return nil }
        if let day { guard (1...Day.daysIn(month: month, year: year)).contains(day) else { return nil } }
      } else if day != nil {
        return nil
      }
      self.year = year
      self.month = month
      self.day = day
      self.approximate = approximate
    }

    /// The first day the point may mean.
    public var earliest: Day { Day(unchecked: year, month ?? 1, day ?? 1) }
    /// The last day the point may mean.
    public var latest: Day {
      let month = month ?? 12
      return Day(unchecked: year, month, day ?? Day.daysIn(month: month, year: year))
    }

    var text: String {
      var text = approximate ? "~" : ""
      text += padded(year, 4)
      if let month { text += "-" + padded(month, 2) }
      if let day { text += "-" + padded(day, 2) }
      return text
    }
  }

  /// What is known.
  public enum Form: Sendable, Hashable {
    /// Nothing is known: a value, not a gap.
    case unknown
    /// One date.
    case point(Point)
    /// From one date to another, both included.
    case interval(Point, Point)
  }

  /// What is known.
  public let form: Form

  /// The date nothing is known of.
  public static let unknown = PartialDate(form: .unknown)

  init(form: Form) { self.form = form }

  /// Creates the date of one point.
  public init(_ point: Point) { form = .point(point) }

  /// Reads a written form; besides the schema's forms it accepts `sin fecha` and `desconocida`.
  ///
  /// - Parameter text: the written date; surrounding spaces are ignored.
  /// - Returns: nothing if the text is no date, a day that does not exist included.
  public init?(_ text: String) {
    let trimmed = text.trimmingSpaces()
    switch trimmed.lowercased() {
    case "unknown", "sin fecha", "desconocida", "desconocido": form = .unknown
    default:
      let ends = trimmed.split(separator: "/", omittingEmptySubsequences: false)
      if ends.count == 1, let point = Self.point(ends[0]) {
        form = .point(point)
      } else if ends.count == 2, let first = Self.point(ends[0]), let last = Self.point(ends[1]),
        first.earliest <= last.latest
      {
        form = .interval(first, last)
      } else {
        return nil
      }
    }
  }

  private static func point(_ text: Substring) -> Point? {
    let approximate = text.first == "~"
    let pieces = (approximate ? text.dropFirst() : text).split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(pieces.count), pieces[0].utf8.count == 4 else { return nil }
    var numbers: [Int] = []
    for (index, piece) in pieces.enumerated() {
      guard index == 0 || piece.utf8.count == 2, piece.utf8.allSatisfy({ (48...57).contains($0) }),
        let number = Int(piece)
      else { return nil }
      numbers.append(number)
    }
    return Point(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil,
      approximate: approximate)
  }

  /// The written form, as in dossiers.
  public var text: String {
    switch form {
    case .unknown: "unknown"
    case .point(let point): point.text
    case .interval(let first, let last): first.text + "/" + last.text
    }
  }

  /// The first day it may mean; nothing when unknown.
  public var earliest: Day? {
    switch form {
    case .unknown: nil
    case .point(let point): point.earliest
    case .interval(let first, _): first.earliest
    }
  }

  /// The last day it may mean; nothing when unknown.
  public var latest: Day? {
    switch form {
    case .unknown: nil
    case .point(let point): point.latest
    case .interval(_, let last): last.latest
    }
  }

  /// Whether the date names one certain day.
  public var day: Day? {
    guard case .point(let point) = form, point.day != nil, !point.approximate else { return nil }
    return point.earliest
  }
}

extension PartialDate: Codable {
  /// Reads the written form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = PartialDate(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a partial date")
    }
    self = date
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension String {
  func trimmingSpaces() -> String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
