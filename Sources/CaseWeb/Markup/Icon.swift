/// The pictures of the screens: strokes on a field of 24 by 24, drawn for this program, in `Assets/icons.svg`.
enum Icon: String, CaseIterable {
  case home, folder, people, clip, gavel, book, norm, fact, clock, calendar, review, export, activity, search, plus,
    trash
  case undo, download, upload, link, edit, check, alert, info, close, left, right, sun, globe, scale, building, health
  case lock, offline, drive, quote, graph, menu, gear, help, shield, money, bell, filter, sort, page, team, refusal,
    person, up, down

  /// The picture, silent for screen readers: the word beside it, or the label around it, says what it means.
  var html: HTML {
    "<svg class=\"i\" aria-hidden=\"true\" focusable=\"false\"><use href=\"\(WebAssets.path(of: "icons.svg"))#\(rawValue)\"/></svg>"
  }
}
