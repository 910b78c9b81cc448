import Canvas
import TestSupport
import Testing
import Workbench

@testable import Interface

/// What of each page answers to the pointer.
@Suite struct LinkTests {
  static let sizes = [(80, 24), (120, 36), (200, 60), (40, 10), (20, 2)]
    .map { Size(columns: $0.0, rows: $0.1) }

  /// Every page, and the states in which other things stand on it.
  static let states = [
    "", "y", "x", "xx", "t", "0.3", "0.", ":uni", ":p=7<Enter>", ":sweep p 0.1 0.9 9<Enter>",
    ":y=0.3<Enter>", ":z=40<Enter>", ":p=0<Enter>", ":T=2<Enter>", "<M-2>", "<M-2>z", "<M-2>t",
    "<M-2>:y=0.5,0.3,0.2<Enter>", "<M-2>:p=1,0,0<Enter>", "<M-2>:T=2<Enter>", "<M-2><S-Tab>",
    "<M-2>:normalize y=3 p=1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1<Enter>", "<M-3>", "<M-3>s",
    "<M-3>d", "<M-3>:y=0.3<Enter>", "<M-2><M-3>", "<M-4>", "<M-2><M-4>", "?", "?unit", "?nothing",
    "<^P>", "<^P>unit", "P", "P<^P>", "<M-5>", "<M-5><^P>",
  ]

  @Test(arguments: states) func saysWhatCanBeDoneAndStaysOnTheScreen(_ keys: String) {
    for size in LinkTests.sizes {
      var driver = Driver(columns: size.columns, rows: size.rows)
      driver.press(keys)
      let links = driver.links
      #expect(!links.isEmpty)
      for (index, link) in links.enumerated() where !link.text.isEmpty {
        #expect(
          link.rect.columns > 0 && link.rect.rows > 0
            && link.rect.intersection(Rect(size)) == link.rect, "\(size) \(link)")
        // Of a picture every twentieth column will do, and both its ends.
        let isAmong = [links[max(0, index - 1)], links[min(index + 1, links.count - 1)]]
          .allSatisfy { $0.track == link.track }
        if link.track != nil, isAmong, !index.isMultiple(of: 20) { continue }
        guard case .line(let line) = Deed(link.text) else { continue }
        let failure = driver.model.session.preview(line).failure
        #expect(failure == nil && !line.isEmpty, "\(size) \(link): \(failure?.message ?? "")")
      }
    }
  }

  @Test(arguments: states) func aHintDoesWhatItsKeyDoes(_ keys: String) {
    for size in [LinkTests.sizes[0], LinkTests.sizes[3]] {
      var driver = Driver(columns: size.columns, rows: size.rows)
      driver.press(keys)
      for link in driver.links where link.touch == .press {
        guard case .key(let key) = Deed(link.text) else { continue }
        var (pressed, clicked) = (driver, driver)
        pressed.effects += pressed.model.update(.key(driver.model.prompt == nil ? key : .escape))
        if driver.model.prompt != nil { pressed.effects += pressed.model.update(.key(key)) }
        clicked.click(link.rect.column, link.rect.row)
        #expect(clicked.golden == pressed.golden, "\(size) \(link)")
        #expect(clicked.effects == pressed.effects)
        #expect(clicked.model.session.workspace == pressed.model.session.workspace)
      }
    }
  }

  @Test(arguments: states) func aPictureIsTheSameWhetherLinksAreAskedForOrNot(_ keys: String) {
    var driver = Driver()
    driver.press(keys)
    let (with, without) = (driver.model.view(keepsLinks: true), driver.model.view())
    #expect(with.screen.cells == without.screen.cells)
    #expect(without.screen.links == nil)
  }

  @Test func aTextTellsALineFromAKeyFromAPlace() {
    #expect(Deed("p=0.3") == .line("p=0.3"))
    #expect(Deed("page classes") == .line("page classes"))
    #expect(Deed("<]>") == .key(.character("]")))
    #expect(Deed("<→>") == .key(.right))
    #expect(Deed("<^C>") == .key(.control("c")))
    #expect(Deed("@12") == .row(12))
    #expect(Deed("@temperature") == .field(.temperature))
  }

  @Test func anythingAtAllIsSurvivedAtAnySize() {
    var generator = SplitMix64(seed: 4)
    var driver = Driver()
    for turn in 0..<400 {
      if turn.isMultiple(of: 40) {
        let size = Size(
          columns: Int.random(in: 0...140, using: &generator),
          rows: Int.random(in: 0...40, using: &generator))
        _ = driver.model.update(.resize(size))
        driver.press(LinkTests.states.randomElement(using: &generator) ?? "")
      }
      if let action = Mouse.Action.allCases.randomElement(using: &generator) {
        driver.point(
          action, Int.random(in: -2...150, using: &generator),
          Int.random(in: -2...50, using: &generator))
      }
    }
    let frame = driver.model.view()
    #expect(frame.screen.size == driver.model.size)
  }
}
