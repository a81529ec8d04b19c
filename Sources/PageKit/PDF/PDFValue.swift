import CQPDF
import Glibc

/// A value of a PDF: a handle that is given back when nobody holds it any more.
@safe final class PDFValue {
  let file: PDFFile
  let handle: qpdf_oh

  init(_ file: PDFFile, _ handle: qpdf_oh) {
    self.file = file
    self.handle = handle
  }

  deinit { unsafe qpdf_oh_release(file.raw, handle) }

  private var raw: qpdf_data { unsafe file.raw }

  // MARK: What it is

  var isDictionary: Bool { unsafe qpdf_oh_is_dictionary(raw, handle) != 0 }
  var isArray: Bool { unsafe qpdf_oh_is_array(raw, handle) != 0 }
  var isStream: Bool { unsafe qpdf_oh_is_stream(raw, handle) != 0 }
  var isName: Bool { unsafe qpdf_oh_is_name(raw, handle) != 0 }
  var isString: Bool { unsafe qpdf_oh_is_string(raw, handle) != 0 }
  var isNull: Bool { unsafe qpdf_oh_is_null(raw, handle) != 0 }
  var isIndirect: Bool { unsafe qpdf_oh_is_indirect(raw, handle) != 0 }

  /// The number of an object of its own; 0 of a value inside another.
  var objectID: Int { unsafe Int(qpdf_oh_get_object_id(raw, handle)) }

  // MARK: What it says

  var number: Double? {
    guard unsafe qpdf_oh_is_number(raw, handle) != 0 else { return nil }
    let number = unsafe qpdf_oh_get_numeric_value(raw, handle)
    return number.isFinite ? number : nil
  }

  var integer: Int? {
    guard unsafe qpdf_oh_is_integer(raw, handle) != 0 else { return nil }
    return unsafe Int(qpdf_oh_get_int_value(raw, handle))
  }

  var flag: Bool { unsafe qpdf_oh_is_bool(raw, handle) != 0 && qpdf_oh_get_bool_value(raw, handle) != 0 }

  /// A name with its slash.
  var name: String? {
    guard isName, let text = unsafe qpdf_oh_get_name(raw, handle) else { return nil }
    return unsafe String(cString: text)
  }

  /// A text, decoded.
  var text: String? {
    guard isString, let text = unsafe qpdf_oh_get_utf8_value(raw, handle) else { return nil }
    return unsafe String(cString: text)
  }

  /// The bytes of a string, as a key.
  var stringBytes: [UInt8]? {
    var count = 0
    guard isString, let bytes = unsafe qpdf_oh_get_binary_string_value(raw, handle, &count) else { return nil }
    return unsafe UnsafeBufferPointer(start: bytes, count: count).map { UInt8(bitPattern: $0) }
  }

  /// The decoded bytes of a stream; nothing if a filter is not one that can be undone without loss.
  var streamBytes: [UInt8]? {
    var filtered: QPDF_BOOL = 0
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    let code = unsafe qpdf_oh_get_stream_data(raw, handle, qpdf_dl_generalized, &filtered, &bytes, &count)
    guard code & QPDF_ERRORS == 0, filtered != 0, let found = unsafe bytes else { return nil }
    defer { unsafe free(found) }
    return unsafe Array(UnsafeBufferPointer(start: found, count: count))
  }

  /// All that a page draws, decoded.
  var pageContent: [UInt8]? {
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    guard unsafe qpdf_oh_get_page_content_data(raw, handle, &bytes, &count) & QPDF_ERRORS == 0 else { return nil }
    guard let found = unsafe bytes else { return [] }
    defer { unsafe free(found) }
    return unsafe Array(UnsafeBufferPointer(start: found, count: count))
  }

  // MARK: Arrays

  var count: Int { isArray ? unsafe Int(qpdf_oh_get_array_n_items(raw, handle)) : 0 }

  subscript(_ index: Int) -> PDFValue { unsafe file.value(qpdf_oh_get_array_item(raw, handle, Int32(index))) }

  /// The values of an array; none of anything else.
  var items: [PDFValue] { (0..<count).map { self[$0] } }

  /// The numbers of an array, if it holds nothing else.
  var numbers: [Double]? {
    guard isArray else { return nil }
    let numbers = items.compactMap(\.number)
    return numbers.count == count ? numbers : nil
  }

  func append(_ value: PDFValue) { unsafe qpdf_oh_append_item(raw, handle, value.handle) }

  // MARK: Dictionaries

  /// The dictionary of a stream.
  var dictionary: PDFValue { isStream ? unsafe file.value(qpdf_oh_get_dict(raw, handle)) : self }

  /// The value of a key of a dictionary; nothing where it has no such key or is something else.
  subscript(_ key: String) -> PDFValue? {
    guard isDictionary, unsafe qpdf_oh_has_key(raw, handle, key) != 0 else { return nil }
    return unsafe file.value(qpdf_oh_get_key(raw, handle, key))
  }

  func set(_ key: String, _ value: PDFValue) { unsafe qpdf_oh_replace_key(raw, handle, key, value.handle) }

  func remove(_ key: String) { unsafe qpdf_oh_remove_key(raw, handle, key) }

  /// The keys of a dictionary, in their order.
  var keys: [String] {
    guard isDictionary else { return [] }
    var keys: [String] = []
    unsafe qpdf_oh_begin_dict_key_iter(raw, handle)
    while unsafe qpdf_oh_dict_more_keys(raw) != 0 {
      if let key = unsafe qpdf_oh_dict_next_key(raw) { unsafe keys.append(String(cString: key)) }
    }
    return keys
  }

  /// A dictionary of its own with the same values.
  func shallowCopy() -> PDFValue {
    let copy = file.dictionary()
    for key in keys { if let value = self[key] { copy.set(key, value) } }
    return copy
  }

  /// The value of a key of a page or of the nodes above it.
  func inherited(_ key: String) -> PDFValue? {
    var node: PDFValue? = self
    for _ in 0..<64 {
      guard let present = node else { return nil }
      if let value = present[key], !value.isNull { return value }
      node = present["/Parent"]
    }
    return nil
  }
}
