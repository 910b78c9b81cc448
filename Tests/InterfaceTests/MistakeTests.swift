import Canvas
import Interface
import Testing
import Workbench

@Suite struct MistakeTests {
  @Test func aCommaIsRefusedInPlaceAndNothingIsKept() {
    var driver = Driver(after: ["p=0.25"])
    driver.press("0,")
    #expect(driver.model.typed?.text == "0")
    #expect(driver.text.contains("the decimal sign is a point"))
    #expect(driver.model.session.workspace.statement == "y=1 p=0.25")
    driver.press("<^U>.5<Enter>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.5")
  }

  @Test(arguments: ["0.3", "9"])
  func aColonBehindAValueOpensThePromptAsSoonAsItCanBeNoOdds(_ value: String) {
    var driver = Driver(after: ["p=0.25"])
    driver.press("\(value):p=0.9")
    #expect(driver.model.prompt?.text == "p=0.9")
    #expect(driver.model.typed == nil)
    driver.press("<Enter>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.9")
  }

  @Test func aValueThatIsNoneLocksNoKey() {
    for value in ["50", "1e-", "1-"] {
      var driver = Driver(after: ["p=0.25"])
      driver.press("\(value)y")
      #expect(driver.model.session.workspace.statement == "y=0 p=0.25", "\(value)")
      driver.press("\(value)q")
      #expect(driver.effects.last == .quit)
    }
  }

  @Test func aPercentageIsNoMistakeOnItsWay() {
    var driver = Driver()
    for key in ["5", "0"] {
      driver.press(key)
      #expect(driver.model.message?.isError == false)
      #expect(driver.text.contains("a percentage is written"))
    }
    driver.press("%")
    #expect(driver.model.message == nil)
  }

  @Test func aMistakeStandsWithWhatMendsItBelow() {
    var driver = Driver()
    driver.press(":unit=bits<Enter>")
    let rows = driver.rows
    #expect(rows[21].contains("“bits” is no unit"))
    #expect(rows[22].contains("did you mean bit?"))
    #expect(rows[23].hasPrefix(":unit=bits"))
  }

  @Test func aScriptGoesOnBehindAMistakeAndBehindWhatNobodyAnswers() {
    var driver = Driver()
    let script = "nonsense\nredraw\np=0.2\nrun missing\nflip\n"
    #expect(
      driver.model.update(.loaded(path: "s", contents: script)) == [
        .redraw, .read(path: "missing"),
      ])
    #expect(driver.model.message?.text.hasPrefix("s:1: ") == true)
    #expect(driver.model.update(.notice("there is no missing", isError: true)) == [])
    #expect(driver.model.session.workspace.statement == "y=0 p=0.2")
  }

  @Test(arguments: ["axis log", "terms", "copy", "sweep p 0.1 0.9 9", "theme light; say hello"])
  func aMistakeIsSeenWhateverCameBeforeItInTheLine(_ statements: String) {
    for (columns, rows) in [(80, 24), (40, 10)] {
      var driver = Driver(columns: columns, rows: rows)
      driver.press(":\(statements); nonsense<Enter>")
      #expect(driver.model.prompt != nil)
      #expect(driver.text.contains("unknown command"), "\(columns)")
      #expect(driver.model.overlay == nil)
    }
  }

  @Test func aSavedSessionCanBePasted() {
    var driver = Driver()
    driver.press("0.08<Enter>y")
    var other = Driver()
    _ = other.model.update(.paste(driver.model.session.script))
    other.press("<Enter>")
    #expect(other.model.session.workspace == driver.model.session.workspace)
  }

  @Test func overlaysScrollAndCloseAtAnySize() {
    for (columns, rows) in [(80, 24), (40, 10), (20, 5)] {
      var driver = Driver(columns: columns, rows: rows)
      driver.press(":sweep p 0.1 0.9 81<Enter>")
      #expect(driver.text.contains("0.1"), "\(columns)×\(rows)")
      driver.press("<End>")
      #expect(driver.text.contains("0.105"))
      driver.press("<Esc>")
      #expect(driver.model.overlay == nil)
      driver.press("t")
      #expect(columns >= 80 || driver.text.contains("0.693"))
    }
  }
}
