import CPseudoterminal
import Foundation
import Testing

@Suite("logloss learn")
struct LearnTests {
  /// A lesson with so many questions of which the second option is right.
  static func lesson(of count: Int) -> String {
    "lesson drill \"A drill\"\ny=1 p=0.5\n"
      + (1...count).map {
        """
        ask "Ask \($0)."
        option "no"
        option "yes"
        answer b
        reveal "Reveal \($0)."

        """
      }.joined()
  }

  private func withLesson<Result>(
    _ text: String = lesson(of: 2), _ body: (URL, String) throws -> Result
  ) throws -> Result {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("my.logloss")
      try text.write(to: file, atomically: true, encoding: .utf8)
      return try body(folder, file.path)
    }
  }

  // MARK: Without a screen

  @Test("a lesson is gone through with bare answers and empty lines, without an escape")
  func plain() throws {
    try withLesson { _, file in
      let ending = try Program.run("learn", "--plain", file, input: "b 80%\n\na\n\n")
      #expect(ending.status == 0 && ending.errors.isEmpty)
      for text in [
        "Lesson 1 of 1: A drill.\nQuestion 1 of 2.\nAsk 1.\nOption a: no.\nOption b: yes.\n",
        "Right. Reveal 1.\n", "Question 2 of 2.\nAsk 2.\n", "Wrong: it is b, “yes”. Reveal 2.\n",
        "That was “A drill”.\n",
      ] {
        #expect(ending.output.contains(text))
      }
      #expect(!ending.output.contains("\u{1B}"))
    }
  }

  @Test("in lines that are piped to the shell an empty one says nothing, and a bare letter is none")
  func piped() throws {
    let lines = "learn half\n\nguess b\n\n\nb\n"
    let ending = try Program.run("repl", "--no-history", input: lines)
    #expect(ending.status == 1)
    #expect(ending.output.contains("Question 1 of 3."))
    #expect(!ending.output.contains("Question 2 of 3."))
    #expect(ending.errors.contains("b"))
  }

  @Test(
    "without --plain it is the same where there is no terminal, and in ASCII where the locale says so"
  )
  func dumb() throws {
    try withLesson { _, file in
      let plain = try Program.run("learn", "--plain", file, input: "a\n")
      #expect(try Program.run("learn", file, input: "a\n").output == plain.output)
      let ascii = try Program.run("learn", file, input: "a\n", environment: ["LC_ALL": "C"])
      #expect(ascii.output.contains("Wrong: it is b, \"yes\". Reveal 1.\n"))
      #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test("on a terminal it greets and prompts", arguments: [["--plain"], []])
  func prompted(_ options: [String]) throws {
    try withLesson { _, file in
      let terminal = try LineTerminal(
        ["learn", "--no-history", file] + options, options.isEmpty ? "dumb" : "xterm-256color")
      defer { terminal.close() }
      try terminal.waitFor("> ")
      terminal.type("b 80%\n")
      try terminal.waitFor("Right. Reveal 1.")
      terminal.type("\n")
      try terminal.waitFor("Ask 2.")
      terminal.type("lessons\nquit\n")
      #expect(try terminal.status() == 0)
      #expect(terminal.output.contains("1. drill: A drill. 2 questions, 1 done."))
      #expect(!terminal.output.contains("\u{1B}"))
    }
  }

  @Test("the REPL has the same lessons, and takes bare answers on their page alone")
  func repl() throws {
    let ending = try Program.run(
      "repl", input: "b\nlearn \(try firstLesson())\nskip\ny=1 p=0.5\n", environment: [:])
    #expect(ending.output.contains("Question 1 of "))
    #expect(ending.errors.hasPrefix("<stdin>:1:1: unknown command “b”"))
    #expect(ending.output.contains("loss: 0.693 nats"))
  }

  @Test("lessons that come along are found by name and by number; others are told")
  func found() throws {
    let name = try firstLesson()
    let byName = try Program.run("learn", "--plain", name)
    #expect(byName.output.hasPrefix("Lesson 1 of "))
    #expect(try Program.run("learn", "--plain", "1").output == byName.output)
    try Program.withFolder { folder in
      for word in [name, "1"] {
        try "".write(to: folder.appendingPathComponent(word), atomically: true, encoding: .utf8)
        let ending = try Program.run(["learn", word], folder: folder)
        #expect(ending.output == byName.output, "a file of that name does not stand in the way")
      }
    }
    let unknown = try Program.run("learn", name + "x")
    #expect(unknown.status == 1 && unknown.output.isEmpty)
    #expect(unknown.errors.hasPrefix("there is no lesson “\(name)x”\n"))
  }

  private func firstLesson() throws -> String {
    let list = try Program.run("learn", "--list").output
    return String(try #require(list.split(separator: " ").dropFirst().first).dropLast())
  }

  // MARK: Files

  @Test("a good file is counted, and a bad one told line by line with status 1")
  func check() throws {
    try withLesson { _, file in
      let good = try Program.run("learn", "--check", file)
      #expect(good.output == "\(file): 1 lesson and 2 questions, all fine\n")
      #expect(good.status == 0 && good.errors.isEmpty)
    }
    try withLesson("lesson coin \"Coin\"\nask \"What?\"\nanswer b within 1\n") { _, file in
      for arguments in [["learn", "--check", file], ["learn", file], ["learn", file, "--plain"]] {
        let bad = try Program.run(arguments)
        #expect(bad.status == 1 && bad.output.isEmpty)
        #expect(
          bad.errors == """
            \(file):2:1: the question is never revealed
              ask "What?"
              ^^^
            hint: reveal "…" says why in one line
            \(file):3:8: an option is right or not, within nothing
              answer b within 1
                     ^
            hint: as in answer b

            """)
      }
    }
  }

  @Test("what is no file of lessons is told at once, and nothing is waited for")
  func strangeFiles() throws {
    try Program.withFolder { folder in
      let pipe = folder.appendingPathComponent("pipe").path
      #expect(mkfifo(pipe, 0o600) == 0)
      let large = folder.appendingPathComponent("large")
      try Data(count: 10_000_000).write(to: large)
      for (path, message) in [
        (pipe, "\(pipe) is no plain file, so it is not read\n"),
        (folder.path, "\(folder.path) is no plain file, so it is not read\n"),
        ("/dev/zero", "/dev/zero is no plain file, so it is not read\n"),
        (
          folder.path + "/none",
          "\(folder.path)/none could not be read: No such file or directory\n"
        ),
        (large.path, "\(large.path):1:1: a file of lessons has at most 1024 KiB\n"),
      ] {
        for way in [["--check"], [], ["--plain"]] {
          let ending = try Program.run(["learn", path] + way)
          #expect(ending.status == 1 && ending.output.isEmpty)
          #expect(ending.errors.hasPrefix(message))
        }
      }
    }
  }

  @Test("the start passes the check as it is, can be taught, and is never written over a file")
  func start() throws {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("new.logloss")
      #expect(try Program.run("learn", "--new", file.path).output == "saved to \(file.path)\n")
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(try Program.run("learn", "--new", "-").output == text)
      #expect(try Program.run("learn", "--check", file.path).status == 0)
      #expect(
        try Program.run("learn", file.path, input: "b\n\n").output.contains("Question 2 of 2."))
      for path in [file.path, folder.path] {
        let again = try Program.run("learn", "--new", path)
        #expect(again.status == 1)
        #expect(again.errors.hasPrefix("\(path) is there already, so it is left alone\n"))
      }
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }

  @Test("the file of a lesson that comes along is printed as it is, and passes the check")
  func printed() throws {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("copy.logloss")
      let printed = try Program.run(
        "learn", "--print", try firstLesson(), environment: ["LC_ALL": "C"])
      #expect(printed.output.hasPrefix("lesson "))
      try printed.output.write(to: file, atomically: true, encoding: .utf8)
      #expect(try Program.run("learn", "--check", file.path).status == 0)
      #expect(try Program.run("learn", "--print", "nonesuch").status == 1)
    }
  }

  @Test("the notes go to a file that is theirs, or to stdout, of one lesson or of all")
  func notes() throws {
    try withLesson { folder, file in
      let notes = folder.appendingPathComponent("notes.txt").path
      for _ in 0..<2 {
        #expect(try Program.run("learn", file, "--notes", notes).output == "saved to \(notes)\n")
      }
      let text = try String(contentsOfFile: notes, encoding: .utf8)
      #expect(text.hasPrefix("Notes for the teacher\n"))
      #expect(
        text.contains(
          "\nA drill (learn drill)\n\nQuestion 1: Ask 1.\n  a no\n  b yes\n  Answer: b\n"))
      #expect(try Program.run("learn", file, "--notes", "-").output == text)
      let other = try Program.run("learn", "--notes", file)
      #expect(other.status == 1)
      #expect(other.errors.hasPrefix("\(file) was not written by learn --notes"))
      let one = try Program.run("learn", try firstLesson(), "--notes", "-").output
      #expect(one.contains("(learn \(try firstLesson()))"))
      #expect(try Program.run("learn", "--notes", "-").output.count >= one.count)
      #expect(try Program.run("learn", "nonesuch", "--notes", "-").status == 1)
    }
  }

  @Test(
    "calls that are no good end with 64",
    arguments: [
      (["--check"], "Give a file"), (["--new", ""], "Give a file"), (["--new"], "Give a file"),
      (["--print"], "Give a lesson"),
      (["--print", "my.logloss"], "Give a lesson"), (["--list", "half"], "--list lists all"),
      (["--plain", "--list"], "--list"), (["--check", "a.logloss", "--notes", "-"], "keep one"),
      (["--plain", "--theme", "dark"], "--theme is for the screen"), (["one", "two"], "two"),
    ])
  func usage(_ arguments: [String], _ message: String) throws {
    let ending = try Program.run(["learn"] + arguments)
    #expect(ending.status == 64 && ending.output.isEmpty)
    #expect(ending.errors.contains(message))
  }
}
