/// One alternative of a rule's context, its predicates taken out of the match pattern where that changes nothing.
///
/// To test a predicate in a pattern, libxslt counts the candidate's like among its siblings, from the first one whenever
/// the candidate before it had another parent: in a walk over a long list of records that costs the square of its length.
/// A predicate that is surely no position needs no count, so it becomes a condition inside the template.
struct RuleContext: Hashable {
  /// The pattern to match.
  let match: String
  /// What must hold besides, seen from the node matched.
  let condition: String?

  /// The alternatives of a context, in order.
  static func alternatives(of context: String) -> [RuleContext] {
    ContextTargets.split(context, at: "|").map(RuleContext.init(alternative:))
  }

  private init(alternative: String) {
    guard let steps = Self.steps(of: alternative), let condition = Self.condition(of: steps) else {
      match = CascadedPredicates.joined(in: alternative)
      self.condition = nil
      return
    }
    match = steps.map { $0.separator + $0.test }.joined()
    self.condition = condition.isEmpty ? nil : condition
  }

  private struct Step {
    var separator: String
    var test = ""
    var predicates: [String] = []
  }

  /// Takes a path apart; `nil` when a predicate is not closed.
  private static func steps(of path: String) -> [Step]? {
    var steps = [Step(separator: "")]
    var rest = path[...]
    while let character = rest.first {
      if character == "[" {
        guard let end = CascadedPredicates.closing(in: rest) else { return nil }
        steps[steps.count - 1].predicates.append(String(rest[rest.index(after: rest.startIndex)..<end]))
        rest = rest[rest.index(after: end)...]
      } else if character == "/" {
        let separator = rest.hasPrefix("//") ? "//" : "/"
        let isLeading = steps.count == 1 && steps[0].separator.isEmpty && steps[0].test.allSatisfy(\.isWhitespace)
        if isLeading { steps[0].separator = separator } else { steps.append(Step(separator: separator)) }
        rest.removeFirst(separator.count)
      } else {
        steps[steps.count - 1].test.append(character)
        rest.removeFirst()
      }
    }
    return steps
  }

  /// The predicates as one condition, empty if there are none; `nil` when they must stay where they are.
  private static func condition(of steps: [Step]) -> String? {
    var parts: [String] = []
    var distance: Int? = 0
    for step in steps.reversed() {
      if !step.predicates.isEmpty {
        // Beyond `//` it is not known which ancestor the step is.
        guard let distance, step.predicates.allSatisfy(CascadedPredicates.isTruth) else { return nil }
        let truth = step.predicates.map { "(\($0))" }.joined(separator: " and ")
        let outwards = [String](repeating: "parent::node()", count: distance).joined(separator: "/")
        parts.append(distance == 0 ? truth : "\(outwards)[\(truth)]")
      }
      distance = step.separator == "//" ? nil : distance.map { $0 + 1 }
    }
    return parts.joined(separator: " and ")
  }
}
