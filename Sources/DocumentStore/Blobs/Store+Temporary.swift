internal import FileKit

extension Store {
  /// Makes an empty folder on the store's own disk, for what is on its way in; its maker removes it.
  ///
  /// What a crash leaves behind is swept away when the store is next opened for writing.
  public func makeTemporaryFolder() throws(StoreError) -> String {
    guard let files else { throw .invalid(.name) }
    return try translated {
      let path = Paths.join(files.temporary, Files.temporaryName())
      try Files.makeFolder(path)
      return path
    }
  }
}
