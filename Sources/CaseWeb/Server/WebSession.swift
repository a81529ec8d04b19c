import Digests
import Synchronization

/// Who may use the server: whoever opened the link it printed, in the browser that opened it.
///
/// The link's token works once; what the browser then holds is a cookie that no script can read. Forms carry a token
/// derived from it, so that no other site can send them.
final class WebSession: Sendable {
  private struct State {
    var launch: Digest?
    var cookies: [Digest] = []
  }

  private let state = Mutex(State())
  private let key = MessageKey(RandomBytes.make(32))
  /// How many browsers may be let in; the oldest then leaves.
  private static let most = 16

  /// A new token that lets one browser in; an unused earlier one is void.
  func makeLaunchToken() -> String {
    let token = Hex.encode(RandomBytes.make(16))
    state.withLock { $0.launch = key.code(of: "launch:" + token) }
    return token
  }

  /// Trades a launch token for a cookie; nothing if it is not the one, or was used.
  func enter(with token: String) -> String? {
    let code = key.code(of: "launch:" + token)
    return state.withLock { state in
      guard let launch = state.launch, launch.matches(code) else { return nil }
      state.launch = nil
      let cookie = Hex.encode(RandomBytes.make(32))
      state.cookies.append(key.code(of: "cookie:" + cookie))
      if state.cookies.count > Self.most { state.cookies.removeFirst() }
      return cookie
    }
  }

  /// Whether a cookie is one that was given.
  func knows(_ cookie: String) -> Bool {
    let code = key.code(of: "cookie:" + cookie)
    return state.withLock { $0.cookies.contains { $0.matches(code) } }
  }

  /// The key of programs of who started the server; it lasts as long as the server runs.
  var programKey: String { key.code(of: "program:").hex }

  /// Whether a program's key is this server's.
  func acceptsProgram(_ key: String) -> Bool {
    Digest(hex: key).map { self.key.code(of: "program:").matches($0) } ?? false
  }

  /// The token that forms of this browser carry.
  func formToken(for cookie: String) -> String { key.code(of: "form:" + cookie).hex }

  /// Whether a form's token is this browser's.
  func accepts(_ token: String, for cookie: String) -> Bool {
    Digest(hex: token).map { key.code(of: "form:" + cookie).matches($0) } ?? false
  }
}
