/// One reader's view within one transaction: the engine, the visibility compiled, and names looked up once.
///
/// It has no public members: what one may do stands on ``StoreReading``.
public final class ReadSession {
  let engine: any StoreEngine
  let schema: DeclaredSchema
  let visibility: Visibility
  private(set) var labels: VisibleLabels
  private var names: [Int64: String] = [:]
  private var codes: [String: Int64] = [:]
  private var scopes: [Int64: UID] = [:]
  private var members: [Int64: UID] = [:]
  private var raised: [Int: VisibleLabels] = [:]

  init(_ engine: any StoreEngine, _ schema: DeclaredSchema, _ visibility: Visibility) throws(StoreError) {
    self.engine = engine
    self.schema = schema
    self.visibility = visibility
    labels = try visibility.compiled { uid throws(StoreError) in try engine.record(uid: uid)?.id }
  }

  /// Takes note that a scope may have come to be.
  func compileAgain() throws(StoreError) {
    let engine = engine
    labels = try visibility.compiled { uid throws(StoreError) in try engine.record(uid: uid)?.id }
    raised = [:]
  }

  /// The labels under which a value of at least this access shows.
  func labels(access: Int, privileged: Bool) -> VisibleLabels {
    guard access > 0 || privileged else { return labels }
    let key = access << 1 | (privileged ? 1 : 0)
    if let known = raised[key] { return known }
    let made = labels.raised(access: access, privileged: privileged)
    raised[key] = made
    return made
  }

  func name(_ term: Int64) throws(StoreError) -> String {
    if let known = names[term] { return known }
    let name = try engine.text(ofTerm: term)
    names[term] = name
    return name
  }

  /// The id of a word, or `nil` if nothing was ever stored under it.
  func code(_ text: String) throws(StoreError) -> Int64? {
    if let known = codes[text] { return known }
    let code = try engine.term(text)
    if let code { codes[text] = code }
    return code
  }

  /// The id of a word, made if there is none.
  func intern(_ text: String) throws(StoreError) -> Int64 {
    if let known = codes[text] { return known }
    let code = try engine.intern(text)
    codes[text] = code
    return code
  }

  func forgetWords() {
    codes = [:]
    names = [:]
  }

  func member(_ row: Int64) throws(StoreError) -> UID {
    if let known = members[row] { return known }
    guard let member = try engine.member(id: row) else { throw .corrupt }
    members[row] = member.uid
    return member.uid
  }

  /// The identity of a scope's record; `nil` for what is shared.
  func scopeUID(_ row: Int64) throws(StoreError) -> UID? {
    if row == 0 { return nil }
    if let known = scopes[row] { return known }
    guard let record = try engine.record(id: row) else { throw .corrupt }
    scopes[row] = record.uid
    return record.uid
  }

  /// Takes note of a record that is its own scope before its row is there.
  func learn(scope row: Int64, _ uid: UID) { scopes[row] = uid }

  func label(_ code: LabelCode) throws(StoreError) -> Label {
    let scope = try scopeUID(code.scope).map(Scope.record) ?? .shared
    return Label(scope: scope, access: code.access, privileged: code.privileged)
  }

  func scopeRow(_ scope: Scope) throws(StoreError) -> Int64? {
    switch scope {
    case .shared: 0
    case .record(let uid): try engine.record(uid: uid)?.id
    }
  }

  /// A record the reader may see, in whatever state it is.
  func visibleRecord(_ uid: UID) throws(StoreError) -> RecordRow? {
    guard let row = try engine.record(uid: uid), labels.admits(row.label) else { return nil }
    return row
  }

  /// A link that shows with both its ends.
  func visibleLink(_ uid: UID) throws(StoreError) -> LinkRow? {
    guard let row = try engine.link(uid: uid), labels.admits(row.label) else { return nil }
    guard let source = try engine.record(id: row.source), let target = try engine.record(id: row.target),
      labels.admits(source.label), labels.admits(target.label)
    else { return nil }
    return row
  }
}
