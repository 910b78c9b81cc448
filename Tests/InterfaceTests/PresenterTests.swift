import Canvas
@testable import Interface
import Testing
import Workbench

@Suite struct PresenterTests {
  private func presenter(_ keys: String = "", columns: Int = 80, rows: Int = 24) -> Driver {
    var driver = Driver(columns: columns, rows: rows)
    driver.press(keys + "P")
    return driver
  }

  @Test func theKeyOpensItAndLeadsBack() {
    for (keys, page) in [("", PageName.binary), ("<M-2>", .classes), ("<M-3>", .compare)] {
      for leave in ["P", "<Esc>"] {
        var driver = presenter(keys)
        #expect(driver.model.page == .presenter)
        #expect(driver.model.message?.text == "P or Esc leaves this page")
        driver.press(leave)
        #expect(driver.model.page == page)
      }
    }
  }

  @Test func theWheelMovesTheShareByAColumnOfTheBar() throws {
    var driver = presenter()
    let bar = try #require(driver.links.first { $0.track == "presenter" })
    var arrows = driver
    driver.point(.wheelUp, bar.rect.column, bar.rect.row)
    arrows.press("<→>")
    #expect(driver.model.session.workspace == arrows.model.session.workspace)
    #expect(driver.model.session.workspace.statement != "y=1 p=0.5")
  }

  @Test func helpFromItLeadsBackToIt() {
    var driver = presenter("<M-4>")
    driver.press("?<Esc>")
    #expect(driver.model.page == .presenter)
    driver.press("P")
    #expect(driver.model.page == .libraries)
  }

  @Test func itLeadsToThePageOfTheWorkThatIsThereNow() {
    var driver = presenter()
    driver.press(":p=0.7,0.2,0.1 y=0<Enter>")
    #expect(driver.model.page == .presenter)
    driver.press("P")
    #expect(driver.model.page == .classes)
  }

  @Test(arguments: ["presenter", "page presenter"])
  func statementsOpenIt(statement: String) {
    var driver = Driver()
    driver.press(":\(statement)<Enter>")
    #expect(driver.model.page == .presenter)
  }

  @Test func itHasNoTabAndIsNoPartOfTheRound() {
    var driver = Driver()
    #expect(!driver.rows[0].contains("Presenter"))
    for _ in Page.tabs { driver.press("]") }
    #expect(driver.model.page == .binary)
    driver.press("P]")
    #expect(driver.model.page == .classes)
    driver.press("P[")
    #expect(driver.model.page == .binary)
  }

  @Test func nothingElseStandsOnIt() {
    var driver = presenter("0.08<Enter>")
    driver.press("<Home>")
    let lines = driver.rows.filter { $0.contains { $0 != " " } }
    #expect(
      lines.count == 6, "title, account, what is left of the bar's two rows, its scale, verdict")
    #expect(!driver.text.contains("q quit"))
  }

  @Test(
    arguments: [
      ("y=1 p=0.08", "8 %", "C O N F I D E N T L Y   W R O N G"),
      ("y=0 p=0.08", "9 2 %", "C O N F I D E N T   A N D   R I G H T"),
      ("y=1 p=0.5", "5 0 %", "A   C O I N   F L I P"),
      ("y=1 p=0.3", "3 0 %", "D O U B T F U L"),
      ("y=1 p=0", "the model gave the truth no chance at all", "C E R T A I N   A N D   W R O N G"),
      ("y=1 p=1", "e v e r y t h i n g", "C E R T A I N   A N D   R I G H T"),
      ("y=1 p=0.0005", "1   i n   2 , 0 0 0", "C O N F I D E N T L Y   W R O N G"),
      ("y=0.3 p=0.3", "t r u t h   i s   0 . 3 ,", "T H I S   I S   T H E   L E A S T"),
      ("classes=cat,dog,fox y=dog p=0.7,0.2,0.1", "t r u t h ,   d o g ,", "D O U B T F U L"),
      ("y=0.5,0.3,0.2 p=0.2,0.3,0.5", "the truth is 50% cat, the model gave it 20%", "A B O V E"),
    ])
  func theLiveWorkIsTold(line: String, account: String, verdict: String) {
    var driver = Driver(after: [line])
    driver.press("P<Home>")
    #expect(driver.text.contains(account))
    #expect(driver.text.contains(verdict))
  }

  @Test func theTitleNamesLossAndUnit() {
    for (line, title) in [
      ("p=0.2", "l o g   l o s s   i n   n a t s"), ("unit=bit", "i n   b i t s"),
      ("loss=brier", "B r i e r   s c o r e"), ("weights=1,2", "w e i g h t e d   l o g"),
    ] {
      var driver = Driver(after: [line])
      driver.press("P")
      #expect(driver.rows[0].contains(title))
    }
    var driver = Driver(after: ["smoothing=0.1"])
    driver.press("P")
    #expect(driver.rows[1].contains("smoothing 0.1"), "no setting changes the number unseen")
  }

  @Test func theKeysOfTheWorkGoOnWorking() {
    var driver = presenter("0.08<Enter>")
    driver.press("y")
    #expect(driver.text.contains("9 2 %"))
    driver.press("y<↑>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.04")
    driver.press("<→>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.06", "a column of the bar")
    driver.press("u")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.08")
    driver.press("0.7")
    #expect(driver.text.contains("p given to the truth  0.7"))
    #expect(driver.text.contains("L E A N I N G"), "the picture follows")
    #expect(driver.model.view().cursor != nil)
    driver.press("<Enter>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.7")
    #expect(driver.model.view().cursor == nil)
  }

  @Test func overClassesTheArrowsMoveTheShareOfTheTruth() {
    var driver = presenter("<M-2>")
    driver.press("<→>")
    #expect(driver.model.session.workspace.statement.contains("y=dog"))
    #expect(driver.text.contains("t r u t h ,   d o g ,   2 2 %"), "a column of the bar")
    driver.press("0.5<Enter>")
    #expect(driver.text.contains("t r u t h ,   d o g ,   5 0 %"))
  }

  @Test func theMarkStandsUnderTheEndOfTheBar() throws {
    for share in ["0", "0.08", "0.5", "0.999", "1"] {
      let driver = presenter("\(share)<Enter>")
      let screen = driver.model.view().screen
      let row = try #require(driver.rows.firstIndex { $0.contains("▲") })
      let column = try #require((0..<80).first { screen[$0, row].scalar == "▲" })
      #expect(screen[column, row - 1] == .solid(.mark, .braille))
      if column > 8 { #expect(screen[column - 1, row - 1].style.attributes == .reverse) }
      if column < 71 { #expect(screen[column + 1, row - 1].scalar == "░") }
    }
  }

  @Test func thePointerSetsTheShareAlongTheBar() throws {
    for (line, first, last) in [
      ("y=1 p=0.08", "p=0.001", "p=0.999"), ("y=0 p=0.08", "p=0.999", "p=0.001"),
      ("classes=cat,dog,fox y=dog p=0.7,0.2,0.1", "share dog 0.001", "share dog 0.999"),
    ] {
      let model = Driver(after: [line]).model
      var screen = Screen(model.size, keepsLinks: true)
      _ = PresenterPage(model, Rect(model.size)).draw(on: &screen)
      let row = try #require((0..<24).first { screen[8, $0 + 1].scalar == "0" })
      #expect(screen.link(at: Position(column: 8, row: row))?.text == first)
      #expect(screen.link(at: Position(column: 71, row: row))?.text == last)
      #expect(screen.link(at: Position(column: 7, row: row)) == nil)
    }
  }

  @Test func aPromptAMistakeAndAnAnswerAreShownOnIt() {
    var driver = presenter()
    driver.press(":p=7")
    #expect(driver.rows[23].hasPrefix(":p=7"))
    driver.press("<Enter>")
    #expect(driver.text.contains("p must lie between 0 and 1"))
    driver.press("<Esc>:sweep p 0.1 0.9 9<Enter>")
    #expect(driver.text.contains("Esc close"))
    driver.press("<Esc>")
    #expect(driver.model.page == .presenter)
  }

  @Test func everySizeShowsSomethingAndNothingIsCut() {
    for columns in [0, 1, 20, 28, 40, 80, 200] {
      for rows in [0, 1, 6, 7, 8, 10, 16, 24, 60] {
        for line in ["y=1 p=0", "y=0.3 p=0.123456789", "y=1 z=40"] {
          for glyphs in [GlyphSet.braille, .ascii] {
            var driver = Driver(columns: columns, rows: rows, glyphs: glyphs, after: [line])
            driver.press("P<Home>")
            let screen = driver.model.view().screen
            #expect(screen.size == Size(columns: columns, rows: rows))
            guard columns > 0, rows > 0 else { continue }
            #expect(screen.cells.contains { $0 != .blank }, "\(columns)×\(rows)")
          }
        }
      }
    }
  }
}

@Suite struct PreferenceTests {
  private static let opening = Preferences()

  private func preferences(
    theme: Looks.Theme = .auto, glyphs: Looks.Glyphs? = .braille, unit: String = "nat"
  ) throws -> Preferences {
    let glyphs = glyphs.map { "glyphs " + $0.rawValue }
    let lines = ["theme \(theme.rawValue)", glyphs, "unit=\(unit)"].compactMap(\.self)
    return try Preferences(reading: lines.map { $0[...] })
  }

  @Test func whatAPersonChangesOfTheLooksIsRemembered() throws {
    var driver = Driver()
    driver.press("T")
    #expect(
      driver.effects == [.prefer(try preferences(theme: .dark), insteadOf: try preferences())])
    driver.effects = []
    driver.press("b")
    #expect(
      driver.effects == [
        .prefer(
          try preferences(theme: .dark, unit: "bit"), insteadOf: try preferences(theme: .dark))
      ])
    driver.effects = []
    driver.press(":glyphs ascii; quit<Enter>")
    #expect(
      driver.effects == [
        .remember("glyphs ascii; quit"),
        .prefer(
          try preferences(theme: .dark, glyphs: .ascii, unit: "bit"),
          insteadOf: try preferences(theme: .dark, unit: "bit")), .quit,
      ])
  }

  @Test func whatAScriptChangesIsNot() {
    var driver = Driver()
    driver.press(":run file<Enter>")
    let effects = driver.model.update(.loaded(path: "file", contents: "theme light\nunit=bit"))
    #expect(effects == [])
    #expect(driver.model.shown.unitName == "bits")
  }

  @Test func keysThatChangeNothingOfItSayNothing() {
    var driver = Driver()
    driver.press("yx<→>0.3<Enter>u]P")
    #expect(driver.effects == [])
  }
}
