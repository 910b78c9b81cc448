import Testing

@testable import Workbench

@Suite("Lines, statements and words")
struct LexerTests {
  private func words(_ line: String) throws -> [[String]] {
    try Lexer.statements(in: line).map { $0.tokens.map(\.text) }
  }

  @Test("semicolons part statements, and empty ones are none")
  func semicolons() throws {
    #expect(try words("a b;c ; ;d") == [["a", "b"], ["c"], ["d"]])
    #expect(try words("").isEmpty)
    #expect(try words(" ; ;").isEmpty)
  }

  @Test("signs part words; spaces around them change nothing")
  func signs() throws {
    #expect(try words("p=a:1,b:2") == [["p", "=", "a", ":", "1", ",", "b", ":", "2"]])
    #expect(try words("p = a : 1 , b : 2") == [["p", "=", "a", ":", "1", ",", "b", ":", "2"]])
  }

  @Test("quotes hold spaces and signs, and a quote behind a backslash")
  func quotes() throws {
    #expect(try words("say \"a;b # c=d\" e") == [["say", "a;b # c=d", "e"]])
    #expect(try words("\"say \\\"hi\\\"\"") == [["say \"hi\""]])
    #expect(try words("\"back\\slash\"") == [["back\\slash"]])
    #expect(try words("\"\"") == [[""]])
  }

  @Test("# begins a comment at the start of a word only")
  func comments() throws {
    #expect(try words("flip # the label; undo") == [["flip"]])
    #expect(try words("# all") == [])
    #expect(try words("a#b") == [["a#b"]])
    #expect(try words("p=#7") == [["p", "="]])
  }

  @Test("columns count characters, not bytes")
  func columns() throws {
    let tokens = try Lexer.statements(in: "say ŷ 👩‍👩‍👧 end")[0].tokens
    #expect(tokens.map(\.place.columns) == [0..<3, 4..<5, 6..<7, 8..<11])
  }

  @Test(
    "a text in quotes reads back as itself",
    arguments: [
      "a b", "a\"b", "#1", "x=y", "", "p", "ŷ;", "a\\ b", "a \\", "\\\\\"", "\\n",
      " \u{301}", "\"\u{301}", "a:\u{301}", "\\", "a\t",
    ])
  func quotedReadsBack(_ text: String) throws {
    #expect(try words(text.quoted) == [[text]])
  }

  @Test(
    "control characters are refused where they stand, be it in quotes or in a comment",
    arguments: [
      ("say \"\u{1B}[31mX\"", 5), ("say a\u{0}", 5), ("say ŷ\u{7F}", 5), ("say ŷ\u{85}", 5),
      ("say a\rb", 5), ("say a\nb", 5), ("say a\r\nb", 5), ("flip # \u{7}", 7),
      ("\u{9B}31m", 0), ("pin \"\u{1B}c\"", 5), ("note a\u{8}", 6),
      ("classes=a,\u{1B}c", 10), ("flip\r\r", 4),
    ])
  func controlsAreRefused(_ line: String, _ column: Int) {
    let failure = #expect(throws: Diagnostic.self) { try Lexer.statements(in: line) }
    #expect(failure?.columns == column..<(column + 1))
    #expect(failure?.hint != nil)
    var session = Session(["y=1 p=0.9"])
    #expect(session.run(line).failure == failure)
  }

  @Test("tabs, and the end of a line as Windows has it, are spaces")
  func blanks() throws {
    #expect(try words("say\ta\r") == [["say", "a"]])
  }

  @Test("a line may have 4 MiB and not a byte more")
  func longestLine() throws {
    let longest = String(repeating: " ", count: InputLine.maximumBytes)
    #expect(try Lexer.statements(in: longest).isEmpty)
    #expect(throws: Diagnostic.self) { try Lexer.statements(in: longest + " ") }
  }

  @Test("a caret stays under its place when a long line is cut")
  func longLineIsCut() throws {
    let line = String(repeating: "x", count: 300) + "HERE" + String(repeating: "y", count: 300)
    let lines = Diagnostic("wrong", at: 300..<304).rendered(in: line)
    try #require(lines.count == 3)
    let shown = Array(lines[1])
    let marked = Array(lines[2]).indices.filter { Array(lines[2])[$0] == "^" }
    #expect(String(marked.map { shown[$0] }) == "HERE")
    #expect(shown.count <= 84)
  }

  @Test("control characters of a line are shown as ?")
  func controlsAreShown() {
    let lines = Diagnostic("wrong", at: 0..<1).rendered(in: "\u{1B}[2J\u{7}")
    #expect(lines[1] == "  ?[2J?")
  }
}
