import Testing
import XMLKit

@Suite struct CanonicalTests {
  // The right-hand sides were made by lxml's `tostring(method="c14n", exclusive=True, with_comments=False)`.
  @Test(arguments: [
    (
      "<a xmlns='urn:u' xmlns:p='urn:v' xmlns:unused='urn:w' b='2' p:a='1' a=\"'3'\"><p:b/><!-- c --><c xmlns=''/></a>",
      "<a xmlns=\"urn:u\" xmlns:p=\"urn:v\" a=\"'3'\" b=\"2\" p:a=\"1\"><p:b></p:b><c xmlns=\"\"></c></a>"
    ),
    (
      "<x:a xmlns:x='urn:u'><x:b><y xmlns='urn:v' xmlns:x='urn:w'><x:c/></y></x:b><![CDATA[<&>]]>&#13;\r\n</x:a>",
      "<x:a xmlns:x=\"urn:u\"><x:b><y xmlns=\"urn:v\"><x:c xmlns:x=\"urn:w\"></x:c></y></x:b>&lt;&amp;&gt;&#xD;\n</x:a>"
    ),
    (
      "<?xml version='1.0'?><?s t?><a z='1' xml:lang='es' b='&#9;&#10;&#13;&quot;&lt;>'/><?end?>",
      "<?s t?>\n<a b=\"&#x9;&#xA;&#xD;&quot;&lt;>\" z=\"1\" xml:lang=\"es\"></a>\n<?end?>"
    ),
    (
      "<r xmlns:b='urn:1' xmlns:a='urn:2'><e b:q='1' a:q='2' q='3' Z='4' á='5'/></r>",
      "<r><e xmlns:a=\"urn:2\" xmlns:b=\"urn:1\" Z=\"4\" q=\"3\" á=\"5\" b:q=\"1\" a:q=\"2\"></e></r>"
    ),
  ])
  func `a document has one canonical form`(text: String, canonical: String) throws {
    let form = try XMLCanonical.exclusive(.bytes(Array(text.utf8)))
    #expect(String(decoding: form, as: UTF8.self) == canonical)
    #expect(try XMLCanonical.exclusive(.bytes(form)) == form)
  }

  @Test func `a fragment declares what it uses, wherever it was declared`() throws {
    let text = "<d xmlns='urn:d' xmlns:f='urn:f' xmlns:g='urn:g'><f:x g:a='1'><y/></f:x><after/></d>"
    let reader = try XMLEventReader(.bytes(Array(text.utf8)))
    _ = try reader.next()
    guard case .start(let start)? = try reader.next() else { throw XMLFault(.notText) }
    let form = String(decoding: try reader.canonical(start), as: UTF8.self)
    #expect(form == "<f:x xmlns:f=\"urn:f\" xmlns:g=\"urn:g\" g:a=\"1\"><y xmlns=\"urn:d\"></y></f:x>")
    guard case .start(let next)? = try reader.next() else { throw XMLFault(.notText) }
    #expect(next.name == "after")
  }
}
