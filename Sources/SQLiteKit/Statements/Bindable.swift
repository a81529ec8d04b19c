/// A value that fills one or more parameters of a statement.
///
/// Types of your own write what they are made of:
///
/// ```swift
/// extension UID: Bindable {
///   func bind(to parameters: inout Parameters) { parameters.text(text) }
/// }
/// ```
public protocol Bindable {
  /// Writes the value into the next parameter.
  func bind(to parameters: inout Parameters)
}

extension Int64: Bindable {
  /// Binds an INTEGER.
  @inlinable
  public func bind(to parameters: inout Parameters) { parameters.integer(self) }
}

extension Int: Bindable {
  /// Binds an INTEGER.
  @inlinable
  public func bind(to parameters: inout Parameters) { parameters.integer(Int64(self)) }
}

extension Int32: Bindable {
  /// Binds an INTEGER.
  @inlinable
  public func bind(to parameters: inout Parameters) { parameters.integer(Int64(self)) }
}

extension Bool: Bindable {
  /// Binds 0 or 1.
  @inlinable
  public func bind(to parameters: inout Parameters) { parameters.integer(self ? 1 : 0) }
}

extension Double: Bindable {
  /// Binds a REAL.
  @inlinable
  public func bind(to parameters: inout Parameters) { parameters.real(self) }
}

extension String: Bindable {
  /// Binds a TEXT.
  @inlinable
  public func bind(to parameters: inout Parameters) { parameters.text(self) }
}

extension Array: Bindable where Element == UInt8 {
  /// Binds a BLOB.
  @inlinable
  public func bind(to parameters: inout Parameters) { parameters.bytes(span) }
}

extension ArraySlice: Bindable where Element == UInt8 {
  /// Binds a BLOB.
  @inlinable
  public func bind(to parameters: inout Parameters) { parameters.bytes(span) }
}

extension Optional: Bindable where Wrapped: Bindable {
  /// Binds the value, or NULL.
  @inlinable
  public func bind(to parameters: inout Parameters) {
    if let value = self { value.bind(to: &parameters) } else { parameters.null() }
  }
}

/// A value of one of SQLite's five storage classes.
public enum SQLValue: Hashable, Sendable, Bindable {
  /// An INTEGER.
  case integer(Int64)
  /// A REAL.
  case real(Double)
  /// A TEXT.
  case text(String)
  /// A BLOB.
  case bytes([UInt8])
  /// NULL.
  case null

  /// Binds the value as what it is.
  public func bind(to parameters: inout Parameters) {
    switch self {
    case .integer(let value): parameters.integer(value)
    case .real(let value): parameters.real(value)
    case .text(let value): parameters.text(value)
    case .bytes(let value): parameters.bytes(value.span)
    case .null: parameters.null()
    }
  }
}

/// Values for several parameters in a row, when only the running program knows how many.
public struct Values: Hashable, Sendable, Bindable {
  /// The values, in the order of the parameters.
  public var all: [SQLValue]

  /// Creates a list of values.
  public init(_ all: [SQLValue]) { self.all = all }

  /// Binds each value to a parameter of its own.
  public func bind(to parameters: inout Parameters) {
    for value in all { value.bind(to: &parameters) }
  }
}
