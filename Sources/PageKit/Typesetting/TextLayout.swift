import CPango

/// A text laid out by Pango for one width.
@safe final class TextLayout {
  private let layout: OpaquePointer
  let width: Double
  let height: Double
  let baseline: Double
  let lineCount: Int

  init?(_ text: String, _ style: TextStyle, width: Double?, on cairo: OpaquePointer) {
    guard let layout = unsafe pango_cairo_create_layout(cairo) else { return nil }
    unsafe self.layout = layout
    unsafe pango_cairo_context_set_resolution(pango_layout_get_context(layout), 72)
    let description = unsafe pango_font_description_new()
    defer { unsafe pango_font_description_free(description) }
    unsafe pango_font_description_set_family(description, style.family)
    unsafe pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
    unsafe pango_font_description_set_weight(description, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    unsafe pango_font_description_set_style(description, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    unsafe pango_layout_set_font_description(layout, description)
    let attributes = unsafe pango_attr_list_new()
    defer { unsafe pango_attr_list_unref(attributes) }
    if style.tracking != 0 {
      unsafe pango_attr_list_insert(
        attributes, pango_attr_letter_spacing_new(Int32(style.tracking * Double(PANGO_SCALE))))
    }
    unsafe pango_attr_list_insert(
      attributes, pango_attr_font_features_new(style.isSmallCapitals ? "kern, liga, smcp" : "kern, liga"))
    if style.leading > 0 {
      let height = Int32(style.leading * style.size * Double(PANGO_SCALE))
      unsafe pango_attr_list_insert(attributes, pango_attr_line_height_new_absolute(height))
    }
    unsafe pango_layout_set_attributes(layout, attributes)
    if let width { unsafe pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE))) }
    unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    let alignment =
      switch style.alignment {
      case .left: PANGO_ALIGN_LEFT
      case .centre: PANGO_ALIGN_CENTER
      case .right: PANGO_ALIGN_RIGHT
      }
    unsafe pango_layout_set_alignment(layout, alignment)
    unsafe pango_layout_set_text(layout, text, -1)
    var extents = PangoRectangle()
    unsafe pango_layout_get_extents(layout, nil, &extents)
    self.width = Double(extents.width) / Double(PANGO_SCALE)
    height = Double(extents.height) / Double(PANGO_SCALE)
    baseline = Double(unsafe pango_layout_get_baseline(layout)) / Double(PANGO_SCALE)
    lineCount = unsafe Int(pango_layout_get_line_count(layout))
  }

  deinit { unsafe cpango_release(UnsafeMutableRawPointer(layout)) }

  /// Draws it with its upper left corner at the place.
  func draw(x: Double, y: Double, grey: Double, on cairo: OpaquePointer) {
    unsafe cairo_set_source_rgb(cairo, grey, grey, grey)
    unsafe cairo_move_to(cairo, x, y)
    unsafe pango_cairo_show_layout(cairo, layout)
  }
}
