import CaseModel
import FileKit

extension Day {
  /// The legal day an instant falls on in a zone.
  ///
  /// - Parameters:
  ///   - milliseconds: UTC milliseconds since 1970.
  ///   - zone: the name of a zone of tzdata; UTC if the system does not know it.
  static func of(milliseconds: Int64, zone: String) -> Day? {
    let seconds = Int((Double(milliseconds) / 1_000).rounded(.down))
    let local = seconds + (NamedZone(zone)?.offset(atSeconds: Int64(seconds)) ?? 0)
    let days = (Double(local) / 86_400).rounded(.down)
    return Day(daysSince1970: Int(days))
  }

  /// The day so many days after 1970-01-01, by the Gregorian calendar.
  init?(daysSince1970 days: Int) {
    // Years begin in March here, so that a leap day is the last day of its year.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    self.init(
      year: yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }
}
