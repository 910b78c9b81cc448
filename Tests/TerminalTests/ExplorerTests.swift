import Canvas
import Foundation
import TestSupport
import Testing

/// The explorer itself, as a person meets it: keys on a terminal, and what stands on the screen.
struct ExplorerTests {
  private func start(
    _ arguments: [String] = [], _ environment: [String: String?] = [:],
    size: Size = Size(columns: 80, rows: 24)
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      executable: URL.logloss, arguments: ["--no-history"] + arguments,
      environment: environment, size: size)
  }

  @Test func `a person types 0.08 and sees what it costs`() throws {
    let terminal = try start()
    try terminal.waitFor("The truth got 50%")
    #expect(terminal.screen.isAlternate && !terminal.hasInitialLineModes)
    try terminal.send("0.08")
    try terminal.waitFor("That surprise costs 2.526 nats")
    try terminal.waitFor("[0.08")
    try terminal.send("\ry")
    try terminal.waitFor("The truth got 92%")
    try terminal.send("]")
    try terminal.waitFor("loss if true")
    try terminal.send("[")
    try terminal.waitFor("The truth got 92%")
    terminal.resize(to: Size(columns: 120, rows: 36))
    try terminal.waitFor("WORKING")
    terminal.resize(to: Size(columns: 40, rows: 10))
    try terminal.waitFor("0.120 bits")
    try terminal.send("?")
    try terminal.waitFor("Search:")
    try terminal.send("\u{1B}")
    try terminal.wait(for: "the page") { !terminal.screen.text.contains("Search:") }
    try terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.disorder == [])
    #expect(terminal.screen.text.contains("y=0 p=0.08  # loss 0.0834 nats"))
  }

  @Test func `a page can be asked for in the arguments`() throws {
    let terminal = try start(["y=1 p=0.08; page compare"])
    try terminal.waitFor("HOW MUCH WORSE")
  }

  @Test func `other losses and libraries are a key away`() throws {
    let terminal = try start()
    try terminal.waitFor("The truth got 50%")
    try terminal.send("0.08\r\u{1B}3")
    try terminal.waitFor("HOW MUCH WORSE")
    try terminal.waitFor("A and D have no upper limit")
    try terminal.send("D")
    try terminal.waitFor("A has no upper limit")
    try terminal.send("\u{1B}4")
    try terminal.waitFor("2.5257286443082556")
    try terminal.send("1e-9\r\u{1B}[F\u{1B}[H")
    try terminal.waitFor("16.118095")
    try terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test(
    arguments: [
      (["TERM": "xterm-256color"], [], "▂"), (["TERM": "screen-256color"], [], "▂"),
      (["TERM": "xterm"], [], "⣀"), (["NO_COLOR": "1"], [], "⣀"), ([:], ["--color", "never"], "⣀"),
      ([:], ["--theme", "mono"], "⣀"), ([:], ["--glyphs", "braille"], "⣀"),
      (["TERM": "linux"], [], "_"), (["LC_ALL": "C"], [], "_"),
      (["TERM": "xterm"], ["--glyphs", "smooth"], "▀"),
      (["NO_COLOR": "1"], ["--glyphs", "smooth"], "▀"),
    ] as [([String: String?], [String], String)])
  func `the curve is drawn as well as the terminal can`(
    environment: [String: String?], arguments: [String], stroke: String
  ) throws {
    let terminal = try start(arguments, environment)
    try terminal.waitFor("The truth got 50%")
    let text = terminal.screen.text
    #expect(text.contains(stroke))
    #expect(text.contains("⣀") == (stroke == "⣀"))
    // Blanks keep the colour behind them: the zone lies under the first eight columns of the plot.
    for row in 4..<20 where stroke == "▂" {
      for column in 5..<13 {
        #expect(terminal.screen.glyph(column: column, row: row).look.background != nil)
      }
    }
  }

  @Test func `a bad statement fails before the screen opens`() throws {
    let terminal = try start(["p=2"])
    #expect(try terminal.waitForEnd() == .exited(1))
    #expect(terminal.output.contains("p must lie between 0 and 1"))
    #expect(!terminal.output.contains("\u{1B}"))
  }

  @Test(arguments: ["linux", "vt100"])
  func `a console whose font has no braille gets ASCII`(type: String) throws {
    let terminal = try start([], ["TERM": type])
    try terminal.waitFor("The truth got 50%")
    #expect(!terminal.output.unicodeScalars.contains { ("\u{2800}"..."\u{28FF}").contains($0) })
    let asked = try start(["--glyphs", "braille"], ["TERM": type])
    try asked.waitFor("⠛")
  }

  @Test func `colours are left out where that is asked`() throws {
    let colors = "38;5;"
    for (arguments, environment, expected) in [
      ([], [:], true), ([], ["NO_COLOR": "1"], false), (["--color", "never"], [:], false),
      (["--color", "always"], ["NO_COLOR": "1"], true),
    ] as [([String], [String: String?], Bool)] {
      let terminal = try start(arguments, environment)
      try terminal.waitFor("The truth got 50%")
      #expect(terminal.output.contains(colors) == expected, "\(arguments) \(environment)")
    }
  }

  @Test func `sixty queued keys are one paint and idleness is silent`() throws {
    let terminal = try start(["y=1", "p=0.3"])
    try terminal.waitFor("The truth got 30%")
    terminal.receiveUntilSilent()
    let before = terminal.rawBytes.count
    terminal.receive(for: 1)
    #expect(terminal.rawBytes.count == before, "nothing is sent while nothing happens")

    /// Types keys that move the point, and waits until it has moved.
    func move(_ keys: String) throws {
      let sentence = terminal.screen.lines[22]
      try terminal.send(keys)
      try terminal.wait(for: "another value") { terminal.screen.lines[22] != sentence }
    }
    for _ in 0..<10 { try move("\u{1B}[C") }
    terminal.receiveUntilSilent()
    let one = (terminal.rawBytes.count - before) / 10
    #expect(one <= 500, "one key is \(one) bytes")

    let after = terminal.rawBytes.count
    // To and fro, and at last one step further, so that there is something to wait for.
    try move(String(repeating: "\u{1B}[C\u{1B}[D", count: 30) + "\u{1B}[C")
    terminal.receiveUntilSilent()
    #expect(terminal.rawBytes.count - after <= 2 * one)
  }

  @Test(arguments: [(1, 1), (1, 24), (20, 3), (40, 10), (400, 120)])
  func `every size is taken`(columns: Int, rows: Int) throws {
    let terminal = try start(size: Size(columns: columns, rows: rows))
    // The screen opens before the keys are the program's own, and ^C would still be a signal.
    try terminal.wait(for: "a paint") {
      terminal.screen.isAlternate && terminal.screen.text.contains { !$0.isWhitespace }
    }
    // ^C leaves the help page's search as it leaves anything else; Escape and q in one go are Alt-q.
    try terminal.send("0.08\r]y:p=0.2\r?\u{3}")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.disorder == [])
  }

  @Test func `noise is survived`() throws {
    let terminal = try start()
    try terminal.waitFor("The truth got 50%")
    let noise: [[UInt8]] = [
      [0xFF, 0xF8, 0x88, 0x80, 0x80, 0x80], Array("\u{1B}[999999999999A".utf8),
      Array("\u{1B}[<0;300;5M\u{1B}[<0;300;5m".utf8), Array("\u{1B}[12;40R\u{1B}[57441;1:3u".utf8),
      Array("\u{1B}]11;rgb:0000/0000/0000\u{7}".utf8),
      Array("\u{1B}[200~p=0.9\nquit\u{1B}[201~".utf8),
    ]
    for bytes in noise { try terminal.send(bytes) }
    try terminal.waitFor(":p=0.9; quit")
    try terminal.send("\u{1B}")
    try terminal.wait(for: "the page") { !terminal.screen.text.contains(":p=0.9; quit") }
    try terminal.send("0.08")
    try terminal.waitFor("2.526 nats")
    try terminal.send("\u{3}\u{3}")
    #expect(try terminal.waitForEnd() == .exited(0))
  }
}
