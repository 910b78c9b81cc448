import Canvas
import Foundation
import Plot
import Testing
import Workbench

@testable import Interface

@Suite struct PinScreenTests {
  @Test func aKeyPinsAndThePinIsSeenAtEverySize() {
    for (columns, rows, seen) in [
      (200, 60, "a ŷ 0.5      0.693   +1.833"), (120, 36, "a ŷ 0.5      0.693   +1.833"),
      (80, 24, "pinned  a ŷ 0.5 0.693 +1.833"), (40, 10, "pinned  a ŷ 0.5 0.693 +1.833"),
      (30, 5, "pins a"),
    ] {
      var driver = Driver(columns: columns, rows: rows)
      driver.press("m")
      if columns >= 80 { #expect(driver.text.contains("pinned as a")) }
      driver.press("0.08<Enter>")
      #expect(driver.text.contains(seen), "\(columns)×\(rows)")
    }
  }

  @Test func pinsAndTheTrailAreHandedToThePicture() throws {
    var driver = Driver()
    driver.press("0.9<Enter>m0.2<Enter>m0.08<Enter>")
    var picture = try #require(Picture(driver.model.shown, .braille))
    picture.addPast(driver.model)
    #expect(picture.curve.ghosts.map(\.letter) == ["a", "b"])
    #expect(picture.curve.ghosts.map(\.value) == [0.9, 0.2])
    #expect(
      picture.curve.trail.map(\.value) == [0.5, 0.9, 0.2], "the latest last, without the live one")
    #expect(picture.curve.trail.map(\.loss) == [0.5, 0.9, 0.2].map { -log($0) })
  }

  @Test func theTrailOfAnotherLabelIsNotOnThisCurve() throws {
    var driver = Driver()
    driver.press("0.9<Enter>0.2<Enter>y0.3<Enter>")
    var picture = try #require(Picture(driver.model.shown, .braille))
    picture.addPast(driver.model)
    #expect(picture.curve.trail.map(\.value) == [0.2])
  }

  @Test(arguments: [(40, 10), (30, 5)])
  func pinsAreNotSetBesideTheNumberOfADescent(_ columns: Int, _ rows: Int) {
    var driver = Driver(columns: columns, rows: rows)
    driver.press("m")
    driver.press("<Esc>")
    #expect(driver.text.contains("pin"))
    driver.press("<M-5><Esc>")
    #expect(!driver.text.contains("pin"))
  }

  @Test func pinsOfTheOtherWorkAreListedAndNotDrawn() throws {
    var driver = Driver(columns: 120, rows: 36)
    driver.press("m<M-2>m")
    var picture = try #require(Picture(driver.model.shown, .braille))
    picture.addPast(driver.model)
    #expect(picture.curve.ghosts.map(\.letter) == ["b"])
    #expect(driver.text.contains("PINNED"))
    #expect(driver.text.contains("a y=1 ŷ 0.5"))
    #expect(driver.text.contains("b dog 0.2"))
  }

  @Test func pinsOfClassesAreSeenAtEverySizeAndWithManyClasses() {
    for (columns, rows) in [(200, 60), (120, 36), (80, 24), (40, 10)] {
      var driver = Driver(columns: columns, rows: rows)
      driver.press("<M-2>m<M-2><→>")
      #expect(driver.text.contains("dog 0.2"), "\(columns)×\(rows)")
      let many = Array(repeating: "0.025", count: 40).joined(separator: ",")
      driver.press(":y=1 p=\(many)<Enter>")
      #expect(driver.text.contains("dog 0.2"), "\(columns)×\(rows), 40 classes")
    }
  }

  @Test func theTrailIsListedWhereThereIsRoom() {
    var driver = Driver(columns: 200, rows: 60)
    driver.press("0.9<Enter>0.2<Enter>y0.08<Enter>")
    let start = driver.rows.firstIndex { $0.contains("YOUR TRAIL, newest first") } ?? 0
    let lines = driver.rows[(start + 1)...].prefix(5).map { $0.suffix(37).trimmed }
    #expect(
      lines == [
        "ŷ 0.08     loss 0.0834", "ŷ 0.2      loss 0.223", "y=1 ŷ 0.2  loss 1.609",
        "y=1 ŷ 0.9  loss 0.105", "y=1 ŷ 0.5  loss 0.693",
      ])
    #expect(!Driver(columns: 200, rows: 60).text.contains("YOUR TRAIL"), "none before it moved")
  }

  @Test func aHeldArrowIsOneStepOfUndoAndOneOfTheTrail() {
    var driver = Driver()
    driver.press("0.3<Enter>" + String(repeating: "<→>", count: 30))
    #expect(driver.model.trail.count == 3)
    driver.press("u")
    #expect(driver.model.session.workspace.statement == "y=1 p=0.3")
    #expect(driver.model.message?.text.hasPrefix("undone: p=") == true)
  }

  @Test func whatChangesAnythingSeenIsUndone() {
    for line in [
      "pin", "axis log", "theme light", "glyphs ascii", "mouse off", "unit=bit", "curve brier off",
      "scale own", "slopes on", "p=0.3", "flip", "logits", "T=2", "clear", "clear work", "reset",
      "work classes", "classes=a,b", "gamma=2", "smoothing=0.1", "add",
    ] {
      var driver = Driver(after: ["p=0.9", "pin sure", "p=0.8"])
      let before = driver.model.session.workspace
      driver.press(":\(line)<Enter>")
      #expect(driver.model.session.workspace != before, "\(line)")
      driver.press("<Esc>u")
      #expect(driver.model.session.workspace == before, "\(line)")
      #expect(driver.model.message?.text == "undone: \(line)")
    }
  }

  @Test func aSessionWithoutWorkSaysHowToBegin() {
    for keys in [":clear<Enter>", "<M-2>:clear<Enter>", "<M-3>:clear<Enter>", "<M-4>:clear<Enter>"]
    {
      for (columns, rows) in [(200, 60), (80, 24), (40, 10), (1, 1)] {
        var driver = Driver(columns: columns, rows: rows)
        driver.press(keys + "<↑><→>0.5<Enter><Esc><Esc>tyzm<Esc>")
        if columns > 1 { #expect(driver.text.contains("y=1 p=0.9"), "\(keys) \(columns)×\(rows)") }
        driver.press("<Esc>:y=1 p=0.25<Enter>")
        #expect(driver.model.shown.headline == "1.386")
      }
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
