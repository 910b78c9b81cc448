import Foundation
import Testing

@Suite("The arguments")
struct ArgumentTests {
  @Test("are joined by spaces and read as one line")
  func joined() throws {
    let ending = try Program.run("eval", "y=1", "p=0.5;", "flip", ";", "p=0.08")
    #expect(ending.status == 0)
    #expect(ending.output.hasPrefix("truth: 0\nŷ: 0.08, "))
  }

  @Test(
    "may be negative numbers, which are no options",
    arguments: [
      ["y=0", "z=2,", "-inf,", "-1.5"], ["y=0", "z=2,-inf,-1.5"],
      ["y=0", "z=", "2,", "-inf", ",-1.5"],
      ["--", "y=0", "z=2,", "-inf,", "-1.5"],
    ])
  func negativeNumbers(_ statements: [String]) throws {
    let ending = try Program.run(["eval", "--json"] + statements)
    #expect(ending.status == 0)
    #expect(ending.output.contains("\"logits\":[2,\"-inf\",-1.5]"))
  }

  @Test(
    "that are statements alone come to what they do behind explore",
    arguments: [
      [], [""], ["y=1", "p=0.08"], ["y=0", "z=", "-1.5"], ["y=1", "p=2"], ["y=1; p=0.3", "quit"],
      ["y=dog", "p=cat:0.7,dog:0.3"], ["nonsense"],
    ])
  func statementsAlone(_ statements: [String]) throws {
    let alone = try Program.run(statements)
    let named = try Program.run(["explore"] + statements)
    #expect(alone.status == named.status)
    #expect(alone.output == named.output)
    #expect(alone.errors == named.errors)
    #expect(!alone.errors.contains("Usage"))
  }

  @Test("name a column of the line as it was typed")
  func columns() throws {
    let ending = try Program.run("eval", "--json", "y=1", "z=", "-inf", "p=2")
    #expect(ending.status == 1)
    #expect(ending.output.contains("\"column\":13"))
  }

  @Test(
    "may put options anywhere before --",
    arguments: [["--json", "y=1", "p=0.5"], ["y=1", "--json", "p=0.5"]])
  func optionsAnywhere(_ arguments: [String]) throws {
    #expect(try Program.run(["eval"] + arguments).output.hasPrefix("{\"kind\":\"binary\""))
  }

  @Test(
    "that are no usage end with status 64 and say how",
    arguments: [
      ["eval"], ["eval", "--jsno", "y=1"], ["run"], ["run", "a", "b"], ["plot", "--width", "0"],
      ["plot", "--height", "-3", "y=1"], ["plot", "--glyphs", "crayon"], ["--color", "blue"],
      ["repl", "y=1"], ["--glyphs"], ["run", "--pace", "2", "-"], ["run", "--pace", "-1", "a"],
      ["run", "--pace", "2", "--json", "a"], ["demo", "--pace", "9999"], ["demo", "y=1"],
      ["run", "--theme", "light", "-"], ["run", "--mouse", "off", "-"],
      ["run", "--reduced-motion", "-"],
    ])
  func badUsage(_ arguments: [String]) throws {
    let ending = try Program.run(arguments)
    #expect(ending.status == 64)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.contains("Usage: logloss"))
  }

  @Test("win over statements where they name a subcommand")
  func subcommandsWin() throws {
    let ending = try Program.run("plot", "y=1", "p=0.08", "--width", "60", "--height", "14")
    #expect(ending.status == 0)
    #expect(ending.output.contains("2.526"))
  }

  @Test("ask for version and help")
  func versionAndHelp() throws {
    let version = try Program.run("--version")
    #expect(version.status == 0)
    #expect(version.output.split(separator: ".").count == 3)
    for arguments in [["--help"], ["help"], ["eval", "--help"], ["help", "plot"]] {
      let help = try Program.run(arguments)
      #expect(help.status == 0)
      #expect(help.output.contains("USAGE: logloss"))
      #expect(help.errors.isEmpty)
    }
  }

  @Test("may be statements in quotes, with signs and names of other scripts")
  func quotes() throws {
    let ending = try Program.run("eval", "y=\"New York\"", "p=\"New York\":0.6,東京:0.4")
    #expect(ending.status == 0)
    #expect(ending.output.hasPrefix("truth: class 0 of 0–1 (New York)\nŷ: New York 0.6, 東京 0.4\n"))
  }

  @Test("that fail say where, with status 1")
  func failure() throws {
    let ending = try Program.run("eval", "y=1", "p=1.2")
    #expect(ending.status == 1)
    #expect(ending.output.isEmpty)
    #expect(
      ending.errors == """
        p must lie between 0 and 1; 1.2 does not
          y=1 p=1.2
                ^^^
        hint: 0 never happens, 1 always does

        """)
  }

  @Test("that fail with --json are an object on stdout, and a message on stderr")
  func failureAsJSON() throws {
    let ending = try Program.run("eval", "--json", "y=1", "p=0.33,0.33,0.33")
    #expect(ending.status == 1)
    #expect(
      ending.output
        == "{\"error\":{\"message\":\"the probabilities add up to 0.99, not 1\",\"column\":7,"
        + "\"hint\":\"normalize y=1 p=0.33,0.33,0.33 rescales them\"}}\n")
    #expect(ending.errors.hasPrefix("the probabilities add up to 0.99, not 1\n"))
  }

  @Test("give pictures of the size asked for", arguments: [(80, 24), (40, 10), (120, 40), (1, 1)])
  func pictures(_ width: Int, _ height: Int) throws {
    let statements = ["y=1", "p=0.08", "--width", "\(width)", "--height", "\(height)"]
    for glyphs in ["ascii", "braille"] {
      let ending = try Program.run(["plot", "--glyphs", glyphs] + statements)
      #expect(ending.status == 0)
      let lines = ending.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count > 1)
      if width >= 40 {
        #expect(lines.count <= height + 1)
        #expect(lines.dropLast(2).allSatisfy { $0.count <= width })
      }
      #expect(!ending.output.contains("\u{1B}"))
      if glyphs == "ascii" { #expect(ending.output.utf8.allSatisfy { $0 < 0x80 }) }
    }
  }
}
