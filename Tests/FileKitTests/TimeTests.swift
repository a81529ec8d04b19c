import FileKit
import Testing

@Suite struct TimeTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00.000Z"), (1_774_346_400_123, "2026-03-24T10:00:00.123Z"),
    (951_782_400_000, "2000-02-29T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
    (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
  ])
  func `a moment is written in UTC and read back`(milliseconds: Int64, text: String) {
    #expect(Timestamp(milliseconds: milliseconds).text == text)
    #expect(Timestamp(text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "2026-03-24", "2026-03-24T10:00:00", "2026-02-29T10:00:00Z", "2026-03-24T24:00:00Z", "2026-13-01T00:00:00Z",
    "2026-03-24 10:00:00Z", "2026-04-31T00:00:00.000Z", "2026-03-24T10:00:00,123Z",
  ])
  func `a moment that is none is refused`(text: String) { #expect(Timestamp(text) == nil) }

  @Test func `a moment may come without milliseconds`() {
    #expect(Timestamp("2026-03-24T10:00:00Z")?.text == "2026-03-24T10:00:00.000Z")
  }

  @Test func `zones know their offsets, before and after a country gave up summer time`() throws {
    let mexico = try #require(NamedZone("America/Mexico_City"))
    #expect(mexico.offset(atSeconds: 1_657_000_000) == -5 * 3_600)
    #expect(mexico.offset(atSeconds: 1_688_000_000) == -6 * 3_600)
    #expect(mexico.offset(atSeconds: 1_774_346_400) == -6 * 3_600)
    #expect(mexico.offset(atSeconds: -5_000_000_000) == -23_796)
    #expect(NamedZone("America/Hermosillo")?.offset(atSeconds: 1_774_346_400) == -7 * 3_600)
    #expect(NamedZone("UTC")?.offset(atSeconds: 0) == 0)
  }

  @Test(arguments: ["", "Nowhere/City", "../../../etc/passwd", "/etc/localtime", "tzdata.zi"])
  func `what is no zone is refused`(name: String) { #expect(NamedZone(name) == nil) }

  @Test func `clocks go on`() {
    let (wall, monotonic) = (SystemClock.milliseconds(), SystemClock.monotonicNanoseconds())
    #expect(wall > 1_700_000_000_000)
    #expect(SystemClock.monotonicNanoseconds() >= monotonic)
  }
}
