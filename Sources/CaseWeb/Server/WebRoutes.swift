/// Every address, screen by screen; a literal one stands before those that take any text.
extension WebApp {
  static var allRoutes: [Route] {
    [
      APIRoute.routes,
      HomeScreen.routes, FirstStepsScreen.routes, CaseScreen.routes, TimelineScreen.routes, ProofScreen.routes,
      BundleScreen.routes,
      ReviewScreen.routes,
      PrecedentScreen.routes, SearchScreen.routes, ActivityScreen.routes, DossierScreen.routes, ImportScreen.routes,
      TeamScreen.routes, SettingsScreen.routes, JobScreen.routes, HelpScreen.routes, RecordLink.routes,
      KindsScreen.routes, ListScreen.routes, FormScreen.routes, LinkScreen.routes, BulkScreen.routes,
      DocumentScreen.routes, GraphScreen.routes, RecordScreen.routes,
    ].flatMap(\.self)
  }
}
