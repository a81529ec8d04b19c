import CQPDF

/// One PDF in qpdf's hands: read from bytes that stay mapped, or empty and growing.
///
/// Errors of calls that return none are kept by qpdf; `check` asks for them after each step.
@safe final class PDFFile {
  let raw: qpdf_data
  /// What it was read from: streams copied out of it are read from there until they are written.
  let bytes: MappedBytes?

  /// Opens a file.
  convenience init(path: String, limits: SourceLimits = SourceLimits()) throws(PageError) {
    let bytes = try MappedBytes(file: path, limit: limits.bytes)
    guard PDFFile.isMarked(bytes) else { throw .notReadable }
    try self.init(bytes)
  }

  /// Opens bytes.
  init(_ bytes: MappedBytes) throws(PageError) {
    guard let raw = unsafe qpdf_init() else { throw .notWritten }
    unsafe self.raw = raw
    self.bytes = bytes
    quiet()
    let code = unsafe qpdf_read_memory(
      raw, "", bytes.address.assumingMemoryBound(to: CChar.self), UInt64(bytes.count), nil)
    if code & QPDF_ERRORS != 0 { throw fault() ?? .damaged }
    // The first page call walks the tree of pages.
    if pageCount < 0 { throw fault() ?? .damaged }
  }

  /// Begins an empty one.
  init() throws(PageError) {
    guard let raw = unsafe qpdf_init() else { throw .notWritten }
    unsafe self.raw = raw
    bytes = nil
    quiet()
    guard unsafe qpdf_empty_pdf(raw) & QPDF_ERRORS == 0 else { throw .notWritten }
  }

  deinit {
    var raw: qpdf_data? = unsafe raw
    unsafe qpdf_cleanup(&raw)
  }

  private func quiet() {
    unsafe qpdf_silence_errors(raw)
    unsafe qpdf_set_suppress_warnings(raw, 1)
  }

  /// Whether the first kibibyte says that this is a PDF, as its standard asks.
  private static func isMarked(_ bytes: MappedBytes) -> Bool {
    let head = unsafe Array(bytes.bytes.prefix(1_024))
    return head.firstRange(of: Array("%PDF-".utf8)) != nil
  }

  var pageCount: Int { unsafe Int(qpdf_get_num_pages(raw)) }

  var isEncrypted: Bool { unsafe qpdf_is_encrypted(raw) != 0 }

  /// Whether qpdf had to guess while it read so far.
  var hasWarnings: Bool { unsafe qpdf_more_warnings(raw) != 0 }

  var root: PDFValue { unsafe value(qpdf_get_root(raw)) }

  var trailer: PDFValue { unsafe value(qpdf_get_trailer(raw)) }

  func page(_ index: Int) -> PDFValue { unsafe value(qpdf_get_page_n(raw, index)) }

  func value(_ handle: qpdf_oh) -> PDFValue { PDFValue(self, handle) }

  /// The error kept since the last time somebody asked.
  func fault() -> PageError? {
    guard unsafe qpdf_has_error(raw) != 0, let error = unsafe qpdf_get_error(raw) else { return nil }
    return switch unsafe qpdf_get_error_code(raw, error) {
    case qpdf_e_password: .encrypted
    case qpdf_e_unsupported: .encrypted
    case qpdf_e_system: .notWritten
    default: .damaged
    }
  }

  func check() throws(PageError) {
    if let fault = fault() { throw fault }
  }

  // MARK: New values

  func dictionary() -> PDFValue { unsafe value(qpdf_oh_new_dictionary(raw)) }
  func array() -> PDFValue { unsafe value(qpdf_oh_new_array(raw)) }
  func null() -> PDFValue { unsafe value(qpdf_oh_new_null(raw)) }
  func bool(_ bool: Bool) -> PDFValue { unsafe value(qpdf_oh_new_bool(raw, bool ? 1 : 0)) }
  func integer(_ number: Int) -> PDFValue { unsafe value(qpdf_oh_new_integer(raw, Int64(number))) }
  func real(_ number: Double) -> PDFValue { unsafe value(qpdf_oh_new_real_from_double(raw, number, 3)) }
  func name(_ name: String) -> PDFValue { unsafe value(qpdf_oh_new_name(raw, name)) }
  func text(_ text: String) -> PDFValue { unsafe value(qpdf_oh_new_unicode_string(raw, text)) }
  func ascii(_ text: String) -> PDFValue { unsafe value(qpdf_oh_new_string(raw, text)) }

  func array(_ values: [PDFValue]) -> PDFValue {
    let array = array()
    for value in values { array.append(value) }
    return array
  }

  func array(_ numbers: [Double]) -> PDFValue { array(numbers.map(real)) }

  /// A stream, which is always an object of its own.
  func stream(_ bytes: [UInt8], filter: String? = nil) -> PDFValue {
    let stream = unsafe value(qpdf_oh_new_stream(raw))
    let filter = filter.map(name) ?? null()
    let parameters = null()
    unsafe bytes.withUnsafeBufferPointer {
      unsafe qpdf_oh_replace_stream_data(raw, stream.handle, $0.baseAddress, $0.count, filter.handle, parameters.handle)
    }
    return stream
  }

  func stream(_ text: String) -> PDFValue { stream(Array(text.utf8)) }

  /// A short stream, packed without being compressed: setting up a compressor costs more than it would save.
  func short(_ text: String) -> PDFValue {
    let bytes = Array(text.utf8)
    guard bytes.count < 1 << 16 else { return stream(bytes) }
    var (a, b) = (UInt32(1), UInt32(0))
    for byte in bytes {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    let count = UInt16(bytes.count)
    let head = [0x78, 0x01, 0x01, UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255), UInt8(~count >> 8)]
    let sum = [UInt8(b >> 8), UInt8(b & 255), UInt8(a >> 8), UInt8(a & 255)]
    return stream(head + bytes + sum, filter: "/FlateDecode")
  }

  /// Gives the value a number, so that several can refer to it.
  func indirect(_ direct: PDFValue) -> PDFValue { unsafe value(qpdf_make_indirect_object(raw, direct.handle)) }

  /// A copy of another file's value, with all it refers to but pages that were not added.
  func copy(_ foreign: PDFValue) -> PDFValue {
    unsafe value(qpdf_oh_copy_foreign_object(raw, foreign.file.raw, foreign.handle))
  }

  /// Adds a page of another file, or one of this, at the end.
  func add(_ page: PDFValue) throws(PageError) {
    guard unsafe qpdf_add_page(raw, page.file.raw, page.handle, 0) & QPDF_ERRORS == 0 else {
      throw fault() ?? .damaged
    }
  }
}
