import Testing

@testable import Workbench

@Suite("Rows by a few letters")
struct RowSearchTests {
  @Test(
    "come with the likeliest first: by name, by a word, by letters in their order",
    arguments: [
      ("un", "unit"), ("unit", "unit"), ("label", "classes"), ("flip", "flip"), ("fl", "flip"),
      ("norm", "normalize"), ("nrm", "normalize"), ("lbr", "libraries"), ("temperature", "T"),
      ("undo", "undo"), ("^r", "redo"), ("label smo", "smoothing"), ("focal", "gamma"),
      ("scale x", "axis"), ("clipboard", nil), ("qqq", nil), ("pallete", nil),
      ("swp", "sweep"), ("SWEEP", "sweep"), ("?", "help"), ("quit", "quit"), ("exit", "quit"),
    ] as [(String, String?)])
  func best(_ text: String, _ name: String?) {
    #expect(CommandTable.rows(matching: text).first?.name == name)
  }

  @Test("are all there, each once, where nothing is typed")
  func all() {
    for text in ["", "  "] {
      #expect(CommandTable.rows(matching: text).map(\.name) == CommandTable.everything.map(\.name))
    }
  }

  @Test("found by a longer text are among those found by its beginning")
  func narrowing() {
    for row in CommandTable.everything {
      var former = Set(CommandTable.everything.map(\.name))
      for end in 1...row.name.count {
        let found = Set(CommandTable.rows(matching: String(row.name.prefix(end))).map(\.name))
        #expect(found.contains(row.name), "\(row.name) by \(end) letters")
        #expect(found.isSubset(of: former))
        former = found
      }
    }
  }

  @Test("stand with names that begin so before all others")
  func order() {
    let names = CommandTable.rows(matching: "lo").map(\.name)
    let beginning = names.prefix { $0.hasPrefix("lo") }
    #expect(!beginning.isEmpty)
    #expect(!names.dropFirst(beginning.count).contains { $0.hasPrefix("lo") })
  }
}
