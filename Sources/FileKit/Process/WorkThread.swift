import Glibc
import Synchronization

/// A thread for long work that blocks, so that nobody who is quick waits behind it.
public enum WorkThread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts the work and returns at once.
  ///
  /// - Throws: `FileError`, if the system gives no thread.
  public static func start(_ body: @escaping @Sendable () -> Void) throws(FileError) {
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    unsafe pthread_attr_setstacksize(&attributes, 8 << 20)
    defer { unsafe pthread_attr_destroy(&attributes) }
    let context = unsafe Unmanaged.passRetained(Body(body)).toOpaque()
    var thread = pthread_t()
    let code = unsafe pthread_create(&thread, &attributes, entry, context)
    guard code == 0 else {
      unsafe Unmanaged<Body>.fromOpaque(context).release()
      throw FileError(.spawn, code: code, path: "")
    }
  }

  private static let entry: @Sendable @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
    context in
    if let context = unsafe context { unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
    return nil
  }
}

/// Somebody's wish that one piece of work stops, while the rest of the program goes on.
public final class StopWish: Sendable {
  private let wished = Atomic(false)

  /// Creates one that is not wished yet.
  public init() {}

  /// Whether it is wished.
  public var isSet: Bool { wished.load(ordering: .relaxed) }

  /// Wishes it.
  public func set() { wished.store(true, ordering: .relaxed) }
}
