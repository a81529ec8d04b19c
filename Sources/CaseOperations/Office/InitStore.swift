public import CaseModel
import DocumentStore
public import FileKit
import LawData
import TextFolding

/// Creates a store, its first member, and a first case if a title is given.
public struct InitStore: Sendable {
  /// The folder: new, or empty.
  public var path: String
  /// The title of the first case, if there is one to begin with.
  public var title: String?
  /// The name of the first member.
  public var memberName: String

  /// Creates the operation.
  public init(_ path: String, memberName: String, title: String? = nil) {
    self.path = path
    self.memberName = memberName
    self.title = title
  }

  /// Refuses a folder that holds a store or anything else, and names of blanks, as the real creation does.
  ///
  /// - Throws: `OperationError.store` with `exists` or `notEmpty`, or `field`.
  public func rehearse() throws(OperationError) {
    if let title, TypedBody.isBlank(title) { throw .field(.blank("title")) }
    if TypedBody.isBlank(memberName) { throw .field(.blank("member")) }
    do {
      guard Files.exists(path) else { return }
      if Files.exists(Paths.join(path, "expediente.db")) { throw StoreError.exists }
      guard try Files.list(path).isEmpty else { throw StoreError.notEmpty }
    } catch {
      throw OperationError(error)
    }
  }

  /// Carries it out.
  ///
  /// - Throws: `OperationError.store` with `exists` or `notEmpty` if anything is in the folder; it stays as it is.
  public func run(
    language: Language = .spanish, clock: @escaping @Sendable () -> Int64 = { SystemClock.milliseconds() }
  ) throws(OperationError) -> InitOutcome {
    let role = try CaseLaw.shipped.role(OperationContext.creatorRole)
    try rehearse()
    do {
      let store = try Store.create(
        at: path, schema: CaseSchema.store, founder: Folding.nfc(memberName), at: clock())
      try Self.grant(role, in: store, at: clock())
      let context = try OperationContext(store, as: nil, language: language, dryRun: false, clock: clock)
      var add = AddRecord(.strategicCase)
      guard let title else {
        return InitOutcome(path: path, member: MemberView.handle(context.member.number), firstCase: nil)
      }
      add.fields = [FieldInput(RecordKind.strategicCase.description.titleField, title)]
      return InitOutcome(
        path: path, member: MemberView.handle(context.member.number), firstCase: try add.run(in: context).record)
    } catch {
      throw OperationError(error)
    }
  }
}

extension InitStore {
  /// Gives the first member the role in what the office shares that everything else is granted from; a case she brings
  /// in is hers to coordinate like anybody's.
  private static func grant(_ role: MemberRole, in store: Store, at time: Int64) throws {
    guard let founder = try store.read(as: .nothing, { reader in try reader.members().first }) else { return }
    try store.write(Act(member: founder.uid, at: time, action: "member.grant"), as: .nothing) { writer in
      try writer.grant(founder.uid, role.grant(in: .shared))
    }
  }
}

/// What was created.
public struct InitOutcome: Sendable, Hashable {
  /// The store's folder.
  public let path: String
  /// The first member's handle.
  public let member: String
  /// The first case, if a title was given.
  public let firstCase: RecordView?
}
