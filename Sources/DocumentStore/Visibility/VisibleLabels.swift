internal import SQLiteKit

/// A visibility compiled for the engine: the set of label codes that it shows.
///
/// It is also kept as a statement takes it, so that the statement stays the same whoever reads.
struct VisibleLabels: Sendable, Hashable {
  /// The codes; `nil` means every one.
  let codes: Set<LabelCode>?
  /// The codes as a statement takes them.
  let set: NumberSet

  static let all = VisibleLabels(codes: nil)

  init(codes: Set<LabelCode>?) {
    self.codes = codes
    set = codes.map { NumberSet($0.map(\.value)) } ?? .every
  }

  var isAll: Bool { codes == nil }

  func admits(_ label: LabelCode) -> Bool { codes?.contains(label) ?? true }

  /// The labels under which a value shows that needs at least this access besides its record's own.
  func raised(access: Int, privileged: Bool) -> VisibleLabels {
    guard let codes, access > 0 || privileged else { return self }
    return VisibleLabels(codes: codes.filter { codes.contains($0.raised(access: access, privileged: privileged)) })
  }
}

extension Visibility {
  /// The codes it shows, given which row each scope's record has; scopes unknown to the store show nothing.
  func compiled(row: (UID) throws(StoreError) -> Int64?) throws(StoreError) -> VisibleLabels {
    guard let grants else { return .all }
    var codes: Set<LabelCode> = []
    for (scope, allowed) in grants {
      let place: Int64
      switch scope {
      case .shared: place = 0
      case .record(let uid):
        guard let row = try row(uid) else { continue }
        place = row
      }
      for grant in allowed where grant.access >= 0 {
        for access in 0...min(grant.access, 3) {
          codes.insert(LabelCode(scope: place, access: access, privileged: false))
          if grant.privileged { codes.insert(LabelCode(scope: place, access: access, privileged: true)) }
        }
      }
    }
    return VisibleLabels(codes: codes)
  }
}
