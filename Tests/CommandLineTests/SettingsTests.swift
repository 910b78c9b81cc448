import Foundation
import Testing

@Suite("What the explorer remembers of how it was left")
struct SettingsTests {
  /// Opens the explorer, types keys once it shows something, and quits.
  @discardableResult
  private static func explore(
    _ arguments: [String] = [], in folder: URL, seeing text: String = "logloss",
    typing keys: String = ""
  ) throws -> String {
    let terminal = try LineTerminal(
      arguments, "xterm-256color", environment: ["XDG_STATE_HOME=\(folder.path)/state"])
    defer { terminal.close() }
    try terminal.waitFor(text)
    terminal.type(keys + "q")
    #expect(try terminal.status() == 0)
    return terminal.output
  }

  private static func file(in folder: URL) -> URL {
    folder.appendingPathComponent("state/logloss/settings")
  }

  private static func statements(in folder: URL) throws -> [String] {
    try String(contentsOf: file(in: folder), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
  }

  private static func write(_ text: String, in folder: URL) throws {
    let file = file(in: folder)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  @Test("is there again the next time, and arguments win")
  func remembered() throws {
    try Program.withFolder { folder in
      try Self.explore(in: folder, typing: "bT")
      #expect(try Self.statements(in: folder) == ["theme dark", "unit=bit"])
      #expect(try Self.explore(in: folder).contains("unit=bit  # loss 1.000 bit"))
      #expect(try Self.explore(["unit=dit"], in: folder).contains("unit=dit  # loss"))
      let light = try Self.explore(["--theme", "light"], in: folder)
      #expect(light.contains("38;5;31m") && !light.contains("38;5;74m"))
      #expect(
        try Self.statements(in: folder) == ["theme dark", "unit=bit"], "no option is remembered")
    }
  }

  @Test("is what was changed, and nothing that an option said")
  func changesAlone() throws {
    try Program.withFolder { folder in
      try Self.write("glyphs ascii\n", in: folder)
      try Self.explore(
        ["--theme", "light", "--glyphs", "braille"], in: folder, typing: "b")
      #expect(try Self.statements(in: folder) == ["glyphs ascii", "unit=bit"])
    }
  }

  @Test("is no affair of a call without a screen")
  func onlyTheExplorer() throws {
    try Program.withFolder { folder in
      try Self.write("unit=bit\n", in: folder)
      let environment = ["XDG_STATE_HOME": "\(folder.path)/state"]
      for arguments in [["eval", "y=1 p=0.5"], ["y=1", "p=0.5"]] {
        let ending = try Program.run(arguments, environment: environment)
        #expect(ending.output.contains("0.693 nats"))
      }
      let ending = try Program.run("run", "-", input: "y=1 p=0.5\n", environment: environment)
      #expect(ending.output.contains("0.693 nats"))
    }
  }

  @Test("is left alone with --no-history")
  func notKept() throws {
    try Program.withFolder { folder in
      try Self.explore(["--no-history"], in: folder, typing: "b")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
      try Self.write("unit=bit\n", in: folder)
      let output = try Self.explore(["--no-history"], in: folder, typing: "T")
      #expect(output.hasSuffix("y=1 p=0.5  # loss 0.693 nats\r\n"))
      #expect(try Self.statements(in: folder) == ["unit=bit"])
    }
  }

  @Test(
    "may be damaged: that is said, and mended by the next change",
    arguments: [
      "unit=bit\np=0.2\n", "unit=mile\n", "quit\n", String(repeating: "# a\n", count: 2_000),
    ])
  func damaged(text: String) throws {
    try Program.withFolder { folder in
      try Self.write(text, in: folder)
      let output = try Self.explore(
        in: folder, seeing: "the remembered settings are damaged and left out",
        typing: "T")
      #expect(output.hasSuffix("y=1 p=0.5  # loss 0.693 nats\r\n"))
      #expect(try Self.statements(in: folder) == ["theme dark"])
    }
  }

  @Test("may be damaged before a demo, which is said before it plays")
  func damagedBeforeDemo() throws {
    try Program.withFolder { folder in
      try Self.write("unit=mile\n", in: folder)
      let terminal = try LineTerminal(
        ["demo"], "xterm-256color", environment: ["XDG_STATE_HOME=\(folder.path)/state"])
      defer { terminal.close() }
      try terminal.waitFor("the remembered settings are damaged and left out")
      terminal.type("q")
      #expect(try terminal.status() == 0)
    }
  }

  @Test("is for its owner alone")
  func permissions() throws {
    try Program.withFolder { folder in
      try Self.explore(in: folder, typing: "b")
      let file = Self.file(in: folder).path
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test("does not matter where it can't be kept")
  func unwritable() throws {
    try Program.withFolder { folder in
      try "a file".write(
        to: folder.appendingPathComponent("state"), atomically: true, encoding: .utf8)
      let output = try Self.explore(in: folder, typing: "b")
      #expect(output.contains("unit=bit  # loss 1.000 bit"))
    }
    try Program.withFolder { folder in
      // A folder in the file's place.
      try FileManager.default.createDirectory(
        at: Self.file(in: folder), withIntermediateDirectories: true)
      try Self.explore(in: folder, typing: "b")
    }
  }

  @Test("a pipe in its place keeps nobody waiting")
  func pipe() throws {
    try Program.withFolder { folder in
      try Self.write("", in: folder)
      try FileManager.default.removeItem(at: Self.file(in: folder))
      #expect(mkfifo(Self.file(in: folder).path, 0o600) == 0)
      try Self.explore(in: folder, typing: "b")
    }
  }

  @Test("two programs at once leave a whole file, with what each changed")
  func together() throws {
    try Program.withFolder { folder in
      let terminals = try (0..<2).map { _ in
        try LineTerminal(
          [], "xterm-256color", environment: ["XDG_STATE_HOME=\(folder.path)/state"])
      }
      defer { for terminal in terminals { terminal.close() } }
      for terminal in terminals { try terminal.waitFor("logloss") }
      for _ in 0..<5 {
        terminals[0].type("b")
        terminals[1].type("T")
      }
      for terminal in terminals {
        terminal.type("q")
        #expect(try terminal.status() == 0)
      }
      for statement in try Self.statements(in: folder) {
        #expect(["unit=bit", "unit=dit"].contains(statement) || statement.hasPrefix("theme "))
      }
      let folder = Self.file(in: folder).deletingLastPathComponent()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["settings"])
    }
  }
}
