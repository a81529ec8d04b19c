package import CaseModel
package import CaseOperations

/// How the words for a condition were read, where they were not read as they stand.
package enum ReadingWords {
  /// The sentences; none where every word names a term of the list.
  ///
  /// - Parameter isListed: whether any term of the list was found.
  package static func notices(_ reading: QuestionReading, isListed: Bool) -> [Phrase] {
    var notices = reading.unlistedCodes.map { detour in
      broader(SafeText.line(detour.typed), detour.codes) + Phrase("; se buscó ése", "; that was searched for")
    }
    for detour in reading.partsOfNames {
      let typed = SafeText.line(detour.typed)
      notices.append(
        Phrase(
          "«\(typed)» no nombra un padecimiento por sí solo; se buscaron los que lo llevan en su nombre",
          "“\(typed)” names no condition by itself; those whose name holds it were searched for"))
    }
    guard !reading.notUnderstood.isEmpty else { return notices }
    let words = reading.notUnderstood.map { SafeText.line($0) }.joined(separator: ", ")
    guard !isListed else { return notices + [Phrase("no se entendió: \(words)", "not understood: \(words)")] }
    notices.append(
      Phrase("la lista no tiene un término para: \(words)", "the list has no term for: \(words)")
        + (Message.meant(conditions: reading.near).map { Phrase(" · ", " · ") + $0 } ?? .same("")))
    return notices
  }

  /// A code that the list does not have, and the listed one that holds it.
  package static func broader(_ typed: String, _ codes: [String]) -> Phrase {
    Phrase("\(typed) no está en la lista; lo contiene ", "\(typed) is not in the list; it is part of ")
      + Message.named(codes)
  }
}
