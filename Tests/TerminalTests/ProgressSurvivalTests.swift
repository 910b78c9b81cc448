import Foundation
import TestSupport
import Testing
import Workbench

/// What was answered and what was typed, through a program that is killed at any moment.
struct ProgressSurvivalTests {
  private static let kills = 50
  private static let burst = 6

  /// Each number stands twice, so that a picture painted by halves is told from a whole one.
  private static let lesson =
    "lesson drill \"A drill\"\ny=1 p=0.5\n"
    + (1...(kills * burst + 1)).map {
      """
      ask "Ask \($0) is \($0)."
      option "no"
      option "yes"
      answer b
      reveal "Reveal \($0) is \($0)."

      """
    }.joined()

  /// The last answer that a screen shows to be taken: it shows its reveal, or the question behind it.
  private static func answered(on screen: String) throws -> Int {
    if let reveal = screen.firstMatch(of: #/Reveal (\d+) is (\d+)\./#), reveal.1 == reveal.2 {
      return try #require(Int(reveal.1))
    }
    if let ask = screen.firstMatch(of: #/Ask (\d+) is (\d+)\./#), ask.1 == ask.2 {
      return try #require(Int(ask.1)) - 1
    }
    return 0
  }

  /// The whole lines of a file, and what stands behind the last of them.
  private static func lines(of file: URL) -> (whole: [Substring], rest: Substring) {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let rest = lines.popLast() ?? ""
    return (lines, rest)
  }

  /// Does something in a folder of its own that has the lesson in a file.
  private func withLesson(_ body: (_ folder: URL, _ file: URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "logloss-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "drill.logloss")
    try Self.lesson.write(to: file, atomically: true, encoding: .utf8)
    try body(folder, file)
  }

  @Test func `that an answer can't be kept is told once`() throws {
    try withLesson { _, file in
      // Below a file there is no folder, whoever asks for one.
      let terminal = try PseudoTerminal(
        executable: .logloss, arguments: ["learn", file.path],
        environment: ["XDG_STATE_HOME": file.path])
      try terminal.waitFor("Ask 1 is 1.")
      try terminal.send(":guess b 80%\r")
      try terminal.waitFor("set XDG_STATE_HOME to a folder that can be written")
      #expect(terminal.screen.text.contains("answers can't be kept in \(file.path)".prefix(70)))
      try terminal.send(":next\r")
      try terminal.waitFor("Ask 2 is 2.")
      try terminal.send(":guess b 80%\r")
      try terminal.waitFor("Reveal 2 is 2.")
      #expect(!terminal.screen.text.contains("can't be kept"))
      try terminal.send("q")
      #expect(try terminal.waitForEnd() == .exited(0))
    }
  }

  @Test func `killed at any moment, it has kept every answer that was seen, and goes on there`()
    throws
  {
    try withLesson(answerAndDie)
  }

  private func answerAndDie(_ folder: URL, _ file: URL) throws {
    let state = folder.appending(path: "state/logloss")

    let key = try #require(LessonReader("drill", Array(Self.lesson.utf8)).lessons.first).own.key
    var chance = SplitMix64(seed: 5)
    var known = 0
    for _ in 0..<Self.kills {
      let terminal = try PseudoTerminal(
        executable: .logloss, arguments: ["learn", file.path],
        environment: ["XDG_STATE_HOME": folder.path + "/state"])
      try terminal.waitFor("Ask \(known + 1) is \(known + 1).")
      try terminal.send(String(repeating: ":guess b 80%\r:next\r", count: Self.burst))
      terminal.receive(for: .random(in: 0...0.03, using: &chance))
      terminal.kill(SIGKILL)
      #expect(try terminal.waitForEnd() == .signalled(SIGKILL))

      let progress = Self.lines(of: state.appending(path: "progress"))
      let seen = try Self.answered(on: terminal.screen.text)
      #expect(progress.whole.count >= seen)
      #expect(progress.whole == (0..<progress.whole.count).map { "\(key) \($0 + 1) b 0.8 2 right" })
      #expect("\(key) \(progress.whole.count + 1) b 0.8 2 right".hasPrefix(progress.rest))
      let history = Self.lines(of: state.appending(path: "history"))
      #expect(Set(history.whole).isSubset(of: ["guess b 80%", "next"]))
      #expect(["guess b 80%", "next"].contains { $0.hasPrefix(history.rest) })
      known = progress.whole.count
    }
    // Most were killed amid their answers.
    #expect(known > Self.kills / 2 && known < Self.kills * Self.burst)
  }
}
