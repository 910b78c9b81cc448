import CPseudoterminal
import Foundation
import Testing

@Suite("On a terminal without a screen")
struct DumbTerminalTests {
  @Test(
    "lines are prompted for and answered, without a control sequence",
    arguments: [(["repl"], "xterm-256color"), ([], "dumb"), (["y=1", "p=0.9"], "dumb")])
  func conversation(_ arguments: [String], _ kind: String) throws {
    let terminal = try LineTerminal(arguments, kind)
    defer { terminal.close() }
    try terminal.waitFor("> ")
    terminal.type("y=1 p=0.08\n")
    try terminal.waitFor("2.526 nats: 3.6 coin flips.")
    terminal.type("p=8\n")
    try terminal.waitFor("hint: a percentage is written 8%")
    terminal.type("redraw; page help\n")
    try terminal.waitFor("Leaves; the last state stays as one line.")
    terminal.type("quit\n")
    #expect(try terminal.status() == 0)
    #expect(!terminal.output.contains("\u{1B}"))
  }

  @Test("the end of the input ends the conversation")
  func endOfInput() throws {
    let terminal = try LineTerminal(["repl"], "dumb")
    defer { terminal.close() }
    try terminal.waitFor("> ")
    terminal.type("\u{4}")
    #expect(try terminal.status() == 0)
    #expect(terminal.output.hasSuffix("> \r\n"))
  }

  @Test("a bad statement among the arguments fails before anything else")
  func badArgument() throws {
    for kind in ["dumb", "xterm-256color"] {
      let terminal = try LineTerminal(["y=1", "p=8"], kind)
      defer { terminal.close() }
      #expect(try terminal.status() == 1)
      #expect(terminal.output.hasPrefix("p must lie between 0 and 1; 8 does not\r\n"))
      #expect(!terminal.output.contains("\u{1B}"))
    }
  }
}

/// The program on a terminal of which only the text is looked at.
private final class LineTerminal {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private(set) var output = ""
  private var bytes: [UInt8] = []
  private var pair = pseudoterminal()
  private let process: pid_t

  init(_ arguments: [String], _ kind: String) throws {
    guard pseudoterminal_open(&pair, 24, 80) else { throw Failure(description: "no terminal") }
    let variables = [
      "TERM=\(kind)", "LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no",
      "HOME=\(FileManager.default.temporaryDirectory.path)",
    ]
    let words = ([Program.file.path] + arguments).map { strdup($0) } + [nil]
    let environment = variables.map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    process = pseudoterminal_start(pair, Program.file.path, words, environment)
    guard process > 0 else { throw Failure(description: "the program did not start") }
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = pseudoterminal_write(pair, bytes, bytes.count)
  }

  func waitFor(_ text: String) throws {
    while !output.contains(text) {
      guard read(for: 5000) else { throw Failure(description: "no “\(text)” in: \(output)") }
    }
  }

  /// The exit status, once the program has ended and all that it printed is read.
  func status() throws -> Int32 {
    for _ in 0..<500 {
      let status = process_check(process)
      _ = read(for: 10)
      guard status.has_ended else { continue }
      while read(for: 0) {}
      return status.signal == 0 ? status.code : 128 + status.signal
    }
    kill(process, SIGKILL)
    throw Failure(description: "the program goes on: \(output)")
  }

  func close() { pseudoterminal_close(&pair) }

  private func read(for milliseconds: Int32) -> Bool {
    var space = [UInt8](repeating: 0, count: 4096)
    let count = pseudoterminal_read(pair, &space, space.count, milliseconds)
    guard count > 0 else { return false }
    bytes += space.prefix(count)
    output = String(decoding: bytes, as: UTF8.self)
    return true
  }
}
