/// A legal day: a calendar date without a time zone.
public struct Day: Sendable, Hashable, Comparable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month.
  public let day: Int

  /// Creates a day, or nothing if the Gregorian calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.daysIn(month: month, year: year)).contains(day)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The number of days of a month.
  public static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day so many days later, by the Gregorian calendar.
  ///
  /// - Parameter days: 0 or more.
  public func adding(days: Int) -> Day {
    var (year, month, day) = (year, month, day + max(0, days))
    while day > Day.daysIn(month: month, year: year) {
      day -= Day.daysIn(month: month, year: year)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return Day(unchecked: year, month, day)
  }

  /// Orders days by the calendar.
  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Whether somebody born on this day is under age on another: before their eighteenth birthday.
  public func isUnderAge(on today: Day) -> Bool {
    (today.year - year, today.month, today.day) < (18, month, day)
  }

  /// The written form, `2010-03-24`.
  public var text: String { padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2) }
}
