import Foundation
import LossCore
import Testing

/// Every figure against its exact value, and one table of what was reached.
@Suite struct AccuracyTests {
  /// With `RECORD=1` the table of the documentation is written anew.
  @Test func everyFigureIsWithinItsBoundAndTheDocumentationSaysHowFar() throws {
    var table = AccuracyTable()
    try table.measureBinary()
    try table.measureCategorical()
    try table.measureLosses()
    try table.measureRows()
    table.expectBounds()
    let page = try DocumentedTable()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try page.write(table.documented)
    } else {
      table.expectAgreement(with: page.rows)
    }
  }
}

/// The table in Accuracy.md.
private struct DocumentedTable {
  let rows: [String]
  private let before: [String]
  private let after: [String]
  private let file: URL

  init() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    file = package.appendingPathComponent("Sources/LossCore").resolvingSymlinksInPath()
      .appendingPathComponent("LossCore.docc/Accuracy.md")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let rule = try #require(lines.firstIndex { $0.hasPrefix("| ---") })
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
