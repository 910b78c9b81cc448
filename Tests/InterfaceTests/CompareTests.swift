import Canvas
import Foundation
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

  @Test(arguments: ["]]", "<M-2><M-3>", "]?<Esc>]", "[[[[["])
  func goingPastTheClassesLeavesWhatWasTyped(_ way: String) {
    var driver = Driver()
    driver.press("0.08<Enter>" + way)
    if way == "[[[[[" { #expect(driver.model.page == .compare) }
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
    #expect(reading.entries.allSatisfy { $0.least == nil && $0.exactValue(at: 0.08) == $0.value })
    #expect(reading.entries.allSatisfy { $0.curve(0.08) == $0.value })
  }

  @Test func underASoftLabelEachCurveSaysWhereItIsLeast() throws {
    for label in ["0.3", "0.8"] {
      let reading = try reading("y=\(label) p=0.5")
      let least = reading.entries.compactMap(\.least)
      #expect(least.count == 5)
      for index in [0, 1] { #expect(least[index].lowerBound == Double(label)) }
      #expect(least[2].lowerBound == (label == "0.3" ? 0 : 1), "absolute")
      let sides = ["0.3": "below 0.5", "0.8": "above 0.5"]
      #expect(reading.entries[4].leastText == sides[label], "0–1 asks for a side, and no more")
    }
    let even = try reading("y=0.5 p=0.2").entries.map(\.leastText)
    #expect(even == ["at 0.5", "at 0.5", "anywhere", "at 0.5", "anywhere"])
  }

  @Test func whereALossIsLeastIsToldAsFarAsItMatters() throws {
    let nearlySure = try reading("y=0.999999 p=0.2").entries[0]
    #expect(nearlySure.leastText == "at 1-1e-6", "at 1 it is infinite")
    let ruledOut = try reading("y=0,1,0 p=0,0.5,0.5 smoothing=0.2").entries[0]
    #expect(ruledOut.leastText == "nowhere", "it is infinite everywhere")
    #expect(try reading("y=0.3,0.7 p=0.1,0.9").entries[1].leastValue == 0)
  }

  @Test(arguments: ["p=1-1e-300", "p=1e-300"]) func noUnitIsCutInTheHeadline(_ line: String) {
    var driver = Driver(columns: 120, rows: 36, after: ["y=1 " + line])
    driver.press("<M-3>")
    for row in driver.rows {
      let last = row.split(separator: " ").last ?? ""
      #expect(!["b", "bi", "bit", "1.44e-30"].contains(last), "\(row)")
    }
  }

  @Test func underATemperatureTheFieldHoldsWhatCameBefore() throws {
    #expect(try reading("y=1 p=0.08").inputName == "p given to the truth")
    #expect(try reading("y=1 p=0.08 T=2").inputName == "ŷ before T, the truth is 1")
    #expect(try reading("classes=a,b y=b p=0.7,0.3 T=2").inputName == "p before T given to b")
  }

  @Test func inASCIIAnArrowIsNoSignOfBeingGreater() {
    var driver = Driver(columns: 120, rows: 36, glyphs: .ascii, after: ["y=1 p=0.99"])
    driver.press("<M-3>")
    #expect(driver.text.contains("A 0.693 -> 0.0101"))
    #expect(driver.text.contains("/ 69"))
  }

  @Test(arguments: [
    "y=0.3 p=0.5", "y=0 smoothing=0.1 p=0.7 gamma=3", "y=1 p=0.5 smoothing=0.2 weights=1,9",
    "y=0.5,0.3,0.2 p=0.7,0.2,0.1", "y=0.4,0.35,0.25 p=0.1,0.1,0.8 weights=1,5,2",
    "y=1 p=0.7,0.2,0.1 smoothing=0.1 T=2", "y=0.2,0.8 z=1,3",
  ]) func noPointOfACurveLiesBelowWhereItIsLeast(_ line: String) throws {
    for entry in try reading(line).entries {
      let least = try #require(entry.least)
      let lowest = try #require(entry.leastValue)
      #expect(abs(entry.curve(least.lowerBound) - lowest) < 1e-9)
      for step in 0...1000 {
        #expect(entry.curve(Double(step) / 1000) >= lowest - 1e-9, "\(line) \(entry.name)")
      }
    }
  }

  @Test(arguments: [
    "y=1 p=0.5", "y=0 p=0.2", "y=0 p=0.2 weights=1,3", "y=1 p=0.5 alpha=0.25",
    "y=0 p=0.5 gamma=3 alpha=0.1", "y=1 p=0.7,0.2,0.1", "gamma=0.5 y=1 p=0.5",
  ]) func noForecastCostsLessOnAverageThanTheBest(_ line: String) throws {
    let reading = try reading(line)
    #expect(reading.hasAverages)
    for entry in reading.entries {
      for chance in [0.3, 0.5, 0.9] {
        let best = entry.expected(entry.best(chance), chance)
        for step in 0...1000 {
          #expect(
            entry.expected(Double(step) / 1000, chance) >= best - 1e-12, "\(line) \(entry.name)")
        }
      }
    }
  }

  @Test func smoothingMakesALabelSoftForEveryLoss() throws {
    for label in [0, 1] {
      let reading = try reading("y=\(label) p=0.5 smoothing=0.1")
      #expect(
        abs((reading.entries[0].least?.lowerBound ?? 0) - 0.95) < 1e-12, "of what the truth gets")
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
    let words = try reading("y=1 p=0.5").entries.map(\.honestyText)
    #expect(words[0] == "yes, strictly" && words[1] == "yes, strictly")
    #expect(words[2] == "no: for 0.3 it is best to say 0")
    #expect(words[3] == "no: for 0.3 it is best to say 0.422")
    #expect(words[4] == "yes, but not strictly")
    let swayed = try reading("y=1 p=0.5 alpha=0.25").entries[3]
    #expect(
      swayed.name == "focal γ=0" && swayed.honestyText == "no: for 0.3 it is best to say 0.125")
  }

  @Test func classesThatCountDifferentlyAreNoSingleQuestion() throws {
    for line in ["y=1 p=0.7,0.2,0.1 weights=1,5,1", "y=1 p=0.7,0.2,0.1 alpha=0.25 gamma=2"] {
      let reading = try reading(line)
      #expect(!reading.hasAverages)
      #expect(reading.entries.allSatisfy { !$0.honestyText.contains("0.3") })
    }
    #expect(try reading("y=1 p=0.7,0.2,0.1 alpha=0.25").entries[3].honestyText == "yes, strictly")
  }

  @Test func whatIsComparedWithEvenOddsIsExactAmongManyClasses() throws {
    let shares = (0..<1_000).map { "\(1 + $0 * 37 % 101)" }.joined(separator: ",")
    let brier = try reading("normalize y=3 p=\(shares)").entries[1]
    // (1 − ½)² and of the others at least what equal ones have.
    #expect(brier.exactValue(at: 0.5) >= 0.25 + 0.25 / 999)
    #expect(brier.exactValue(at: 0.5) < 0.251)
  }

  @Test func aShareTooSmallForADoubleIsAPowerOfE() throws {
    #expect(try reading("y=1 z=-1000").shareText == "e^-1000")
    #expect(try reading("y=0 z=1000").shareText == "e^-1000")
    #expect(try reading("y=0 z=-800,0").shareText == "e^-800")
    #expect(try reading("y=1 p=0").shareText == "0")
  }

  @Test func nothingIsSaidOfLossesThatAreHidden() {
    var driver = Driver(columns: 200, rows: 60)
    driver.press("0.08<Enter><M-3>")
    #expect(driver.text.contains("Brier, absolute and 0–1 stop at 1: being surer and wrong costs"))
    driver.press("BCE")
    #expect(driver.text.contains("Log loss and focal γ=2 have no upper limit as p falls to 0."))
    #expect(!driver.text.contains("surer"))
    driver.press("AD")
    #expect(!driver.text.contains("HOW MUCH"))
  }

  @Test func formulasGiveTheValueBesideThem() throws {
    let label = try reading("y=0 p=0.2").entries.map(\.formula)
    #expect(label == ["−ln p", "(1 − p)²", "1 − p", "−(1 − p)²·ln p", "[p < ½]"])
    #expect(try reading("y=0 p=0.2 unit=bit").entries[0].formula == "−log2 p")
    #expect(try reading("y=0.3 p=0.2").entries[1].formula.contains("y"))
    #expect(try reading("y=0 p=0.2,0.3,0.5").entries[1].formula == "Σ (ŷₖ − yₖ)²")
  }

  @Test func longSettingsAreWhole() {
    var driver = Driver(columns: 60, rows: 16)
    driver.press(":smoothing=0.1 weights=1,2 gamma=3<Enter><M-3>")
    #expect(driver.text.contains("smoothing 0.1 · weights 1, 2 · focal γ 3"))
  }

  @Test func keysOfThePageDoNothingElsewhere() {
    var driver = Driver()
    driver.press("Asd")
    #expect(driver.model.session.workspace.comparison == Workspace.opening.comparison)
    driver.press("1E-3<Enter><M-3>1E-2")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.001")
    driver.press("<Enter>")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.01")
    #expect(driver.model.session.workspace.comparison == Workspace.opening.comparison)
  }

  static let states = [
    "y=1 p=0.08", "y=1 p=0.99", "y=1 p=1-1e-12", "y=1 p=1e-300", "y=0 p=0.08", "y=1 z=-1000",
    "y=0.3 p=0.6", "y=1e-12 p=0.6", "y=0.3 p=0.5 weights=1,2 gamma=2.5", "y=1 p=0.7,0.2,0.1",
    "y=0.5,0.3,0.2 p=0.7,0.2,0.1", "y=2 z=2,1,0.1 T=3 smoothing=0.1 weights=1,2,3",
    "y=1 p=0.5 smoothing=1e-9 pos_weight=7", "unit=bit y=0 p=1",
    "classes=internationalisation,b,c y=internationalisation p=0.2,0.7,0.1 smoothing=0.03",
  ]

  @Test(arguments: states) func everySentenceIsWhole(_ line: String) throws {
    for columns in [60, 80, 120] {
      for hidden in ["", "A", "CD", "BCE", "ABCDE"] {
        var driver = Driver(columns: columns, after: [line])
        driver.press("<M-3>" + hidden)
        let said = try #require(CompareReading(driver.model.session.workspace))
          .sentence(fitting: columns - 2)
        #expect(said.count <= columns - 2, "\(said)")
      }
    }
  }

  /// The numbers beside a letter in the panel, behind what is drawn to the left of it.
  private func numbers(_ row: String, _ letter: Unicode.Scalar, after columns: Int) -> [Double] {
    let panel = row.dropFirst(columns)
    guard panel.hasPrefix("\(letter) ") else { return [] }
    let words = panel.dropFirst(2).split(separator: " ").map {
      $0.replacingOccurrences(of: "−", with: "-").replacingOccurrences(of: "∞", with: "inf")
    }
    return words.compactMap(Double.init)
  }

  @Test(arguments: states) func noNumberIsCut(_ line: String) throws {
    for (columns, panel) in [(60, 35), (80, 55), (100, 75), (120, 82), (200, 146)] {
      for slopes in ["", "d"] {
        var driver = Driver(columns: columns, rows: 36, after: [line])
        driver.press("<M-3>" + slopes)
        let reading = try #require(CompareReading(driver.model.session.workspace))
        let isWide = slopes == "d" && columns >= 76 && columns < 110
        let left = isWide ? panel - 8 : panel
        let rows = driver.rows
        for entry in reading.entries {
          let shown = rows.map { numbers($0, entry.letter, after: left) }
            .filter { !$0.isEmpty }
          let value = try #require(shown.first?.first)
          #expect(isClose(value, entry.value), "\(line) \(columns) \(entry.name) \(shown)")
          if slopes == "d", !entry.slope.isNaN {
            let slope = try #require(shown.first?.last)
            #expect(isClose(slope, entry.slope), "\(line) \(columns) \(entry.name) \(shown)")
          }
          guard !reading.hasMinima, shown.count > 1 else { continue }
          let (before, after) = (entry.exactValue(at: 0.5), entry.value)
          let ratio = reading.share > 0.5 ? before / after : after / before
          for (number, known) in zip(shown[1], [before, after, before == after ? 1 : ratio]) {
            #expect(isClose(number, known), "\(line) \(columns) \(entry.name) \(shown)")
          }
        }
      }
    }
  }

  /// Whether a number is another one in at least one digit.
  private func isClose(_ shown: Double, _ known: Double) -> Bool {
    shown == known || abs(shown - known) <= 0.5 * abs(known)
  }
}
