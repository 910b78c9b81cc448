import Interface
import Testing
import Workbench

@Suite struct MovingTests {
  private func value(_ driver: Driver) -> Double {
    BinaryReading(driver.model.session.workspace)?.prediction ?? -1
  }

  @Test func arrowsMoveByOneColumnOfThePicture() {
    var driver = Driver(after: ["p=0.3"])
    driver.press("<→>")
    let step = value(driver) - 0.3
    #expect(step > 0.007 && step < 0.023)
    driver.press("<←>")
    #expect(abs(value(driver) - 0.3) < 0.015)
    driver.press("<S-→>")
    #expect(abs(value(driver) - 0.3) < 0.01)
  }

  @Test func upHalvesWhatTheTruthGets() {
    var driver = Driver(after: ["p=0.5"])
    driver.press("<↑>")
    #expect(value(driver) == 0.25)
    driver.press("<↓><↓>")
    #expect(value(driver) == 0.75)
    driver.press("y<↑>")
    #expect(value(driver) == 0.875, "for y = 0 the truth gets 1 − ŷ")
  }

  @Test func holdingAnArrowReachesTheEndAndStays() {
    for keys in ["<→>", "<←>", "<↑>", "<↓>", "<S-→>"] {
      var driver = Driver()
      for _ in 0..<1_200 { driver.press(keys) }
      #expect((0...1).contains(value(driver)), "\(keys)")
    }
  }

  @Test func keysAreStatements() {
    var driver = Driver(after: ["p=0.3"])
    driver.press("ybxuuu")
    #expect(driver.model.session.workspace == Driver(after: ["p=0.3"]).model.session.workspace)
    driver.press("<^R>")
    #expect(driver.model.session.workspace.statement == "y=0 p=0.3")
    driver.press("q")
    #expect(driver.effects.last == .quit)
  }

  @Test func classesAreChosenMovedMadeTrueAndRemoved() {
    var driver = Driver()
    driver.press("<M-2><↓>y")
    #expect(driver.model.session.workspace.statement == "classes=cat,dog,fox y=fox p=0.7,0.2,0.1")
    driver.press("<→>")
    let reading = ClassesReading(driver.model.session.workspace)
    #expect((reading?.share(of: 2) ?? 0) > 0.1)
    #expect(abs((reading?.share(of: 0) ?? 0) / (reading?.share(of: 1) ?? 1) - 3.5) < 1e-9)
    #expect(driver.text.contains("the others gave way in proportion"))
    driver.press("u<↑><↑><Del>")
    #expect(driver.text.contains("the others took its share in proportion"))
    #expect(ClassesReading(driver.model.session.workspace)?.count == 2)
    driver.press("a")
    #expect(ClassesReading(driver.model.session.workspace)?.count == 3)
    driver.press("r")
    #expect(driver.model.prompt?.text == "rename dog ")
    driver.press("wolf<Enter>")
    #expect(driver.text.contains("wolf"))
  }

  @Test func softTargetsAreTypedInTheirField() {
    var driver = Driver()
    driver.press("<M-2><S-Tab>0.8<Enter>")
    #expect(driver.model.session.workspace.statement.contains("y=0,0.8,0.2") == false)
    let reading = ClassesReading(driver.model.session.workspace)
    #expect(reading?.label == nil)
    #expect(reading?.target(of: 1) == 0.8)
  }

  @Test func amongAThousandClassesTheTruthAndTheLargestStayInSight() {
    let shares = (0..<1_000).map { $0 == 700 ? "502" : $0 == 300 ? "0.5" : "0.4985" }
    let list = "normalize y=300 p=" + shares.joined(separator: ",")
    for rows in [16, 24, 36] {
      var driver = Driver(rows: rows, after: [list])
      for keys in ["<Home>", "<PgDn><PgDn>", "<End>", "<PgUp>"] {
        driver.press(keys)
        let names = driver.rows.map { $0.dropFirst(8).prefix { $0 != " " } }
        #expect(names.contains("300") && names.contains("700"), "\(rows) rows, \(keys)")
        #expect(names.contains(Substring(String(driver.model.classCursor))))
      }
    }
  }

  @Test func theCurveOfABoundedLossFillsItsPicture() {
    let shares = Array(repeating: "0.1", count: 10).joined(separator: ",")
    var driver = Driver(columns: 120, rows: 36, after: ["y=0 p=\(shares) loss=mse"])
    driver.press("<M-2>")
    #expect(driver.text.contains("0.15 ┤") || driver.text.contains("0.1 ┤"))
    #expect(!driver.text.contains(" 1 ┤"))
  }
}
