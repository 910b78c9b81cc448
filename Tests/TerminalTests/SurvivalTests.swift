import Canvas
import Foundation
import TestSupport
import Testing

/// What the program survives, and how it leaves the terminal where it does not: the real one, in every
/// surrounding it may meet.
struct SurvivalTests {
  private static let opening = "The truth got 50%"

  private func start(
    _ arguments: [String] = ["--no-history"], _ environment: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(executable: .logloss, arguments: arguments, environment: environment)
  }

  /// Starts the program from a shell that has run something before; `$0` is the program.
  private func start(after command: String, home: URL? = nil) throws -> PseudoTerminal {
    try PseudoTerminal(
      executable: URL(filePath: "/bin/sh"),
      arguments: ["-c", "\(command); exec \"$0\"", try URL.logloss.path],
      environment: ["HOME": (home ?? FileManager.default.temporaryDirectory).path])
  }

  // MARK: - Signals and crashes

  @Test(arguments: [
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT,
  ])
  func `a signal puts all back and is the ending`(signal: Int32) throws {
    // Without the variable Swift would ask about a backtrace for half a minute.
    let terminal = try start(["--no-history"], ["SWIFT_BACKTRACE": nil])
    try terminal.waitFor(Self.opening)
    try terminal.send("0.08")
    try terminal.waitFor("2.526 nats")
    terminal.kill(signal)
    #expect(try terminal.waitForEnd() == .signalled(signal))
    #expect(terminal.disorder == [])
  }

  @Test func `a closed window ends it`() throws {
    let terminal = try start()
    try terminal.waitFor(Self.opening)
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == .signalled(SIGHUP))
  }

  @Test func `a closed window ends it where hang-ups are ignored, instead of spinning`() throws {
    let terminal = try start(after: "trap '' HUP")
    try terminal.waitFor(Self.opening)
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == .exited(128 + SIGHUP))
  }

  @Test func `flow control does not freeze it`() throws {
    let terminal = try start()
    try terminal.waitFor(Self.opening)
    try terminal.send("\u{13}y")
    try terminal.send("0.2\r")
    try terminal.waitFor("The truth got 80%")
  }

  // MARK: - Suspension

  @Test(arguments: ["\u{1A}", ":suspend\r"])
  func `suspended, all modes are off, and on again with fg`(keys: String) throws {
    let terminal = try PseudoTerminal(
      executable: URL(filePath: "/bin/bash"), arguments: ["--norc", "--noediting", "-i"],
      environment: ["PS1": "ready> ", "LOGLOSS": URL.logloss.path])
    try terminal.waitFor("ready>")
    let shellModes = terminal.screen.privateModes
    try terminal.send("$LOGLOSS --no-history y=1 p=0.2\n")
    try terminal.waitFor("The truth got 20%")
    try terminal.settle()
    let modes = terminal.screen.privateModes
    #expect(modes.isSuperset(of: [ScreenParser.alternateScreen, 2004]) && modes != shellModes)
    for _ in 0..<2 {
      try terminal.send(keys)
      try terminal.wait(for: "the shell") {
        !terminal.screen.isAlternate && terminal.screen.text.contains("Stopped")
      }
      #expect(terminal.screen.privateModes == shellModes)
      try terminal.send("fg\n")
      try terminal.wait(for: "the picture") {
        terminal.screen.isAlternate && terminal.screen.text.contains("The truth got 20%")
      }
      try terminal.wait(for: "all modes") { terminal.screen.privateModes == modes }
    }
    try terminal.send("y")
    try terminal.waitFor("The truth got 80%")
    try terminal.send("q")
    try terminal.waitFor("# loss")
    #expect(terminal.screen.privateModes == shellModes)
  }

  // MARK: - Kinds of terminals

  @Test(arguments: [
    "xterm-256color", "tmux-256color", "screen-256color", "xterm", "linux", "vt100", "xterm-direct",
  ])
  func `every kind of terminal that places the cursor gets the picture`(type: String) throws {
    try Self.withFolder { folder in
      let isDirect = type == "xterm-direct"
      if isDirect { try Self.describeDirectColors(in: folder) }
      let terminal = try start(
        ["--no-history"], ["TERM": type, "TERMINFO": isDirect ? folder.path : nil])
      try terminal.waitFor(Self.opening)
      try terminal.send("0.08\r")
      try terminal.waitFor("2.526 nats")
      terminal.resize(to: Size(columns: 100, rows: 30))
      try terminal.send("y")
      try terminal.waitFor("The truth got 92%")
      // Where an index is a colour by itself, no more than the first eight mean what they do elsewhere.
      #expect(!terminal.output.contains("38:2:"))
      try terminal.send("q")
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(terminal.disorder == [])
      #expect(terminal.screen.text.contains("y=0 p=0.08  # loss"))
    }
  }

  /// Few systems have this kind installed.
  private static func describeDirectColors(in folder: URL) throws {
    let source = folder.appending(path: "source")
    try #"""
    xterm-direct|xterm with colours by red, green and blue,
    	RGB, colors#0x1000000, pairs#0x7FFF, initc@,
    	setaf=\E[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
    	setab=\E[%?%p1%{8}%<%t4%p1%d%e48:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
    	use=xterm-256color,

    """#.write(to: source, atomically: true, encoding: .utf8)
    let tic = try Process.run(
      URL(filePath: "/usr/bin/tic"), arguments: ["-x", "-o", folder.path, source.path])
    tic.waitUntilExit()
    guard tic.terminationStatus == 0 else { throw Failure("tic does not take the description") }
  }

  @Test(arguments: ["nonsense", "", nil])
  func `an unknown terminal gets one plain sentence`(type: String?) throws {
    let terminal = try start([], ["TERM": type])
    #expect(try terminal.waitForEnd() == .exited(1))
    #expect(terminal.output.contains("TERM"))
    #expect(!terminal.output.contains("\u{1B}"))
    #expect(terminal.disorder == [])
  }

  @Test func `a dumb terminal gets lines`() throws {
    let terminal = try start([], ["TERM": "dumb"])
    try terminal.waitFor(">")
    try terminal.send("y=1 p=0.08\n")
    try terminal.waitFor("2.526 nats")
    try terminal.send("quit\n")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(!terminal.output.contains("\u{1B}"))
  }

  // MARK: - Locales

  @Test(
    arguments: [
      ("C", true), ("xx_XX.ISO-8859-1", true), ("C.UTF-8", false), ("xx_XX.UTF-8", false),
    ])
  func `a locale gets what it can show, installed or not`(locale: String, isASCII: Bool) throws {
    let terminal = try start(["--no-history"], ["LC_ALL": locale])
    try terminal.send("0.08\r")
    try terminal.waitFor("2.526 nats")
    try terminal.send("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.rawBytes.allSatisfy { $0 < 0x80 } == isASCII)
    #expect(terminal.screen.text.contains("\u{FFFD}") == false)
  }

  // MARK: - Disks

  @Test func `a file that cannot grow is told, and those that are there stay whole`() throws {
    try Self.withFolder { folder in
      let history = folder.appending(path: ".local/state/logloss/history")
      let lesson = folder.appending(path: "lesson")
      try FileManager.default.createDirectory(
        at: history.deletingLastPathComponent(), withIntermediateDirectories: true)
      try "y=0\n".write(to: history, atomically: true, encoding: .utf8)
      try "# logloss session\ny=0\n".write(to: lesson, atomically: true, encoding: .utf8)
      let terminal = try start(after: "cd \"$HOME\"; ulimit -f 0", home: folder)
      try terminal.waitFor(Self.opening)
      try terminal.send(":p=0.2; save lesson\r")
      try terminal.waitFor("lesson could not be written: File too large")
      try terminal.send("\u{1B}")
      try terminal.waitFor("The truth got 20%")
      try terminal.send("q")
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(terminal.disorder == [])
      #expect(try String(contentsOf: history, encoding: .utf8) == "y=0\n")
      #expect(try String(contentsOf: lesson, encoding: .utf8) == "# logloss session\ny=0\n")
      #expect(
        try Set(FileManager.default.contentsOfDirectory(atPath: folder.path)) == [
          ".local", "lesson",
        ])
    }
  }

  @Test func `a state folder that cannot be made does not matter`() throws {
    try Self.withFolder { folder in
      // Below a plain file nobody makes a folder, not even root.
      try "".write(to: folder.appending(path: ".local"), atomically: true, encoding: .utf8)
      let terminal = try start(after: ":", home: folder)
      try terminal.waitFor(Self.opening)
      try terminal.send(":p=0.2\r")
      try terminal.waitFor("The truth got 20%")
      try terminal.send(":\u{1B}[A")
      try terminal.waitFor(":p=0.2")
      try terminal.send("\u{3}q")
      #expect(try terminal.waitForEnd() == .exited(0))
      #expect(terminal.disorder == [])
    }
  }

  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "logloss-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
