import Foundation
import Testing

/// What a run of the program left behind.
struct Ending: Sendable {
  var output: String
  var errors: String
  var status: Int32
}

/// The program as it was built, found beside the tests.
enum Program {
  static let file: URL = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
    return URL(fileURLWithPath: bundle).deletingLastPathComponent()
      .appendingPathComponent("logloss")
  }()

  static let scripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Scripts")

  /// Runs the program without a terminal.
  static func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:],
    folder: URL = scripts
  ) throws -> Ending {
    try run(arguments, input: Data(input.utf8), environment: environment, folder: folder)
  }

  /// Output goes to files, which never fill up as pipes do.
  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:],
    folder: URL = scripts
  ) throws -> Ending {
    try withFolder { space in
      let files = ["in", "out", "err"].map { space.appendingPathComponent($0) }
      for file in files { try input.write(to: file) }
      let handles = [
        try FileHandle(forReadingFrom: files[0]), try FileHandle(forWritingTo: files[1]),
        try FileHandle(forWritingTo: files[2]),
      ]
      try handles[1].truncate(atOffset: 0)
      try handles[2].truncate(atOffset: 0)
      let process = Process()
      process.executableURL = file
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = ["LC_ALL": "C.UTF-8", "HOME": space.path].merging(environment) { $1 }
      process.standardInput = handles[0]
      process.standardOutput = handles[1]
      process.standardError = handles[2]
      try process.run()
      process.waitUntilExit()
      return Ending(
        output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
        status: process.terminationStatus)
    }
  }

  /// Runs a line of the shell, in which `$logloss` is the program.
  static func shell(_ line: String) throws -> Ending {
    try withFolder { home in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", line]
      process.environment = [
        "logloss": file.path, "LC_ALL": "C.UTF-8", "HOME": home.path,
        "PATH": "\(file.deletingLastPathComponent().path):/usr/bin:/bin",
      ]
      let pipes = (output: Pipe(), errors: Pipe())
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = pipes.output
      process.standardError = pipes.errors
      try process.run()
      let output = pipes.output.fileHandleForReading.readDataToEndOfFile()
      let errors = pipes.errors.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return Ending(
        output: String(decoding: output, as: UTF8.self),
        errors: String(decoding: errors, as: UTF8.self), status: process.terminationStatus)
    }
  }

  /// A folder of its own for a test, gone afterwards.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("logloss-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
