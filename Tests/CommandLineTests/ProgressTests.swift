import Foundation
import Testing
import Workbench

@Suite("What was answered of the lessons")
struct ProgressTests {
  private func withDrill<Result>(
    of count: Int = 3, _ body: (URL, String) throws -> Result
  ) throws -> Result {
    try Program.withFolder { folder in
      let file = folder.appendingPathComponent("drill.logloss")
      try LearnTests.lesson(of: count).write(to: file, atomically: true, encoding: .utf8)
      return try body(folder, file.path)
    }
  }

  private func learn(
    _ file: String, _ input: String, in folder: URL, _ options: String...
  ) throws -> Ending {
    try Program.run(
      ["learn", "--plain", file] + options, input: Data(input.utf8),
      environment: ["XDG_STATE_HOME": folder.path + "/state"])
  }

  private func progress(in folder: URL) throws -> String {
    try String(
      contentsOf: folder.appendingPathComponent("state/logloss/progress"), encoding: .utf8
    ).replacing(Self.key, with: "drill")
  }

  /// By which the answers to the drill are kept.
  private static let key =
    LessonReader("drill", Array(LearnTests.lesson(of: 3).utf8)).lessons.first?.own.key ?? ""

  private func write(_ text: String, in folder: URL) throws {
    let state = folder.appendingPathComponent("state/logloss")
    try FileManager.default.createDirectory(at: state, withIntermediateDirectories: true)
    try text.replacing("drill", with: Self.key).write(
      to: state.appendingPathComponent("progress"), atomically: true, encoding: .utf8)
  }

  @Test("is a line each, for its owner alone, and taken up again where it stood")
  func kept() throws {
    try withDrill { folder, file in
      _ = try learn(file, "b 80%\n\nskip\n", in: folder)
      #expect(try progress(in: folder) == "drill 1 b 0.8 2 right\ndrill 2 skipped\n")
      let next = try learn(file, "a\n\n", in: folder)
      #expect(next.output.contains("Question 3 of 3.\nAsk 3.\n"))
      #expect(next.output.contains("Your mean so far: 0.458; always guessing evenly: 0.693.\n"))
      #expect(try progress(in: folder).hasSuffix("\ndrill 3 a 0.5 2 wrong\n"))
      let path = folder.appendingPathComponent("state/logloss/progress").path
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test("is kept by the REPL too, and by nothing that runs scripts")
  func programs() throws {
    try withDrill { folder, _ in
      let environment = ["XDG_STATE_HOME": folder.path + "/state"]
      let lines = "learn 1\nskip\n"
      _ = try Program.run("eval", "learn 1; skip", environment: environment)
      _ = try Program.run("run", "-", input: lines, environment: environment)
      _ = try Program.run("repl", "--no-history", input: lines, environment: environment)
      _ = try Program.run(input: lines, environment: environment)
      let script = folder.appendingPathComponent("script.logloss")
      try lines.write(to: script, atomically: true, encoding: .utf8)
      _ = try Program.run("repl", input: "run \(script.path)\n", environment: environment)
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/state"))
      _ = try Program.run("repl", input: lines, environment: environment)
      #expect(try progress(in: folder).hasSuffix(" 1 skipped\n"))
    }
  }

  @Test("of a file that was changed since does not stop anybody who goes back to it")
  func misfits() throws {
    try withDrill { folder, file in
      try write("drill 1 c 0.8 3 wrong\n", in: folder)
      let ending = try learn(file, "back\n", in: folder)
      #expect(ending.status == 0 && ending.output.contains("Ask 1."))
    }
  }

  @Test("is neither read nor written with --no-history")
  func notKept() throws {
    try withDrill { folder, file in
      try write("drill 1 b 0.8 2 right\n", in: folder)
      let ending = try learn(file, "b\n", in: folder, "--no-history")
      #expect(ending.output.contains("Ask 1."))
      #expect(try progress(in: folder) == "drill 1 b 0.8 2 right\n")
    }
  }

  @Test(
    "damaged lines are passed over, and a cut one does not eat the next",
    arguments: [
      "drill 1 b 0.8", "drill 1 b 0.8 2 rig", "\u{0}\u{0}", "drill", "drill 1 b 2 2 right",
    ])
  func damaged(_ rest: String) throws {
    try withDrill { folder, file in
      try write("nonsense\n\ndrill x b 0.8 2 right\n" + rest, in: folder)
      let ending = try learn(file, "b\n", in: folder)
      #expect(ending.status == 0 && ending.output.contains("Ask 1."))
      #expect(try progress(in: folder).hasSuffix("\n\(rest)\ndrill 1 b 0.5 2 right\n"))
      #expect(try learn(file, "", in: folder).output.contains("Ask 2."))
    }
  }

  @Test("of a long file the end is read, from a whole line on")
  func long() throws {
    try withDrill { folder, file in
      try write(
        String(repeating: "other 1 b 0.8 2 right\n", count: 100_000) + "drill 1 b 0.8 2 right\n",
        in: folder)
      #expect(try learn(file, "", in: folder).output.contains("Ask 2."))
    }
  }

  private static let remedy = "hint: set XDG_STATE_HOME to a folder that can be written\n"

  @Test("that can't be kept is told once, at the first answer, and the lesson goes on")
  func unwritable() throws {
    try withDrill { folder, file in
      // Below a file there is no folder, whoever asks for one.
      try "".write(to: folder.appendingPathComponent("state"), atomically: true, encoding: .utf8)
      let ending = try learn(file, "b\n\nb\n", in: folder)
      #expect(ending.status == 0 && ending.output.contains("Reveal 2."))
      #expect(
        ending.errors == """
          answers can't be kept in \(folder.path)/state/logloss/progress: Not a directory
          \(Self.remedy)
          """)
      #expect(try learn(file, "lessons\n", in: folder).errors.isEmpty)
      #expect(try learn(file, "b\n", in: folder, "--no-history").errors.isEmpty)
    }
  }

  @Test("that has no room is told, too")
  func full() throws {
    try withDrill { folder, file in
      let state = folder.path + "/state"
      // A file may have one block of 512 bytes: what is written beyond is cut.
      try write(String(repeating: "x", count: 505) + "\n", in: folder)
      let ending = try Program.shell(
        "export XDG_STATE_HOME='\(state)'; ulimit -f 1; echo b | \"$logloss\" learn --plain '\(file)'"
      )
      #expect(ending.status == 0 && ending.output.contains("Reveal 1."))
      #expect(ending.errors.hasPrefix("answers can't be kept in \(state)/logloss/progress: "))
    }
  }

  @Test("of somebody without a home is not kept, and that is told")
  func homeless() throws {
    try withDrill { _, file in
      let ending = try Program.shell(
        "unset HOME XDG_STATE_HOME; echo b | \"$logloss\" learn --plain '\(file)'")
      #expect(ending.status == 0 && ending.output.contains("Reveal 1."))
      #expect(ending.errors == "answers can't be kept: HOME is not set\n" + Self.remedy)
    }
  }

  @Test("stops nobody where a pipe is in its place")
  func pipe() throws {
    try withDrill { folder, file in
      try write("", in: folder)
      let path = folder.appendingPathComponent("state/logloss/progress").path
      unlink(path)
      #expect(mkfifo(path, 0o600) == 0)
      let ending = try learn(file, "b\n\nb\n", in: folder)
      #expect(ending.status == 0 && ending.output.contains("Reveal 2."))
      #expect(ending.errors.hasPrefix("answers can't be kept in \(path): "))
    }
  }

  @Test("holds the lines of two programs at once, each whole")
  func sideBySide() throws {
    let count = 50
    try withDrill(of: count) { folder, file in
      let programs = try (0..<2).map { _ in
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = Program.file
        process.arguments = ["learn", "--plain", file]
        process.environment = ["XDG_STATE_HOME": folder.path + "/state"]
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        return (process, input.fileHandleForWriting, output.fileHandleForReading)
      }
      // Both have read what there was before either answers.
      for (_, _, output) in programs { #expect(!output.availableData.isEmpty) }
      for (_, input, _) in programs {
        try input.write(contentsOf: Data(String(repeating: "b 80%\n\n", count: count).utf8))
        try input.close()
      }
      for (process, _, output) in programs {
        _ = output.readDataToEndOfFile()
        process.waitUntilExit()
      }
      let lines = try progress(in: folder).split(separator: "\n")
      #expect(lines.count == 2 * count)
      for number in 1...count {
        #expect(lines.count { $0.hasSuffix(" \(number) b 0.8 2 right") } == 2)
      }
    }
  }
}
