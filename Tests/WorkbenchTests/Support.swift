import Foundation
import Testing

@testable import Workbench

extension Session {
  /// A session that ran lines, all of which must be fine.
  init(
    _ lines: [String], from beginning: Workspace = Workspace(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    self.init(beginning)
    for line in lines {
      let failure = run(line).failure
      #expect(failure == nil, "\(line)", sourceLocation: sourceLocation)
    }
  }

  init(_ line: String, sourceLocation: SourceLocation = #_sourceLocation) {
    self.init([line], sourceLocation: sourceLocation)
  }
}

/// Texts kept beside the tests; `RECORD=1 swift test` writes them anew.
enum Golden {
  static func check(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let known = try? String(contentsOf: file, encoding: .utf8)
    #expect(
      known == text, "\(name) differs or is missing: RECORD=1 swift test writes it anew",
      sourceLocation: sourceLocation)
  }
}

/// What a test looked for was not there.
struct Missing: Error {}
