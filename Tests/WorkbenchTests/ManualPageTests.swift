import Testing

@testable import Workbench

@Suite("The manual page")
struct ManualPageTests {
  private static let page = {
    var page = ManualPage("logloss", section: 1, version: "0.1.0", title: "explore the loss")
    page.section("Statements")
    page.addTable()
    return page
  }()

  @Test("tells usage, summary, keys and example of every row", arguments: CommandTable.everything)
  func rows(_ row: Row) throws {
    let lines = Self.page.lines
    let keys = row.shortcuts.map(\.key).joined(separator: " ")
    let tag = row.isStatement || keys.isEmpty ? row.usage : keys
    let starts = lines.indices.filter { lines[$0] == "\\fB\(ManualPage.escaped(tag))\\fR" }
    let start = try #require(
      starts.first { lines[$0 + 1] == ManualPage.escaped(row.summary) }, "\(row.name)")
    let item = lines[start...].dropFirst().prefix { $0 != ".TP" && !$0.hasPrefix(".SS") }
    if !row.example.isEmpty {
      #expect(item.contains(ManualPage.escaped("Example: " + row.example)))
    }
    if row.isStatement, !keys.isEmpty {
      #expect(item.contains(ManualPage.escaped("Keys: " + keys)))
    }
  }

  @Test("leaves nothing to roff that is to be read")
  func escapes() {
    #expect(ManualPage.escaped(".TH \\x") == "\\&.TH \\ex")
    #expect(ManualPage.escaped("'p-1'") == "\\(aqp\\-1\\(aq")
    #expect(ManualPage.escaped("ŷ ^R") == "\\[u0177] \\(haR")
    #expect(Self.page.lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }
}
