internal import SQLiteKit

/// An identity as sixteen bytes, bound without a copy on the heap.
struct BoundUID: Bindable {
  let uid: UID

  func bind(to parameters: inout Parameters) {
    var bytes = InlineArray<16, UInt8>(repeating: 0)
    for place in 0..<8 {
      let shift = UInt64(56 - 8 * place)
      bytes[place] = UInt8(truncatingIfNeeded: uid.high >> shift)
      bytes[place + 8] = UInt8(truncatingIfNeeded: uid.low >> shift)
    }
    parameters.bytes(bytes.span)
  }
}

extension LabelCode: Bindable {
  func bind(to parameters: inout Parameters) { parameters.integer(value) }
}

extension UID {
  var bound: BoundUID { BoundUID(uid: self) }
}

extension Row {
  /// An identity of sixteen bytes; anything else is damage.
  func uid(_ column: Int) throws(StoreError) -> UID {
    let uid = withBytes(column) { bytes -> UID? in
      guard bytes.count == 16 else { return nil }
      var high: UInt64 = 0
      var low: UInt64 = 0
      for place in 0..<8 {
        high = high << 8 | UInt64(bytes[place])
        low = low << 8 | UInt64(bytes[place + 8])
      }
      return UID(high: high, low: low)
    }
    guard let uid else { throw .corrupt }
    return uid
  }

  func label(_ column: Int) -> LabelCode { LabelCode(value: integer(column)) }

  func state(_ column: Int) throws(StoreError) -> RecordState {
    guard let state = RecordState(rawValue: int(column)) else { throw .corrupt }
    return state
  }

  func change(_ column: Int) throws(StoreError) -> Revision.Change {
    guard let change = Revision.Change(rawValue: int(column)) else { throw .corrupt }
    return change
  }
}

/// Whole numbers as a JSON array, for `IN (SELECT value FROM json_each(?))`.
func jsonArray(_ numbers: some Sequence<Int64>) -> String {
  "[" + numbers.map(String.init).joined(separator: ",") + "]"
}
