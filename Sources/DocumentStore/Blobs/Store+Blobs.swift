internal import Digests
internal import FileKit

extension Store {
  /// Keeps a file's bytes: when this returns they are on disk, whole, under their hash.
  ///
  /// It takes no lock and writes no row: name the receipt's hash in a draft. Bytes are never refused and never opened.
  public func preserve(file path: String) throws(StoreError) -> BlobReceipt {
    let files = try writableFiles()
    let received = try translated { try Files.receive(path, into: files.temporary) }
    return try place(received, files)
  }

  /// Keeps bytes: when this returns they are on disk, whole, under their hash.
  public func preserve(_ bytes: [UInt8]) throws(StoreError) -> BlobReceipt {
    let files = try writableFiles()
    let received = try translated { try Files.receive(bytes.span, into: files.temporary) }
    return try place(received, files)
  }

  /// Keeps many files, synchronising the disk once for all of them.
  ///
  /// Receipts come in the order of the paths. If one cannot be read, none is placed.
  public func preserve(files paths: [String]) throws(StoreError) -> [BlobReceipt] {
    let files = try writableFiles()
    var received: [ReceivedFile] = []
    do {
      for path in paths {
        if Interruption.requested { throw StoreError.interrupted }
        received.append(try Files.receive(path, into: files.temporary, synchronize: false))
      }
      // The bytes must be down before a name says that they are.
      try Files.synchronizeFileSystem(of: files.temporary)
    } catch {
      for file in received { try? Files.remove(file.path) }
      throw StoreError(error)
    }
    var receipts: [BlobReceipt] = []
    var folders: Set<String> = []
    for file in received {
      let (receipt, folder) = try files.place(file)
      receipts.append(receipt)
      if let folder { folders.insert(folder) }
    }
    for folder in folders { try translated { try Files.synchronize(folder) } }
    return receipts
  }

  /// Copies a blob to a file, if a record or link that shows refers to it; checks the bytes on the way.
  public func copyBlob(_ sha256: String, to path: String, as visibility: Visibility) throws(StoreError) {
    let source = try blobPath(sha256, as: visibility)
    try translated {
      var file = try PendingFile(in: Paths.parent(path), hashing: true)
      try file.copy(from: source)
      guard file.digest()?.hex == sha256 else { throw StoreError.corrupt }
      try file.commit(as: Paths.lastComponent(path))
    }
  }

  /// Hands over a blob's bytes piece by piece, if a record or link that shows refers to it.
  public func readBlob(
    _ sha256: String, as visibility: Visibility, _ body: (Span<UInt8>) throws -> Void
  ) throws {
    let path = try blobPath(sha256, as: visibility)
    try Files.stream(path, body)
  }

  /// Where a blob's file stands, if a record or link that shows refers to it.
  ///
  /// It must never be written to.
  public func blobPath(_ sha256: String, as visibility: Visibility) throws(StoreError) -> String {
    let isVisible = try translated { try read(as: visibility) { reader in try reader.blobIsVisible(sha256) } }
    guard isVisible, let name = BlobName(sha256), let files else { throw .missingBlob(sha256) }
    return files.path(of: name)
  }

  private func place(_ received: ReceivedFile, _ files: StoreFiles) throws(StoreError) -> BlobReceipt {
    let (receipt, folder) = try files.place(received)
    if let folder { try translated { try Files.synchronize(folder) } }
    return receipt
  }

  private func writableFiles() throws(StoreError) -> StoreFiles {
    guard let files, mode == .readWrite else { throw .readOnly }
    return files
  }
}
