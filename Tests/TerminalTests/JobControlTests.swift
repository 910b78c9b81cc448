import Canvas
import Foundation
import TestSupport
import Testing

/// Stopping and going on, under a shell with job control.
struct JobControlTests {
  private func startInShell() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      executable: URL(fileURLWithPath: "/bin/bash"), arguments: ["--norc", "--noediting", "-i"],
      environment: ["PS1": "ready> ", "PROBE": try URL.beside("TerminalProbe").path])
    try terminal.waitFor("ready>")
    try terminal.send("$PROBE\n")
    try terminal.waitFor("size 80 x 24")
    return terminal
  }

  private func expectSuspended(_ terminal: PseudoTerminal) throws {
    try terminal.waitFor("Stopped")
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.screen.showsCursor)
    #expect(!terminal.screen.bracketsPaste)
    #expect(terminal.screen.mouseModes == [])
  }

  private func expectToGoOn(_ terminal: PseudoTerminal, command: String = "fg\n") throws {
    try terminal.send(command)
    try terminal.waitFor("paints")
    #expect(terminal.screen.isAlternate)
    #expect(terminal.screen.bracketsPaste)
    #expect(terminal.screen.mouseModes == [1000, 1002, 1006])
    try terminal.send("x")
    try terminal.waitFor("text x|")
    try terminal.send("q")
    try terminal.waitFor("ended by quit")
    #expect(!terminal.screen.isAlternate)
    #expect(!terminal.screen.bracketsPaste)
    #expect(terminal.screen.mouseModes == [])
  }

  @Test(arguments: ["\u{1A}", "z"])
  func `a key stops it and fg brings it back`(key: String) throws {
    let terminal = try startInShell()
    try terminal.send(key)
    try expectSuspended(terminal)
    try expectToGoOn(terminal)
  }

  @Test func `it stops and goes on any number of times`() throws {
    let terminal = try startInShell()
    for _ in 0..<5 {
      try terminal.send("\u{1A}")
      try terminal.wait(for: "the shell") { !terminal.screen.isAlternate }
      try terminal.waitFor("Stopped")
      try terminal.send("fg\n")
      try terminal.wait(for: "the picture") { terminal.screen.isAlternate }
      try terminal.waitFor("paints")
    }
    try expectToGoOn(terminal, command: "")
  }

  @Test func `a size changed meanwhile is taken over`() throws {
    let terminal = try startInShell()
    try terminal.send("\u{1A}")
    try expectSuspended(terminal)
    terminal.resize(to: Size(columns: 100, rows: 30))
    try terminal.send("fg\n")
    try terminal.waitFor("size 100 x 30")
  }

  @Test func `killed while stopped, it leaves the shell's terminal alone`() throws {
    let terminal = try startInShell()
    try terminal.send("\u{1A}")
    try expectSuspended(terminal)
    let count = terminal.rawBytes.count
    try terminal.send("kill %1; fg; echo status $?\n")
    try terminal.waitFor("status 143")
    let after = String(decoding: terminal.rawBytes[count...], as: UTF8.self)
    #expect(!after.contains("\u{1B}[?1049l"))
  }
}
