extension Store {
  /// Looks whether the store is as it must be, and says what is not.
  ///
  /// It changes nothing, but that a store open for writing takes away what an earlier erasure could not.
  ///
  /// It finds entries of the ledger that are missing, altered or moved, content that is not what the ledger says, links
  /// and references without an end, indexes that disagree with what they index, numbers that could be given twice, and
  /// blobs that are missing or of another length.
  ///
  /// - Parameters:
  ///   - readData: whether to read every blob and compare its hash, instead of its length alone.
  ///   - heads: heads of the ledger that were printed or sent away, to tell a ledger that was cut or written anew.
  /// - Returns: the defects; empty if all is well. Damage that can be described is not thrown.
  public func check(readData: Bool = false, expecting heads: [LedgerHead] = []) throws(StoreError) -> [StoreDefect] {
    var defects: [StoreDefect] = []
    cleanAgain()
    defects += try structuralDefects()
    // What cannot be read tells so by itself.
    if (try? holdsErasedTraces()) == true { defects.append(.erasedTraces) }
    do {
      defects += try read(as: .everything) { reader in
        var checker = StoreChecker(reader.session)
        return checker.run(expecting: heads)
      }
    } catch {
      // The file cannot even begin to be read: the engine has said so already, or says so now.
      if defects.isEmpty { defects.append(.database(messages: 1)) }
    }
    if let files {
      let blobs = try? translated { try read(as: .everything) { try $0.session.engine.allBlobs() } }
      if let blobs { defects += BlobChecker(files, blobs).run(readData: readData) }
    }
    if let accessLog { defects += checkReadings(accessLog) }
    return defects
  }

  /// On a full disk there is no writing connection, and what only it can compare is left out.
  private func structuralDefects() throws(StoreError) -> [StoreDefect] {
    do throws(StoreError) {
      return try maintain { lease in try lease.engine.structuralDefects(schema) }
    } catch {
      guard case .full = error else { throw error }
      return try translated { try read(as: .everything) { try $0.session.engine.structuralDefects(schema) } }
    }
  }

  private func checkReadings(_ log: AccessLog) -> [StoreDefect] {
    var defects: [StoreDefect] = []
    var chain = LedgerChain(head: LedgerCodec.origin)
    var heads: [Int64: [UInt8]] = [:]
    let anchors = (try? translated { try read(as: .everything) { try $0.session.anchors() } }) ?? [:]
    var last: Int64 = 0
    do throws(StoreError) {
      try log.entries(1...Int64.max) { sequence, entry, head in
        chain.append(entry)
        if sequence != last + 1 || chain.head != head || Reading(entry)?.sequence != sequence {
          if defects.isEmpty { defects.append(.accessEntry(sequence: sequence)) }
        }
        if anchors[sequence] != nil { heads[sequence] = head }
        last = sequence
      }
    } catch {
      if anchors.isEmpty, case .notAStore = error { return [] }
      return defects + [.unreadable(table: "reading")]
    }
    for (sequence, head) in anchors.sorted(by: { $0.key < $1.key }) {
      if sequence > last {
        defects.append(.accessTruncated(expected: sequence, found: last))
      } else if heads[sequence] != head, defects.isEmpty {
        defects.append(.accessEntry(sequence: sequence))
      }
    }
    return defects
  }
}

extension ReadSession {
  /// The heads of the log of readings that the ledger has set down.
  func anchors() throws(StoreError) -> [Int64: [UInt8]] {
    var anchors: [Int64: [UInt8]] = [:]
    try engine.ledger(1...Int64.max) { _, bytes, _ in
      guard let entry = LedgerCodec.read(bytes), entry.action == LedgerAction.anchor, entry.subject == nil else {
        return
      }
      anchors[Int64(entry.version)] = entry.digest
    }
    return anchors
  }
}
