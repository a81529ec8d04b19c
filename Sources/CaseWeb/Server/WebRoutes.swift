/// Every address, screen by screen.
extension WebApp {
  static var allRoutes: [Route] {
    [HomeScreen.routes, CaseScreen.routes].flatMap(\.self)
  }
}
