import Canvas
import TestSupport
import Testing
import Workbench

@testable import Interface

/// A script that plays on a clock that a test moves.
struct Stage {
  var driver: Driver
  var effects: [Effect] = []
  /// What was said, each caption once.
  var captions: [String] = []

  init(
    _ script: String, pace: Int = 2_000, columns: Int = 80, rows: Int = 24,
    reducesMotion: Bool = false
  ) throws {
    driver = Driver(columns: columns, rows: rows)
    driver.model = Model(
      session: driver.model.session, size: driver.model.size, reducesMotion: reducesMotion)
    try driver.model.play("test", script, pace: pace)
    take(.resize(driver.model.size))
  }

  var model: Model { driver.model }
  var player: Player? { model.player }
  var statement: String { model.session.workspace.statement }

  mutating func take(_ event: Event) {
    let new = driver.model.update(event)
    effects += new
    if let caption = player?.caption, caption != captions.last { captions.append(caption) }
  }

  mutating func pass(_ milliseconds: Int) { take(.tick(milliseconds)) }

  mutating func press(_ keys: Key...) { for key in keys { take(.key(key)) } }

  /// Lets time pass as the terminal does: whenever the picture asks for it.
  mutating func pass(inFrames milliseconds: Int) {
    var left = milliseconds
    while left > 0, let wake = model.view().wake {
      pass(min(wake, left))
      left -= min(wake, left)
    }
  }
}

@Suite struct PlayerTests {
  private static let script = """
    # A comment is no line.

    p=0.9; say "first {loss}"
    p=0.1; say second; wait 3
    axis log
    ease 0; p=0.5
    say ""; p=0.7,0.2,0.1
    ease 1; p=0.1,0.2,0.7; wait 1
    """

  @Test func theFirstLineRunsAtOnceAndTheOthersWhenTheyAreDue() throws {
    var stage = try Stage(PlayerTests.script)
    #expect(stage.statement == "y=1 p=0.9" && stage.captions == ["first 0.105"])
    #expect(stage.player?.lines.count == 6, "comments and blank lines are none")
    stage.pass(1_999)
    #expect(stage.player?.position == 1)
    stage.pass(1)
    #expect(stage.statement == "y=1 p=0.1", "the pace has the easing in it")
    stage.pass(3_799)
    #expect(stage.player?.position == 2)
    stage.pass(1)
    #expect(stage.player?.position == 3, "a wait begins where the easing ends")
  }

  @Test func aWaitIsOneWakeAndAPauseNone() throws {
    var stage = try Stage("say hello; wait 3\np=0.2")
    #expect(stage.model.view().wake == 3_000)
    stage.pass(1_000)
    #expect(stage.model.view().wake == 2_000)
    stage.press(.character(" "))
    let frame = stage.model.view()
    #expect(frame.wake == nil)
    stage.pass(100_000)
    #expect(stage.model.view() == frame, "nothing moves while it is paused")
    stage.press(.character(" "))
    #expect(stage.model.view().wake == 2_000, "and nothing is lost")
  }

  @Test(arguments: 0..<20)
  func ticksOfAnySizeGiveTheSameAtTheSameTime(_ seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    var even = try Stage(PlayerTests.script)
    var uneven = even
    for _ in 0..<15 {
      let span = Int.random(in: 1...1_500, using: &generator)
      even.pass(inFrames: span)
      var left = span
      while left > 0 {
        let part = Int.random(in: 0...left, using: &generator)
        uneven.pass(part)
        left -= part
        if Bool.random(using: &generator) { continue }
        uneven.pass(left)
        left = 0
      }
      #expect(even.model.view() == uneven.model.view())
      #expect(even.model.session.script == uneven.model.session.script)
    }
    #expect(even.captions == uneven.captions)
  }

  @Test func aMillionMillisecondsAtOnceAreTheWholeScript() throws {
    var stage = try Stage(PlayerTests.script)
    stage.pass(1_000_000)
    #expect(stage.player == nil)
    #expect(stage.model.view().wake == nil)
    #expect(stage.model.page == .classes)
    var slow = try Stage(PlayerTests.script)
    slow.pass(inFrames: 1_000_000)
    #expect(slow.driver.golden == stage.driver.golden)
  }

  @Test func arrowsGoALineBackAndOnWithoutDelay() throws {
    var stage = try Stage(PlayerTests.script)
    stage.press(.character(" "), .right)
    #expect(stage.statement == "y=1 p=0.1")
    #expect(stage.model.shown == stage.model.session.workspace, "a step does not ease")
    var pictures: [String] = [stage.driver.golden]
    for _ in 0..<4 {
      stage.press(.right)
      pictures.append(stage.driver.golden)
    }
    #expect(stage.model.view().wake == nil, "still paused")
    for picture in pictures.reversed().dropFirst() {
      stage.press(.left)
      #expect(stage.driver.golden == picture)
    }
    stage.press(.left, .left, .left)
    #expect(stage.player?.position == 1, "there is nothing before the first line")
    #expect(stage.statement == "y=1 p=0.9" && stage.model.page == .binary)
    stage.press(.character(" "))
    stage.pass(1_000_000)
    #expect(stage.player == nil && stage.model.page == .classes)
  }

  @Test func aStepOnFromTheLastLineEndsIt() throws {
    var stage = try Stage("p=0.9\np=0.8; say done")
    stage.press(.right, .right)
    #expect(stage.player == nil && stage.model.message?.text == "done")
    #expect(stage.statement == "y=1 p=0.8")
  }

  @Test func anyOtherKeyTakesOverAndActs() throws {
    var stage = try Stage(PlayerTests.script)
    stage.pass(2_100)
    stage.press(.character("y"))
    #expect(stage.player == nil)
    #expect(stage.statement == "y=0 p=0.1", "the line that moved has run")
    #expect(stage.model.shown == stage.model.session.workspace)
    stage.pass(100_000)
    #expect(stage.statement == "y=0 p=0.1", "and no more lines do")
    for key in [Key.character("q"), .control("c")] {
      var stage = try Stage(PlayerTests.script)
      stage.press(key)
      #expect(stage.effects == [.quit])
    }
    stage = try Stage(PlayerTests.script)
    stage.press(.escape)
    #expect(stage.player == nil && stage.statement == "y=1 p=0.9", "Esc only stops it")
    #expect(stage.model.message?.text == "stopped at line 1 of 6")
    stage = try Stage(PlayerTests.script)
    stage.take(.paste("p=0.3"))
    #expect(stage.player == nil && stage.model.prompt?.text == "p=0.3")
  }

  @Test func aPressTakesOverAndAResizeDoesNot() throws {
    var stage = try Stage(PlayerTests.script)
    stage.take(.resize(Size(columns: 40, rows: 10)))
    stage.take(.mouse(Mouse(.release, Position(column: 1, row: 1))))
    stage.take(.key(.control("l")))
    #expect(stage.player?.position == 1 && stage.effects == [.redraw])
    stage.take(.mouse(Mouse(.press, Position(column: 1, row: 1))))
    #expect(stage.player == nil)
  }

  @Test func aPressOnItsKeysActsAndOnItsWordsOnlyTakesOver() throws {
    var stage = try Stage(PlayerTests.script)
    stage.driver.click("Space pause")
    #expect(stage.player?.isPaused == true)
    stage.driver.click("Space go on")
    #expect(stage.player?.isPaused == false)
    let hint = try #require(stage.driver.place(of: "Space pause")).column
    for column in 0..<80 where !(hint..<hint + 11).contains(column) {
      var stage = stage
      stage.driver.click(column, 23)
      #expect(stage.statement == "y=1 p=0.9" && stage.model.page == .binary, "\(column)")
      #expect(stage.driver.effects.isEmpty)
    }
    stage.driver.click("takes over")
    #expect(stage.player == nil)
  }

  @Test func aPressSetsTheValueThatWasSeenThere() throws {
    var stage = try Stage(PlayerTests.script)
    stage.pass(2_100)
    let link = try #require(stage.driver.track("picture").first)
    let seen = try #require(
      stage.driver.model.view(keepsLinks: true).screen.link(
        at: Position(column: link.rect.column + 5, row: link.rect.endRow - 1)))
    stage.driver.click(link.rect.column + 5, link.rect.endRow - 1)
    #expect(stage.player == nil && stage.statement == "y=1 " + seen.text)
  }

  @Test func aCaptionThatIsTooLongEndsWithASign() throws {
    for (columns, words) in [(80, 40), (200, 60)] {
      let caption = (1...words).map { "word\($0)" }.joined(separator: " ")
      let stage = try Stage("say \(caption)", columns: columns, rows: 24)
      #expect(stage.driver.rows[22].split(separator: " ").last?.hasSuffix("…") == true)
    }
  }

  @Test func mistakesAreShownAndItGoesOn() throws {
    var stage = try Stage("p=7\np=0.2\nsay {nothing}\nquit")
    #expect(stage.model.message?.text.hasPrefix("test:1: p must lie") == true)
    #expect(stage.driver.rows[22].contains("test:1: p must lie"), "above the keys")
    stage.pass(2_000)
    #expect(stage.model.message == nil && stage.statement == "y=1 p=0.2")
    stage.pass(2_000)
    #expect(stage.model.message?.isError == true)
    stage.pass(2_000)
    #expect(stage.effects == [.quit])
  }

  @Test func theListOfCommandsStandsNoLongerThanItsLine() throws {
    var stage = try Stage("p=0.1\ncommands\np=0.2")
    stage.pass(2_000)
    #expect(stage.driver.text.contains("Commands  ["))
    stage.pass(2_000)
    #expect(!stage.driver.text.contains("Commands  ["))
  }

  @Test func filesInsideAreLoadedOnce() throws {
    var stage = try Stage("p=0.1\nrun inner\np=0.4")
    stage.pass(2_500)
    #expect(stage.effects == [.read(path: "inner")])
    stage.take(.loaded(path: "inner", contents: "# more\np=0.2\np=0.3\n"))
    #expect(stage.statement == "y=1 p=0.2" && stage.player?.lines.count == 5)
    #expect(stage.model.view().wake != nil)
    stage.pass(1_500)
    #expect(stage.statement == "y=1 p=0.3", "time that passed meanwhile is not lost")
    stage.press(.left, .left, .left, .right, .right, .right)
    #expect(stage.statement == "y=1 p=0.3" && stage.effects.count == 1)
    stage.pass(100_000)
    #expect(stage.statement == "y=1 p=0.4" && stage.player == nil)
  }

  @Test func aFileThatIsMissingOrRunsItselfEnds() throws {
    var stage = try Stage("run self\np=0.4")
    stage.take(.notice("self could not be read", isError: true))
    #expect(stage.driver.text.contains("self could not be read"))
    stage.pass(2_000)
    #expect(stage.statement == "y=1 p=0.4")
    stage = try Stage("run self\np=0.4")
    for _ in 0..<40 where stage.effects.count < 40 {
      let reads = stage.effects.count
      stage.take(.loaded(path: "self", contents: "run self"))
      if stage.effects.count == reads { break }
    }
    #expect(stage.effects.count == Script.maximumDepth)
    #expect(stage.model.message?.text.contains("16 deep") == true)
  }

  @Test func whatItDidIsSavedUpToThere() throws {
    var stage = try Stage("p=0.1; say hello\np=0.2\nsave a\np=0.3", pace: 1_000)
    stage.pass(2_000)
    guard case .write(_, let text, _) = try #require(stage.effects.last) else {
      Issue.record("nothing was written")
      return
    }
    var again = Session()
    for line in text.split(separator: "\n") { _ = again.run(String(line)) }
    #expect(again.workspace.statement == "y=1 p=0.2")
    stage.take(.notice("saved to a", isError: false))
    stage.pass(3_000)
    stage.driver.press("uu")
    #expect(stage.statement == "y=1 p=0.1", "a line is one step of undo")
  }

  @Test(arguments: [(80, 24), (40, 10), (120, 36), (20, 3), (1, 1), (0, 0), (200, 60)])
  func theCaptionAndTheKeysAreShown(_ columns: Int, _ rows: Int) throws {
    let words =
      "A caption of many words that takes more than a row of eighty columns, but no more than two of them."
    var stage = try Stage("p=0.08; say \(words)", columns: columns, rows: rows)
    #expect(stage.model.view().screen.size == Size(columns: columns, rows: rows))
    guard columns >= 40 else { return }
    let shown = stage.driver.rows.suffix(8).map { $0.split(separator: " ") }.joined()
    #expect(shown.joined(separator: " ").contains(words))
    #expect(stage.driver.text.contains("▶ test 1/1"))
    stage.press(.character(" "))
    #expect(stage.driver.text.contains("paused test 1/1"))
    #expect(stage.driver.text.contains(columns >= 80 ? "Space go on" : "paused"))
  }
}
