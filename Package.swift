// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "logloss",
  products: [
    .executable(name: "logloss", targets: ["logloss"]),
    .library(name: "LossCore", targets: ["LossCore"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
  ],
  targets: [
    .target(
      name: "LossCore",
      dependencies: [.product(name: "RealModule", package: "swift-numerics")],
      swiftSettings: strict
    ),
    .target(name: "Canvas", swiftSettings: strict),
    .target(name: "Plot", dependencies: ["Canvas"], swiftSettings: strict),
    .target(
      name: "Workbench",
      dependencies: ["LossCore"],
      resources: [.embedInCode("Lessons")],
      swiftSettings: strict
    ),
    .target(
      name: "Interface",
      dependencies: ["Canvas", "Plot", "Workbench"],
      swiftSettings: strict
    ),
    .target(
      name: "CNcurses",
      cSettings: [
        .define("NCURSES_WIDECHAR", to: "1"),
        .define("_XOPEN_SOURCE_EXTENDED", to: "1", .when(platforms: [.macOS])),
      ],
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]
    ),
    .target(
      name: "Terminal",
      dependencies: ["Canvas", "Interface", "CNcurses"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "logloss",
      dependencies: [
        "LossCore", "Canvas", "Plot", "Workbench", "Interface", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "LossCoreTests",
      dependencies: ["LossCore", "TestSupport"],
      resources: [.copy("Cases")],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CanvasTests", dependencies: ["Canvas", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PlotTests", dependencies: ["Canvas", "Plot", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: ["Workbench", "LossCore"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "InterfaceTests",
      dependencies: ["Canvas", "Plot", "Workbench", "Interface", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    // What tests and the programs beside them draw by lot.
    .target(
      name: "Chance",
      dependencies: ["Workbench"],
      path: "Tests/Chance",
      swiftSettings: strict
    ),
    // The C half opens pseudo-terminals: posix_openpt and friends are not imported into Swift.
    .target(name: "CPseudoterminal", path: "Tests/CPseudoterminal"),
    .target(
      name: "TestSupport",
      dependencies: ["Canvas", "Chance", "CPseudoterminal"],
      path: "Tests/TestSupport",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "TerminalProbe",
      dependencies: ["Canvas", "Interface", "Terminal"],
      path: "Tests/TerminalProbe",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "EventStorm",
      dependencies: ["Canvas", "Chance", "Interface", "Workbench"],
      path: "Tests/EventStorm",
      swiftSettings: strict
    ),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "Canvas", "Workbench", "Interface", "Terminal", "TestSupport", "TerminalProbe", "logloss",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["CPseudoterminal", "Workbench", "logloss"],
      exclude: ["Scripts"],
      swiftSettings: strict
    ),
  ]
)

// libFuzzer brings the main function of these along, so they are there only where that is linked:
// FUZZ=1 swift build -c release --sanitize=fuzzer --scratch-path .build-fuzz -Xswiftc -enable-testing
if Context.environment["FUZZ"] != nil {
  package.targets += ["Statements", "Numbers"].map { name in
    .executableTarget(
      name: "Fuzz\(name)",
      dependencies: ["LossCore", "Workbench"],
      path: "Tests/Fuzz/\(name)",
      swiftSettings: strict
    )
  }
}
