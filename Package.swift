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
    .executable(name: "expediente", targets: ["expediente"]),
    .library(name: "CaseModel", targets: ["CaseModel"]),
    .library(name: "DocumentStore", targets: ["DocumentStore"]),
    .library(name: "Dossier", targets: ["Dossier"]),
    .library(name: "CourtBundle", targets: ["CourtBundle"]),
  ],
  targets: [
    // MARK: Faces: they parse and show; they hold no logic.
    .executableTarget(name: "expediente", dependencies: ["CaseCommandLine", "CaseWords"], swiftSettings: strict),
    .target(
      name: "CaseCommandLine",
      dependencies: [
        "CaseWeb", "CaseWords", "CaseOperations", "CaseModel", "DocumentStore", "Dossier", "LawData", "HTTPKit",
        "FileKit", "XMLKit", "GraphKit",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CaseCommandLineTests",
      dependencies: [
        "CaseCommandLine", "CaseWords", "CaseOperations", "CaseModel", "DocumentStore", "LawData", "FileKit",
      ],
      swiftSettings: strict),

    // MARK: The pages of `expediente serve`: they show what operations answer.
    .target(
      name: "CaseWeb",
      dependencies: [
        "CaseWords", "CaseOperations", "CaseModel", "DocumentStore", "LawData", "HTTPKit", "FileKit", "Digests",
        "TextFolding", "Intake", "Sandbox", "GraphKit", "Assets",
      ],
      exclude: ["Assets"], swiftSettings: strict),
    .testTarget(
      name: "CaseWebTests",
      dependencies: [
        "CaseWeb", "CaseOperations", "CaseModel", "DocumentStore", "HTTPKit", "FileKit", "Digests", "Intake",
      ],
      swiftSettings: strict),

    // MARK: What both faces say: all words of errors, fields and links, and the shapes of JSON answers.
    .target(
      name: "CaseWords",
      dependencies: [
        "CaseOperations", "CaseModel", "DocumentStore", "Dossier", "LawData", "FileKit", "XMLKit", "Intake",
      ],
      swiftSettings: strict),

    // MARK: One file for each thing a person does; the disclosure gate.
    .target(
      name: "CaseOperations",
      dependencies: [
        "CaseModel", "DocumentStore", "Dossier", "CourtBundle", "LawData", "LegalText", "TextFolding", "FileKit",
        "Digests", "XMLKit",
        "Intake", "Sandbox", "GraphKit",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CaseOperationsTests",
      dependencies: [
        "CaseOperations", "CourtBundle", "CaseModel", "DocumentStore", "Dossier", "LawData", "FileKit", "Digests",
        "Intake", "Sandbox",
        "GraphKit",
        "TestKit",
      ],
      swiftSettings: strict),

    // MARK: Case to XML and back, validation, disclosure profiles, the page people read. Knows no store.
    .target(
      name: "Dossier",
      dependencies: ["CaseModel", "XMLKit", "ArchiveKit", "FileKit", "Digests", "TextFolding", "Assets"],
      swiftSettings: strict),
    .testTarget(
      name: "DossierTests",
      dependencies: ["Dossier", "CaseModel", "XMLKit", "FileKit", "Digests", "Assets", "TestKit"],
      swiftSettings: strict),

    // MARK: Plan to paginated PDF, read back and compared; the checks of anyone's bundle. Knows no store.
    .target(
      name: "CourtBundle",
      dependencies: ["CaseModel", "LawData", "PageKit", "Sandbox", "FileKit", "Digests", "XMLKit"],
      swiftSettings: strict),
    .testTarget(
      name: "CourtBundleTests",
      dependencies: [
        "CourtBundle", "CaseModel", "LawData", "PageKit", "FileKit", "Digests", "XMLKit", "Assets", "TestKit",
      ],
      swiftSettings: strict),

    // MARK: Schemas/*.xml as values: vocabularies, weights, profiles. No constant of law stands in code.
    .target(name: "LawData", dependencies: ["CaseModel", "XMLKit", "Assets"], swiftSettings: strict),
    .testTarget(
      name: "LawDataTests", dependencies: ["LawData", "CaseModel", "XMLKit", "Assets"], swiftSettings: strict),

    // MARK: Bytes that may be anybody's: what they are, their pages, texts and pixels, read by caged programs.
    .target(name: "Intake", dependencies: ["Sandbox", "FileKit"], swiftSettings: strict),
    .testTarget(name: "IntakeTests", dependencies: ["Intake", "Sandbox", "FileKit", "TestKit"], swiftSettings: strict),
    .target(name: "Sandbox", dependencies: ["FileKit"], swiftSettings: strict),

    // MARK: What people call things: the thesaurus of conditions and how typed words find it. Pure Swift.
    .target(name: "LegalText", dependencies: ["TextFolding", "CaseModel"], swiftSettings: strict),
    .testTarget(
      name: "LegalTextTests", dependencies: ["LegalText", "LawData", "CaseModel"], swiftSettings: strict),

    // MARK: Words of the case: no dependencies, used by all but the store and the kits.
    .target(name: "CaseModel", swiftSettings: strict),
    .testTarget(name: "CaseModelTests", dependencies: ["CaseModel", "TestKit"], swiftSettings: strict),

    // MARK: Storage: versioned records, links, blobs, search, ledger. Knows nothing about law.
    .target(
      name: "DocumentStore", dependencies: ["SQLiteKit", "TextFolding", "Digests", "FileKit"], swiftSettings: strict),
    .testTarget(
      name: "DocumentStoreTests", dependencies: ["DocumentStore", "SQLiteKit", "Digests", "FileKit", "TestKit"],
      swiftSettings: strict),

    // MARK: Kits: the only Swift that touches a C pointer.
    .target(name: "SQLiteKit", dependencies: ["CSQLite"], swiftSettings: strict),
    .testTarget(name: "SQLiteKitTests", dependencies: ["SQLiteKit"], swiftSettings: strict),
    .target(name: "TextFolding", dependencies: ["CStemmer"], swiftSettings: strict),
    .testTarget(name: "TextFoldingTests", dependencies: ["TextFolding"], swiftSettings: strict),
    .target(name: "Digests", dependencies: ["CCrypto"], swiftSettings: strict),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"], swiftSettings: strict),
    .target(name: "FileKit", dependencies: ["Digests", "CSystem"], swiftSettings: strict),
    .testTarget(name: "FileKitTests", dependencies: ["FileKit", "Digests"], swiftSettings: strict),
    .target(name: "XMLKit", dependencies: ["CLibXML2", "CLibXSLT", "CPieces"], swiftSettings: strict),
    .testTarget(name: "XMLKitTests", dependencies: ["XMLKit", "CPieces"], swiftSettings: strict),
    .target(name: "ArchiveKit", dependencies: ["CArchive", "FileKit"], swiftSettings: strict),
    .testTarget(name: "ArchiveKitTests", dependencies: ["ArchiveKit", "FileKit"], swiftSettings: strict),

    .target(name: "GraphKit", dependencies: ["CGraphviz"], swiftSettings: strict),
    .testTarget(name: "GraphKitTests", dependencies: ["GraphKit"], swiftSettings: strict),
    .target(name: "PageKit", dependencies: ["CQPDF", "CPango", "FileKit"], swiftSettings: strict),
    .testTarget(name: "PageKitTests", dependencies: ["PageKit", "FileKit", "TestKit"], swiftSettings: strict),

    .target(name: "HTTPKit", dependencies: ["CMicroHTTPD", "CSystem", "FileKit"], swiftSettings: strict),
    .testTarget(name: "HTTPKitTests", dependencies: ["HTTPKit", "FileKit"], swiftSettings: strict),

    // MARK: Schemas/ inside the binary, so that one installed file has all it needs; only Assets sees the C table.
    .target(name: "Assets", dependencies: ["Embedded"], swiftSettings: strict),
    .testTarget(name: "AssetsTests", dependencies: ["Assets"], swiftSettings: strict),
    .target(name: "Embedded", exclude: ["generate.sh"]),

    // MARK: What tests of several targets share.
    .target(name: "TestKit", dependencies: ["FileKit"], path: "Tests/TestKit", swiftSettings: strict),

    // MARK: What `make bench` runs: each promise of speed against a baseline measured in the same run.
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "CaseOperations", "CaseModel", "DocumentStore", "Dossier", "LawData", "SQLiteKit", "XMLKit", "FileKit",
        "Assets", "TestKit", "CourtBundle", "PageKit",
      ],
      path: "Tests/Benchmarks", exclude: ["Baselines"], swiftSettings: strict),

    // MARK: What Swift cannot do: some system calls, and a heap's small pieces.
    .target(name: "CSystem"),
    .target(name: "CPieces"),

    // MARK: Debian's C libraries.
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibXSLT", pkgConfig: "libxslt", providers: [.apt(["libxslt1-dev"])]),
    .systemLibrary(
      name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
    .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
  ],
  cLanguageStandard: .c2x
)
