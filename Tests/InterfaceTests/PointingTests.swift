import Canvas
import Testing
import Workbench

@testable import Interface

/// Clicks, drags and the wheel on every page.
@Suite struct PointingTests {
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
        let (here, there) = (driver.prediction, other.prediction)
        #expect(abs(here - there) <= 1e-4 * min(here, 1 - here), "\(keys) \(columns) \(index)")
      }
    }
  }

  @Test func thePointFollowsADragAlsoOutsideThePictureAsOneStep() {
    var driver = Driver(after: ["p=0.9", "p=0.4"])
    let before = driver.model.session.workspace
    driver.point(.press, 20, 10)
    let pressed = driver.prediction
    #expect(pressed > 0.15 && pressed < 0.25)
    for column in 21...60 { driver.point(.drag, column, 9) }
    #expect(driver.prediction > 0.7)
    driver.point(.drag, 500, -7)
    #expect(driver.prediction > 0.98 && driver.prediction < 1)
    driver.point(.drag, -3, 70)
    #expect(driver.prediction < 0.02 && driver.prediction > 0)
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
    let last = driver.prediction
    driver.press("u")
    #expect(driver.prediction < last)
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
    #expect(abs(driver.prediction - 0.25) < 0.07)
    driver.point(.drag, 79, row + 9)
    #expect(driver.prediction > 0.9)
    driver.point(.drag, 0, row)
    #expect(driver.prediction < 0.1 && driver.prediction > 0)
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

  @Test func theWheelMovesNothingOverAnotherValueThanTheOneItMoves() throws {
    for (line, field) in [
      ("T=2", "[2   ]"), ("y=0", "( ) 1"), ("y=1", "(•) 1"), ("y=0.3", "[0.3 "),
    ] {
      var driver = Driver(after: ["p=0.4", line])
      let before = driver.model.session.workspace
      let place = try #require(
        driver.place(of: field) ?? driver.place(of: field.replacing("•", with: "●")))
      driver.point(.wheelUp, place.column + 1, place.row)
      #expect(driver.model.session.workspace == before, "\(field)")
      let prediction = try #require(driver.place(of: "[0.4"))
      driver.point(.wheelUp, prediction.column, prediction.row)
      #expect(driver.prediction > 0.4)
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
    #expect(abs(driver.share(2) - 0.5) < 0.1)
    #expect(abs(driver.share(0) / driver.share(1) - 3.5) < 1e-9)
    driver.point(.drag, 79, 2)
    #expect(driver.share(2) > 0.9 && driver.share(2) < 1)
    driver.point(.release, 79, 2)
    driver.press("u")
    #expect(driver.share(2) == 0.1)
    driver.point(.wheelUp, bar[0].rect.column, bar[0].rect.row)
    #expect(driver.share(2) > 0.1)
    driver.press("u")
    driver.point(.wheelUp, 9, bar[0].rect.row)
    #expect(driver.model.classCursor == 1 && driver.share(2) == 0.1)
    let curve = driver.track("picture")
    driver.click(curve[curve.count / 4].rect.column, curve[0].rect.row)
    #expect(abs(driver.share(0) - 0.25) < 0.05, "the curve is that of the truth")
  }

  @Test(arguments: ["T=2", "T=0.5"]) func sharesAfterTheTemperatureAreWhatIsPressed(_ line: String)
  {
    var driver = Driver(columns: 120, rows: 36, after: ["y=1 p=0.7,0.2,0.1", line])
    let bar = driver.track("bar 2")
    driver.click(bar[bar.count / 2].rect.column, bar[0].rect.row)
    #expect(abs(driver.share(2) - 0.5) < 0.03)
    driver.press("z")
    driver.click(bar[bar.count / 4].rect.column, bar[0].rect.row)
    #expect(abs(driver.share(2) - 0.25) < 0.03)
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
    #expect(abs(driver.share(1) - 0.99) < 1e-12)
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
      for page in Page.tabs {
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
}
