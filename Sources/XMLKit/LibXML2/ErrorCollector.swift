internal import CLibXML2

/// Keeps the first error libxml2 or libxslt reports on this thread, so that none is printed.
@safe final class ErrorCollector {
  private(set) var first: (code: Int32, line: Int)?

  /// The context pointer that goes with `callback`.
  var context: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  static let callback: @Sendable @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<xmlError>?) -> Void = {
    context, error in
    guard let context = unsafe context, let error = unsafe error?.pointee,
      unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue
    else { return }
    let collector = unsafe Unmanaged<ErrorCollector>.fromOpaque(context).takeUnretainedValue()
    if collector.first == nil { unsafe collector.first = (error.code, Int(error.line)) }
  }

  /// Runs the body while errors that have no better address come here.
  func collecting<Result>(_ body: () -> Result) -> Result {
    unsafe xmlSetStructuredErrorFunc(context, Self.callback)
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    return body()
  }
}
