import Canvas
import TestSupport
import Testing
import Workbench

@testable import Interface

@Suite struct DescentPageTests {
  private func descent(_ driver: Driver) -> Descent { driver.model.session.workspace.descent }

  @Test func aLineThatGoesOnToAnotherPageEndsThere() {
    var driver = Driver()
    driver.press(":step 15<Enter>")
    #expect(driver.model.page == .descent)
    driver.press(":step 10; y=1 p=0.2; page binary<Enter>")
    #expect(driver.model.page == .binary && descent(driver).step == 10)
  }

  @Test func keysDoWhatTheTableSays() {
    var driver = Driver()
    driver.press("<M-5><→><→><←>")
    #expect(descent(driver).step == 1)
    driver.press("<S-→><S-→><S-←>")
    #expect(descent(driver).step == 11)
    driver.press("++-")
    #expect(descent(driver).rate == 2)
    driver.press("<Tab><Tab><S-Tab>f")
    #expect(descent(driver).mislabelled == [1])
    #expect(driver.text.contains("✗"))
    driver.press("r")
    #expect(descent(driver).step == 0)
    driver.press("d")
    #expect(descent(driver).seed == 8 && descent(driver).mislabelled.isEmpty)
  }

  @Test func stepsInARowAreOneStepOfUndo() {
    var driver = Driver()
    driver.press("<M-5><→><→><→>u")
    #expect(descent(driver).step == 0)
  }

  @Test func statementsLeadToThePageAndKeysOfTheWorkChangeNothingUnseen() {
    var driver = Driver()
    driver.press(":descend 10<Enter>")
    #expect(driver.model.page == .descent)
    #expect(driver.text.contains("step 10 / 125"))
    let work = driver.model.session.workspace.statement
    driver.press("y")
    #expect(driver.model.message?.text == "that is for the work, which is not seen here")
    driver.press("wznat0.3")
    #expect(driver.model.session.workspace.statement == work)
    #expect(driver.model.page == .descent)
  }

  @Test func startsPausedAndPlaysByTheClock() {
    var driver = Driver()
    driver.press("<M-5>")
    #expect(driver.model.view().wake == nil)
    #expect(driver.model.update(.tick(10_000)).isEmpty && descent(driver).step == 0)
    driver.press("<Space>")
    #expect(driver.model.isPlaying && driver.text.contains("▶ playing"))
    #expect(driver.model.view().wake == 125)
    _ = driver.model.update(.tick(1_000))
    #expect(descent(driver).step == 8)
    // Time counts however it comes.
    for _ in 0..<50 { _ = driver.model.update(.tick(25)) }
    #expect(descent(driver).step == 18)
    #expect(driver.model.view().wake == 125)
    driver.press("<Space>")
    #expect(driver.model.view().wake == nil && driver.text.contains("❚❚ paused"))
    _ = driver.model.update(.tick(1_000))
    #expect(descent(driver).step == 18)
  }

  @Test(arguments: [(40, 10), (80, 24), (200, 60)])
  func neverWakesMoreThanTwentyTimesASecond(_ columns: Int, _ rows: Int) {
    for speed in [1, 7, 20] {
      var driver = Driver(columns: columns, rows: rows, after: ["speed \(speed)"])
      driver.press("<M-5><Space>")
      var wakes = 0
      var passed = 0
      while passed < 1_000, let wake = driver.model.view().wake {
        _ = driver.model.update(.tick(wake))
        passed += wake
        wakes += 1
      }
      // A large screen is drawn less often, and as many steps are gone.
      #expect(wakes <= (columns == 200 ? 3 : 20))
      #expect(descent(driver).step == passed / (1_000 / speed))
    }
  }

  @Test func keysWorkWhileItPlays() {
    var driver = Driver()
    driver.press("<M-5><Space>")
    _ = driver.model.update(.tick(1_000))
    driver.press("+f<→>")
    #expect(driver.model.isPlaying)
    #expect(descent(driver).rate == 2 && descent(driver).step == 9)
    #expect(descent(driver).mislabelled == [0])
    driver.press("r")
    _ = driver.model.update(.tick(130))
    #expect(descent(driver).step == 1)
    driver.press(":pause<Enter>")
    #expect(!driver.model.isPlaying)
  }

  @Test(arguments: ["]", "[", "<M-1>", "?", ":p=0.7,0.3 y=0<Enter>", ":page help<Enter>"])
  func leavingThePagePauses(_ keys: String) {
    var driver = Driver()
    driver.press("<M-5><Space>" + keys)
    #expect(driver.model.page != .descent)
    #expect(driver.model.view().wake == nil)
    driver.press(":page descent<Enter>")
    #expect(!driver.model.isPlaying)
  }

  @Test func stopsWhereItIsLevelAndSaysSoButGoesOnWhenAsked() {
    var driver = Driver(after: ["step 90"])
    driver.press("<M-5><Space>")
    for _ in 0..<60 { _ = driver.model.update(.tick(125)) }
    #expect(!driver.model.isPlaying)
    #expect(driver.text.contains("paused: it is as good as level here; Space goes on"))
    let step = descent(driver).step
    #expect(step > 90 && step < 125)
    driver.press("<Space>")
    for _ in 0..<60 { _ = driver.model.update(.tick(125)) }
    #expect(driver.model.isPlaying && descent(driver).step == step + 60)
  }

  @Test func stopsAtTheLastStep() {
    var driver = Driver(after: ["step 998"])
    driver.press("<M-5><Space>")
    _ = driver.model.update(.tick(5_000))
    #expect(descent(driver).step == 1_000 && !driver.model.isPlaying)
    #expect(driver.text.contains("paused: this is the last step"))
    driver.press("<Space>")
    #expect(!driver.model.isPlaying && driver.text.contains("r goes back to the start"))
  }

  @Test func undoIsDrawnAtOnce() {
    var driver = Driver()
    driver.press("<M-5>")
    let before = driver.text
    driver.press("f")
    #expect(driver.text != before)
    driver.press("u<Esc>")
    #expect(driver.text == before)
  }

  @Test func pointsStepsAndTheClockAnswerToThePointer() throws {
    var driver = Driver()
    driver.press("<M-5>")
    var screen = Screen(driver.model.size, keepsLinks: true)
    let body = Rect(row: 2, columns: 80, rows: 20)
    _ = DescentPage.draw(driver.model, body, &screen)
    #expect(screen.link(at: Position(column: 3, row: 2))?.text == "play")
    let links = try #require(screen.links)
    #expect(Set(links.map(\.text).filter { $0.hasPrefix("mislabel") }).count == 24)
    let steps = links.filter { $0.track == "steps" }
    #expect(steps.first?.text == "step 0" && steps.last?.text == "step 125")
    for link in links where link.touch == .press {
      var session = driver.model.session
      #expect(session.run(link.text).failure == nil, "\(link.text)")
      #expect(body.intersection(link.rect) == link.rect)
    }
    let column = try #require(steps.first { $0.text == "step 125" }).rect.column
    driver.press(":step 125<Enter>")
    let letters = driver.rows.map { Array($0)[column] }
    #expect(letters.contains("A"), "the crosshair stands where the link led")
  }

  @Test func theSliderOfASmallScreenGoesAlongTheSteps() {
    var driver = Driver(columns: 40, rows: 10)
    driver.press("<M-5>")
    // A share that a column stands for is never 0 or 1.
    for (column, step) in [(38, 124), (1, 1)] {
      driver.click(column, 7)
      #expect(driver.model.session.workspace.descent.step == step)
    }
  }

  @Test(arguments: GlyphSet.allCases) func anySizeDraws(_ glyphs: GlyphSet) {
    let lines = [
      "mislabel 3", "rate 50; step 30", "data 1; step 1000", "start 0 0", "start 900 900",
    ]
    for (index, line) in lines.enumerated() {
      var driver = Driver(glyphs: glyphs, after: [line])
      driver.press("<M-5>" + String(repeating: "<Tab>", count: index * 5))
      for (columns, rows) in [
        (0, 0), (1, 1), (28, 7), (59, 15), (60, 16), (80, 24), (109, 40), (110, 24), (300, 90),
      ] {
        _ = driver.model.update(.resize(Size(columns: columns, rows: rows)))
        let screen = driver.model.view().screen
        #expect(screen.size == Size(columns: columns, rows: rows))
        if rows >= 16 {
          #expect(driver.rows.last?.contains("? help  q quit") == true)
          #expect(screen.text(row: rows - 2).contains("."), "\(line) \(columns)×\(rows)")
        }
      }
    }
  }

  @Test func randomKeysAndTimesBreakNothing() {
    var random = SplitMix64(seed: 5)
    let keys = [
      "<Space>", "<→>", "<←>", "<S-→>", "<S-←>", "+", "-", "r", "d", "f", "<Tab>", "<S-Tab>", "u",
      "<^R>", "b", "]", "<M-5>", "?", "<Esc>", "g", "x", "<M-5>",
    ]
    var driver = Driver(columns: 70, rows: 20)
    driver.press("<M-5>")
    for _ in 0..<150 {
      driver.press(keys.randomElement(using: &random) ?? "")
      _ = driver.model.update(.tick(Int.random(in: 0..<300, using: &random)))
      #expect(driver.model.page == .descent || driver.model.view().wake == nil)
      #expect((0...Descent.lastStep).contains(descent(driver).step))
    }
    var again = Session()
    for line in driver.model.session.script.split(separator: "\n") { _ = again.run(String(line)) }
    #expect(again.workspace.descent == descent(driver))
  }

  @Test func smallScreensTellTheStepAndTheLossWithoutSettingsOfOtherLosses() {
    var driver = Driver(columns: 40, rows: 10, after: ["gamma=2 smoothing=0.1"])
    driver.press("<M-5><S-→>")
    #expect(driver.text.contains("step 10 / 125"))
    #expect(!driver.text.contains("focal"))
    driver.model.size = Size(columns: 60, rows: 1)
    #expect(driver.text.hasPrefix("0.385 nats step 10 / 125"))
  }

  @Test func theUnitIsThatOfTheSession() {
    var driver = Driver()
    driver.press("<M-5>b")
    #expect(driver.text.contains("bits") && driver.text.contains("8.630 nats"))
  }
}
