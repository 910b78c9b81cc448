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

  @Test(arguments: ["p=1e-9 y=1", "p=1 y=0", "z=-15 y=0", "y=1 z=20,0,0", "p=0.9,0.1,0 y=2"])
  func everySentenceIsWholeAtEightyColumns(_ line: String) throws {
    var driver = Driver(after: [line])
    driver.press("<M-4>")
    for row in try #require(LibrariesReading(driver.model.session.workspace)).rows {
      let said = driver.rows[21...22].joined(separator: " ").split(separator: " ")
      let why = row.why.split(separator: " ")
      #expect(said.joined(separator: " ").contains(why.joined(separator: " ")), "\(row.why)")
      driver.press("<↓>")
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
    #expect(driver.text.contains("in nats"))
    #expect(driver.text.contains("2.5257286443082556"), "libraries know no other unit")
    driver.press("0<Enter>")
    #expect(driver.text.contains("the true number, in nats") && driver.text.contains("∞"))
  }
}
