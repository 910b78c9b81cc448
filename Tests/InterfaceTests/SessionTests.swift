import Canvas
@testable import Interface
import TestSupport
import Testing
import Workbench

@Suite struct SessionTests {
  @Test func thePromptCompletesRecallsAndKeepsWhatFailed() {
    var driver = Driver()
    driver.press(":uni<Tab>bi<Tab><Enter>")
    #expect(driver.model.shown.unitName == "bits")
    #expect(driver.effects.first == .remember("unit=bit "))
    driver.press(":<↑>")
    #expect(driver.model.prompt?.text == "unit=bit ")
    driver.press("<^U>flip; p=7<Enter>")
    #expect(driver.model.session.workspace.statement.hasPrefix("y=0"), "what ran has run")
    #expect(driver.model.prompt?.text == "p=7", "what failed stays to be mended")
    #expect(driver.model.message?.isError == true)
    driver.press("<Esc>")
    #expect(driver.model.prompt == nil)
  }

  @Test func aRefusedListIsNormalizedByTheNextKey() {
    var driver = Driver()
    driver.press("<M-2>:p=0.33,0.33,0.33<Enter><Esc>n")
    #expect(driver.model.shown.headline == "1.099")
  }

  @Test func helpIsSearchedAndItsRowsRun() {
    var driver = Driver()
    driver.press("?flip<Enter>")
    #expect(driver.model.page == .binary)
    #expect(driver.model.session.workspace.statement == "y=0 p=0.5")
    driver.press("?temper<Enter>")
    #expect(driver.model.prompt?.text == "T=")
  }

  @Test func helpBeginsWithTheKeysOfThePageItWasAskedOn() {
    var driver = Driver()
    driver.press("<M-3>?")
    #expect(driver.rows[4].contains("On Compare") && driver.rows[5].contains("curve LOSS"))
    driver.press("<Esc><M-1>?")
    #expect(!driver.text.contains("On Compare"))
    #expect(driver.rows[4].contains("On Binary") && driver.rows[5].contains("flip"))
    driver.press("<Esc><M-4>?")
    #expect(driver.rows[4].contains("On Libraries") && driver.text.contains("work binary|classes"))
    driver.press("work")
    #expect(driver.rows[4].contains("On Libraries"), "also among what is found")
  }

  @Test func homeAndEndGoToTheEndsOfTheHelp() {
    var driver = Driver()
    driver.press("?<End>")
    #expect(driver.model.helpCursor == driver.model.helpRows.count - 1)
    driver.press("<Home>")
    #expect(driver.model.helpCursor == 0)
  }

  @Test func everyRowOfAPageIsInTheTable() {
    for page in PageName.allCases where page != .help {
      var driver = Driver(after: [page.statement])
      driver.press("?")
      let rows = driver.model.helpRows
      #expect(rows.count == CommandTable.everything.count, "\(page): each row once")
      #expect(Set(rows.map(\.name)).count == rows.count)
      for name in Page.named(page).rows { #expect(rows.contains { $0.name == name }, "\(name)") }
    }
  }

  @Test func everyPageNamesTheKeyToTheNext() {
    for page in ["<M-1>", "<M-2>", "<M-3>", "<M-4>"] {
      var driver = Driver()
      driver.press(page)
      #expect(driver.rows[23].contains("] next page"))
    }
  }

  @Test func enterWhereNothingIsFoundStaysOnHelp() {
    var driver = Driver()
    driver.press("?nothing at all is called so<Enter>")
    #expect(driver.model.page == .help)
    #expect(driver.effects == [])
    #expect(driver.model.session.workspace == Driver().model.session.workspace)
  }

  @Test func pagesFollowWhatIsGiven() {
    var driver = Driver()
    driver.press(":p=0.7,0.2,0.1<Enter>")
    #expect(driver.model.page == .classes)
    driver.press(":p=0.9<Enter>")
    #expect(driver.model.page == .binary)
    driver.press("]")
    #expect(driver.model.page == .classes)
    driver.press("[")
    #expect(driver.model.page == .binary)
  }

  @Test func scriptsRunInOrderThroughTheShell() {
    var driver = Driver()
    driver.press(":run outer<Enter>")
    #expect(driver.effects == [.remember("run outer"), .read(path: "outer")])
    #expect(
      driver.model.update(.loaded(path: "outer", contents: "p=0.1\nrun inner\nflip"))
        == [.read(path: "inner")])
    #expect(driver.model.session.workspace.statement == "y=1 p=0.1")
    #expect(driver.model.update(.loaded(path: "inner", contents: "p=0.2\n")) == [])
    #expect(driver.model.session.workspace.statement == "y=0 p=0.2")
    for _ in 0..<20 {
      _ = driver.model.update(.loaded(path: "self", contents: "run self"))
    }
    #expect(driver.model.message?.text.contains("16 deep") == true)
  }

  @Test func saveHandsOverTheSessionAsStatements() throws {
    var driver = Driver()
    driver.press("0.08<Enter>y:save a b.logloss<Enter>")
    guard case .write(let path, let text, false) = try #require(driver.effects.last) else {
      Issue.record("no write")
      return
    }
    #expect(path == "a b.logloss")
    var again = Session()
    again.adopt(driver.model.session.workspace.looks)
    for line in text.split(separator: "\n") { #expect(again.run(String(line)).failure == nil) }
    #expect(again.workspace == driver.model.session.workspace)
  }

  @Test(arguments: PageName.allCases)
  func everyKeyOfTheTableIsSpelledAndNoTwoClash(_ page: PageName) {
    // A page may have keys of its own for what the arrows and Tab do elsewhere.
    let own = CommandTable.everything.filter { $0.page == page }
    // What is typed is more than a key, and what the mouse does is none.
    let others = ["type", "press", "pull", "turn"]
    let elsewhere = CommandTable.everything.filter { $0.page == nil && !others.contains($0.name) }
    let shared = elsewhere.filter { $0.topic != .moving }
    for rows in [elsewhere, own, own.filter { !$0.overrides } + shared] {
      var seen: [Key: String] = [:]
      for row in rows {
        for shortcut in row.shortcuts {
          guard let key = Key(spelling: shortcut.key) else {
            Issue.record("\(shortcut.key) is no key")
            continue
          }
          #expect(seen[key] == nil, "\(shortcut.key): \(row.name) and \(seen[key] ?? "")")
          seen[key] = row.name
        }
      }
    }
  }

  @Test func onlyRowsThatDeclareItTakeAKeyOfEveryPage() {
    let shared = CommandTable.everything.filter { $0.page == nil && $0.topic != .moving }
    let keys = Set(shared.flatMap(\.shortcuts).map(\.key))
    for row in CommandTable.everything where row.page != nil {
      let taken = row.shortcuts.filter { keys.contains($0.key) }
      #expect(row.overrides == !taken.isEmpty, "\(row.name)")
    }
  }

  @Test func everyKeyOfTheTableDoesSomething() {
    for row in CommandTable.everything {
      for shortcut in row.shortcuts {
        guard let key = Key(spelling: shortcut.key) else { continue }
        let starts = [
          "", "<M-2>", "0.5", "0.5<Home>", ":x", "?", "p<Tab>", "<M-2><↓>", ":reset<Enter>y",
          "<M-3>", "<M-4>", "<M-5>", "<M-5><→>", "<M-6>", "<M-6>b", "<M-6>b<Enter>",
        ]
        let acts = starts.contains { start in
          // Any key ends a message and keeps a value that is being typed: that alone is not enough.
          var idle = Driver(after: ["p=0.3", "p=0.6", "undo"])
          idle.press(start)
          var driver = idle
          _ = idle.model.update(.key(.alt("§")))
          let effects = driver.model.update(.key(key))
          return driver.golden != idle.golden || !effects.isEmpty
        }
        #expect(acts, "\(shortcut.key) of \(row.name)")
      }
    }
  }

  @Test func anyKeysAtAnySizeAreSurvived() {
    var generator = SplitMix64(seed: 0x1055)
    let keys: [Key] =
      [
        .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right,
        .shiftLeft, .shiftRight, .shiftUp, .shiftDown, .home, .end, .pageUp, .pageDown,
        .control("a"), .control("u"), .control("w"), .control("r"), .alt("1"), .alt("2"), .alt("3"),
        .alt("4"), .alt("5"), .alt("6"),
      ] + "0123456789.e-+%/:;,=ypzxbutnarq[]?T cdsABCDEé日".map { Key.character($0) }
    var driver = Driver()
    for step in 0..<8_000 {
      if step % 50 == 0 {
        let size = Size(
          columns: Int.random(in: 0...400, using: &generator),
          rows: Int.random(in: 0...120, using: &generator))
        _ = driver.model.update(.resize(size))
      }
      if let key = keys.randomElement(using: &generator) { _ = driver.model.update(.key(key)) }
      if step % 20 == 0 {
        let frame = driver.model.view()
        #expect(frame.screen.size == driver.model.size)
      }
    }
  }

  @Test func plotTextIsThePictureAndTheSentence() {
    let size = Size(columns: 60, rows: 16)
    var workspace = Workspace.opening
    workspace.looks.chosenGlyphs = .ascii
    let lines = plotText(of: workspace, size: size)
    #expect(lines.count == 16)
    #expect(lines.last?.hasPrefix("The truth got 50%") == true)
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F } })
    #expect(lines.dropLast().allSatisfy { $0.count <= 60 }, "the sentence is never cut")
  }

  @Test(arguments: 8...40)
  func theNumberOfANarrowPictureStandsAboveIt(columns: Int) throws {
    var session = Session(.opening)
    _ = session.run("p=0; axis log")
    let lines = plotText(of: session.workspace, size: Size(columns: columns, rows: 10))
    #expect(lines.dropLast().allSatisfy { $0.count <= columns })
    #expect(lines[0].contains(/^ *∞/), "\(lines[0])")
    #expect(lines[1].contains(columns < 17 ? "▲" : "∞▶▲"), "nothing lies over the point")
  }

  @Test(arguments: [(80, 24), (40, 10), (60, 16)])
  func everyCharacterOfALongAnswerCanBeReached(_ columns: Int, _ rows: Int) throws {
    var driver = Driver(columns: columns, rows: rows)
    driver.press("1e-9<Enter>:libraries<Enter>")
    let lines = try #require(driver.model.overlay).lines
    var seen: [String] = []
    while seen.last != driver.text {
      seen.append(driver.text)
      driver.press("<→><↓>")
    }
    #expect(driver.model.session.workspace.statement == "y=1 p=1e-9", "and arrows move no value")
    let all = seen.joined(separator: "\n")
    for word in lines.joined(separator: " ").split(separator: " ") where word.count < 30 {
      #expect(all.contains(word), "\(word)")
    }
  }
}
