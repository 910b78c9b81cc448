import Foundation
package import Testing

/// Texts kept beside the tests; `RECORD=1 swift test` writes them anew.
package enum Golden {
  /// Compares a text with the one that is kept.
  ///
  /// - Parameters:
  ///   - text: What is to be as it was.
  ///   - name: The file, from the folder of the test's own.
  ///   - testFile: The test's own file.
  ///   - sourceLocation: Where a difference is reported.
  /// - Throws: Why the file cannot be written anew.
  package static func check(
    _ text: String, _ name: String, testFile: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: testFile).deletingLastPathComponent().appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let known = try? String(contentsOf: file, encoding: .utf8)
    #expect(
      known == text, "\(name) differs or is missing: RECORD=1 swift test writes it anew",
      sourceLocation: sourceLocation)
  }
}
