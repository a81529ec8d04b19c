package import CaseModel

/// The numbers the command ends with: a contract that scripts rely on.
public enum ExitCode: Int32, Sendable, CaseIterable {
  /// Done.
  case success = 0
  /// Could not be done.
  case failure = 1
  /// The command was typed wrongly.
  case usage = 2
  /// Done in part: what was left out is listed.
  case partial = 3
  /// Data was read and has errors.
  case findings = 5
  /// There is no case file here.
  case noStore = 10
  /// The case file is locked or busy.
  case locked = 11
  /// The passphrase does not open the case file.
  case wrongPassphrase = 12
  /// A newer version of the program, or another program, wrote the file.
  case foreignStore = 13
  /// Interrupted by the person, Ctrl-C.
  case interrupted = 130

  /// What the number means.
  package var meaning: Phrase {
    switch self {
    case .success: Phrase("hecho", "done")
    case .failure: Phrase("no se pudo", "could not be done")
    case .usage: Phrase("la orden está mal escrita", "the command was typed wrongly")
    case .partial:
      Phrase("se hizo en parte; se dice qué faltó", "done in part; what was left out is listed")
    case .findings: Phrase("los datos leídos tienen errores", "the data read has errors")
    case .noStore: Phrase("aquí no hay un archivo de casos", "there is no case file here")
    case .locked: Phrase("el archivo de casos está ocupado o cerrado", "the case file is busy or locked")
    case .wrongPassphrase: Phrase("la contraseña no abre", "the passphrase does not open it")
    case .foreignStore:
      Phrase(
        "el archivo es de una versión más nueva o de otro programa",
        "the file is of a newer version or of another program")
    case .interrupted: Phrase("interrumpido con Ctrl-C", "interrupted with Ctrl-C")
    }
  }
}
