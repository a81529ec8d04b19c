internal import CMicroHTTPD
internal import FileKit

/// Why a body was not taken.
struct BodyRefusal: Error, Equatable {
  /// 400 for what cannot be read, 413 for too much, 507 for a full disk.
  let status: Int
}

/// Takes a body as it arrives: fields into memory, files onto the disk.
///
/// What is too much is read and thrown away, so that its sender hears why.
@safe final class BodyIntake {
  private let limits: HTTPBodyLimits
  /// libmicrohttpd's parser of forms; none for another kind of body.
  private var parser: OpaquePointer?
  private let isForm: Bool
  private var raw: [UInt8] = []
  private var fields: [(name: String, value: [UInt8])] = []
  private var fieldBytes = 0
  private var files: [ArrivingFile] = []
  private var fileBytes: Int64 = 0
  private var seams: FormSeams
  private(set) var refusal: BodyRefusal?

  init(_ connection: OpaquePointer, _ head: HTTPHead, _ limits: HTTPBodyLimits) {
    self.limits = limits
    let type = (head.header("content-type") ?? "").lowercased()
    isForm = type.hasPrefix("application/x-www-form-urlencoded") || type.hasPrefix("multipart/form-data")
    seams = FormSeams(contentType: head.header("content-type") ?? "")
    guard isForm else { return }
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe parser = MHD_create_post_processor(connection, 64 << 10, BodyIntake.part, context)
    if unsafe parser == nil { refusal = BodyRefusal(status: 400) }
  }

  deinit { if let parser = unsafe parser { unsafe MHD_destroy_post_processor(parser) } }

  /// Takes the next bytes.
  func take(_ bytes: UnsafeRawBufferPointer) {
    guard refusal == nil else { return }
    if isForm {
      seams.begin()
      defer { unsafe seams.end(bytes) }
      let text = unsafe bytes.bindMemory(to: CChar.self)
      guard let parser = unsafe parser, unsafe MHD_post_process(parser, text.baseAddress, text.count) == .YES else {
        return refuse(400)
      }
    } else if raw.count + bytes.count > limits.fieldBytes {
      refuse(413)
    } else {
      unsafe raw.append(contentsOf: bytes)
    }
  }

  /// The request once all has arrived.
  func finish(_ head: HTTPHead) -> Result<HTTPRequest, BodyRefusal> {
    if let parser = unsafe parser {
      // A form that breaks off is told only here.
      if unsafe MHD_destroy_post_processor(parser) != .YES { refuse(400) }
      unsafe self.parser = nil
    }
    if let refusal { return .failure(refusal) }
    return .success(
      HTTPRequest(
        head: head, fields: fields.map { HTTPField($0.name, String(decoding: $0.value, as: UTF8.self)) },
        uploads: files.map(\.upload), body: raw))
  }

  private func refuse(_ status: Int) {
    if refusal == nil { refusal = BodyRefusal(status: status) }
    files = []
  }

  private static let part: MHD_PostDataIterator = { context, _, key, fileName, _, _, data, offset, size in
    guard let context = unsafe context else { return .NO }
    let intake = unsafe Unmanaged<BodyIntake>.fromOpaque(context).takeUnretainedValue()
    let name = unsafe key.map { unsafe String(cString: $0) } ?? ""
    let bytes = unsafe UnsafeRawBufferPointer(start: data, count: size)
    let isFirst = intake.seams.isFirst(name, offset: offset, count: bytes.count)
    if let fileName = unsafe fileName {
      unsafe intake.takeFile(name, String(cString: fileName), bytes, isFirst: isFirst)
    } else {
      unsafe intake.takeField(name, bytes, isFirst: isFirst)
    }
    // The sender is heard out even when too much came: only then can it be told so.
    return .YES
  }

  private func takeField(_ name: String, _ bytes: UnsafeRawBufferPointer, isFirst: Bool) {
    guard refusal == nil else { return }
    fieldBytes += bytes.count + (isFirst ? name.utf8.count : 0)
    if isFirst { fields.append((name, [])) }
    guard fieldBytes <= limits.fieldBytes, fields.count <= limits.fields else { return refuse(413) }
    guard !fields.isEmpty else { return refuse(400) }
    unsafe fields[fields.count - 1].value.append(contentsOf: bytes)
  }

  private func takeFile(_ name: String, _ fileName: String, _ bytes: UnsafeRawBufferPointer, isFirst: Bool) {
    guard refusal == nil else { return }
    // An empty file field of a form comes as a file without name or bytes.
    if fileName.isEmpty, unsafe bytes.isEmpty { return }
    guard let folder = limits.folder else { return refuse(413) }
    fileBytes += Int64(bytes.count)
    do {
      // The beginning of one without a name may have been passed over.
      if isFirst || files.last?.field != name {
        files.append(try ArrivingFile(field: name, fileName: fileName, folder: folder))
      }
      guard fileBytes <= limits.fileBytes, files.count <= limits.files else { return refuse(413) }
      try unsafe files.last?.write(bytes)
    } catch {
      refuse(507)
    }
  }
}

/// A file while it arrives; removed with the request that brought it.
private final class ArrivingFile {
  private var file: PendingFile
  let field: String
  private let fileName: String

  init(field: String, fileName: String, folder: String) throws(FileError) {
    self.field = field
    self.fileName = fileName
    file = try PendingFile(in: folder)
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    try file.write(unsafe Span(_unsafeBytes: bytes))
  }

  var upload: HTTPUpload { HTTPUpload(field: field, fileName: fileName, path: file.path, bytes: file.count) }
}
