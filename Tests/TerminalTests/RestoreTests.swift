import Canvas
import Foundation
import TestSupport
import Testing

/// However the program ends, the terminal is as before and the status tells how.
struct RestoreTests {
  private func start(_ environment: [String: String?] = [:]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      executable: .beside("TerminalProbe"), environment: environment)
    try terminal.waitFor("size 80 x 24")
    #expect(terminal.screen.isAlternate && terminal.screen.bracketsPaste)
    #expect(terminal.screen.mouseModes == [1000, 1002, 1006])
    #expect(!terminal.screen.showsCursor && !terminal.hasInitialLineModes)
    return terminal
  }

  @Test(
    arguments: [
      ("q", .exited(0)), ("e", .exited(3)), ("f", .signalled(SIGILL)), ("t", .signalled(SIGILL)),
      ("s", .signalled(SIGSEGV)),
    ] as [(String, PseudoTerminal.Ending)])
  func `by itself`(key: String, ending: PseudoTerminal.Ending) throws {
    let terminal = try start()
    try terminal.send(key)
    #expect(try terminal.waitForEnd() == ending)
    #expect(terminal.disorder == [])
  }

  @Test(arguments: [
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGTRAP, SIGILL, SIGUSR1,
    SIGALRM, SIGXCPU, SIGSYS,
  ])
  func `by a signal`(signal: Int32) throws {
    let terminal = try start()
    terminal.kill(signal)
    #expect(try terminal.waitForEnd() == .signalled(signal))
    #expect(terminal.disorder == [])
  }

  @Test func `by an error thrown`() throws {
    let terminal = try PseudoTerminal(
      executable: .beside("TerminalProbe"), arguments: ["--throw"])
    #expect(try terminal.waitForEnd() == .exited(1))
    #expect(terminal.output.contains("\u{1B}[?1049h"))
    #expect(terminal.screen.text.contains("failed: thrown on purpose"))
    #expect(terminal.disorder == [])
  }

  @Test func `by the quit key of the line discipline`() throws {
    let terminal = try start()
    try terminal.send("\u{1C}")
    #expect(try terminal.waitForEnd() == .signalled(SIGQUIT))
    #expect(terminal.disorder == [])
  }

  @Test(arguments: ["xterm", "tmux-256color", "screen-256color", "linux", "vt100"])
  func `on other kinds of terminal`(type: String) throws {
    let terminal = try PseudoTerminal(
      executable: .beside("TerminalProbe"), environment: ["TERM": type])
    try terminal.waitFor("size 80 x 24")
    terminal.kill(SIGTERM)
    #expect(try terminal.waitForEnd() == .signalled(SIGTERM))
    #expect(terminal.disorder == [])
    // Delays are written into the descriptions of old terminals, and are not for the screen.
    #expect(!terminal.output.contains("$<"))
  }

  @Test func `and the last words are readable`() throws {
    let terminal = try start()
    try terminal.send("mf")
    _ = try terminal.waitForEnd()
    let shown = terminal.output.components(separatedBy: "\u{1B}[?1049l").last ?? ""
    #expect(shown.contains("a message"))
    #expect(shown.contains("words before the end"))
  }

  @Test func `and messages wait until the picture is gone`() throws {
    let terminal = try start()
    try terminal.send("mx")
    try terminal.waitFor("text x|")
    #expect(!terminal.screen.text.contains("a message"))
    try terminal.send("q")
    _ = try terminal.waitForEnd()
    #expect(terminal.screen.text.contains("a message"))
  }

  @Test func `a signal ends it even when the terminal takes no output`() throws {
    let size = Size(columns: 400, rows: 120)
    let terminal = try PseudoTerminal(
      executable: .beside("TerminalProbe"), arguments: ["--picture"], size: size)
    try terminal.waitFor("shown 1")
    try terminal.send(String(repeating: "m", count: 3000))
    try terminal.waitFor("events 3001 ")
    // Whole pictures that nobody reads fill the line up, until the program is stuck in its output:
    // else it would take all keys at once.
    try terminal.wait(for: "a program that takes no keys", reading: false) {
      try terminal.send("r")
      return terminal.unreadInput >= 1000
    }
    try terminal.send("q")
    #expect(!terminal.hasEnded)
    terminal.kill(SIGTERM)
    try terminal.wait(for: "the end", seconds: 5, reading: false) { terminal.hasEnded }
    #expect(try terminal.waitForEnd() == .signalled(SIGTERM))
    #expect(terminal.hasInitialLineModes)
  }

  @Test func `a closed window ends it as a hang-up`() throws {
    let terminal = try start()
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == .signalled(SIGHUP))
  }

  @Test func `a closed window ends it even when hang-ups are ignored`() throws {
    let probe = try URL.beside("TerminalProbe").path
    let terminal = try PseudoTerminal(
      executable: URL(fileURLWithPath: "/bin/sh"),
      arguments: ["-c", "trap '' HUP; exec \"$0\"", probe])
    try terminal.waitFor("size 80 x 24")
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == .exited(0))
  }
}

/// What must not open does not, and says why.
struct RefusalTests {
  @Test(
    arguments: [
      ("no-such-terminal", "unknown here, 'no-such-terminal'"), ("dumb", "'dumb' cannot place"),
      ("", "TERM does not say"), (nil, "TERM does not say"),
    ] as [(String?, String)])
  func `a useless TERM is named`(type: String?, sentence: String) throws {
    let terminal = try PseudoTerminal(
      executable: .beside("TerminalProbe"), environment: ["TERM": type])
    #expect(try terminal.waitForEnd() == .exited(1))
    #expect(terminal.screen.text.contains(sentence))
    #expect(terminal.disorder == [])
    #expect(!terminal.rawBytes.contains(0x1B))
  }

  @Test func `a pipe is no terminal`() throws {
    let process = Process()
    process.executableURL = try .beside("TerminalProbe")
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(String(decoding: data, as: UTF8.self).contains("needs a terminal"))
  }
}
