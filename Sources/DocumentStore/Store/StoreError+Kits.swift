internal import FileKit
internal import SQLiteKit

extension StoreError {
  init(_ error: SQLiteError) {
    self =
      if error.isBusy { .busy } else if error.isFull || error.extendedCode == StoreError.noRoomForSharedMemory {
        .full
      } else if error.isCorrupt { .corrupt } else if error.isNotADatabase { .foreign } else if error.isReadOnly {
        .readOnly
      } else if error.isInterrupted { .interrupted } else { .engine(code: error.extendedCode) }
  }

  /// `SQLITE_IOERR_SHMSIZE`: on a full disk the log's shared memory finds no room, before anything is written.
  private static let noRoomForSharedMemory: Int32 = 4_874

  init(_ error: FileError) {
    self = error.isFull ? .full : error.isReadOnly ? .readOnly : .system(code: error.code)
  }

  init(_ error: any Error) {
    self =
      switch error {
      case let error as StoreError: error
      case let error as SQLiteError: StoreError(error)
      case let error as FileError: StoreError(error)
      case is CancellationError: .interrupted
      default: .unforeseen(type: String(describing: type(of: error)))
      }
  }
}

/// Runs something that may fail in a kit, and says it in the store's words.
func translated<R>(_ body: () throws -> R) throws(StoreError) -> R {
  do { return try body() } catch { throw StoreError(error) }
}

extension FileError {
  /// EROFS, EACCES or EPERM: the medium or its owner allows no writing.
  var isReadOnly: Bool { code == 30 || isDenied }
}
