import Canvas
import Foundation
import TestSupport
import Testing

/// The mouse in the program itself, as a terminal reports it.
struct PointerTests {
  private func start(
    _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24)
  ) throws -> PseudoTerminal {
    let program =
      try ProcessInfo.processInfo.environment["LOGLOSS_BINARY"].map { URL(filePath: $0) }
      ?? .beside("logloss")
    let terminal = try PseudoTerminal(
      executable: program, arguments: ["--no-history"] + arguments, size: size)
    try terminal.waitFor("The truth got 50%")
    terminal.receiveUntilSilent(for: 0.1)
    return terminal
  }

  @Test func `it is reported from the start and no longer at the end`() throws {
    let terminal = try start()
    #expect(terminal.screen.mouseModes == [1000, 1002, 1006])
    try terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.disorder == [])
  }

  @Test func `a statement leaves it to the terminal and takes it again at once`() throws {
    let terminal = try start()
    try terminal.send(":mouse off\r")
    try terminal.wait(for: "a free mouse") { terminal.screen.mouseModes == [] }
    try terminal.send("\u{1B}[<0;20;10M:mouse on\r")
    try terminal.wait(for: "a mouse") { terminal.screen.mouseModes == [1000, 1002, 1006] }
    #expect(terminal.screen.text.contains("The truth got 50%"))
    try terminal.send("\u{1B}[<0;20;10M\u{1B}[<0;20;10m")
    try terminal.waitFor("The truth got 19%")
  }

  @Test func `an option never takes it`() throws {
    let terminal = try start(["--mouse", "off"])
    #expect(terminal.screen.mouseModes == [])
    try terminal.send("\u{1B}[<0;20;10M\u{1B}[<0;20;10mq")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(!terminal.output.contains("\u{1B}[?1000;1002;1006h"))
    #expect(terminal.screen.text.contains("y=1 p=0.5"))
  }

  @Test func `the curve is held beyond column 223`() throws {
    let terminal = try start(size: Size(columns: 320, rows: 60))
    try terminal.send("\u{1B}[<0;250;30M")
    try terminal.waitFor("88.7%")
    try terminal.send("\u{1B}[<32;270;30M\u{1B}[<0;270;30m")
    try terminal.waitFor("The truth got 96%")
    // Beside the picture stands what a share of 0.7 costs.
    let row = terminal.screen.lines.firstIndex { $0.dropFirst(280).contains("0.7 ") } ?? 0
    try terminal.send("\u{1B}[<0;300;\(row + 1)M\u{1B}[<0;300;\(row + 1)m")
    try terminal.waitFor("The truth got 70%")
  }

  @Test func `a drag is one step of undo`() throws {
    let terminal = try start()
    try terminal.send("\u{1B}[<0;10;10M\u{1B}[<32;30;10M")
    try terminal.waitFor("The truth got 33%")
    try terminal.send("\u{1B}[<32;60;90M\u{1B}[<0;60;90m")
    try terminal.waitFor("The truth got 74%")
    try terminal.send("u")
    try terminal.waitFor("The truth got 50%")
  }

  @Test func `drags that wait make one event and one picture`() throws {
    let terminal = try PseudoTerminal(executable: .beside("TerminalProbe"))
    try terminal.waitFor("events 1 paints 1")
    try terminal.stop()
    let moves = (10...60).map { "\u{1B}[<32;\($0);10M" }.joined()
    let bytes = "\u{1B}[<0;10;10M" + moves + "\u{1B}[<0;60;10m"
    try terminal.send(bytes)
    try terminal.wait(for: "the queue") { terminal.unreadInput == bytes.utf8.count }
    terminal.goOn()
    try terminal.waitFor("events 4 paints 2")
  }
}
