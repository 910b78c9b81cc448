import Foundation
import Testing

/// A table in a page of the documentation, which `RECORD=1` writes anew.
struct DocumentedTable {
  let rows: [String]
  private let before: [String]
  private let after: [String]
  private let file: URL

  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  /// Finds the table below a heading, or the first one.
  init(of page: String, below heading: String? = nil) throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    file = package.appendingPathComponent("Sources/LossCore").resolvingSymlinksInPath()
      .appendingPathComponent("LossCore.docc/\(page)")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let start = try heading.map { try #require(lines.firstIndex(of: $0)) } ?? 0
    let rule = try #require(lines[start...].firstIndex { $0.hasPrefix("| ---") })
    let end = lines[rule...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
    before = Array(lines[...rule])
    rows = Array(lines[(rule + 1)..<end])
    after = Array(lines[end...])
  }

  func write(_ rows: [String]) throws {
    let text = (before + rows + after).joined(separator: "\n")
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}
