import Assets
public import CaseModel
import FileKit
import XMLKit

/// The page people read, made from a finished dossier by our own stylesheet.
public enum DossierPage {
  /// Writes the page of a dossier.
  ///
  /// The stylesheet needs the whole dossier in memory, about five times its size.
  ///
  /// - Parameters:
  ///   - dossier: the path of the finished dossier.
  ///   - path: where the page goes.
  ///   - language: the language of its words.
  /// - Throws: `DossierFailure`.
  public static func write(of dossier: String, to path: String, language: Language) throws(DossierFailure) {
    let page: [UInt8]
    do throws(XMLFault) {
      let transform = try XSLTransform(EmbeddedFile.named("dossier/1.0/dossier.xsl")?.bytes ?? [])
      page = try transform.apply(to: .file(dossier), parameters: ["language": language.rawValue])
    } catch {
      throw .unreadable(error)
    }
    do throws(FileError) {
      var file = try PendingFile(in: Paths.parent(path))
      try file.write(page)
      try file.commit(as: Paths.lastComponent(path), synchronize: false)
    } catch {
      throw .file(error)
    }
  }
}
