import CaseModel
import CaseOperations
import Synchronization

/// Keeps the acting member's context, made anew whenever the store has been written: grants and terms may have changed.
final class ContextKeeper: Sendable {
  private let current: Mutex<OperationContext>

  init(_ context: OperationContext) { current = Mutex(context) }

  /// A context that knows what has been written until now.
  func context(in language: Language) throws(OperationError) -> OperationContext {
    let known = current.withLock { $0 }
    var context = try known.renewed()
    if context.mark != known.mark { current.withLock { [context] kept in kept = context } }
    context.language = language
    return context
  }
}
