import CaseModel
import CaseOperations
import HTTPKit

/// One case.
enum CaseScreen {
  static var routes: [Route] { [] }
}
