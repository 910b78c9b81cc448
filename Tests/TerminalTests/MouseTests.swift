import Canvas
import Interface
import TestSupport
import Testing

@testable import Terminal

/// What the pointer did, from the bytes of the terminal.
struct MouseReportTests {
  private func decode(_ bytes: some Sequence<UInt8>) -> [Event] {
    var decoder = KeyDecoder()
    return decoder.decode(bytes) + decoder.giveUpWaiting()
  }

  private static let actions: [(Mouse.Action, String)] = [
    (.press, "<0;300;5M"), (.release, "<0;300;5m"), (.drag, "<32;300;5M"),
    (.wheelUp, "<64;300;5M"), (.wheelDown, "<65;300;5M"),
    // Shift 4, Alt 8, Control 16, and all of them.
    (.press, "<4;300;5M"), (.press, "<8;300;5M"), (.release, "<16;300;5m"),
    (.drag, "<60;300;5M"), (.wheelUp, "<68;300;5M"), (.wheelDown, "<93;300;5M"),
  ]

  @Test(arguments: actions)
  func `names what was done and where`(action: Mouse.Action, report: String) {
    let mouse = Event.mouse(Mouse(action, Position(column: 299, row: 4)))
    #expect(decode("\u{1B}[\(report)".utf8) == [mouse])
  }

  @Test(arguments: [1, 2, 95, 96, 223, 224, 256, 1_000, 32_768, 65_535])
  func `tells any column and row`(place: Int) {
    let mouse = Mouse(.press, Position(column: place - 1, row: place - 1))
    #expect(decode("\u{1B}[<0;\(place);\(place)M".utf8) == [.mouse(mouse)])
  }

  @Test(arguments: [
    // The other buttons, motion without one, the level wheel, further buttons, a wheel let go.
    "<1;3;4M", "<2;3;4M", "<1;3;4m", "<2;3;4m", "<33;3;4M", "<34;3;4M", "<35;3;4M", "<66;3;4M",
    "<67;3;4M", "<128;3;4M", "<131;3;4M", "<64;3;4m", "<32;3;4m",
    // No place on the screen, too few numbers, too many, other ends, marks where none belong.
    "<0;0;4M", "<0;3;0M", "<0;;M", "<0;3M", "<0M", "<M", "<0;3;4;5M", "<0;3;4H", "<0;3;4~",
    "<0;3;<4M", "<0;3:1;4M", "<0;3;4 M", "<0;3;4$M", "<<0;3;4M", "?0;3;4M", "<-1;3;4M",
    // The same in the forms before: three bytes behind M, and in decimals.
    "M !!", "M#\u{7F}!", "M\u{1B}[M", "32;3;4M", "64;3;4M", "999999999999;3;4M",
  ])
  func `drops what is of no use, and hears the next key`(report: String) {
    #expect(decode("\u{1B}[\(report)x".utf8) == [.key(.character("x"))])
  }

  @Test func `takes bytes beyond ASCII in the oldest form for no keys`() {
    #expect(decode([0x1B, 0x5B, 0x4D, 0x20, 0xFF, 0xE2, 0x78]) == [.key(.character("x"))])
  }

  @Test func `takes reports in any pieces`() {
    let bytes = Array("a\u{1B}[<0;300;12Mb\u{1B}[<32;299;12M\u{1B}[<0;299;12m".utf8)
    let whole: [Event] = [
      .key(.character("a")), .mouse(Mouse(.press, Position(column: 299, row: 11))),
      .key(.character("b")), .mouse(Mouse(.drag, Position(column: 298, row: 11))),
      .mouse(Mouse(.release, Position(column: 298, row: 11))),
    ]
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      #expect(decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...]) == whole)
    }
  }

  @Test(arguments: ["\u{1B}[<0;30", "\u{1B}[<", "\u{1B}[M!"])
  func `waits long for the rest of a report, and drops it then`(beginning: String) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(beginning.utf8) == [])
    #expect((decoder.patience ?? 0) >= 1000)
    #expect(decoder.giveUpWaiting() == [])
    #expect(decoder.decode("x".utf8) == [.key(.character("x"))])
  }

  @Test func `of twenty thousand reports each is the one that was sent`() {
    var generator = SplitMix64(seed: 2024)
    var decoder = KeyDecoder()
    for _ in 0..<20_000 {
      let code = Int.random(in: 0..<256, using: &generator)
      let column = Int.random(in: 0...65_535, using: &generator)
      let row = Int.random(in: 0...65_535, using: &generator)
      let final = Bool.random(using: &generator) ? "M" : "m"
      let bytes = Array("\u{1B}[<\(code);\(column);\(row)\(final)".utf8)
      let cut = Int.random(in: 0...bytes.count, using: &generator)
      let events = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
      let plain = code & ~28
      let action: Mouse.Action? =
        switch (plain, final) {
        case (0, "M"): .press
        case (0, _): .release
        case (32, "M"): .drag
        case (64, "M"): .wheelUp
        case (65, "M"): .wheelDown
        default: nil
        }
      let place = Position(column: column - 1, row: row - 1)
      let isOnScreen = column > 0 && row > 0
      let expected = action.flatMap { isOnScreen ? Event.mouse(Mouse($0, place)) : nil }
      #expect(events == [expected].compactMap(\.self))
    }
  }

  @Test func `of drags that wait only the last counts`() {
    func occurrences(_ actions: [Mouse.Action]) -> [Occurrence] {
      actions.enumerated().map {
        .event(.mouse(Mouse($1, Position(column: $0, row: 0))))
      }
    }
    let all = occurrences([.press, .drag, .drag, .drag, .release, .drag, .wheelUp, .wheelUp, .drag])
    #expect(all.withoutOvertakenDrags == [0, 3, 4, 5, 6, 7, 8].map { all[$0] })
    let parted = [all[1], .redraw, all[2]]
    #expect(parted.withoutOvertakenDrags == parted)
    #expect([Occurrence]().withoutOvertakenDrags == [])
  }
}
