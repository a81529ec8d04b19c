public import XMLKit

/// A Schematron schema, compiled for one phase and shared by as many threads as wish to validate.
public final class SchematronValidator: Sendable {
  private let transform: XSLTransform

  /// Compiles a schema's phase.
  public init(_ compiler: SchematronCompiler, phase: String = "#DEFAULT") throws(SchematronFault) {
    let stylesheet = try compiler.stylesheet(phase: phase)
    do { transform = try XSLTransform(stylesheet) } catch { throw .xml(error) }
  }

  /// Validates a document, which is held in memory whole.
  ///
  /// - Returns: the report as SVRL, without the rules that fired.
  public func svrl(of source: XMLSource, limits: XMLLimits = .standard) throws(XMLFault) -> [UInt8] {
    try transform.apply(to: source, limits: limits)
  }

  /// Validates a document and hands the report out in blocks.
  public func svrl(of source: XMLSource, limits: XMLLimits = .standard, sink: ([UInt8]) throws -> Void) throws {
    try transform.apply(to: source, limits: limits, sink: sink)
  }
}
