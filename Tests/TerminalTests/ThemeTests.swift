import Canvas
import Foundation
import TestSupport
import Testing

/// The theme that goes by the terminal's background: asked for, told, and never typed.
struct ThemeTests {
  private static let question = "\u{1B}]11;?\u{1B}\\"
  private static let light = "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\"
  private static let dark = "\u{1B}]11;rgb:0000/0000/0000\u{7}"
  /// The colours of the curve on either background.
  private static let onDark = 74
  private static let onLight = 31

  private func start(_ environment: [String: String?] = [:]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      executable: .beside("TerminalProbe"), arguments: ["--picture"], environment: environment)
    try terminal.waitFor("shown 1")
    return terminal
  }

  /// The colour in which the picture's curve is drawn.
  private func curve(of terminal: PseudoTerminal) -> Int? {
    for row in 0..<24 {
      for column in 0..<80 {
        let glyph = terminal.screen.glyph(column: column, row: row)
        if glyph.text == "\u{2022}" { return glyph.look.foreground }
      }
    }
    return nil
  }

  @Test func `the terminal is asked once, after the first picture`() throws {
    let terminal = try start()
    try terminal.send("x")
    try terminal.waitFor("text x|")
    terminal.receiveUntilSilent()
    let parts = terminal.output.components(separatedBy: Self.question)
    #expect(parts.count == 2)
    #expect(parts[0].contains("shown 1"))
    #expect(curve(of: terminal) == Self.onDark)
  }

  @Test func `a light background is painted for, and the answer is no event`() throws {
    let terminal = try start()
    try terminal.send(Self.light)
    try terminal.wait(for: "other colours") { curve(of: terminal) == Self.onLight }
    try terminal.send("x")
    try terminal.waitFor("text x|")
    try terminal.waitFor("events 2 ")
    try terminal.send(Self.dark)
    try terminal.wait(for: "the first colours") { curve(of: terminal) == Self.onDark }
  }

  @Test func `an answer in pieces, long after the question, is swallowed`() throws {
    let terminal = try start()
    terminal.receive(for: 1.2)
    for piece in ["\u{1B}]11;rgb:ff", "ff/ffff/", "ffff\u{1B}", "\\"] {
      try terminal.send(piece)
      terminal.receive(for: 0.2)
    }
    try terminal.wait(for: "other colours") { curve(of: terminal) == Self.onLight }
    #expect(terminal.screen.text.contains("text |"))
  }

  @Test func `until it answers the environment is believed`() throws {
    let terminal = try start(["COLORFGBG": "0;15"])
    #expect(curve(of: terminal) == Self.onLight)
    try terminal.send(Self.dark)
    try terminal.wait(for: "other colours") { curve(of: terminal) == Self.onDark }
  }

  @Test func `without colours nothing is asked`() throws {
    let terminal = try start(["TERM": "vt100"])
    terminal.receiveUntilSilent()
    #expect(!terminal.output.contains(Self.question))
  }

  @Test func `an answer that comes while the program ends is not left to the shell`() throws {
    let terminal = try PseudoTerminal(executable: .beside("TerminalProbe"))
    // Waits in the queue until the first picture is there.
    try terminal.send("q")
    try terminal.wait(for: "the question") { terminal.output.contains(Self.question) }
    try terminal.send(Self.light)
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.unreadInput == 0)
  }

  // MARK: The explorer

  private func explore(_ arguments: [String]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      executable: .beside("logloss"), arguments: ["--no-history"] + arguments)
    try terminal.waitFor("The truth got 50%")
    return terminal
  }

  @Test(arguments: [
    (["--theme", "dark"], "38;5;74m", "38;5;31m"), (["--theme", "light"], "38;5;31m", "38;5;74m"),
    (["theme", "light"], "38;5;31m", "38;5;74m"), (["--theme", "mono"], "", "38;5;"),
  ])
  func `a theme that is named is not asked for`(
    arguments: [String], color: String, otherColor: String
  ) throws {
    let terminal = try explore(arguments)
    terminal.receiveUntilSilent(for: 0.2)
    #expect(color.isEmpty || terminal.output.contains(color))
    #expect(!terminal.output.contains(otherColor))
    #expect(!terminal.output.contains(Self.question))
  }

  @Test func `an answer that changes nothing paints nothing`() throws {
    let terminal = try explore([])
    terminal.receiveUntilSilent()
    let count = terminal.rawBytes.count
    try terminal.send(Self.dark)
    terminal.receive(for: 0.5)
    #expect(terminal.rawBytes.count == count)
  }

  @Test func `a key goes through the themes`() throws {
    let terminal = try explore([])
    for (theme, color) in [("dark", 74), ("light", 31), ("mono", nil), ("auto", 74)] {
      try terminal.send("T")
      try terminal.waitFor("theme: \(theme)")
      let colors = (0..<24).flatMap { row in
        (0..<80).compactMap { terminal.screen.glyph(column: $0, row: row).look.foreground }
      }
      #expect(color.map(colors.contains) ?? colors.isEmpty, "\(theme)")
    }
  }
}
