import Testing
import XMLKit

/// Documents made to exhaust or to trick a parser; each must be refused by everything that reads XML.
enum Hostile: String, CaseIterable {
  case entityFile, entityNetwork, entityBomb, quadratic, emptyDocumentType, externalDocumentType, parameterEntity
  case deep, manyAttributes, manyNamespaces, longTag, longName, longValue, longComment
  case truncated, twoRoots, badUTF8, wrongEncoding, unknownEncoding, unboundPrefix, repeatedAttribute, empty, blank
  case undeclaredEntity, controlCharacter, lonelyInstruction

  var bytes: [UInt8] {
    switch self {
    case .badUTF8: Array("<d>".utf8) + [0xC3, 0x28, 0xFF] + Array("</d>".utf8)
    case .wrongEncoding: Array("<?xml version='1.0' encoding='UTF-16'?><d>".utf8) + [0xD8, 0x00] + Array("</d>".utf8)
    default: Array(text.utf8)
    }
  }

  private var text: String {
    switch self {
    case .entityFile: "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><d>&x;</d>"
    case .entityNetwork: "<!DOCTYPE d [<!ENTITY x SYSTEM 'http://127.0.0.1:9/x'>]><d a='&x;'>&x;</d>"
    case .entityBomb:
      "<!DOCTYPE d [<!ENTITY a0 'ha'>" + (1...12).map { "<!ENTITY a\($0) '&a\($0 - 1);&a\($0 - 1);'>" }.joined()
        + "]><d>&a12;</d>"
    case .quadratic:
      "<!DOCTYPE d [<!ENTITY q '" + String(repeating: "q", count: 50_000) + "'>]><d>"
        + String(repeating: "&q;", count: 20_000) + "</d>"
    case .emptyDocumentType: "<!DOCTYPE d><d/>"
    case .externalDocumentType: "<!DOCTYPE d SYSTEM 'd.dtd'><d/>"
    case .parameterEntity: "<!DOCTYPE d [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]><d/>"
    case .deep: String(repeating: "<d>", count: 100_000) + String(repeating: "</d>", count: 100_000)
    case .manyAttributes: "<d" + (0..<100_000).map { " a\($0)=''" }.joined() + "/>"
    case .manyNamespaces: "<d" + (0..<200).map { " xmlns:a\($0)='u'" }.joined() + "/>"
    case .longTag: "<d" + String(repeating: " ", count: 3_000_000) + "/>"
    case .longName: "<" + String(repeating: "d", count: 5_000) + "/>"
    case .longValue: "<d a='" + String(repeating: "v", count: 70_000) + "'/>"
    case .longComment: "<d><!--" + String(repeating: "c", count: 3_000_000) + "--></d>"
    case .truncated: "<d><e>text"
    case .twoRoots: "<d/><d/>"
    case .unknownEncoding: "<?xml version='1.0' encoding='X-NONE'?><d/>"
    case .unboundPrefix: "<d><p:e/></d>"
    case .repeatedAttribute: "<d a='1' a='2'/>"
    case .empty, .badUTF8, .wrongEncoding: ""
    case .blank: "  \n "
    case .undeclaredEntity: "<d>&nbsp;</d>"
    case .controlCharacter: "<d>\u{1}</d>"
    case .lonelyInstruction: "<?foo?>"
    }
  }
}

/// Every way into the kit.
enum Entrance: String, CaseIterable {
  case reader, schema, transform

  func read(_ bytes: [UInt8]) throws(XMLFault) {
    switch self {
    case .reader:
      let reader = try XMLEventReader(.bytes(bytes))
      while try reader.next() != nil {}
    case .schema: _ = try Samples.anything().validate(.bytes(bytes))
    case .transform: _ = try Samples.identity().apply(to: .bytes(bytes))
    }
  }
}

@Suite struct HostileTests {
  @Test(arguments: Hostile.allCases, Entrance.allCases)
  func `a hostile document is refused quickly`(hostile: Hostile, entrance: Entrance) {
    let bytes = hostile.bytes
    let clock = ContinuousClock()
    let started = clock.now
    #expect(throws: XMLFault.self) { try entrance.read(bytes) }
    #expect(clock.now - started < .seconds(5))
  }

  @Test(arguments: Entrance.allCases)
  func `a document type is refused as such, before anything it declares is used`(entrance: Entrance) {
    for hostile in [Hostile.entityFile, .entityBomb, .quadratic, .emptyDocumentType, .externalDocumentType] {
      let fault = #expect(throws: XMLFault.self) { try entrance.read(hostile.bytes) }
      #expect(fault?.reason == .documentType)
    }
  }

  @Test(arguments: Entrance.allCases)
  func `each limit is named when it is met`(entrance: Entrance) {
    let expected: [(Hostile, XMLFault.Reason)] = [
      (.deep, .tooDeep), (.manyNamespaces, .tooManyAttributes), (.longTag, .tagTooLong), (.longName, .nameTooLong),
      (.longValue, .valueTooLong), (.longComment, .tagTooLong), (.manyAttributes, .tagTooLong),
    ]
    for (hostile, reason) in expected {
      let fault = #expect(throws: XMLFault.self) { try entrance.read(hostile.bytes) }
      #expect(fault?.reason == reason)
    }
  }

  @Test(arguments: Entrance.allCases)
  func `what points outside is carried along and never followed`(entrance: Entrance) throws {
    for text in [
      "<?xml-stylesheet href='file:///etc/hostname'?><d/>",
      "<?oasis-xml-catalog catalog='file:///etc/hostname'?><d/>",
      "<d xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/hostname'/></d>",
      "<d xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:schemaLocation='u file:///etc/x.xsd'/>",
    ] {
      try entrance.read(Array(text.utf8))
    }
  }

  @Test func `a fault tells the line and nothing the document says`() {
    let fault = #expect(throws: XMLFault.self) { try Entrance.reader.read(Array("<d>\n<secret>\n</d>".utf8)) }
    #expect(fault?.line == 3)
    #expect(!"\(fault.map { "\($0)" } ?? "")".contains("secret"))
  }

  @Test(arguments: Entrance.allCases)
  func `the size of the whole and of one text is limited`(entrance: Entrance) {
    var limits = XMLLimits.standard
    limits.totalBytes = 1_000
    limits.textBytes = 100
    let text = [UInt8]("<d>\(String(repeating: "t", count: 200))</d>".utf8)
    let fault = #expect(throws: XMLFault.self) {
      let reader = try XMLEventReader(.bytes(text), limits: limits)
      while try reader.next() != nil {}
    }
    #expect(fault?.reason == .textTooLong)
    let long = [UInt8]("<d>\(String(repeating: "<e/>", count: 500))</d>".utf8)
    let other = #expect(throws: XMLFault.self) {
      _ = try Samples.anything().validate(.bytes(long), limits: limits)
    }
    #expect(other?.reason == .tooLarge)
  }

  @Test func `a missing file is a fault with the system's number`() {
    let fault = #expect(throws: XMLFault.self) { _ = try XMLEventReader(.file("/nonexistent/a.xml")) }
    #expect(fault?.reason == .unreadable(2))
  }
}
