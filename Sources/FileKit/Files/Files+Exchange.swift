import CSystem
import Glibc

extension Files {
  /// Lets two names of one file system change places, so that neither is ever without a file or folder.
  ///
  /// Where the file system cannot do that in one step it takes three; if one of them fails, those before it are taken
  /// back.
  ///
  /// - Throws: `FileError`.
  public static func exchange(_ path: String, with other: String) throws(FileError) {
    let code = unsafe csystem_rename_exchange(path, other)
    if code == 0 { return }
    guard code == EINVAL || code == ENOSYS else { throw FileError(.rename, code: code, path: other) }
    try exchangeInSteps(path, with: other)
  }

  /// The same in three steps, with a moment in which nothing stands under the second name.
  static func exchangeInSteps(_ path: String, with other: String) throws(FileError) {
    let aside = other + temporaryName()
    try move(other, to: aside)
    do throws(FileError) {
      try move(path, to: other)
    } catch {
      try move(aside, to: other)
      throw error
    }
    try move(aside, to: path)
  }
}
