import CSQLite

/// A prepared statement; finalised when nobody holds it any more.
@safe @usableFromInline
final class Statement {
  let pointer: OpaquePointer
  let parameterCount: Int32
  /// Someone is stepping it, so a nested use of the same text needs another.
  var isInUse = false

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = pointer
    parameterCount = unsafe sqlite3_bind_parameter_count(pointer)
  }

  deinit { unsafe sqlite3_finalize(pointer) }
}
