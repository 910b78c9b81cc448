import Canvas
import TestSupport
import Testing
import Workbench

@testable import Interface

/// The demo, played on a virtual clock.
@Suite struct DemonstrationTests {
  private func stage(columns: Int = 80, rows: Int = 24) throws -> Stage {
    try Stage(
      Demonstration.script, pace: Int(Demonstration.pace * 1_000), columns: columns, rows: rows)
  }

  @Test func takesAMinuteAndAHalf() throws {
    var stage = try stage()
    var time = 0
    while let wake = stage.model.view().wake {
      stage.pass(wake)
      time += wake
    }
    #expect((85_000...100_000).contains(time))
    #expect(stage.player == nil && stage.model.page == .binary)
  }

  @Test func everyLineRunsAndItsCaptionFitsTwoRows() throws {
    var stage = try stage()
    stage.press(.character(" "))
    while let player = stage.player {
      #expect(stage.model.message == nil, "line \(player.position)")
      let rows = stage.driver.rows[21...22].map { $0.split(separator: " ").joined(separator: " ") }
      #expect(
        rows.filter { !$0.isEmpty }.joined(separator: " ") == player.caption,
        "line \(player.position): \(player.caption)")
      stage.press(.right)
    }
    #expect(stage.captions.count == stage.captions.count { !$0.isEmpty })
    #expect(stage.captions.count > 15)
  }

  @Test func everyNumberThatIsSaidIsComputed() {
    for line in Demonstration.lines where line.contains("say ") {
      let said = line.split(separator: "say \"", maxSplits: 1).last ?? ""
      let text = said.prefix { $0 != "\"" }
      var depth = 0
      for character in text {
        if character == "{" { depth += 1 }
        if character == "}" { depth -= 1 }
        #expect(depth > 0 || !character.isNumber, "\(text)")
      }
    }
  }

  @Test(arguments: [(80, 24), (120, 36), (40, 10)])
  func looksAsRecorded(_ columns: Int, _ rows: Int) throws {
    var stage = try stage(columns: columns, rows: rows)
    while stage.statement != "y=1 p=0.01" { stage.press(.right) }
    try Golden.check(stage.driver.golden, "Golden/demo-\(columns)x\(rows).txt")
  }

  @Test func isTheSameWhereverItBegins() throws {
    var stage = try stage()
    stage.pass(1_000_000)
    var bare = Session()
    for line in Demonstration.lines { #expect(bare.run(line).failure == nil, "\(line)") }
    #expect(bare.workspace.statement == stage.statement)
  }

  @Test(arguments: [(40, 10), (200, 60), (20, 5), (1, 1)])
  func playsAtAnySize(_ columns: Int, _ rows: Int) throws {
    var stage = try stage(columns: columns, rows: rows)
    for _ in 0..<200 where stage.player != nil {
      #expect(stage.model.view().screen.size == Size(columns: columns, rows: rows))
      stage.pass(700)
    }
    #expect(stage.player == nil)
  }
}
