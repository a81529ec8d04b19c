import CaseModel
import CaseOperations
import HTTPKit
import Testing

@testable import CaseWeb

@Suite struct `What programs read and write` {
  @Test func `a program adds a record with its links and reads it as the command line shows it`() throws {
    let program = Program(try Browser())
    let added = try program.post(
      "records",
      """
      {"kind": "person", "fields": {"name": "Ana Ejemplo", "birth": "~1970"},
       "links": [{"relation": "participatesIn", "other": "C-1", "attributes": {"role": "claimant"}},
                 {"relation": "hasCondition", "other": "presión alta"}]}
      """)
    #expect(added.status == 200 && added.value["schema"]?.text == "expediente.v1")
    #expect(added.value["record"]?["handle"]?.text == "PE-1")
    let shown = try program.get("records/pe1")
    #expect(shown.value["record"]?["fields"]?["birth"]?.text == "~1970")
    #expect(shown.value["links"]?.elements.compactMap { $0["other"]?["handle"]?.text }.sorted() == ["C-1", "I10"])
    #expect(shown.response.header("Content-Type") == "application/json")
    #expect(shown.response.header("Cache-Control") == "no-store")
  }

  @Test func `a list is filtered, sorted and told in pages with the exact count`() throws {
    let browser = try Browser()
    for (title, outcome) in [("Uno", "granted"), ("Dos", "granted"), ("Tres", "denied")] {
      try browser.add(.precedent, ["title": title, "outcome": outcome])
    }
    let program = Program(browser)
    let page = try program.get("precedents", [("outcome", "granted"), ("sort", "-title"), ("limit", "1")])
    #expect(page.status == 200 && page.value["total"]?.text == "2")
    #expect(page.value["precedents"]?.elements.compactMap { $0["title"]?.text } == ["Uno"])
    let next = try program.get("precedents", [("outcome", "granted"), ("sort", "-title"), ("offset", "1")])
    #expect(next.value["precedents"]?.elements.compactMap { $0["title"]?.text } == ["Dos"])
  }

  @Test func `every list answers, and every other address that only reads`() throws {
    let browser = try Browser()
    try browser.add(.person, ["name": "Ana Ejemplo"])
    try browser.add(.precedent, ["title": "Amparo de muestra"])
    let program = Program(browser)
    let handles = ["records/{handle}": "PE-1", "precedents/{handle}/applies": "PR-1", "persons/{handle}/match": "PE-1"]
    for route in APIRoute.all where route.method == "GET" {
      let path = handles[route.path].map { route.path.replacing("{handle}", with: $0) } ?? route.path
      let query = route.arguments.filter { $0.isRequired && !route.openParts.contains($0.name) }.map {
        ($0.name, "muestra")
      }
      let reply = try program.get(path, query)
      #expect(reply.status == 200, "\(route.name)")
      for member in route.answer { #expect(reply.value[member.name] != nil, "\(route.name) \(member.name)") }
    }
  }

  @Test func `a change needs the version that was read, and another's is not overwritten`() throws {
    let browser = try Browser()
    let handle = try browser.add(.fact, ["statement": "Hecho de muestra", "place": "Hermosillo"])
    let program = Program(browser)
    #expect(try program.post("records/\(handle)", #"{"fields": {"place": "x"}}"#).code == "missing-member")
    let changed = try program.post(
      "records/\(handle)", #"{"version": 1, "fields": {"place": null, "date": "2010-03"}}"#)
    #expect(changed.status == 200 && changed.value["record"]?["fields"]?["place"] == nil)
    #expect(changed.value["record"]?["fields"]?["date"]?.text == "2010-03")
    let late = try program.post("records/\(handle)", #"{"version": 1, "fields": {"place": "tarde"}}"#)
    #expect(late.status == 409 && late.code == "conflict")
  }

  @Test func `a group's fields are taken apart, whatever signs they hold`() throws {
    let program = Program(try Browser())
    // Any kind with a group of texts does; which one is the model's affair.
    let found = RecordKind.allCases.lazy.compactMap { kind -> (RecordKind, Field, Field)? in
      for field in kind.description.typedFields {
        guard case .group(let parts) = field.shape,
          let text = parts.first(where: { if case .text = $0.shape { true } else { false } })
        else { continue }
        if parts.filter(\.required).allSatisfy({ $0.name == text.name }) { return (kind, field, text) }
      }
      return nil
    }.first
    let (kind, group, text) = try #require(found)
    let title = kind.description.titleField
    let value = #"{"\#(text.name)": "uno, \#(text.name)=dos, {tres}"}"#
    let body =
      #"{"kind": "\#(kind.rawValue)", "fields": {"\#(title)": "Muestra", "\#(group.name)": \#(group.repeats ? "[\(value)]" : value)}}"#
    let added = try program.post("records", body)
    let stored = added.value["record"]?["fields"]?[group.name]
    let shown = group.repeats ? stored?.elements.first : stored
    #expect(shown?[text.name]?.text == "uno, \(text.name)=dos, {tres}", "\(added.value.jsonText)")
  }

  @Test func `what is removed lies in the trash and comes back`() throws {
    let browser = try Browser()
    let handle = try browser.add(.fact, ["statement": "Hecho de muestra"])
    let program = Program(browser)
    #expect(try program.send("DELETE", "records/\(handle)").status == 200)
    #expect(try program.get("facts").value["total"]?.text == "0")
    #expect(try program.get("facts", [("removed", "true")]).value["total"]?.text == "1")
    #expect(try program.post("records/\(handle)/restore", "{}").status == 200)
    #expect(try program.get("facts").value["total"]?.text == "1")
  }

  @Test func `links are added and removed`() throws {
    let browser = try Browser()
    let evidence = try browser.add(.evidence, ["title": "Oficio"])
    let fact = try browser.add(.fact, ["statement": "Hecho de muestra"])
    let program = Program(browser)
    let body = #"{"from": "\#(evidence)", "links": [{"relation": "proves", "other": "\#(fact)"}]}"#
    #expect(try program.post("links", body).value["links"]?.elements.count == 1)
    #expect(try program.post("links", body).status == 409)
    let gone = try program.send("DELETE", "links", [("from", evidence), ("to", fact)])
    #expect(gone.status == 200 && gone.value["links"]?.elements.count == 1)
    #expect(try program.get("records/\(fact)").value["links"]?.elements.isEmpty == true)
  }

  @Test func `a rehearsal says what would happen and writes nothing`() throws {
    let program = Program(try Browser())
    let body = #"{"kind": "fact", "fields": {"statement": "Hecho de muestra"}}"#
    let rehearsed = try program.post("records", body, [("dryRun", "true")])
    #expect(rehearsed.status == 200 && rehearsed.value["dryRun"] == .bool(true))
    #expect(try program.get("facts").value["total"]?.text == "0")
  }

  @Test func `an undo takes a batch back, and the log tells both`() throws {
    let browser = try Browser()
    let program = Program(browser)
    let added = try program.post("records", #"{"kind": "fact", "fields": {"statement": "Hecho de muestra"}}"#)
    let batch = try #require(added.value["batch"]?.text)
    #expect(try program.post("undo", #"{"batch": \#(batch)}"#).status == 200)
    #expect(try program.get("facts").value["total"]?.text == "0")
    let log = try program.get("log", [("limit", "2")])
    #expect(log.value["batches"]?.elements.compactMap { $0["action"]?.text } == ["undo", "add"])
  }

  @Test func `sentences come in the language asked for, names never translate`() throws {
    let program = Program(try Browser())
    let spanish = try program.get("records/P-99")
    let english = try program.get("records/P-99", [("lang", "en")])
    #expect(spanish.status == 404 && english.status == 404)
    #expect(spanish.code == english.code)
    #expect(spanish.value["error"]?["message"] != english.value["error"]?["message"])
  }
}
