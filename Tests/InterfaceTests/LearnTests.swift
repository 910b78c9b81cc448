import Canvas
@testable import Interface
import TestSupport
import Testing
import Workbench

/// The page of lessons: keys in, picture out.
@Suite struct LearnTests {
  static func driver(
    _ columns: Int = 80, _ rows: Int = 24, at lesson: String = "half", glyphs: GlyphSet = .braille
  ) -> Driver {
    var driver = Driver(columns: columns, rows: rows, glyphs: glyphs)
    driver.press(":learn \(lesson)<Enter>")
    driver.effects = []
    return driver
  }

  @Test func looks() {
    for (c, r) in [(80, 24), (120, 36), (40, 10), (60, 16)] {
      var driver = Self.driver(c, r)
      print(driver.text)
      driver.press("b<→><→><→>")
      print(driver.text)
      driver.press("<Enter>")
      print(driver.text)
      driver.press("w")
      print(driver.text)
    }
    var driver = Self.driver(80, 24)
    driver.press("P")
    print(driver.text)
    driver.press("a<→>")
    print(driver.text)
    driver.press("<Enter>")
    print(driver.text)
    driver.press("Pl")
    print(driver.text)
    driver.press("<Esc><Enter>")
    print(driver.text)
  }
}
