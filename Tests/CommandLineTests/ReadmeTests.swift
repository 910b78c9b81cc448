import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")

  @Test("shows what its commands really print")
  func commands() throws {
    var text = try String(contentsOf: Self.file, encoding: .utf8)
    let parts = text.components(separatedBy: "```console\n$ ").dropFirst()
    #expect(parts.count >= 3)
    for part in parts {
      let command = try #require(part.split(separator: "\n").first)
      let shown = try #require(part.range(of: "\n```\n")).lowerBound
      let ending = try Program.shell(command + " 2>&1")
      let known = "$ " + part[..<shown] + "\n"
      let real = "$ \(command)\n\(ending.output)"
      if isRecording {
        text = text.replacingOccurrences(of: known, with: real)
      } else {
        #expect(known == real, "RECORD=1 swift test writes it into README.md")
      }
    }
    if isRecording { try text.write(to: Self.file, atomically: true, encoding: .utf8) }
  }

  private var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  @Test("gives one command that starts the explorer, one that installs it, one for all tests")
  func setUp() throws {
    let lines = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n")
    let commands = lines.filter { $0.hasPrefix("sh -c '") }
    #expect(commands.count == 3)
    let start = "--product logloss && .build/release/logloss'"
    #expect(commands.first?.hasSuffix(start) ?? false)
    #expect(commands.contains { $0.hasSuffix(".build/release/logloss install'") })
    #expect(commands.contains { $0.hasSuffix("swift test'") })
  }
}
