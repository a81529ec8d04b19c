/// Where a record belongs: to one case, or to the whole office.
public enum Scope: Hashable, Sendable {
  /// Shared by the whole office.
  case shared
  /// Belongs to the record with this identity, and shows only to those admitted there.
  case record(UID)
}

/// Who may see a record, a link or a part: scope, access level, and whether it is the office's own thinking.
public struct Label: Hashable, Sendable {
  /// Where it belongs.
  public var scope: Scope
  /// The access level, 0 (open) to 3 (most closed).
  public var access: Int
  /// Whether it is the office's own thinking.
  public var privileged: Bool

  /// Creates a label.
  public init(scope: Scope = .shared, access: Int = 0, privileged: Bool = false) {
    self.scope = scope
    self.access = access
    self.privileged = privileged
  }

  /// The same label at least as closed as given.
  public func raised(access: Int, privileged: Bool) -> Label {
    Label(scope: scope, access: max(self.access, access), privileged: self.privileged || privileged)
  }
}

/// A label as the engine stores it: one integer, so that a statement tests membership in a set.
///
/// `scope << 3 | access << 1 | privileged`, where the scope is the row of the case's record, 0 for shared.
struct LabelCode: Hashable, Sendable {
  let value: Int64

  init(value: Int64) { self.value = value }

  init(scope: Int64, access: Int, privileged: Bool) {
    value = scope << 3 | Int64(access) << 1 | (privileged ? 1 : 0)
  }

  var scope: Int64 { value >> 3 }
  var access: Int { Int(value >> 1 & 3) }
  var privileged: Bool { value & 1 == 1 }

  func raised(access: Int, privileged: Bool) -> LabelCode {
    LabelCode(scope: scope, access: max(self.access, access), privileged: self.privileged || privileged)
  }

  /// Whether text under this label feeds suggestions; the rest has an index of its own.
  var isOpen: Bool { access < 2 && !privileged }
}
