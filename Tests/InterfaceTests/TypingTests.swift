import Canvas
import Interface
import Testing
import Workbench

@Suite struct TypingTests {
  @Test func thePictureFollowsEachKeystroke() {
    var driver = Driver()
    driver.press("0.0")
    #expect(driver.model.shown.headline == "∞")
    driver.press("8")
    #expect(driver.model.shown.headline == "2.526")
    #expect(driver.model.session.workspace.headline == "0.693", "nothing is kept before Enter")
    driver.press("<Enter>")
    #expect(driver.model.session.workspace.headline == "2.526")
  }

  @Test(
    arguments: [
      // The value that what is typed was last, and its loss; before there was one, the value kept.
      ("0.", "0", "∞"), ("0.5e", "0.5", "0.693"), ("0.5e-", "0.5", "0.693"), ("1e-", "1", "0"),
      ("1-", "1", "0"), ("9/", "0.25", "1.386"), ("9:", "0.25", "1.386"), ("-", "0.25", "1.386"),
    ])
  func aHalfTypedValueKeepsTheLastPictureAndIsNoError(
    typed: String, last: String, headline: String
  ) {
    var driver = Driver(after: ["p=0.25"])
    driver.press(typed)
    #expect(driver.model.message?.isError == false)
    #expect(driver.model.shown == Driver(after: ["p=\(last)"]).model.shown)
    #expect(driver.model.shown.headline == headline)
  }

  @Test func escapePutsTheOldValueBack() {
    var driver = Driver(after: ["p=0.25"])
    driver.press("0.9<Esc>")
    #expect(driver.model.typed == nil)
    #expect(driver.model.shown.headline == "1.386")
    driver.press("<Esc><Esc>")
    #expect(driver.effects.isEmpty, "Esc never quits")
  }

  @Test func aMistakeStaysToBeMended() {
    var driver = Driver()
    driver.press("8<Enter>")
    #expect(driver.model.message?.isError == true)
    #expect(driver.model.typed?.text == "8")
    driver.press("%<Enter>")
    #expect(driver.model.session.workspace.headline == "2.526")
  }

  @Test func anotherKeyKeepsTheValueAndActs() {
    var driver = Driver()
    driver.press("0.08y")
    #expect(driver.model.session.workspace.statement == "y=0 p=0.08")
    #expect(driver.model.typed == nil)
  }

  @Test func theEditorsKeysWork() {
    var driver = Driver()
    driver.press("0.5<^A>1<^E>5<Home><Del><^E>")
    #expect(driver.model.typed?.text == "0.55")
    driver.press("<^U>")
    #expect(driver.model.typed?.text == "")
  }

  @Test func everyFormOfAProbabilityCanBeTyped() {
    for (typed, headline) in [
      ("90%", "0.105"), ("9/10", "0.105"), ("9:1", "0.105"), ("1e-7", "16.118"),
    ] {
      var driver = Driver()
      driver.press(typed + "<Enter>")
      #expect(driver.model.session.workspace.headline == headline, "\(typed)")
    }
  }

  @Test func tabGoesThroughTheFieldsAndTypingFillsThem() {
    var driver = Driver()
    driver.press("<S-Tab>0.3<Enter>")
    #expect(driver.model.session.workspace.statement == "y=0.3 p=0.5")
    driver.press("<S-Tab>2<Enter><Tab>1<Tab>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.5 T=2")
    driver.press("0.9<Enter>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.9 T=2")
  }

  @Test func aLogitFieldTakesInf() {
    var driver = Driver()
    driver.press("z-inf<Enter>")
    #expect(driver.model.session.workspace.statement == "y=1 z=-inf")
    #expect(driver.model.shown.headline == "∞")
  }

  @Test func pastedTextNeverRuns() {
    var driver = Driver()
    #expect(driver.model.update(.paste("y=0 p=0.9\nquit")).isEmpty)
    #expect(driver.model.session.workspace.statement == "y=1 p=0.5")
    #expect(driver.model.prompt?.text == "y=0 p=0.9; quit")
    driver.press("<Esc>")
    _ = driver.model.update(.paste("0.25"))
    #expect(driver.model.shown.headline == "1.386")
  }

  @Test func whatIsPastedIsNeverTypedUnseen() {
    var driver = Driver()
    driver.press("<M-5>")
    _ = driver.model.update(.paste("0.3"))
    #expect(driver.model.typed == nil, "Descent has no field")
    #expect(driver.model.prompt?.text == "0.3")
    driver.press("<Esc><M-1>:terms<Enter>")
    _ = driver.model.update(.paste("0.3"))
    #expect(driver.model.overlay == nil && driver.text.contains("[0.3"))
  }

  @Test(arguments: ["", "# a comment alone", "\n\n"])
  func nothingPastedChangesNothing(_ text: String) {
    var driver = Driver()
    for keys in ["", ":terms<Enter>"] {
      driver.press(keys)
      let before = driver.golden
      _ = driver.model.update(.paste(text))
      #expect(driver.golden == before)
    }
  }

  @Test func aMarkJoinsTheLetterBeforeIt() {
    var text = TextField("caf")
    for typed in ["e", "\u{301}", "\u{302}", "s"] { text.insert(typed) }
    #expect(text.text == "cafe\u{301}\u{302}s" && text.cursor == 5)
    // In the middle, before a letter, and at the very beginning.
    for (moves, cursor) in [(1, 4), (5, 1)] {
      for _ in 0..<moves { _ = text.edit(.left) }
      text.insert("\u{301}")
      #expect(text.cursor == cursor)
      _ = text.edit(.end)
    }
    // Two halves of a flag meet when what parts them goes.
    text = TextField("\u{1F1E8}x\u{1F1ED}")
    for key in [Key.home, .right, .delete, .right, .right, .backspace] { _ = text.edit(key) }
    #expect(text == TextField())
  }

  @Test(arguments: [(1, 1), (1, 3), (2, 2), (3, 9), (5, 76), (30, 10)])
  func theCursorStaysOnTheSmallestScreen(columns: Int, rows: Int) {
    var driver = Driver(columns: columns, rows: rows)
    for keys in [":", "p=0.25; say hello", "<Home>"] {
      driver.press(keys)
      let cursor = driver.model.view().cursor
      #expect(cursor.map { $0.column < columns && $0.row < rows } == true)
    }
  }
}
