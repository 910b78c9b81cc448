import Foundation
import Testing

@testable import Workbench

extension Row: CustomTestStringConvertible {
  /// Rows are told apart by name.
  public var testDescription: String { name }
}

@Suite("The table of rows")
struct RowTests {
  private static let statements = CommandTable.everything.filter(\.isStatement)

  @Test("each example runs in its setting", arguments: statements)
  func exampleRuns(_ row: Row) {
    var session = Session(row.setting.split(separator: "\n").map(String.init))
    let result = session.run(row.example)
    #expect(result.failure == nil)
    #expect(!result.isBlank)
  }

  @Test("no name or alias is used twice")
  func namesAreUnique() {
    let names = CommandTable.everything.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
  }

  @Test("no key is used twice on the same page", arguments: PageName.allCases)
  func keysAreUnique(_ page: PageName) {
    for workspace in [Workspace.opening, Session("y=0 p=0.7,0.2,0.1").workspace] {
      let rows = CommandTable.everything.filter { $0.page == nil || $0.page == page }
      let taken = rows.filter(\.overrides).flatMap(\.shortcuts).map(\.key)
      let keys = rows.flatMap { row in
        row.shortcuts.filter { $0.statement(workspace) != nil }.map(\.key)
          .filter { row.overrides || !taken.contains($0) }
      }
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test("what a key stands for runs", arguments: CommandTable.everything)
  func shortcutsRun(_ row: Row) {
    for line in ["y=1 p=0.9", "y=0 p=0.7,0.2,0.1", "y=1 z=2"] {
      // What a key of the lessons stands for runs where they are.
      let setting = row.page == .learn ? row.setting.split(separator: "\n").map(String.init) : []
      let session = Session([line, "unit=bit", "undo"] + setting)
      for shortcut in row.shortcuts {
        guard let statement = shortcut.statement(session.workspace) else { continue }
        var copy = session
        #expect(copy.run(statement).failure == nil, "\(shortcut.key): \(statement)")
      }
    }
  }

  @Test("each row has a summary that is a sentence", arguments: CommandTable.everything)
  func summariesAreSentences(_ row: Row) {
    #expect(row.summary.hasSuffix("."))
    #expect(row.summary.first?.isUppercase ?? false)
    #expect(!row.usage.isEmpty)
  }

  @Test("help tells usage and example of each name", arguments: statements)
  func helpOnEachName(_ row: Row) throws {
    for name in [row.name] + row.aliases {
      var session = Session()
      let result = session.run("help \(name)")
      #expect(result.failure == nil)
      #expect(result.outcomes.lines.contains(row.usage))
      #expect(result.outcomes.lines.contains("  example: \(row.example)"))
    }
  }

  @Test("help on a page tells what the page has", arguments: PageName.allCases)
  func helpOnPages(_ page: PageName) {
    var session = Session()
    let result = session.run("help " + page.rawValue)
    #expect(result.failure == nil)
    let lines = result.outcomes.lines
    #expect(page != .compare || lines.contains { $0.hasPrefix("curve ") })
    #expect(page != .descent || lines.contains { $0.hasPrefix("step ") })
  }

  @Test("help lists every statement under its topic")
  func helpListsAll() {
    let lines = Manual.contents.lines
    for row in Self.statements {
      #expect(lines.contains { $0.hasPrefix("  \(row.usage) ") && $0.hasSuffix(row.summary) })
    }
  }

  @Test("the README's table is the table of rows")
  func readmeIsCurrent() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("README.md")
    var text = try String(contentsOf: file, encoding: .utf8)
    let marks = ("<!-- statements -->\n", "<!-- end of statements -->")
    let start = try #require(text.range(of: marks.0)).upperBound
    let end = try #require(text.range(of: marks.1)).lowerBound
    let isCurrent = text[start..<end] == Manual.readmeTable
    if !isCurrent, ProcessInfo.processInfo.environment["RECORD"] == "1" {
      text.replaceSubrange(start..<end, with: Manual.readmeTable)
      try text.write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(isCurrent, "the table has changed: RECORD=1 swift test writes it into README.md")
    }
  }
}
