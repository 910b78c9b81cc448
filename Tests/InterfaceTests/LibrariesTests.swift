import Canvas
import Interface
import Testing
import Workbench

@Suite struct LibrariesTests {
  private let alarm = Style(.alarm, .underline)

  @Test func theCursorGoesThroughTheListAndScrolls() throws {
    for (columns, rows) in [(80, 24), (60, 16), (40, 10)] {
      var driver = Driver(columns: columns, rows: rows)
      driver.press("1e-9<Enter><M-4>")
      let list = try #require(LibrariesReading(driver.model.session.workspace)).rows
      for index in list.indices {
        #expect(driver.model.libraryCursor == index)
        #expect(driver.text.contains("▶"), "row \(index) at \(columns)×\(rows)")
        #expect(driver.text.contains(list[index].valueText.prefix(8)))
        driver.press("<↓>")
      }
      #expect(driver.model.libraryCursor == list.count - 1)
      driver.press("<PgUp>")
      #expect(driver.model.libraryCursor < list.count - 1)
      driver.press("<Home><↑>")
      #expect(driver.model.libraryCursor == 0)
      driver.press("<End>")
      #expect(driver.model.libraryCursor == list.count - 1)
    }
  }

  @Test func digitsThatDifferAreMarkedWithoutColour() throws {
    var driver = Driver(columns: 120, rows: 60)
    driver.press("1e-9<Enter><M-4>")
    let screen = driver.model.view().screen
    let list = try #require(LibrariesReading(driver.model.session.workspace)).rows
    let marked = screen.cells.filter { $0.style == alarm }.map(\.scalar)
    let differing = list.map { $0.valueText.dropFirst($0.agreeing) }.joined()
    #expect(!differing.isEmpty)
    #expect(String(String.UnicodeScalarView(marked)) == differing)
  }

  @Test func whatRefusesSaysSo() {
    var driver = Driver(columns: 120, rows: 60)
    driver.press("<M-2>:y=0.5,0.3,0.2<Enter><M-4>")
    #expect(driver.text.contains("gives no number"))
    #expect(driver.text.contains("refused"))
  }

  @Test func theSentenceIsThatOfTheRowUnderTheCursor() throws {
    var driver = Driver(columns: 120, rows: 36)
    driver.press("1e-9<Enter><M-4>")
    let list = try #require(LibrariesReading(driver.model.session.workspace)).rows
    for row in list {
      #expect(driver.rows[34].hasSuffix(row.why) || driver.rows[34].contains(row.why))
      #expect(driver.rows[33].contains(row.version) && driver.rows[33].contains(row.evidence))
      driver.press("<↓>")
    }
  }

  @Test(arguments: [
    "p=1e-9 y=1", "p=1 y=0", "z=-15 y=0", "y=1 z=20,0,0", "p=0.9,0.1,0 y=2", "y=0.3 p=0.08",
    "y=1 p=0.08 gamma=2 alpha=0.25", "y=1 p=0.7,0.2,0.1 weights=1,2,3 smoothing=0.1",
  ]) func everySentenceAndEveryNameIsWhole(_ line: String) throws {
    for (columns, rows) in [(60, 16), (80, 24), (120, 36)] {
      var driver = Driver(columns: columns, rows: rows, after: [line])
      driver.press("<M-4>")
      let list = try #require(LibrariesReading(driver.model.session.workspace)).rows
      for (index, row) in list.enumerated() {
        let shown = driver.rows
        let said = shown[(rows / 2)...].joined(separator: " ").split(separator: " ")
          .joined(separator: " ")
        #expect(said.contains(row.why.split(separator: " ").joined(separator: " ")), "\(row.why)")
        #expect(said.contains(row.function), "\(row.function) at \(columns)")
        let own = try #require(shown.first { $0.contains("▶") })
        #expect(own.contains(row.value == nil ? "gives no number" : row.valueText))
        #expect(own.contains(row.status))
        if columns < 120 { #expect(said.contains("\(index + 1) of \(list.count)")) }
        driver.press("<↓>")
      }
    }
  }

  @Test func valuesAreTypedAndMovedHereToo() {
    var driver = Driver()
    driver.press("<M-4>0.08<Enter>y<→>")
    #expect(driver.model.page == .libraries)
    #expect(driver.model.session.workspace.statement == "y=0 p=0.06")
    driver.press("<S-Tab>1<Enter><Tab><Tab>2<Enter>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.06 T=2")
    driver.press(":p=0.7,0.2,0.1 y=1 T=1<Enter>0.4<Enter>")
    #expect(driver.model.page == .libraries)
    #expect(ClassesReading(driver.model.session.workspace)?.share(of: 1) == 0.4)
  }

  @Test func theTrueNumberStandsToItsLastDigit() {
    var driver = Driver()
    driver.press("0.08<Enter><M-4>")
    #expect(driver.text.contains("2.5257286443082556"))
    driver.press(":unit=bit<Enter>")
    #expect(driver.text.contains("compute in nats"))
    #expect(driver.text.contains("2.5257286443082556"), "libraries know no other unit")
    driver.press("0<Enter>")
    #expect(driver.text.contains("the true log loss, in nats") && driver.text.contains("∞"))
  }

  @Test func theLargeNumberIsTheTrueOneWhateverLossAndUnit() {
    for (columns, rows) in [(60, 16), (80, 24), (120, 36), (20, 3)] {
      var driver = Driver(columns: columns, rows: rows)
      driver.press("0.9<Enter><M-4>:loss=brier unit=bit<Enter><Esc>")
      let words = driver.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("0.105 nats") || words.contains("the true log loss"))
      if rows == 16 { #expect(words.contains("log loss: 0.10536051565782628 nats")) }
      if rows > 16 { #expect(words.contains("the true log loss, in nats")) }
      if rows >= 16 { #expect(words.contains("in place of the loss chosen")) }
      #expect(!words.contains("0.010"), "that is the Brier score")
    }
  }
}
