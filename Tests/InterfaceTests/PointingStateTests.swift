import Canvas
import Testing
import Workbench

@testable import Interface

/// Clicks while something lies over a page or is half done, on small screens, and where they are not taken.
@Suite struct PointingStateTests {
  @Test func anAnswerIsScrolledAndClosed() {
    var driver = Driver()
    driver.press(":sweep p 0.01 0.99 99<Enter>")
    driver.point(.wheelDown, 30, 12)
    driver.point(.wheelDown, 30, 12)
    #expect(driver.text.contains("lines 3–"))
    driver.point(.wheelUp, 30, 12)
    driver.click(30, 12)
    #expect(driver.text.contains("lines 2–"), "a press on it does nothing")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.5")
    driver.click("Esc close")
    #expect(driver.model.overlay == nil)
    driver.press(":sweep p 0.01 0.99 99<Enter>")
    driver.click("Binary")
    #expect(driver.model.overlay == nil)
  }

  @Test func whatIsTypedIsKeptByAPressElsewhere() {
    var driver = Driver()
    driver.press("0.2")
    driver.click("[0.2")
    #expect(driver.model.typed?.text == "0.2", "its own field goes on")
    driver.click("( ) 0")
    #expect(driver.model.session.workspace.statement == "y=0 p=0.2")
    driver.press("0.")
    driver.point(.press, 40, 10)
    #expect(driver.model.typed == nil)
    #expect(driver.prediction > 0.4)
    driver.press("0.25")
    driver.point(.wheelUp, 40, 10)
    #expect(driver.model.typed == nil && driver.prediction > 0.25 && driver.prediction < 0.28)
    driver.press("0.6")
    driver.click("Esc old value")
    #expect(driver.model.typed == nil && driver.prediction < 0.28)
    driver.press("0.6")
    driver.click("Enter keep")
    #expect(driver.prediction == 0.6)
    driver.press("0.7")
    driver.click("Compare")
    #expect(driver.model.page == .compare && driver.prediction == 0.7)
  }

  @Test func thePromptStaysWhileAValueIsSetAndGivesWayToTheRest() {
    var driver = Driver()
    driver.press(":unit=")
    driver.click(20, 10)
    driver.point(.wheelUp, 20, 10)
    #expect(driver.model.prompt?.text == "unit=" && driver.prediction < 0.3)
    driver.click(30, 0)
    #expect(driver.model.prompt == nil && driver.model.page == .compare)
    driver.press(":unit=<M-1>")
    driver.click(77, 0)
    #expect(driver.model.prompt?.text == "unit=", "nothing stands there")
    var small = Driver(columns: 40, rows: 10)
    small.press(":unit=")
    small.click("? help")
    #expect(small.model.prompt == nil && small.model.page == .help)
  }

  @Test func whatIsCoveredCannotBePressed() {
    for (columns, rows, keys) in [(80, 24, ":p=7<Enter>"), (40, 10, ":"), (80, 24, "P:p=7<Enter>")]
    {
      var driver = Driver(columns: columns, rows: rows)
      driver.press(keys)
      let before = driver.model.session.workspace
      for row in rows - (driver.model.message == nil ? 1 : 3)..<rows {
        for column in 0..<columns {
          var pressed = driver
          pressed.click(column, row)
          #expect(pressed.model.session.workspace == before, "\(keys)")
          #expect(pressed.model.prompt != nil)
        }
      }
    }
  }

  // MARK: Small screens

  @Test func aSmallScreenHasItsSliderItsInputsAndItsPages() {
    var driver = Driver(columns: 40, rows: 10)
    let line = driver.track("slider")
    driver.point(.press, line[10].rect.column, line[10].rect.row)
    #expect(abs(driver.prediction - 0.25) < 0.05)
    driver.point(.drag, 39, 9)
    #expect(driver.prediction > 0.95)
    driver.click("y=1")
    #expect(driver.model.session.workspace.statement.hasPrefix("y=0"))
    driver.click("ŷ=")
    driver.press("0.3<Enter>")
    #expect(driver.prediction == 0.3)
    driver.point(.wheelUp, 3, 3)
    #expect(driver.prediction > 0.3)
    driver.click("Binary")
    #expect(driver.model.page == .classes)
    let bar = driver.track("slider")
    driver.click(bar[20].rect.column, bar[20].rect.row)
    #expect(abs(driver.share(1) - 0.5) < 0.05)
    driver.point(.wheelDown, 3, 3)
    driver.click("truth:")
    #expect(driver.model.session.workspace.statement.contains("y=fox"))
    driver.click("q quit")
    #expect(driver.effects.last == .quit)
  }

  // MARK: Off, and anything at all

  @Test func theMouseCanBeLeftToTheTerminal() {
    var driver = Driver()
    #expect(driver.model.view().takesMouse)
    driver.press(":mouse off<Enter>")
    #expect(!driver.model.view().takesMouse)
    let before = driver.model.session.workspace
    for action in Mouse.Action.allCases { driver.point(action, 20, 10) }
    #expect(driver.model.session.workspace == before)
    driver.press(":mouse on<Enter>")
    driver.click(20, 10)
    #expect(driver.model.session.workspace != before)
  }
}
