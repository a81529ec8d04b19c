internal import Digests

extension StoreReading where Self: ~Copyable {
  /// The end of the ledger: print it on what leaves, and a shortened ledger can be told from the whole one.
  public func head() throws(StoreError) -> LedgerHead {
    let head = try session.engine.ledgerHead()
    return LedgerHead(sequence: head.sequence, value: Hex.encode(head.head))
  }

  /// The entries in a range.
  ///
  /// They hold no text; about a record hidden from the reader they name no subject.
  public func ledger(_ range: ClosedRange<Int64>) throws(StoreError) -> [LedgerEntry] {
    var entries = try session.entries(range)
    guard !session.visibility.seesEverything else { return entries }
    for place in entries.indices where entries[place].version > 0 {
      guard let uid = entries[place].subject else { continue }
      if try session.visibleRecord(uid) == nil, try session.visibleLink(uid) == nil {
        entries[place].subject = nil
        entries[place].digest = []
      }
    }
    return entries
  }
}
