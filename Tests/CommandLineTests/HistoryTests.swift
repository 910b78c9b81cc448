import Foundation
import Testing

@Suite("The explorer's history")
struct HistoryTests {
  private static func explore(_ arguments: [String], in folder: URL) throws -> String {
    let terminal = try LineTerminal(
      arguments, "xterm-256color", environment: ["XDG_STATE_HOME=\(folder.path)/state"])
    defer { terminal.close() }
    try terminal.waitFor("logloss")
    terminal.type(":")
    terminal.type("y=1 p=0.2\r")
    terminal.type("q")
    #expect(try terminal.status() == 0)
    return terminal.output
  }

  @Test("keeps what was typed at the prompt, for its owner alone")
  func kept() throws {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("state/logloss/history")
      for count in 1...2 {
        _ = try Self.explore([], in: folder)
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text == String(repeating: "y=1 p=0.2\n", count: count))
      }
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test("is not kept with --no-history")
  func notKept() throws {
    try Program.withFolder { folder in
      _ = try Self.explore(["--no-history"], in: folder)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test("does not matter where it can't be kept, and the last state stays as a line")
  func unwritable() throws {
    try Program.withFolder { folder in
      try "a file".write(
        to: folder.appendingPathComponent("state"), atomically: true, encoding: .utf8)
      let output = try Self.explore([], in: folder)
      #expect(output.hasSuffix("y=1 p=0.2  # loss 1.609 nats\r\n"))
    }
  }

  @Test("holds the lines of several programs at once, each whole")
  func sideBySide() throws {
    try Program.withFolder { folder in
      let state = "XDG_STATE_HOME=\(folder.path)/state"
      let terminals = try (0..<4).map { _ in
        try LineTerminal([], "xterm-256color", environment: [state])
      }
      defer { for terminal in terminals { terminal.close() } }
      for terminal in terminals { try terminal.waitFor("The truth got 50%") }
      let count = 25
      for step in 1...count {
        for (index, terminal) in terminals.enumerated() {
          terminal.type(":say \(index) \(String(repeating: "x", count: 40 * index)) \(step)\r")
        }
      }
      for terminal in terminals { terminal.type("q") }
      for terminal in terminals { #expect(try terminal.status() == 0) }
      let text = try String(
        contentsOf: folder.appendingPathComponent("state/logloss/history"), encoding: .utf8)
      let lines = text.split(separator: "\n")
      #expect(lines.count == terminals.count * count)
      for index in terminals.indices {
        let own = lines.filter { $0.hasPrefix("say \(index) ") }
        #expect(
          own.map(String.init)
            == (1...count).map { "say \(index) \(String(repeating: "x", count: 40 * index)) \($0)" }
        )
      }
    }
  }

  @Test("is recalled in the next session: behind the cursor, and by a search")
  func recalled() throws {
    try Program.withFolder { folder in
      _ = try Self.explore([], in: folder)
      let terminal = try LineTerminal(
        [], "xterm-256color", environment: ["XDG_STATE_HOME=\(folder.path)/state"])
      defer { terminal.close() }
      try terminal.waitFor("The truth got 50%")
      terminal.type(":\u{12}0.2")
      try terminal.waitFor("search:")
      terminal.type("\rq")
      #expect(try terminal.status() == 0)
      #expect(terminal.output.hasSuffix("y=1 p=0.2  # loss 1.609 nats\r\n"))
    }
  }
}
