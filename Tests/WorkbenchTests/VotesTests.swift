import Foundation
import LossCore
import Testing

@testable import Workbench

@Suite("Votes of a class")
struct VotesTests {
  private func close(_ one: Double, _ other: Double) -> Bool {
    one == other || abs(one - other) <= 1e-15 * max(1, abs(other))
  }

  @Test(
    "shares as a prediction cost minus the logarithm of each option's share",
    arguments: [[3, 9, 14, 4], [1, 1], [0, 7, 5], [30, 0, 0, 0, 0, 0, 0], [1_000_000, 1]])
  func losses(counts: [Int]) throws {
    let votes = try #require(VotesReading([counts], truth: nil))
    let total = Double(counts.reduce(0, +))
    for (index, count) in counts.enumerated() {
      #expect(
        close(votes.votes[0].losses[index], count == 0 ? .infinity : log(total / Double(count))))
      #expect(close(votes.votes[0].shares[index].value, Double(count) / total))
    }
    #expect(close(votes.even, log(Double(counts.count))))
    #expect(votes.difference == nil)
  }

  @Test("the bars of both votes are drawn to one scale")
  func bars() throws {
    let votes = try #require(VotesReading([[5, 5], [9, 1]], truth: nil))
    #expect(close(votes.bar(of: 0, in: votes.votes[1]), 1))
    #expect(close(votes.bar(of: 1, in: votes.votes[0]), 0.5 / 0.9))
    #expect(close(votes.bar(of: 1, in: votes.votes[1]), 0.1 / 0.9))
  }

  @Test("the second vote is held against the first, two without the answer too")
  func differences() throws {
    let better = try #require(VotesReading([[2, 6, 2], [7, 2, 1]], truth: 0))
    #expect(close(try #require(better.difference), log(2.0) - log(7.0)))
    #expect(better.outcome == "first vote 1.609, second 0.357: 1.253 less")
    let worse = try #require(VotesReading([[7, 2, 1], [2, 6, 2]], truth: 0))
    #expect(worse.outcome == "first vote 0.357, second 1.609: 1.253 more")
    let hopeless = try #require(VotesReading([[0, 1], [0, 4]], truth: 0))
    #expect(hopeless.difference == 0)
    #expect(hopeless.outcome == "first vote ∞, second ∞: the same")
    let found = try #require(VotesReading([[0, 1], [1, 1]], truth: 0))
    #expect(found.outcome == "first vote ∞, second 0.693: ∞ less")
    #expect(VotesReading([[1, 1]], truth: 1)?.outcome == "first vote 0.693")
  }

  @Test("nobody's vote is none")
  func nobody() {
    #expect(VotesReading([], truth: nil) == nil)
    #expect(VotesReading([[0, 0]], truth: nil) == nil)
  }

  @Test("before the answer a vote says what each option would cost, after it what it did")
  func lines() {
    var session = Session("learn half")
    #expect(
      session.run("vote 3 9 14").outcomes.lines.suffix(5).dropLast() == [
        "First vote: 3 for a (12%), 9 for b (35%), 14 for c (54%).",
        "Were the class's shares its prediction, its log loss would be, "
          + "were it a: 2.159; were it b: 1.061; were it c: 0.619.",
        "Spread evenly over the 3 options it would be 1.099.",
        "The class has voted: let neighbours talk and vote again, or show what is true.",
      ])
    let told = session.run("vote 1 20 5; guess b").outcomes.lines
    #expect(told.contains("Second vote: 1 for a (3.8%), 20 for b (77%), 5 for c (19%)."))
    #expect(
      told.contains(
        "Were the class's shares its prediction, its log loss would be: "
          + "first vote 1.061, second 0.262: 0.799 less."))
  }

  @Test("a class that has voted is shown what is true, and no answer of anybody's is scored")
  func reveal() throws {
    var session = Session("learn half; vote 3 9 14; vote 1 20 5")
    let asked = try #require(session.run("learn").outcomes.lines.last)
    #expect(asked.contains("Or: reveal shows the answer, unscored; hint helps; skip"))
    let shown = session.run("reveal")
    #expect(shown.entries.map(\.line) == ["half 1 shown"])
    #expect(session.classroom.record.counted.isEmpty)
    let question = try #require(session.classroom.question)
    let lines = shown.outcomes.lines
    let right = question.options[1]
    #expect(lines[1] == "It is b, “\(right.text)”. \(question.reveals[0])")
    #expect(lines.contains { $0.hasPrefix("Option b: ") && right.reason.map($0.contains) == true })
    #expect(
      lines.contains(
        "Were the class's shares its prediction, its log loss would be: "
          + "first vote 1.061, second 0.262: 0.799 less."))
    #expect(!lines.contains { $0.hasPrefix("You") })
    // Nor is what its teacher answered elsewhere told.
    var taught = Session("learn units; guess a; learn half; vote 3 9 14")
    #expect(taught.classroom.record.means != nil)
    #expect(!taught.run("reveal").outcomes.lines.contains { $0.hasPrefix("You") })
    #expect(lines.last?.hasPrefix("Say: next goes on; ") == true)
    let json = try #require(shown.outcomes.last).json.text
    #expect(
      json.contains(
        #""stage":"revealed","# + #""text":""# + question.text
          + #"","options":["# + question.options.map { "\"\($0.text)\"" }.joined(separator: ",")
          + #"],"hints":[],"answer":null,"right":null,"sureness":null,"loss":null,"even":null,"#
          + #""truth":"b","#))
  }

  @Test("what was shown is known: an answer behind it is told its loss, and does not count")
  func known() {
    var session = Session("learn half; vote 3 9 14; reveal; again")
    #expect(session.run("guess b 99%").entries.count == 1)
    #expect(session.run("learn").outcomes.lines.contains { $0.hasPrefix("You were 99% sure") })
    #expect(session.classroom.record.means == nil)
    session = Session("learn half; vote 3 9 14; reveal; again; guess a")
    #expect(session.classroom.record.means == nil)
    #expect(session.classroom.missed.count == 1, "for practice")
    session = Session("learn half; guess a; again; vote 3 9 14; reveal; again")
    #expect(session.run("guess b").entries.count == 1, "kept, for practice; the first one counts")
    #expect(session.classroom.record.counted.map(\.attempt?.answer) == ["a"])
  }

  @Test("a number needs no vote: a class calls its own out")
  func numbers() throws {
    var session = Session("learn price")
    #expect(session.run("vote 3 4").failure?.hint?.contains("reveal shows what is true") == true)
    #expect(session.run("learn").outcomes.lines.last?.contains("reveal shows the answer") == true)
    let shown = session.run("reveal")
    #expect(shown.entries.map(\.line) == ["price 1 shown"])
    #expect(shown.outcomes.lines[1].hasPrefix("It is 4.605."))
  }

  @Test("what a class was shown is behind it: lessons go on there, and practice does not ask it")
  func behind() throws {
    let kept = Session("learn half; skip; back; vote 3 9 14; reveal").classroom.record.entries
    #expect(kept.map(\.line) == ["half 1 skipped", "half 1 shown"])
    var session = Session()
    session.recall(kept.compactMap { Record.Entry($0.line) })
    session.say("learn")
    #expect(session.classroom.visit?.question == 1)
    #expect(session.classroom.missed.isEmpty)
    session.say("back")
    #expect(session.classroom.visit?.stage == .revealed(nil), "as it was left")
    // Shown twice is shown once.
    session.say("again; vote 1 1 1; reveal")
    #expect(session.classroom.record.entries.count == 2)
  }

  @Test(
    "nothing is shown to a class that has not voted, or twice",
    arguments: [
      ("learn half", "answer first: nothing is shown before"),
      ("learn half; vote 3 9 14; vote none", "answer first: nothing is shown before"),
      ("learn half; vote 3 9 14; reveal", "there is no question open"),
      ("learn half; vote 3 9 14; guess b", "there is no question open"),
    ])
  func refused(after line: String, message: String) {
    var session = Session(line)
    let before = session.classroom.visit
    #expect(session.run("reveal").failure?.message == message)
    #expect(session.classroom.visit == before)
  }

  @Test("machines get counts, shares and losses; that of the answer only once it is known")
  func json() throws {
    var session = Session(["learn half"])
    let asked = try #require(session.run("vote 0 1 1").outcomes.last).json.text
    #expect(
      asked.hasSuffix(
        #""votes":[{"counts":[0,1,1],"shares":[0,0.5,0.5],"#
          + #""losses":["inf",0.6931471805599453,0.6931471805599453]}]}"#))
    let told = try #require(session.run("vote 1 0 0; guess b").outcomes.last).json.text
    #expect(told.contains(#""losses":[0,"inf","inf"],"loss":"inf"}]"#))
    #expect(told.hasSuffix(#","difference":"inf"}"#))
  }
}
