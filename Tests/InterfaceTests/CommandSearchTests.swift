import Canvas
import Testing
import Workbench

@testable import Interface

@Suite struct CommandSearchTests {
  @Test func aKeyOpensTheListAndEnterRunsWhatIsChosen() {
    var driver = Driver()
    driver.press("<^P>")
    #expect(driver.rows[2].hasPrefix("  Commands  ["))
    #expect(driver.rows[2].contains("\(CommandTable.everything.count) found"))
    #expect(driver.rows[23].contains("Esc close"))
    driver.press("flip")
    #expect(driver.rows[4].contains("flip"))
    #expect(driver.rows[22].contains("Swaps the label"))
    driver.press("<Enter>")
    #expect(driver.model.commandSearch == nil)
    #expect(driver.model.session.workspace.statement == "y=0 p=0.5")
  }

  @Test(arguments: Page.all.map(\.name), [(80, 24), (40, 10), (20, 4)])
  func itIsSeenOnEveryPage(_ page: PageName, size: (columns: Int, rows: Int)) {
    var driver = Driver(columns: size.columns, rows: size.rows)
    driver.press(":page \(page.rawValue)<Enter><^P>unit")
    #expect(driver.text.contains(size.columns < 80 ? "Search: unit" : "Commands  [unit"))
  }

  @Test(arguments: Page.all.map(\.name), [(80, 24), (40, 10), (20, 4)])
  func theWheelGoesAlongItAndAPressRunsARow(
    _ page: PageName, size: (columns: Int, rows: Int)
  ) throws {
    var driver = Driver(columns: size.columns, rows: size.rows)
    driver.press(":page \(page.rawValue)<Enter><^P>")
    let before = driver.model.session.workspace
    driver.point(.wheelDown, 5, 2)
    driver.point(.wheelDown, 5, 2)
    driver.point(.wheelUp, 5, 2)
    #expect(driver.model.commandSearch?.cursor == 1)
    let row = try #require(driver.links.first { $0.text == "@2" }).rect
    driver.click(row.column, row.row)
    #expect(driver.model.commandSearch?.cursor == 2 && driver.model.page == page)
    driver.press("unit")
    let chosen = try #require(
      driver.links.last { $0.text == "<Enter>" && $0.rect.columns == size.columns })
    driver.click(chosen.rect.column, chosen.rect.row)
    #expect(driver.model.commandSearch == nil)
    #expect(driver.model.session.workspace != before, "the unit is the next one")
  }

  @Test(arguments: [(80, "Compare", PageName.compare), (40, "Binary", .classes)])
  func aPressOnATabClosesIt(columns: Int, title: String, page: PageName) {
    var driver = Driver(columns: columns, rows: columns == 80 ? 24 : 10)
    driver.press("<^P>")
    driver.click(title)
    #expect(driver.model.page == page && driver.model.commandSearch == nil)
  }

  @Test func aCommandThatNeedsWordsBeginsThePromptAndTellsThem() {
    for (search, text, usage) in [
      ("sweep", "sweep ", "p|z|T|gamma|smoothing FROM TO COUNT"), ("temp", "T=", "NUMBER"),
      ("page", "page ", "binary|classes|compare|libraries|descent|learn|help|presenter"),
    ] {
      var driver = Driver()
      driver.press("<^P>\(search)<Enter>")
      #expect(driver.model.prompt?.text == text)
      #expect(driver.rows[23].hasPrefix(":" + text + usage))
    }
  }

  @Test func escapeClosesItAndNothingElseHappened() {
    for key in ["<Esc>", "<^C>", "<^P>"] {
      var driver = Driver()
      let before = driver.golden
      driver.press("<^P>quit<↓><PgDn><↑><PgUp><Home><End><^U>\(key)")
      #expect(driver.golden == before, "\(key)")
      #expect(driver.effects.isEmpty)
    }
  }

  @Test func itOpensWhileAValueIsTypedAndOnHelp() {
    var driver = Driver()
    driver.press("0.08<^P>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.08")
    #expect(driver.model.commandSearch != nil)
    driver.press("<Esc>?<^P>axis<Enter>")
    #expect(driver.model.page == .binary)
    #expect(driver.model.session.workspace.axis == .logit)
  }

  @Test func everyRowCanBeReachedAndRunHasNoTrap() {
    for index in CommandTable.everything.indices {
      var driver = Driver()
      driver.press("<^P>" + String(repeating: "<↓>", count: index))
      #expect(driver.model.commandSearch?.command?.name == CommandTable.everything[index].name)
      #expect(
        driver.rows[4..<22].contains {
          $0.contains(CommandTable.everything[index].name)
            || $0.contains(CommandTable.everything[index].shortcuts.first?.key ?? "§")
        })
      driver.press("<Enter>")
      #expect(
        driver.model.commandSearch == nil || CommandTable.everything[index].name == "commands")
    }
  }

  @Test(arguments: [(200, 60), (80, 24), (40, 10), (20, 3), (1, 1), (0, 0)])
  func itHoldsAnySize(_ columns: Int, _ rows: Int) {
    var driver = Driver(columns: columns, rows: rows)
    driver.press("<^P>unit")
    #expect(driver.model.view().screen.size == Size(columns: columns, rows: rows))
    if columns >= 20 { #expect(driver.text.contains("unit")) }
    if columns >= 40 { #expect(driver.text.contains("The unit of every")) }
    driver.press("<Enter>")
    #expect(driver.model.shown.unitName == "bits")
  }

  @Test func whatIsPastedIsSearchedForAndRunsNothing() {
    var driver = Driver()
    driver.press("<^P>")
    #expect(driver.model.update(.paste("q\ny\n")).isEmpty)
    #expect(driver.model.commandSearch?.field.text == "q; y")
    driver.press("<Enter>")
    #expect(driver.effects.isEmpty, "nothing is found, so nothing is run")
  }

  @Test(arguments: [(54, 3), (40, 10)])
  func onASmallScreenItsLinesAreNoCosts(columns: Int, rows: Int) {
    // A soft truth has no costs, so that each line would be one too many.
    var driver = Driver(
      columns: columns, rows: rows, after: ["y=dog p=cat:0.7,dog:0.2,fox:0.1; soft dog 0.8"])
    driver.press("<^P>")
    #expect(driver.model.view().screen.size == Size(columns: columns, rows: rows))
  }
}
