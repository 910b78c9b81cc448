// swift-tools-version: 6.2
import PackageDescription

// The C peer of the explorer is not among the targets: SwiftPM links the Swift runtime into a C
// program too, and the start of that would flatter the explorer. measure.py compiles it by itself.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "logloss", path: "..")],
  targets: [
    .target(name: "PlainKernels", linkerSettings: [.linkedLibrary("m")]),
    .executableTarget(
      name: "kernels",
      dependencies: [.product(name: "LossCore", package: "logloss"), "PlainKernels"],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
    ),
  ]
)
