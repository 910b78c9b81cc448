import Canvas
import Interface
import TestSupport
import Testing
import Workbench

@Suite("Guess first, then see")
struct GuessFirstTests {
  private static let sizes = [(80, 24), (120, 36), (200, 60), (60, 16), (40, 10), (28, 7), (20, 3)]
  private static let pages = PageName.allCases.filter { $0 != .learn }

  /// Keys that arm, and make a change whose loss is known.
  private func hidden(
    _ page: PageName, _ columns: Int, _ rows: Int, _ glyphs: GlyphSet = .braille,
    change: String = "p=0.013"
  ) -> Driver {
    var driver = Driver(columns: columns, rows: rows, glyphs: glyphs, after: ["y=1 p=0.5"])
    driver.press("t:page \(page.rawValue)<Enter>:guess<Enter>:\(change)<Enter>")
    return driver
  }

  @Test("while it is hidden no page of any size shows the number", arguments: pages)
  func nothingTells(page: PageName) {
    // −ln 0.013 in nats and bits, as any page would begin it.
    let numbers = ["4.34", "4.3", "6.26", "6.3"]
    for (index, (columns, rows)) in Self.sizes.enumerated() {
      let glyphs = GlyphSet.allCases[index % GlyphSet.allCases.count]
      var driver = hidden(page, columns, rows, glyphs)
      // The table of costs, another page and back.
      for keys in ["", "t", ":page binary<Enter>", ":page help<Enter>", "<Esc>"] {
        driver.press(keys)
        for number in numbers {
          #expect(!driver.text.contains(number), "\(page) at \(columns)×\(rows) after \(keys)")
        }
      }
      #expect(driver.model.session.riddle?.held != nil)
    }
  }

  @Test("once it is told the number is there", arguments: sizes)
  func told(columns: Int, rows: Int) {
    var driver = hidden(.binary, columns, rows)
    driver.press("4<Enter>")
    #expect(driver.model.session.riddle?.told?.guess == 4)
    driver.press("<Esc>")
    if columns >= 60 { #expect(driver.text.contains("You guessed 4; it is 4.343: 0.343 off.")) }
  }

  @Test("typing over a value shows nothing of it once the next result is to be guessed")
  func typing() {
    var driver = Driver(after: ["y=1 p=0.5"])
    driver.press("G0.013")
    #expect(!driver.text.contains("4.343"))
    driver.press("<Enter>")
    #expect(driver.text.contains("p = 0.013: what will the loss be"))
    #expect(!driver.text.contains("4.343"))
  }

  @Test("digits type the guess; nothing but Enter gives it")
  func keys() {
    var driver = hidden(.binary, 80, 24)
    driver.press("4.5")
    #expect(driver.model.typed?.text == "4.5")
    driver.press("<↑><Tab>u")
    #expect(driver.model.typed?.text == "4.5")
    #expect(driver.prediction == 0.5)
    driver.press(" 80%<Enter>")
    #expect(driver.prediction == 0.013)
    #expect(driver.model.session.riddle?.told?.guess == 4.5)
    #expect(driver.model.session.riddle?.told?.score?.contains("80% sure") == true)
  }

  @Test("Esc shows the result, undo drops the change, and a value typed then is the page's own")
  func ways() {
    var driver = hidden(.binary, 80, 24)
    driver.press("4<Esc><Esc>")
    #expect(driver.prediction == 0.013)
    #expect(driver.model.session.riddle == nil)
    driver = hidden(.binary, 80, 24)
    driver.press("u")
    #expect(driver.prediction == 0.5)
    #expect(driver.model.session.riddle == nil)
    driver.press("0.25<Enter>")
    #expect(driver.prediction == 0.25)
  }

  @Test("an arrow makes a question, too, and moves nothing meanwhile")
  func arrows() {
    var driver = Driver(after: ["y=1 p=0.5"])
    driver.press("G<→>")
    #expect(driver.model.session.riddle?.held != nil)
    driver.press("<→><→>y")
    #expect(driver.prediction == 0.5)
    driver.press("<Esc>")
    #expect(driver.prediction > 0.5)
  }

  @Test("the guess stands beside the point until something changes")
  func gap() {
    var driver = hidden(.binary, 80, 24)
    driver.press("2<Enter>")
    #expect(driver.text.contains("guess 2"))
    driver.press("x")
    #expect(driver.text.contains("guess 2"))
    driver.press("<→>")
    #expect(!driver.text.contains("guess 2"))
  }

  @Test("on Compare the guess stands beside the curve of the work's loss, while that is shown")
  func compared() {
    var driver = hidden(.compare, 80, 24)
    driver.press("2.2<Enter>")
    #expect(driver.text.contains("○"))
    driver.press("A")
    #expect(!driver.text.contains("○"))
    driver.press("A")
    #expect(driver.text.contains("○"))
    driver.press(":page descent<Enter>G<→>0.5<Enter><M-3>")
    #expect(!driver.text.contains("○"), "that was of the descent")
    driver = hidden(.compare, 80, 24, change: "loss=mse")
    driver.press("0.9<Enter>")
    #expect(!driver.text.contains("○"), "it is none of these curves")
  }

  @Test("a descent that plays stops before a step that is to be guessed")
  func playing() {
    var driver = Driver(after: ["page descent"])
    driver.press("G<Space>")
    driver.effects += driver.model.update(.tick(2_000))
    #expect(driver.model.session.riddle?.held != nil)
    #expect(!driver.model.isPlaying)
    driver.press("<Space>")
    #expect(!driver.model.isPlaying)
    #expect(driver.text.contains("type your guess first"))
    driver.press("0.5<Enter>")
    #expect(driver.model.session.workspace.descent.step > 0)
    #expect(driver.text.contains("You guessed 0.5"))
  }

  @Test("a guess of the work is no sentence of the descent, nor the other way round")
  func otherSubject() {
    var driver = hidden(.binary, 80, 24)
    driver.press("4<Enter>")
    #expect(driver.text.contains("You guessed 4"))
    driver.press(":page descent<Enter>")
    #expect(!driver.text.contains("You guessed 4"))
    driver.press(":page libraries<Enter>")
    #expect(driver.text.contains("You guessed 4"))
    driver.press(":page descent<Enter>G<→>0.5<Enter>")
    #expect(driver.text.contains("You guessed 0.5"))
    driver.press(":page compare<Enter>")
    #expect(!driver.text.contains("You guessed 0.5"))
  }

  @Test("in front of a room P leaves and comes back, and only Esc shows the result")
  func presenter() {
    var driver = hidden(.binary, 80, 24)
    driver.press("P")
    #expect(driver.model.page == .presenter)
    #expect(!driver.text.contains("P or Esc leaves"))
    #expect(driver.text.contains("P leave"))
    driver.press("P")
    #expect(driver.model.page == .binary)
    #expect(driver.model.session.riddle?.held != nil)
    driver.press("P]")
    #expect(driver.model.page == .classes)
    driver.press("P<Esc>")
    #expect(driver.model.session.riddle == nil)
    #expect(driver.prediction == 0.013)
  }

  @Test(
    "a key that does nothing while it is hidden says why", arguments: ["t", "y", "m", "z", "<↑>"])
  func deadKeys(key: String) {
    var driver = hidden(.binary, 80, 24)
    driver.press(key)
    #expect(driver.text.contains("type your guess first; Esc shows the result without one"))
    #expect(driver.model.session.riddle?.held != nil)
    #expect(!driver.model.showsCosts)
  }

  @Test("a press of the mouse elsewhere gives no guess")
  func mouse() {
    var driver = hidden(.binary, 80, 24)
    driver.press("4.5")
    driver.click(40, 12)
    #expect(driver.model.session.riddle?.held != nil)
    #expect(driver.prediction == 0.5)
  }

  @Test(
    "as recorded",
    arguments: [
      ("guess", 80, 24, "", GlyphSet.braille), ("guess", 120, 36, "4.6 80%", .smooth),
      ("guess", 40, 10, "4.6", .braille), ("guess-ascii", 80, 24, "4.6", .ascii),
      ("guess-told", 80, 24, "4 80%<Enter>", .braille),
      ("guess-told", 120, 36, "4<Enter>", .smooth),
      ("guess-told", 40, 10, "4<Enter>", .braille),
      ("guess-told-ascii", 80, 24, "2<Enter>", .ascii),
      ("guess-told-compare", 80, 24, "1.2<Enter><M-3>", .braille),
      ("guess-told-compare-ascii", 120, 36, "8<Enter><M-3>", .ascii),
    ])
  func golden(name: String, columns: Int, rows: Int, keys: String, glyphs: GlyphSet) throws {
    var driver = Driver(columns: columns, rows: rows, glyphs: glyphs)
    driver.press("G:p=0.01<Enter>" + keys)
    try Golden.check(driver.golden, "Golden/\(name)-\(columns)x\(rows).txt")
  }
}
