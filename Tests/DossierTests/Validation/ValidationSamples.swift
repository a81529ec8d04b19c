/// Small dossiers to check.
enum ValidationSamples {
  static let caseUID = "018f0000-0000-7000-8000-000000000001"
  static let factUID = "018f0000-0000-7000-8000-000000000002"

  /// A valid dossier of one case and one fact; the parts can be replaced.
  static func dossier(
    fact: String = "<statement>La negativa fue verbal.</statement><date>2009-03</date>", factAttributes: String = "",
    documents: String = "", root: String = "schemaVersion=\"1.0\" profile=\"full\" language=\"es\""
  ) -> String {
    """
    <dossier xmlns="urn:expediente:dossier:1" \(root)>
      <about><title>Caso de ejemplo</title></about>
      <documents>\(documents)</documents>
      <cases>
        <case uid="\(caseUID)" handle="C-1" access="case"><title>Caso de ejemplo</title></case>
      </cases>
      <facts>
        <fact uid="\(factUID)" access="case" scope="\(caseUID)"\(factAttributes)>
          \(fact)
        </fact>
      </facts>
    </dossier>
    """
  }
}
