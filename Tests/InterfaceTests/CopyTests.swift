import Canvas
import TestSupport
import Testing
import Workbench

@testable import Interface

@Suite struct CopyTests {
  @Test func aKeyCopiesTheStateAndShowsIt() {
    var driver = Driver(columns: 120, rows: 36)
    driver.press("0.08<Enter>c")
    let line =
      "clear; classes=cat,dog,fox y=dog p=0.7,0.2,0.1; y=1 p=0.08; page binary"
    #expect(driver.effects == [.copy(line)])
    #expect(driver.rows[35].contains("copied: " + line))
    #expect(driver.model.overlay == nil)
    var small = Driver(columns: 40, rows: 10)
    small.press("0.08<Enter>c")
    #expect(small.effects == [.copy(line)])
    #expect(small.model.overlay?.lines.last == line, "whole, where the row is too short")
    #expect(small.text.contains("clear; classes=cat,dog,fox"))
  }

  @Test func aStateThatNoClipboardTakesIsNotCopied() {
    var driver = Driver()
    let count = 20_000
    let shares = Array(repeating: "0.00005", count: count).joined(separator: ",")
    _ = driver.model.update(.paste("y=0 p=\(shares)"))
    driver.press("<Enter>")
    driver.effects = []
    driver.press("c")
    #expect(driver.effects.isEmpty)
    #expect(driver.model.message?.isError == true)
    #expect(driver.model.message?.text.contains("bytes, too many for a clipboard") == true)
    #expect(driver.text.contains("It was not copied. It begins"))
    #expect(driver.text.contains("clear; "))
  }

  @Test func aPageBehindADescentIsWhereTheLineLeads() {
    for page in PageName.allCases where page != .help {
      var driver = Driver()
      driver.press(":step 15; y=1 p=0.2; page \(page.rawValue)<Enter>")
      #expect(driver.model.page == page)
      driver.press(":page compare; step 16<Enter>")
      #expect(driver.model.page == .descent)
    }
  }

  /// Statements as a restless person would run them, some of them refused.
  private static let lines = [
    "p=0.08", "p=2/3", "p=1-1e-12", "y=0", "y=0.3", "z=-2.5", "flip", "T=2", "T=1", "unit=bit",
    "unit=nat", "smoothing=0.1", "gamma=2", "loss=brier", "loss=ce", "weights=1,2",
    "weights=none", "axis log", "axis linear", "curve brier off", "scale own", "slopes on", "pin",
    "pin honest", "pin b sure", "unpin", "unpin all", "share dog 0.37", "add", "add owl 0.1",
    "remove fox", "rename cat \"New York\"", "soft dog 0.8", "y=dog", "logits", "probabilities",
    "normalize y=0 p=3,1,1.7", "classes=cat,dog,fox y=dog p=0.7,0.2,0.1", "y=1 p=0.9",
    "page binary", "page classes", "page compare", "page libraries", "work binary", "work classes",
    "undo", "redo", "reset", "clear", "theme light", "glyphs ascii",
    "descend 3", "mislabel 2", "rate 0.5",
  ]

  @Test(arguments: 0..<24 as Range<UInt64>)
  func pastedAnywhereItGivesTheSameScreenBack(_ seed: UInt64) throws {
    var random = SplitMix64(seed: 0xC0B1 + seed)
    var drivers = (0..<2).map { _ in Driver(columns: 200, rows: 60) }
    for index in drivers.indices {
      for _ in 0..<Int.random(in: 0...25, using: &random) {
        let line = Self.lines.randomElement(using: &random) ?? ""
        drivers[index].press(":\(line)<Enter><Esc><Esc>")
      }
    }
    drivers[0].effects = []
    drivers[0].press(":copy<Enter><Esc>")
    guard case .copy(let line)? = drivers[0].effects.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(drivers[1].model.update(.paste(line)).isEmpty)
    drivers[1].press("<Enter><Esc>")
    let given = drivers[0].model.session
    var pasted = drivers[1].model.session
    pasted.adopt(given.workspace.looks)
    #expect(pasted.workspace == given.workspace, "\(line)")
    #expect(pasted.page == given.page, "\(line)")
    // Cursors and what else is no part of the state begin as they do anywhere.
    let size = Size(columns: 80, rows: 24)
    #expect(
      Model(session: pasted.withoutPast, size: size).view().screen
        == Model(session: given.withoutPast, size: size).view().screen, "\(line)")
  }

  @Test func aPasteRunsNothingInAnyState() {
    for keys in [
      "", "0.0", "0.08<Home>", ":", ":flip", ":<^R>", ":<^R>f", "?", "?fl", "<^P>", "<^P>fl",
      ":sweep p 0.1 0.9 81<Enter>", "c", "t", "<M-2>", "<M-2><Tab>", "<M-3>", "<M-4>", "p",
      ":p=7<Enter>",
    ] {
      for text in ["q\ny\n", "q", "y\n", "\u{1B}:quit\n", "c", "[A"] {
        for (columns, rows) in [(80, 24), (40, 10), (1, 1)] {
          var driver = Driver(columns: columns, rows: rows)
          driver.press(keys)
          let before = driver.model.session.workspace
          let page = driver.model.page
          #expect(driver.model.update(.paste(text)).isEmpty, "\(text) after \(keys)")
          #expect(driver.model.session.workspace == before, "\(text) after \(keys)")
          #expect(driver.model.page == page)
        }
      }
    }
  }

  @Test func aSavedSessionEndsOnThePageThatItWasLeftOn() throws {
    var random = SplitMix64(seed: 0x9A6E)
    let keys = [
      "<M-1>", "<M-2>", "<M-3>", "<M-4>", "]", "[", "w", "0.3<Enter>", "<→>", "y", "u", "<^R>", "m",
      "b", "x", ":reset<Enter>", ":p=0.4<Enter>", ":share dog 0.4<Enter>", "?flip<Enter>",
      ":y=0 p=0.7,0.2,0.1<Enter>", ":clear; y=1 p=0.2<Enter>", ":T=2<Enter>", "?", "<Esc>",
    ]
    for _ in 0..<40 {
      var driver = Driver()
      for _ in 0..<Int.random(in: 1...25, using: &random) {
        driver.press(keys.randomElement(using: &random) ?? "")
      }
      let saved = driver.model.session
      var again = Driver()
      _ = again.model.update(.loaded(path: "a", contents: saved.script))
      #expect(again.model.message?.isError != true, "\(saved.script)")
      #expect(again.model.page == saved.page, "\(saved.script)")
      #expect(again.model.session.workspace == saved.workspace, "\(saved.script)")
    }
  }

  @Test func pagesInARowAreSavedAsTheLast() {
    var driver = Driver()
    driver.press("<M-3><M-4><M-2><M-3>0.3<Enter><M-4>")
    let lines = driver.model.session.script.split(separator: "\n").suffix(3)
    #expect(
      lines == ["page compare; work binary", "p=0.3", "page libraries; work binary"])
    driver.press("u")
    #expect(driver.model.page == .libraries, "a page is no step of undo")
  }
}

extension Session {
  /// The same state in a session that has done nothing yet.
  fileprivate var withoutPast: Session {
    var session = self
    session.beginHere()
    return session
  }
}
