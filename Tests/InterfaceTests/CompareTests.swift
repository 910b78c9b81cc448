import Canvas
import Interface
import Testing
import Workbench

@Suite struct CompareTests {
  private func reading(_ lines: String...) throws -> CompareReading {
    try #require(CompareReading(Driver(after: lines).model.session.workspace))
  }

  @Test func keysAndStatementsLeadToThePageAndBack() {
    var driver = Driver()
    driver.press("<M-3>")
    #expect(driver.model.page == .compare)
    driver.press(":page libraries<Enter>")
    #expect(driver.model.page == .libraries)
    driver.press("[[")
    #expect(driver.model.page == .classes)
    driver.press("]:p=0.3<Enter>")
    #expect(driver.model.page == .compare, "either work can be compared")
    #expect(driver.text.contains("p = 0.3"))
  }

  @Test(arguments: ["]]", "<M-2><M-3>", "]?<Esc>]", "[[["])
  func goingPastTheClassesLeavesWhatWasTyped(_ way: String) {
    var driver = Driver()
    driver.press("0.08<Enter>" + way)
    if way == "[[[" { #expect(driver.model.page == .compare) }
    #expect(driver.text.contains("AT p = 0.08"))
    #expect(driver.model.session.workspace.live == .binary)
    driver.press("u")
    #expect(driver.text.contains("AT p = 0.5"), "going from page to page is nothing to undo")
  }

  @Test func theWorkThatWasChangedLastIsCompared() {
    var driver = Driver()
    driver.press("0.08<Enter>]<→>]")
    #expect(driver.text.contains("p given to dog"))
    driver.press("[[0.3<Enter>]]]")
    #expect(driver.model.page == .libraries)
    #expect(driver.model.session.workspace.statement == "y=1 p=0.3")
  }

  @Test(arguments: ["<M-3>", "<M-4>"]) func aKeyChangesToTheOtherWork(_ page: String) {
    var driver = Driver()
    driver.press(page + "w")
    #expect(driver.text.contains("p given to dog"))
    driver.press("[[" + page)
    #expect(driver.text.contains("p given to dog"), "naming a work counts as changing it")
    driver.press(":work binary<Enter>")
    #expect(!driver.text.contains("p given to dog"))
    #expect(driver.rows[0].contains("Compare"))
    driver.press("<M-1>w")
    #expect(driver.model.page == .classes)
    let (_, failure) = Session().preview("work classes")
    #expect(failure?.message == "there are no classes yet")
    #expect(Session().preview("work binary").failure != nil)
  }

  @Test func typingAndArrowsAreTheStatementsOfBinary() {
    var driver = Driver()
    driver.press("<M-3>0.08")
    #expect(driver.text.contains("AT p = 0.08"))
    driver.press("<Enter>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.08")
    driver.press("<→>")
    let moved = BinaryReading(driver.model.session.workspace)?.prediction ?? 0
    #expect(moved > 0.08 && moved < 0.12)
    driver.press(":p=0.5<Enter><↑>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.25")
    driver.press("y<→>")
    let turned = BinaryReading(driver.model.session.workspace)?.prediction ?? 1
    #expect(turned < 0.25, "to the right the truth gets more, whatever the label")
    driver.press("z-2<Enter>")
    #expect(driver.model.session.workspace.statement == "y=0 z=-2")
  }

  @Test func overClassesTheShareOfTheTruthIsTyped() throws {
    var driver = Driver()
    driver.press("<M-3>w0.5<Enter>")
    let classes = try #require(ClassesReading(driver.model.session.workspace))
    #expect(classes.share(of: 1) == 0.5)
    #expect(abs(classes.share(of: 0) / classes.share(of: 2) - 7) < 1e-9)
    driver.press("<↑><Tab>25%<Enter>")
    #expect(ClassesReading(driver.model.session.workspace)?.share(of: 1) == 0.25)
  }

  @Test(arguments: ["p=0.7,0.2,0.1 y=1 T=2", "z=2,1,0.1 y=0 T=0.5", "z=3,1 y=1"])
  func anArrowPutsThePointOnTheNextColumnAtAnyTemperature(_ line: String) throws {
    var driver = Driver(after: [line])
    driver.press("<M-3>")
    let before = try #require(CompareReading(driver.model.session.workspace)).share
    driver.press("<→>")
    let after = try #require(CompareReading(driver.model.session.workspace)).share
    #expect(after > before && after < before + 0.05)
    driver.press("<↑>")
    let half = try #require(CompareReading(driver.model.session.workspace)).share
    #expect(abs(half - after / 2) < 1e-9)
  }

  @Test func curvesAreShownAndHiddenByTheirLetters() {
    var driver = Driver()
    driver.press("0.08<Enter><M-3>D")
    #expect(driver.text.contains("focal γ=2: hidden") == false, "the name is the loss's own")
    #expect(driver.text.contains("focal: hidden"))
    #expect(driver.text.contains("A has no upper limit as p falls to 0. B, C and E stop at 1."))
    driver.press("D")
    #expect(driver.text.contains("A and D have no upper limit"))
    driver.press("ABCDE<Esc>")
    #expect(driver.text.contains("No curve is shown"))
    driver.press(":undo<Enter>")
    #expect(driver.model.session.workspace.comparison.shown.count == 1)
  }

  @Test func slopesAndScalesHaveTheirKeys() {
    var driver = Driver()
    driver.press("0.08<Enter><M-3>")
    #expect(!driver.text.contains("−12.5"))
    driver.press("d")
    #expect(driver.text.contains("−12.5"))
    #expect(!driver.text.contains("top ┤"))
    driver.press("s")
    #expect(driver.text.contains("top ┤"))
  }

  @Test func valuesAreThoseOfTheLosses() throws {
    let reading = try reading("y=1 p=0.08")
    let values = reading.entries.map(\.value)
    for (value, known) in zip(values, [2.5257286443082556, 0.8464, 0.92, 2.137776724542507, 1]) {
      #expect(abs(value - known) < 1e-12)
    }
    #expect(reading.entries.map(\.limit) == [.infinity, 1, 1, .infinity, 1])
    #expect(reading.entries.allSatisfy { $0.least == nil })
    #expect(reading.entries.allSatisfy { $0.curve(0.08) == $0.value })
  }

  @Test func underASoftLabelEachCurveSaysWhereItIsLeast() throws {
    for label in ["0.3", "0.8"] {
      let reading = try reading("y=\(label) p=0.5")
      let least = reading.entries.compactMap(\.least)
      #expect(least.count == 5)
      for index in [0, 1, 4] { #expect(least[index] == Double(label)) }
      #expect(least[2] == (label == "0.3" ? 0 : 1), "absolute")
      for entry in reading.entries {
        let lowest = entry.curve(entry.least ?? 0)
        for step in 0...1000 { #expect(entry.curve(Double(step) / 1000) >= lowest - 1e-12) }
      }
    }
  }

  @Test func smoothingMakesALabelSoftForEveryLoss() throws {
    for label in [0, 1] {
      let reading = try reading("y=\(label) p=0.5 smoothing=0.1")
      #expect(abs((reading.entries[0].least ?? 0) - 0.95) < 1e-12, "of what the truth gets")
      #expect(
        reading.sentence(fitting: 200).hasPrefix(
          "With the truth smoothed to 0.95 the least is at 0.95 for log loss"))
    }
  }

  @Test func settingsApplyWhereALossTakesThemAndAreSaid() throws {
    let reading = try reading("y=1 p=0.5 weights=1,2 gamma=3")
    let plain = try self.reading("y=1 p=0.5")
    #expect(reading.entries[0].value == 2 * plain.entries[0].value)
    #expect(reading.entries[1].value == plain.entries[1].value)
    #expect(reading.entries[3].name == "focal γ=3")
    #expect(abs(reading.entries[3].value - plain.entries[3].value) < 1e-15, "2·⅛ is ¼")
    for (columns, rows) in [(80, 24), (120, 36), (200, 60), (40, 10), (30, 3)] {
      var driver = Driver(columns: columns, rows: rows, after: ["p=0.5 weights=1,2 gamma=3"])
      for page in ["<M-1>", "<M-3>", "<M-4>"] {
        driver.press(page)
        #expect(driver.text.contains("weights 1, 2"), "\(columns)×\(rows) \(page)")
        #expect(driver.text.contains("focal γ 3"), "\(columns)×\(rows) \(page)")
      }
    }
  }

  @Test func thePointIsOnEveryCurveWhateverTheWork() throws {
    let shares = (0..<1_000).map { "\($0 % 37 + 1)" }.joined(separator: ",")
    for line in [
      "y=0 p=0.3", "y=0.3 p=0.6", "y=1 p=0.7,0.2,0.1", "y=0.5,0.3,0.2 p=0.7,0.2,0.1",
      "y=2 z=2,1,0.1 T=3 smoothing=0.1 weights=1,2,3", "normalize y=7 p=\(shares)",
      "normalize y=7 p=\(shares) smoothing=0.1 weights=0:5", "y=1 z=-1000", "y=0 z=40",
    ] {
      let reading = try reading(line)
      for entry in reading.entries where entry.value < .infinity && reading.share > 0 {
        let off = abs(entry.curve(reading.share) - entry.value)
        #expect(off <= 1e-9 * max(1, entry.value), "\(line.prefix(40)) \(entry.name)")
      }
    }
  }

  @Test func amongManyClassesTheSmallOnesAreTakenTogetherUnseen() throws {
    // The same work with few classes and with many that have nothing.
    let few = try reading("y=0 p=0.2,0.5,0.3")
    let zeros = Array(repeating: "0", count: 500).joined(separator: ",")
    let many = try reading("y=0 p=0.2,0.5,0.3,\(zeros)")
    for (first, second) in zip(few.entries, many.entries) {
      for share in [0, 0.01, 0.3, 0.34, 0.5, 0.99, 1] {
        let (known, value) = (first.curve(share), second.curve(share))
        #expect(known == value || abs(known - value) < 1e-12, "\(first.name) at \(share)")
      }
    }
  }

  @Test func aSlopeIsThatOfTheCurve() throws {
    for line in ["y=1 p=0.3", "y=0 p=0.3", "y=0.3 p=0.6", "y=1 p=0.6,0.3,0.1", "y=1 z=2,1,0 T=2"] {
      let reading = try reading(line)
      for entry in reading.entries {
        let step = 1e-6
        let rise = entry.curve(reading.share + step) - entry.curve(reading.share - step)
        #expect(abs(rise / (2 * step) - entry.slope) < 1e-6, "\(line) \(entry.name)")
      }
    }
  }

  @Test func honestyIsToldByExample() throws {
    let words = try reading("y=1 p=0.5").entries.map(\.propriety)
    #expect(words[0] == "yes, strictly" && words[1] == "yes, strictly")
    #expect(words[2] == "no: for 0.3 it is best to say 0")
    #expect(words[3].hasPrefix("no: for 0.3 it is best to say 0.1"))
    #expect(words[4] == "yes, but not it alone")
  }
}
