// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: Swift 6 mode, no hidden existentials or re-exports, C pointers marked, no warnings.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "expediente",
  products: [
    .library(name: "CaseModel", targets: ["CaseModel"])
  ],
  targets: [
    // MARK: Words of the case: no dependencies, used by all but the store and the kits.
    .target(name: "CaseModel", swiftSettings: strict),
    .testTarget(name: "CaseModelTests", dependencies: ["CaseModel"], swiftSettings: strict),

    // MARK: One file for each thing a person does.
    .target(name: "CaseOperations", dependencies: ["CaseModel"], swiftSettings: strict),
    .testTarget(
      name: "CaseOperationsTests", dependencies: ["CaseOperations", "CaseModel"], swiftSettings: strict),
  ]
)
