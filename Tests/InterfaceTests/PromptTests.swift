import Canvas
import Testing
import Workbench

@testable import Interface

@Suite struct PromptTests {
  private func driver(typed history: [String] = []) -> Driver {
    var driver = Driver()
    driver.model.history = history
    return driver
  }

  @Test(
    arguments: [
      ("swe", "ep", true), ("y=1 uni", "t=", true), ("unit=bi", "t", true),
      ("p=0.0", "8; flip", true), ("y=0 p=0.3; unit=b", "it", true),
      ("sweep ", "z 0 1 9", true), ("rows ", "LABEL:P[*COUNT],…", false), ("T=", "NUMBER", false),
      ("pin ", "[a|b|c] [NAME]", false), ("y=7 ", nil, false), ("", nil, false),
    ] as [(String, String?, Bool)])
  func whatIsLikelyToComeStandsDimBehindTheCursor(_ typed: String, _ ghost: String?, _ isText: Bool)
  {
    var driver = driver(typed: ["sweep z 0 1 9", "p=0.05", "p=0.08; flip"])
    driver.press(":" + typed)
    #expect(driver.model.ghost?.text == ghost)
    guard let ghost else { return }
    #expect(driver.model.ghost?.isText == isText)
    #expect(driver.rows[23].hasPrefix(":" + typed + ghost))
    let screen = driver.model.view().screen
    #expect(screen[1 + typed.count, 23].style == .dim)
    #expect(driver.model.view().cursor == Position(column: 1 + typed.count, row: 23))
    for key in ["<→>", "<End>"] {
      var taking = driver
      taking.press(key)
      #expect(taking.model.prompt?.text == (isText ? typed + ghost : typed), "\(key)")
    }
    driver.press("<←>")
    #expect(driver.model.ghost == nil, "only behind the end")
  }

  @Test func theGhostRunsOnlyWhereItWasTaken() {
    var driver = driver(typed: ["p=0.08; flip"])
    driver.press(":p=0.0<Enter>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0")
    driver.press(":p=0.08;<→><Enter>")
    #expect(driver.model.session.workspace.statement == "y=0 p=0.08")
  }

  @Test func theHistoryIsSearchedBackwardsLetterByLetter() {
    var driver = driver(typed: ["p=0.1", "sweep p 0.1 0.9 9", "p=0.2", "unit=bit"])
    driver.press(":T=3<^R>")
    #expect(driver.rows[23].hasPrefix("search:    T=3"))
    driver.press("p=")
    #expect(driver.rows[23].hasPrefix("search: p=   p=0.2"))
    #expect(driver.model.view().cursor == Position(column: 10, row: 23))
    driver.press("<^R>")
    #expect(driver.rows[23].hasPrefix("search: p=   p=0.1"))
    driver.press("<^R>")
    #expect(driver.model.message?.text == "no line has it")
    #expect(driver.model.prompt?.text == "p=0.1", "what was found stays")
    driver.press("<Enter>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.1")
    #expect(driver.model.prompt == nil)
    #expect(driver.effects == [.remember("p=0.1")])
  }

  @Test func aLineFoundIsTakenForEditingOrLeft() {
    for (keys, text) in [
      ("<Esc>", "p=0.2"), ("<→>", "p=0.2"), ("<^A>1", "1p=0.2"), ("<↑>", "sweep p 0.1 0.9 9"),
      ("<^C>", "T="), ("<^G>", "T="), ("x<^C>", "T="),
    ] {
      var driver = driver(typed: ["p=0.1", "sweep p 0.1 0.9 9", "p=0.2", "unit=bit"])
      driver.press(":T=<^R>=0")
      driver.press(keys)
      #expect(driver.model.prompt?.text == text, "\(keys)")
      #expect(driver.model.historySearch == nil, "\(keys)")
    }
  }

  @Test func takingLettersBackFindsTheNewestAgain() {
    var driver = driver(typed: ["p=0.1", "p=0.2"])
    driver.press(":T=<^R>p=0.1")
    #expect(driver.model.prompt?.text == "p=0.1")
    _ = driver.model.update(.key(.backspace))
    #expect(driver.model.prompt?.text == "p=0.2")
    for _ in 0..<5 { _ = driver.model.update(.key(.backspace)) }
    #expect(driver.model.prompt?.text == "T=")
    #expect(driver.model.historySearch?.text == "")
  }

  @Test func enterRunsNothingWhereNothingWasFound() {
    var driver = driver(typed: ["p=0.1"])
    driver.press(":flip<^R>zzz<Enter>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.5")
    #expect(driver.model.prompt?.text == "flip")
  }

  @Test func outsideThePromptTheSameKeyRedoes() {
    var driver = driver()
    driver.press("0.1<Enter>u<^R>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.1")
    #expect(driver.model.message?.text == "done again: p=0.1")
  }

  @Test(arguments: [(40, 10), (12, 3), (1, 1), (0, 0)])
  func searchingHoldsAnySize(_ columns: Int, _ rows: Int) {
    var driver = Driver(columns: columns, rows: rows)
    driver.model.history = ["p=0.1"]
    driver.press(":<^R>p=")
    #expect(driver.model.view().screen.size == Size(columns: columns, rows: rows))
    driver.press("<Enter>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.1")
  }
}
