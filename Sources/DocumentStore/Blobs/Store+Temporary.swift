public import FileKit

extension Store {
  /// Makes an empty folder on the store's own disk, for what is on its way in; it goes with whoever holds it.
  ///
  /// What a crash leaves behind is swept away when the store is next opened for writing.
  public func makeTemporaryFolder() throws(StoreError) -> HeldFolder {
    guard let files else { throw .invalid(.name) }
    return try translated { try HeldFolder(in: files.temporary) }
  }
}
