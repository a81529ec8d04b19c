import CaseModel
import TestKit
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: [
    "2006", "2006-03", "2006-03-24", "~2006", "~2006-03", "~2006-03-24", "2008-01/2010", "~2008/~2010-05",
    "2010/2010-05", "unknown", "2024-02-29", "2000-02-29", "0001", "9999-12-31",
  ])
  func `a partial date is written as it was read`(text: String) throws {
    #expect(try #require(PartialDate(text)).text == text)
  }

  @Test(arguments: [
    "", " ", "206", "2006-3", "2006-13", "2006-00", "2006-01-00", "2006-02-30", "30/02/2026", "2023-02-29",
    "1900-02-29", "2010/2008", "2010-06/2010-05", "/2010", "2010/", "2010//2011", "2008/2009/2010", "unknown/2010",
    "+206-01", "-2006", "0000", "10000", "~", "~~2006", "~ 2006", "2006~", "24-03-2006", "2006-03-24T00:00",
    "2006-03-24-01", "2006-", "٢٠٠٦", "２００６", "2006\u{2013}03",
  ])
  func `a date that does not exist is refused`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test(arguments: [" 2006 ", "\t2006\n", "2006"]) func `surrounding spaces are no part of a date`(text: String) {
    #expect(PartialDate(text)?.text == "2006")
  }

  @Test(arguments: ["sin fecha", "Desconocida", "DESCONOCIDO", "Unknown"])
  func `what a lawyer writes for no date is the unknown date`(text: String) {
    #expect(PartialDate(text) == .unknown)
  }

  @Test func `whatever the date, its written form reads back as the same date`() throws {
    for seed in UInt64(0)..<2_000 {
      var chance = SeededRandom(seed: seed)
      let made = chance.date()
      let date = try #require(made)
      #expect(PartialDate(date.text) == date, "\(date.text)")
      if let first = date.earliest, let last = date.latest { #expect(first <= last, "\(date.text)") }
      if let day = date.day { #expect(day == date.earliest && day == date.latest) }
    }
  }

  @Test func `a month without a day may mean any of its days`() throws {
    let date = try #require(PartialDate("2024-02"))
    #expect(date.earliest?.text == "2024-02-01")
    #expect(date.latest?.text == "2024-02-29")
    #expect(date.day == nil)
  }

  @Test func `an interval reaches from the first day of its start to the last of its end`() throws {
    let date = try #require(PartialDate("2003/2010-02"))
    #expect(date.earliest?.text == "2003-01-01")
    #expect(date.latest?.text == "2010-02-28")
    #expect(date.day == nil)
  }

  @Test func `only a whole date without "about" names one day`() {
    #expect(PartialDate("2010-03-24")?.day?.text == "2010-03-24")
    #expect(PartialDate("~2010-03-24")?.day == nil)
  }

  @Test func `an unknown date has neither first nor last day`() {
    #expect(PartialDate.unknown.earliest == nil && PartialDate.unknown.latest == nil)
  }

  @Test func `a point without a month has no day, and no date lies outside the calendar`() {
    #expect(PartialDate.Point(year: 2010, day: 3) == nil)
    #expect(PartialDate.Point(year: 0) == nil)
    #expect(Day(year: 2023, month: 2, day: 29) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
  }
}
