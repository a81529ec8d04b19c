import CaseModel
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: ["2006", "2006-03", "2006-03-24", "~2006", "~2006-03", "2008-01/2010", "unknown", "2024-02-29"])
  func `a partial date is written as it was read`(text: String) throws {
    #expect(try #require(PartialDate(text)).text == text)
  }

  @Test(arguments: ["", "206", "2006-3", "2006-13", "2006-02-30", "30/02/2026", "2023-02-29", "2010/2008", "+206-01"])
  func `a date that does not exist is refused`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `a month without a day may mean any of its days`() throws {
    let date = try #require(PartialDate("2024-02"))
    #expect(date.earliest?.text == "2024-02-01")
    #expect(date.latest?.text == "2024-02-29")
    #expect(date.day == nil)
  }

  @Test func `an unknown date has neither first nor last day`() {
    #expect(PartialDate.unknown.earliest == nil)
    #expect(PartialDate("sin fecha") == .unknown)
  }
}
