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

  @Test("the session begins where the arguments led: nothing to undo, and reset comes back")
  func beginning() throws {
    let terminal = try LineTerminal(["y=0", "p=0.25"], "dumb")
    defer { terminal.close() }
    try terminal.waitFor("> ")
    terminal.type("undo\n")
    try terminal.waitFor("there is nothing to undo")
    terminal.type("p=0.5; reset; T=2\n")
    try terminal.waitFor("logit -0.5493, T = 2")
    terminal.type("quit\n")
    #expect(try terminal.status() == 0)
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
