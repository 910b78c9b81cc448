import Canvas
import Testing
import Workbench

@testable import Interface

/// Clicks, drags and the wheel on every page.
@Suite struct PointingTests {
  private func prediction(_ driver: Driver) -> Double {
    BinaryReading(driver.model.session.workspace)?.prediction ?? -1
  }

  private func share(_ index: Int, _ driver: Driver) -> Double {
    ClassesReading(driver.model.session.workspace)?.share(of: index) ?? -1
  }

  // MARK: Values

  @Test(arguments: [
    "", "y", "x", "xx", "yx", "yxx", ":y=0.3<Enter>", ":T=2<Enter>", "z", "<M-3>", "<M-3>yx",
  ])
  func aColumnOfThePictureIsWhereAnArrowLeadsTo(_ keys: String) {
    for (columns, rows) in [(80, 24), (120, 36)] {
      var driver = Driver(columns: columns, rows: rows)
      driver.press(keys)
      let count = driver.track("picture").count
      #expect(count > 30)
      for index in [0, 1, count / 3, count / 2, count - 2] {
        // A longer number at the left may move the picture by a column.
        let places = driver.track("picture")
        driver.click(places[index].rect.column, places[index].rect.row)
        let next = driver.track("picture")[index + 1]
        var other = driver
        driver.press("<→>")
        other.click(next.rect.column, next.rect.endRow - 1)
        let (here, there) = (prediction(driver), prediction(other))
        #expect(abs(here - there) <= 1e-4 * min(here, 1 - here), "\(keys) \(columns) \(index)")
      }
    }
  }

  @Test func thePointFollowsADragAlsoOutsideThePictureAsOneStep() {
    var driver = Driver(after: ["p=0.9", "p=0.4"])
    let before = driver.model.session.workspace
    driver.point(.press, 20, 10)
    let pressed = prediction(driver)
    #expect(pressed > 0.15 && pressed < 0.25)
    for column in 21...60 { driver.point(.drag, column, 9) }
    #expect(prediction(driver) > 0.7)
    driver.point(.drag, 500, -7)
    #expect(prediction(driver) > 0.98 && prediction(driver) < 1)
    driver.point(.drag, -3, 70)
    #expect(prediction(driver) < 0.02 && prediction(driver) > 0)
    driver.point(.release, -3, 70)
    let after = driver.model.session.workspace
    driver.point(.drag, 40, 9)
    #expect(driver.model.session.workspace == after, "the button is up")
    driver.press("u")
    #expect(driver.model.session.workspace == before)
    driver.press("<^R>")
    #expect(driver.model.session.workspace == after)
  }

  @Test func eachDragIsAStepOfItsOwn() {
    var driver = Driver(after: ["p=0.4"])
    let start = driver.model.session.workspace
    for column in [20, 50] {
      driver.press("<→>")
      driver.point(.press, column, 10)
      driver.point(.drag, column + 5, 10)
      driver.point(.release, column + 5, 10)
    }
    let last = prediction(driver)
    driver.press("u")
    #expect(prediction(driver) < last)
    driver.press("uuu")
    #expect(driver.model.session.workspace == start)
  }

  @Test func nothingIsDraggedThatWasNotPressed() {
    var driver = Driver()
    let before = driver.model.session.workspace
    driver.point(.drag, 20, 10)
    driver.point(.release, 20, 10)
    driver.point(.press, 79, 22)
    driver.point(.drag, 20, 10)
    driver.point(.press, 12, 0)
    driver.point(.drag, 20, 10)
    #expect(driver.model.session.workspace == before)
  }

  @Test(arguments: ["", "<M-3>", "<M-4>"])
  func theSliderIsSetAndDragged(_ page: String) {
    var driver = Driver()
    driver.press(page)
    let line = driver.track("slider")
    #expect(line.count >= 12)
    let row = line[0].rect.row
    driver.point(.press, line[line.count / 4].rect.column, row)
    #expect(abs(prediction(driver) - 0.25) < 0.07)
    driver.point(.drag, 79, row + 9)
    #expect(prediction(driver) > 0.9)
    driver.point(.drag, 0, row)
    #expect(prediction(driver) < 0.1 && prediction(driver) > 0)
  }

  @Test func theWheelGoesAColumnAsTheArrowsDo() {
    for keys in ["", "y", "x", "<M-3>", "<M-3>y"] {
      var driver = Driver()
      driver.press(":p=0.3<Enter>" + keys)
      var arrows = driver
      driver.point(.wheelUp, 40, 10)
      arrows.press("<→>")
      #expect(driver.model.session.workspace == arrows.model.session.workspace)
      driver.point(.wheelDown, 40, 10)
      driver.point(.wheelDown, 40, 10)
      arrows.press("<←><←>")
      #expect(driver.model.session.workspace == arrows.model.session.workspace)
    }
  }

  @Test func theWheelStopsAtTheEndsAndLeavesWhatLiesBeyond() {
    for (start, action) in [("z=40", Mouse.Action.wheelUp), ("p=0", .wheelDown)] {
      var driver = Driver(after: [start])
      let before = driver.model.session.workspace
      driver.point(action, 40, 10)
      #expect(driver.model.session.workspace == before)
      #expect(driver.model.message == nil)
    }
  }

  // MARK: Parts of pages

  @Test func labelsAndFieldsArePressed() {
    var driver = Driver()
    driver.click("( ) 0")
    #expect(driver.model.session.workspace.statement == "y=0 p=0.5")
    driver.click("( ) 1")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.5")
    driver.click("[1   ]")
    #expect(driver.model.field == .temperature)
    driver.press("2<Enter>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.5 T=2")
    driver.click("[0.5")
    #expect(driver.model.field == .prediction)
    driver.press(":y=0.3<Enter>")
    driver.click("[0.3")
    #expect(driver.model.field == .target)
  }

  @Test func classesAreChosenMadeTrueAndGivenShares() {
    var driver = Driver()
    driver.press("<M-2>")
    driver.click("fox")
    #expect(driver.model.classCursor == 2)
    driver.click("( )", in: 4..<6)
    #expect(driver.model.session.workspace.statement == "classes=cat,dog,fox y=cat p=0.7,0.2,0.1")
    let bar = driver.track("bar 2")
    #expect(bar.count > 5)
    driver.point(.press, bar[bar.count / 2].rect.column, bar[0].rect.row)
    #expect(abs(share(2, driver) - 0.5) < 0.1)
    #expect(abs(share(0, driver) / share(1, driver) - 3.5) < 1e-9)
    driver.point(.drag, 79, 2)
    #expect(share(2, driver) > 0.9 && share(2, driver) < 1)
    driver.point(.release, 79, 2)
    driver.press("u")
    #expect(share(2, driver) == 0.1)
    driver.point(.wheelUp, bar[0].rect.column, bar[0].rect.row)
    #expect(share(2, driver) > 0.1)
    driver.press("u")
    driver.point(.wheelUp, 9, bar[0].rect.row)
    #expect(driver.model.classCursor == 1 && share(2, driver) == 0.1)
    let curve = driver.track("picture")
    driver.click(curve[curve.count / 4].rect.column, curve[0].rect.row)
    #expect(abs(share(0, driver) - 0.25) < 0.05, "the curve is that of the truth")
  }

  @Test(arguments: ["T=2", "T=0.5"]) func sharesAfterTheTemperatureAreWhatIsPressed(_ line: String)
  {
    var driver = Driver(columns: 120, rows: 36, after: ["y=1 p=0.7,0.2,0.1", line])
    let bar = driver.track("bar 2")
    driver.click(bar[bar.count / 2].rect.column, bar[0].rect.row)
    #expect(abs(share(2, driver) - 0.5) < 0.03)
    driver.press("z")
    driver.click(bar[bar.count / 4].rect.column, bar[0].rect.row)
    #expect(abs(share(2, driver) - 0.25) < 0.03)
  }

  @Test func aSoftTruthIsPressedIntoFocus() {
    var driver = Driver()
    driver.press("<M-2>:y=0.5,0.3,0.2<Enter>")
    driver.click("0.5", in: 3..<6)
    #expect(driver.model.classCursor == 0)
    driver.click("0.5", in: 3..<6)
    #expect(driver.model.field == .target)
    #expect(driver.track("picture").isEmpty)
  }

  @Test(arguments: [("y=1 p=0.5", "0.99"), ("y=0 p=0.5", "0.01"), ("y=0.3 p=0.5", "0.99")])
  func aPriceIsTaken(_ line: String, _ p: String) {
    for (columns, rows) in [(80, 24), (120, 36), (40, 10)] {
      var driver = Driver(columns: columns, rows: rows, after: [line])
      if columns < 110 { driver.press("t") }
      driver.click("0.99 ")
      #expect(driver.model.session.workspace.statement.hasSuffix("p=" + p), "\(columns)")
      driver.press("u")
      #expect(driver.model.session.workspace.statement == line)
    }
  }

  @Test func aPriceOfTheTruthAmongClassesIsTaken() {
    var driver = Driver(columns: 120, rows: 36)
    driver.press("<M-2>")
    driver.click("0.99 ")
    #expect(abs(share(1, driver) - 0.99) < 1e-12)
  }

  @Test func curvesAreShownAndHidden() {
    var driver = Driver(columns: 120, rows: 36)
    driver.press("<M-3>")
    for choice in Comparison.losses {
      let shown = driver.model.session.workspace.comparison.shown
      let row = driver.rows.firstIndex { $0.contains("AT p") } ?? 0
      let index = Comparison.losses.firstIndex(of: choice) ?? 0
      driver.click(85, row + 2 + 2 * index)
      let changed = driver.model.session.workspace.comparison.shown
      #expect(changed.symmetricDifference(shown) == [choice])
    }
  }

  @Test func rowsOfListsArePressedAndPassedByTheWheel() {
    var driver = Driver()
    driver.press("<M-4>")
    guard let row = driver.links.last(where: { $0.text == "@3" })?.rect.row else {
      Issue.record("the fourth function is in sight")
      return
    }
    driver.click(20, row)
    #expect(driver.model.libraryCursor == 3)
    driver.point(.wheelDown, 20, row)
    driver.point(.wheelDown, 20, row)
    driver.point(.wheelUp, 20, row)
    #expect(driver.model.libraryCursor == 4)
    #expect(driver.model.session.workspace.statement == "y=1 p=0.5")
  }

  @Test func aRowOfHelpIsChosenAndThenRun() {
    for (columns, rows) in [(80, 24), (40, 10)] {
      var driver = Driver(columns: columns, rows: rows)
      driver.press("?lab")
      guard let flip = driver.links.first(where: { $0.text == "@1" }) else {
        Issue.record("two rows tell of labels")
        return
      }
      driver.click(2, flip.rect.row)
      #expect(driver.model.page == .help && driver.model.helpCursor == 1)
      let row = driver.links.last {
        $0.text == "<Enter>" && $0.rect.row > 1 && $0.rect.row < rows - 1
      }
      driver.click(2, row?.rect.row ?? 0)
      #expect(driver.model.page == .binary, "\(columns)")
    }
  }

  @Test func tabsLeadToTheirPages() {
    for size in [80, 120, 200] {
      for page in Page.all {
        var driver = Driver(columns: size, rows: 24)
        driver.click(page.title)
        #expect(driver.model.page == page.name)
      }
    }
    var driver = Driver()
    driver.click("Classes")
    driver.click("Libraries")
    driver.click("Binary")
    driver.press("u")
    #expect(driver.model.message?.text == "there is nothing to undo")
  }

  // MARK: What lies over a page, and what is half done

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
    #expect(prediction(driver) > 0.4)
    driver.press("0.25")
    driver.point(.wheelUp, 40, 10)
    #expect(driver.model.typed == nil && prediction(driver) > 0.25 && prediction(driver) < 0.28)
    driver.press("0.6")
    driver.click("Esc old value")
    #expect(driver.model.typed == nil && prediction(driver) < 0.28)
    driver.press("0.6")
    driver.click("Enter keep")
    #expect(prediction(driver) == 0.6)
    driver.press("0.7")
    driver.click("Compare")
    #expect(driver.model.page == .compare && prediction(driver) == 0.7)
  }

  @Test func thePromptStaysWhileAValueIsSetAndGivesWayToTheRest() {
    var driver = Driver()
    driver.press(":unit=")
    driver.click(20, 10)
    driver.point(.wheelUp, 20, 10)
    #expect(driver.model.prompt?.text == "unit=" && prediction(driver) < 0.3)
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

  // MARK: Small screens

  @Test func aSmallScreenHasItsSliderItsInputsAndItsPages() {
    var driver = Driver(columns: 40, rows: 10)
    let line = driver.track("slider")
    driver.point(.press, line[10].rect.column, line[10].rect.row)
    #expect(abs(prediction(driver) - 0.25) < 0.05)
    driver.point(.drag, 39, 9)
    #expect(prediction(driver) > 0.95)
    driver.click("y=1")
    #expect(driver.model.session.workspace.statement.hasPrefix("y=0"))
    driver.click("ŷ=")
    driver.press("0.3<Enter>")
    #expect(prediction(driver) == 0.3)
    driver.point(.wheelUp, 3, 3)
    #expect(prediction(driver) > 0.3)
    driver.click("Binary")
    #expect(driver.model.page == .classes)
    let bar = driver.track("slider")
    driver.click(bar[20].rect.column, bar[20].rect.row)
    #expect(abs(share(1, driver) - 0.5) < 0.05)
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
