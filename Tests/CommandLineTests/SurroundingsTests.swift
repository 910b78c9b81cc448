import Foundation
import Testing

@Suite("Where there is no terminal")
struct SurroundingsTests {
  @Test("the arguments' outcome is printed, and nothing is read")
  func argumentsOnly() throws {
    let ending = try Program.run("y=1", "p=0.08", input: "p=0.5\n")
    #expect(ending.status == 0)
    #expect(
      ending.output == """
        truth: 1
        ŷ: 0.08, logit -2.442
        loss: 2.526 nats (3.644 bits)
        The truth got 8%. That surprise costs 2.526 nats: 3.6 coin flips.

        """)
    #expect(ending.errors.isEmpty)
  }

  @Test("statements are read from stdin, in the state that the explorer opens with")
  func pipedStatements() throws {
    let ending = try Program.run(input: "p=0.08\noops\nflip\n")
    #expect(ending.status == 1)
    #expect(ending.output.hasPrefix("truth: 1\nŷ: 0.08, "))
    #expect(ending.output.contains("truth: 0\n"))
    #expect(ending.errors.hasPrefix("<stdin>:2:1: unknown command “oops”\n"))
  }

  @Test("an empty stdin gives the state that the explorer opens with")
  func emptyInput() throws {
    let ending = try Program.run()
    #expect(ending.status == 0)
    #expect(ending.output.hasPrefix("truth: 1\nŷ: 0.5, "))
  }

  @Test("a bad statement among the arguments fails")
  func badArgument() throws {
    let ending = try Program.run("y=1", "p=oops")
    #expect(ending.status == 1)
    #expect(ending.output.isEmpty)
    #expect(ending.errors.hasPrefix("“oops” is not a number\n"))
  }

  @Test(
    "no control sequence is written", arguments: [[], ["y=1"], ["repl"], ["--color", "always"]])
  func noEscapes(_ arguments: [String]) throws {
    for terminal in ["xterm-256color", "dumb", "", "no-such-terminal"] {
      let ending = try Program.run(
        arguments, input: Data("p=0.9\nredraw\nsuspend\npage help\nplot\n".utf8),
        environment: ["TERM": terminal])
      #expect(ending.status == (arguments == ["repl"] ? 1 : 0))
      #expect(!(ending.output + ending.errors).contains("\u{1B}"))
    }
  }

  @Test("the REPL prompts nobody, and reads to the end")
  func replWithoutPrompt() throws {
    let ending = try Program.run("repl", input: "y=1 p=0.9\nflip")
    #expect(ending.status == 0)
    #expect(ending.output.hasPrefix("truth: 1\n"))
    #expect(!ending.output.contains(">"))
    #expect(ending.output.contains("truth: 0\n"))
  }

  @Test("in the C locale everything is ASCII")
  func asciiOnly() throws {
    let script = "y=1 p=0.9\nterms\ncosts\nhelp\nplot\nflop\ny=猫 p=猫:0.6,犬:0.4\nsay ŷ − ∞\n"
    for arguments in [["repl"], ["run", "-"], ["run", "--json", "-"]] {
      for name in ["C", "POSIX", "en_US.ISO-8859-1"] {
        let ending = try Program.run(
          arguments, input: Data(script.utf8), environment: ["LC_ALL": name])
        #expect((ending.output + ending.errors).utf8.allSatisfy { $0 < 0x80 })
        #expect(!ending.output.isEmpty)
      }
    }
    let json = try Program.run(
      ["run", "--json", "-"], input: Data("y=猫 p=猫:0.6,犬:0.4".utf8), environment: ["LC_ALL": "C"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["classes"] as? [String] == ["猫", "犬"])
  }

  @Test("a locale is taken by its name, whether it is installed or not")
  func localeByName() throws {
    let ending = try Program.run("y=1", "p=0.5", environment: ["LC_ALL": "de_DE.UTF-8"])
    #expect(ending.output.contains("ŷ"))
    #expect(
      try Program.run("y=1", environment: ["LC_ALL": "", "LANG": "C"]).output.contains("p: "))
  }

  @Test("a closed pipe ends the program quietly")
  func closedPipe() throws {
    let ending = try Program.shell(
      "{ \"$logloss\" eval 'y=1 p=0.5; sweep p 0.01 0.99 9999'; echo \"$?\" >&2; } | head -1")
    #expect(ending.output == "truth: 1\n")
    // By SIGPIPE, or by the error where that signal is ignored.
    #expect(["141\n", "1\n"].contains(ending.errors))
    let ignoring = try Program.shell(
      "trap '' PIPE; { \"$logloss\" eval 'y=1 p=0.5; sweep p 0.01 0.99 9999'; echo \"$?\" >&2; } | head -1"
    )
    #expect(ignoring.errors == "1\n")
  }

  @Test(
    "a full disk is told, with status 1",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")),
    arguments: ["eval y=1 p=0.9", "--help", "--version", "plot y=1 p=0.9", "y=1"])
  func fullDisk(_ arguments: String) throws {
    let ending = try Program.shell("\"$logloss\" \(arguments) > /dev/full")
    #expect(ending.status == 1)
    #expect(
      ending.errors == "logloss: the output could not be written: No space left on device\n")
  }
}
