import FileKit
import Sandbox

extension DocumentReader {
  /// Pixels of a page of a PDF, or of a picture, as a PNG that was made here: no byte of the document is in it.
  ///
  /// Pictures are decoded by netpbm: small C programs, one for each format, so that what a file is decides which one
  /// runs and none guesses. ImageMagick and libvips bring dozens of decoders and choose by content.
  ///
  /// - Parameters:
  ///   - form: what the document is.
  ///   - path: its file.
  ///   - page: of a PDF, from 1.
  ///   - longSide: at most so many pixels along the longer side.
  /// - Throws: `IntakeProblem`.
  public func picture(
    of form: DocumentForm, at path: String, page: Int = 1, longSide: Int
  ) throws(IntakeProblem) -> [UInt8] {
    let side = String(min(max(longSide, 16), Self.longestSide))
    let made: [UInt8]
    switch form {
    case .pdf:
      made = try output(
        of: "pdftoppm", ["-png", "-f", String(page), "-l", String(page), "-scale-to", side, sandbox.file], path)
    case .picture(let format): made = try picture(format, path, side)
    case .program: throw .program
    case .text, .other: throw .unsupported
    }
    // A program that ends well and wrote nothing found no such page.
    guard made.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { throw .unreadable }
    return made
  }

  /// The most pixels along the longer side.
  static let longestSide = 3_200

  private func picture(
    _ format: DocumentForm.PictureFormat, _ path: String, _ side: String
  ) throws(IntakeProblem) -> [UInt8] {
    let head: [UInt8]
    do { head = try Files.head(path, count: format == .tiff ? 64 << 20 : 4 << 20) } catch { throw .file(error) }
    guard let size = PictureSize(head, format) else { throw .unreadable }
    guard size.isBearable else { throw .tooLarge }
    let decoder =
      switch format {
      case .png: "pngtopam"
      case .jpeg: "jpegtopnm"
      case .tiff: "tifftopnm -byrow"
      case .gif: "giftopnm"
      }
    let turn = format == .jpeg ? PictureTurn.option(ofJPEG: head) : nil
    let needed = [String(decoder.prefix { $0 != " " }), "pamscale", "pnmtopng"] + (turn == nil ? [] : ["pamflip"])
    for name in needed where !sandbox.has(programs + "/" + name) { throw .noProgram(programs + "/" + name) }
    // Inside one cage, so that raw pixels never pass through this process; nothing of the file is in the script.
    let scale =
      max(size.width, size.height) > (Int(side) ?? 0) ? "| \(programs)/pamscale -quiet -xyfit \(side) \(side) " : ""
    let turned = turn.map { "| \(programs)/pamflip -quiet \($0) " } ?? ""
    var limits = pageLimits
    // It writes into a pipe; a program that turns a picture may need a file beside it.
    limits.fileBytes = 512 << 20
    limits.outputBytes = 64 << 20
    return try output(
      of: "sh",
      ["-c", "\(programs)/\(decoder) -quiet < \(sandbox.file) \(scale)\(turned)| \(programs)/pnmtopng -quiet"], path,
      limits: limits)
  }
}
