import XMLKit

extension SchematronSheet {
  /// One alternative of one rule of a pattern; the first whose pattern and condition hold wins.
  private struct Entry {
    let context: RuleContext
    let rule: String
    let targets: ContextTargets
  }

  /// Writes the templates of one walk.
  mutating func walk(_ walk: SchematronWalk, namespaces: [String: String]) throws(SchematronFault) {
    for (number, pattern) in walk.patterns.enumerated() {
      var entries: [Entry] = []
      for (index, rule) in pattern.rules.enumerated() where !rule.isAbstract {
        let name = "place:\(walk.mode)-\(number)-\(index)"
        writer.start("xsl:template")
        writer.attribute("name", name)
        try steps(of: rule, role: rule.role, inside: [])
        writer.end()
        for context in RuleContext.alternatives(of: rule.context) {
          let targets = ContextTargets(context.match, namespaces: namespaces)
          entries.append(Entry(context: context, rule: name, targets: targets))
        }
      }
      let next = "\(walk.mode)-\(number)"
      for index in entries.indices { template(index, of: entries, mode: walk.mode, next: next, walk: walk) }
      for index in entries.indices where hasNext(index, of: entries) {
        let mode = "\(next)-\(index)"
        for later in entries.indices where isNext(later, after: index, of: entries) {
          template(later, of: entries, mode: mode, next: next, walk: nil)
        }
        let nodes = "/|*|@*|text()|comment()|processing-instruction()"
        empty("xsl:template", ["match": nodes, "mode": mode, "priority": "-1"])
      }
    }
    writer.start("xsl:template")
    writer.attribute("match", "*|/")
    writer.attribute("mode", walk.mode)
    writer.attribute("priority", "-1")
    descend(walk)
    writer.end()
    empty(
      "xsl:template", ["match": "@*|text()|comment()|processing-instruction()", "mode": walk.mode, "priority": "-1"])
  }

  /// Writes the template that tries one entry, hands a node that fails its condition to the entries after it, and, in
  /// the walk itself, goes on to what the node holds.
  private mutating func template(
    _ index: Int, of entries: [Entry], mode: String, next: String, walk: SchematronWalk?
  ) {
    let entry = entries[index]
    writer.start("xsl:template")
    writer.attribute("match", entry.context.match)
    writer.attribute("mode", mode)
    writer.attribute("priority", String(entries.count - index))
    if let condition = entry.context.condition {
      writer.start("xsl:choose")
      writer.start("xsl:when")
      writer.attribute("test", condition)
      empty("xsl:call-template", ["name": entry.rule])
      writer.end()
      if hasNext(index, of: entries) {
        writer.start("xsl:otherwise")
        empty("xsl:apply-templates", ["select": ".", "mode": "\(next)-\(index)"])
        writer.end()
      }
      writer.end()
    } else {
      empty("xsl:call-template", ["name": entry.rule])
    }
    if let walk { descend(walk) }
    writer.end()
  }

  private func hasNext(_ index: Int, of entries: [Entry]) -> Bool {
    entries[index].context.condition != nil && entries.indices.contains { isNext($0, after: index, of: entries) }
  }

  private func isNext(_ later: Int, after index: Int, of entries: [Entry]) -> Bool {
    later > index && entries[later].targets.mayMeet(entries[index].targets)
  }

  private mutating func descend(_ walk: SchematronWalk) {
    for visit in walk.visits { empty("xsl:apply-templates", ["select": visit, "mode": walk.mode]) }
  }
}
