import Canvas
import Foundation
import TestSupport
import Testing

/// The loop between keys and pictures, seen from outside.
struct RunLoopTests {
  private func start(
    _ arguments: [String] = []
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      executable: .beside("TerminalProbe"), arguments: arguments)
    try terminal.waitFor("size 80 x 24")
    return terminal
  }

  @Test func `a key reaches the program and its picture the screen`() throws {
    let terminal = try start()
    try terminal.send("0.08")
    try terminal.waitFor("text 0.08|")
    try terminal.send("\u{1B}[1;2C")
    try terminal.waitFor("shiftRight")
    try terminal.send("\u{1B}[200~one\ttwo\u{1B}[201~")
    try terminal.waitFor("text one two|")
    try terminal.send("\u{3}")
    try terminal.waitFor("control(\"c\")")
  }

  @Test func `a lone Escape is a key without another behind it`() throws {
    let terminal = try start()
    try terminal.send("\u{1B}")
    try terminal.waitFor("escape", seconds: 5)
  }

  @Test func `flow control does not freeze the screen`() throws {
    let terminal = try start()
    try terminal.send("\u{13}x")
    try terminal.waitFor("text x|")
  }

  @Test(arguments: [60, 3000])
  func `keys queued while it was stopped make one picture`(count: Int) throws {
    let terminal = try start()
    try terminal.waitFor("events 1 paints 1")
    try terminal.stop()
    try terminal.send(String(repeating: "x", count: count))
    try terminal.wait(for: "the queue") { terminal.unreadInput == count }
    terminal.goOn()
    try terminal.waitFor("events \(count + 1) paints 2")
  }

  @Test func `nothing is sent while nobody types`() throws {
    let terminal = try start()
    terminal.receiveUntilSilent()
    let count = terminal.rawBytes.count
    terminal.receive(for: 0.4)
    #expect(terminal.rawBytes.count == count)
  }

  @Test func `time that passed before something began to move is no time of its`() throws {
    let terminal = try start()
    terminal.receive(for: 0.5)
    try terminal.send("w")
    try terminal.waitFor("last tick(")
    let tick = terminal.screen.text.split(separator: "tick(").last?.prefix(while: \.isNumber)
    // Whatever waited longer than that is counted as so much.
    let most = 100 + 250
    #expect(try #require(tick.flatMap { Int($0) }) < most)
  }

  #if os(Linux)
    @Test func `it sleeps without waking while nobody types`() throws {
      let terminal = try start()
      terminal.receiveUntilSilent()
      let wakings = try terminal.wakings()
      terminal.receive(for: 0.4)
      #expect(try terminal.wakings() == wakings)
    }
  #endif

  @Test(arguments: [["--picture"], ["--picture", "--mono"]])
  func `an arrow key costs at most 500 bytes`(arguments: [String]) throws {
    let terminal = try start(arguments)
    try terminal.send("\u{1B}[C")
    try terminal.waitFor("shown 2")
    for events in 3...8 {
      let count = terminal.rawBytes.count
      try terminal.send("\u{1B}[C")
      try terminal.waitFor("shown \(events)")
      #expect(terminal.rawBytes.count - count <= 500)
    }
  }

  @Test func `the first picture costs at most 4 KB`() throws {
    let terminal = try start(["--picture"])
    try terminal.waitFor("shown 1")
    #expect(terminal.rawBytes.count <= 4096)
  }

  @Test func `a suspension that the system refuses does no harm`() throws {
    // Without a shell nobody could bring the process back, so it is not stopped.
    let terminal = try start()
    try terminal.send("z")
    try terminal.send("x")
    try terminal.waitFor("text x|")
    #expect(terminal.screen.isAlternate && terminal.screen.bracketsPaste)
  }

  @Test func `it paints itself whole after it was stopped by force`() throws {
    let terminal = try start()
    let before = terminal.rawBytes.count
    try terminal.stop()
    terminal.goOn()
    try terminal.wait(for: "a whole picture") {
      String(decoding: terminal.rawBytes[before...], as: UTF8.self).contains("size 80 x 24")
    }
    #expect(terminal.screen.isAlternate && terminal.screen.bracketsPaste)
    #expect(!terminal.screen.showsCursor)
  }

  @Test func `a second session follows the first`() throws {
    let terminal = try start(["--twice"])
    try terminal.send("xq")
    try terminal.wait(for: "the second") { terminal.output.contains("ended by quit") }
    try terminal.waitFor("text |")
    try terminal.send("y")
    try terminal.waitFor("text y|")
    #expect(terminal.screen.mouseModes == [1000, 1002, 1006])
    try terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.disorder == [])
  }

  @Test func `garbage has no effect`() throws {
    let terminal = try start()
    try terminal.send([0xFF, 0xF8, 0x88, 0x80, 0x80, 0x80])
    try terminal.send("\u{1B}[<2;10;5M\u{1B}[M !!\u{1B}[999999999999A\u{1B}[12;40R\u{1B}[I")
    try terminal.send("x")
    try terminal.waitFor("text x|")
    try terminal.waitFor("events 2 ")
  }

  @Test func `a change of size is an event`() throws {
    let terminal = try start()
    terminal.resize(to: Size(columns: 100, rows: 30))
    try terminal.waitFor("size 100 x 30")
    terminal.resize(to: Size(columns: 20, rows: 5))
    try terminal.waitFor("size 20 x 5")
  }

  @Test func `sizes down to one cell do no harm`() throws {
    let terminal = try start(["--picture"])
    for (columns, rows) in [(1, 1), (400, 120), (2, 1), (1, 50), (3, 2), (80, 24)] {
      let before = terminal.rawBytes.count
      terminal.resize(to: Size(columns: columns, rows: rows))
      try terminal.send("\u{1B}[C")
      // In a single row the last thing drawn is what is seen.
      let text = rows == 1 ? "shown" : "size \(columns) x \(rows)"
      let line = String(text.prefix(columns))
      try terminal.wait(for: "'\(line)'") {
        terminal.rawBytes.count > before && terminal.screen.lines[0] == line
      }
    }
    try terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.disorder == [])
  }

  @Test func `an effect of the world is answered with an event`() throws {
    let terminal = try start()
    try terminal.send("o")
    try terminal.waitFor("loaded(path: \"a file\", contents: \"contents\")")
  }

  @Test func `redraw sends the picture whole`() throws {
    let terminal = try start()
    try terminal.send("r")
    try terminal.waitFor("events 2")
    let redrawn = String(decoding: terminal.rawBytes, as: UTF8.self)
    #expect(redrawn.components(separatedBy: "size 80 x 24").count == 3)
  }

  @Test func `the person's own palette is left alone`() throws {
    let terminal = try start(["--picture"])
    try terminal.send("z")
    try terminal.send("x")
    try terminal.waitFor("text x|")
    try terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    let question = "\u{1B}]11;?\u{1B}\\"
    #expect(!terminal.output.replacing(question, with: "").contains("\u{1B}]"))
  }

  @Test func `without colours none is sent`() throws {
    let terminal = try start(["--picture", "--mono"])
    try terminal.waitFor("shown 1")
    for row in 0..<24 {
      for column in 0..<80 {
        #expect(terminal.screen.glyph(column: column, row: row).look.foreground == nil)
        #expect(terminal.screen.glyph(column: column, row: row).look.background == nil)
      }
    }
  }

  @Test(
    arguments: [
      ("xterm-256color", 74, 234), ("xterm", 6, nil),
      ("vt100", nil, nil),
    ] as [(String, Int?, Int?)])
  func `colours are those that the terminal has`(type: String, curve: Int?, zone: Int?) throws {
    let terminal = try PseudoTerminal(
      executable: .beside("TerminalProbe"), arguments: ["--picture"], environment: ["TERM": type])
    try terminal.waitFor("shown 1")
    let dots = (0..<24).flatMap { row in
      (0..<80).map { terminal.screen.glyph(column: $0, row: row) }
    }
    .filter { $0.text == "\u{2022}" }
    #expect(dots.count > 40)
    #expect(Set(dots.map(\.look.foreground)) == [curve])
    #expect(Set(dots.map(\.look.background)) == (zone == nil ? [nil] : [nil, zone]))
  }

  @Test(arguments: ["漢字かな", "e\u{301}x", "😀y", "👩‍👩‍👧y", "❤\u{FE0F}y", "한국"])
  func `text of any width keeps its neighbours in place`(text: String) throws {
    let terminal = try start()
    try terminal.send("ab")
    try terminal.waitFor("text ab|")
    try terminal.send(text)
    try terminal.wait(for: "the text") { !terminal.screen.text.contains("text ab|") }
    try terminal.send("c")
    try terminal.waitFor("c|")
    let column = 7 + TextWidth.columns(of: text)
    #expect(terminal.screen.glyph(column: column, row: 3).text == "c")
    // What was painted bit by bit is what is painted at once.
    let line = terminal.screen.lines[3]
    try terminal.send("r")
    try terminal.wait(for: "the whole picture") {
      terminal.screen.text.contains("character(\"r\")") && terminal.screen.text.contains("c|")
    }
    #expect(terminal.screen.lines[3] == line)
  }

  @Test(arguments: [
    ("C", "ASCII"), ("POSIX", "ASCII"), ("C.UTF-8", "UTF-8"), ("xx_XX.UTF-8", "UTF-8"),
    ("xx_XX.ISO-8859-1", "ASCII"),
  ])
  func `the locale decides which characters are safe`(locale: String, encoding: String) throws {
    let terminal = try PseudoTerminal(
      executable: .beside("TerminalProbe"), arguments: ["--encoding"],
      environment: ["LC_ALL": locale])
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.screen.text.contains(encoding))
  }

  @Test func `what a locale cannot show is a question mark`() throws {
    let terminal = try PseudoTerminal(
      executable: .beside("TerminalProbe"), environment: ["LC_ALL": "C"])
    try terminal.waitFor("size 80 x 24")
    try terminal.send("a漢é!")
    try terminal.waitFor("text a? ?!|")
  }
}

#if os(Linux)
  extension PseudoTerminal {
    /// How often the program went to sleep so far, as the kernel counts.
    fileprivate func wakings() throws -> String? {
      try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        .split(separator: "\n")
        .first { $0.hasPrefix("voluntary_ctxt_switches") }
        .map(String.init)
    }
  }
#endif
