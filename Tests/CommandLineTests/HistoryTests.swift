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
}
