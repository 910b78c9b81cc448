import Foundation
import Testing

@Suite("copy")
struct CopyTests {
  private static let setting =
    "y=1 p=0.9 T=2; pin honest; classes=cat,dog,fox y=dog p=0.7,0.2,0.1 weights=1,2,1; "
    + "share dog 0.37; pin; unit=bit; axis log; curve brier off; page compare"

  @Test("prints a line that gives the same state back, wherever it is run")
  func line() throws {
    let state = try Program.run("eval", "--json", Self.setting + "; unit=bit").output
    let copied = try Program.run("eval", Self.setting + "; say LINE; copy").output
    let line = try #require(copied.split(separator: "\n").last.map(String.init))
    #expect(line.hasPrefix("clear; ") && line.hasSuffix("; page compare"))
    for before in ["", "y=0 z=-3 smoothing=0.1; pin b other; axis logit; page classes; "] {
      let again = try Program.run("eval", "--json", before + line + "; unit=bit")
      #expect(again.status == 0)
      #expect(again.output == state)
      let copy = try Program.run("eval", before + line + "; copy").output
      #expect(copy.hasSuffix(line + "\n"))
    }
    let typed = try Program.run("repl", input: "y=0 p=0.3\n\(line)\ncopy\n")
    #expect(typed.output.hasSuffix(line + "\n"))
    let object = try Program.run("eval", "--json", line + "; copy").output
    #expect(object.hasPrefix("{\"kind\":\"copy\",\"statement\":\"clear; "))
  }

  @Test("is a key of the explorer, and its line an argument that opens the same page")
  func explorer() throws {
    let terminal = try LineTerminal(
      ["--no-history", "y=1 p=0.08; page libraries"], "xterm-256color")
    defer { terminal.close() }
    try terminal.waitFor("2.5257286443082556")
    terminal.type("c")
    let line =
      "clear; classes=cat,dog,fox y=dog p=0.7,0.2,0.1; y=1 p=0.08; page libraries"
    let encoded = Data(line.utf8).base64EncodedString()
    try terminal.waitFor("\u{1B}]52;c;\(encoded)\u{7}")
    // The first closes what was shown.
    terminal.type("qq")
    #expect(try terminal.status() == 0)
    let other = try LineTerminal(["--no-history", line], "xterm-256color")
    defer { other.close() }
    try other.waitFor("2.5257286443082556")
    other.type("q")
    #expect(try other.status() == 0)
  }

  @Test("leaves a console without a clipboard alone")
  func console() throws {
    let terminal = try LineTerminal(["--no-history"], "linux")
    defer { terminal.close() }
    try terminal.waitFor("The truth got 50%")
    terminal.type("c")
    try terminal.waitFor("Copied")
    terminal.type("qq")
    #expect(try terminal.status() == 0)
    #expect(!terminal.output.contains("]52;"))
  }
}
