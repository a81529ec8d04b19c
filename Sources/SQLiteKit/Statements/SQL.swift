import Synchronization

/// The text of one SQL statement, apart from its values.
///
/// A literal is the rule; interpolation into it does not compile, so a value can only be bound. What a program makes
/// from its own declarations (a table for each kind, say) is `SQL(generated:)`, made once and kept.
public struct SQL: ExpressibleByStringLiteral, Sendable {
  /// What the prepared statement is found again by: the address of a literal, a running number, or 0 for never.
  @usableFromInline let key: UInt
  @usableFromInline let literal: StaticString
  @usableFromInline let generated: String?

  /// Creates the text from a literal.
  @inlinable
  public init(stringLiteral text: StaticString) {
    key = text.hasPointerRepresentation ? unsafe UInt(bitPattern: text.utf8Start) : 0
    literal = text
    generated = nil
  }

  /// Creates a text that a program generated; make it once and keep it, because each one has its own prepared statement.
  public init(generated text: String) {
    key = UInt.max - SQL.made.wrappingAdd(1, ordering: .relaxed).oldValue
    literal = ""
    generated = text
  }

  /// Creates a text that is prepared anew each time, as a search made of a person's choices.
  public init(once text: String) {
    key = 0
    literal = ""
    generated = text
  }

  private static let made = Atomic<UInt>(0)

  /// Hands out the text.
  var text: String { generated ?? literal.description }
}
