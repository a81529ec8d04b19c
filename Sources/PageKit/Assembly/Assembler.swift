import CQPDF
import FileKit

/// Writes one PDF from many sources, so that the same assembly always gives the same bytes.
///
/// Sources are never changed. Their links between pages survive, whichever way they point; scripts, attachments and live
/// fields do not.
public enum Assembler {
  /// Writes it.
  ///
  /// - Parameters:
  ///   - assembly: what is to be written.
  ///   - font: the letters of page numbers.
  ///   - path: a file that may be overwritten; on failure nobody should use it.
  ///   - progress: is told how many pages are in.
  /// - Returns: what was taken out, for each part.
  /// - Throws: `PageError`, also when someone asks to stop.
  @discardableResult
  public static func write(
    _ assembly: Assembly, font: FolioFont, to path: String, progress: (Int) -> Void = { _ in }
  ) throws(PageError) -> [Removals] {
    let target = try PDFFile()
    let letters = try PDFFile(MappedBytes(font.bytes))
    let folio = target.copy(try FolioFont.font(of: letters))
    let press = PagePress(target, font: target.indirect(folio))
    var removals: [Removals] = []
    // Only their bytes stay until all is written: qpdf reads the streams then, and needs nothing else of a source.
    var sources: [MappedBytes] = []
    for part in assembly.parts {
      guard !Interruption.requested else { throw .interrupted }
      let source = try PDFFile.open(part.source)
      if let bytes = source.bytes { sources.append(bytes) }
      source.bytes?.rest()
      removals.append(try press.add(part, from: source, stamps: assembly.stamps))
      try target.check()
      try source.check()
      progress(press.count)
    }
    guard press.count == assembly.stamps.count, press.count == assembly.labels.count else { throw .noPages }
    press.link(assembly.links)
    press.catalogue(assembly)
    try target.check()
    guard !Interruption.requested else { throw .interrupted }
    try write(target, to: path, from: Sources(sources))
    return removals
  }

  /// The bytes that pages are read from while they are written.
  private final class Sources {
    let bytes: [MappedBytes]
    private var percent = 0
    init(_ bytes: [MappedBytes]) { self.bytes = bytes }

    /// Gives back the memory of what was written, now and then.
    func reach(_ percent: Int) {
      guard percent >= self.percent + 10 else { return }
      self.percent = percent
      for source in bytes { source.rest() }
    }
  }

  private static let reach: @Sendable @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { percent, context in
    guard let context = unsafe context else { return }
    unsafe Unmanaged<Sources>.fromOpaque(context).takeUnretainedValue().reach(Int(percent))
  }

  private static func write(_ target: PDFFile, to path: String, from sources: Sources) throws(PageError) {
    guard unsafe qpdf_init_write(target.raw, path) & QPDF_ERRORS == 0 else { throw .notWritten }
    unsafe qpdf_set_deterministic_ID(target.raw, 1)
    unsafe qpdf_set_object_stream_mode(target.raw, qpdf_o_generate)
    unsafe qpdf_set_minimum_pdf_version(target.raw, "1.5")
    let context = unsafe Unmanaged.passUnretained(sources).toOpaque()
    unsafe qpdf_register_progress_reporter(target.raw, reach, context)
    defer { withExtendedLifetime(sources) {} }
    guard unsafe qpdf_write(target.raw) & QPDF_ERRORS == 0 else {
      _ = target.fault()
      throw Interruption.requested ? .interrupted : .notWritten
    }
  }
}
