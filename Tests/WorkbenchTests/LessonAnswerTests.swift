import Testing

@testable import Workbench

@Suite("Answers that were kept")
struct LessonAnswerTests {
  /// A lesson of two questions, the first with so many options and the first of them right.
  private static func lesson(_ name: String = "mine", options: Int = 3) throws -> Lesson {
    let choices = Choices.letters.prefix(options).map { "option \"say \($0)\"" }
    let lines =
      ["lesson \(name) \"Mine\"", "y=1 p=0.5", "ask \"Which?\""] + choices
      + ["answer a", "reveal \"It is a.\"", "ask \"How much?\"", "answer loss"]
      + ["reveal \"So much.\""]
    let reader = LessonReader("own", Array(lines.joined(separator: "\n").utf8))
    #expect(reader.mistakes.isEmpty)
    return try #require(reader.lessons.first)
  }

  private static func session(_ lesson: Lesson, _ entries: [Record.Entry]) -> Session {
    var session = Session()
    session.take([lesson])
    session.recall(entries)
    return session
  }

  @Test(
    "no answer to another question is shown as one to this",
    arguments: [
      ("mine 1 c 0.8 3 wrong", false), ("mine 1 b 0.8 3 wrong", false),
      ("mine 1 b 0.8 2 right", false), ("mine 1 0.5 0.8 2 wrong", false),
      ("mine 1 skipped", false), ("mine 1 shown", true), ("mine 1 b 0.8 2 wrong", true),
      ("mine 1 a 0.8 2 right", true),
    ])
  func misfits(_ line: String, _ isShown: Bool) throws {
    let lesson = try Self.lesson(options: 2)
    var entry = try #require(Record.Entry(line))
    entry.lesson = lesson.own.key
    var session = Self.session(lesson, [entry])
    session.say("learn")
    session.say("back")
    let visit = try #require(session.classroom.visit)
    #expect(visit.question == 0)
    #expect(visit.stage == (isShown ? .revealed(entry.attempt) : .asking))
  }

  @Test("a kept number has to be one", arguments: ["nan", "c", "x"])
  func noNumbers(_ word: String) throws {
    let lesson = try Self.lesson()
    let key = lesson.own.key
    var session = Self.session(
      lesson,
      [
        .init(lesson: key, question: 0, .answered(Attempt(answer: "a", ways: 3, isRight: true))),
        .init(lesson: key, question: 1, .answered(Attempt(answer: word))),
      ])
    session.say("learn; skip; skip; back")
    #expect(session.classroom.visit?.question == 1)
    #expect(session.classroom.visit?.stage == .asking)
  }

  @Test("lessons of one's own share none with those of their name, nor with each other")
  func apart() throws {
    let half = try Self.lesson("half")
    let key = half.own.key
    #expect(key.hasPrefix("half#") && !key.contains(" "))
    #expect(try Self.lesson("half").own.key == key, "the same in every process")
    #expect(try Self.lesson("half", options: 4).own.key != key)
    #expect(Lessons.shipped[0].key == "half")
    var session = Session()
    let right = Attempt(answer: "a", ways: 3, isRight: true)
    session.recall([.init(lesson: "half", question: 0, .answered(right))])
    session.take([half])
    #expect(session.say("lessons")[0] == "1. half: Mine. 2 questions.")
    session.say("learn; guess a")
    #expect(session.classroom.record.counted.map(\.lesson) == ["half", key])
    #expect(session.run("lessons").outcomes.lines[0] == "1. half: Mine. 2 questions, 1 done.")
  }

  @Test("whether a question was answered is told for each, wherever one stands")
  func answered() throws {
    var session = Self.session(try Self.lesson(), [])
    session.say("learn; skip")
    #expect(ClassroomReading(session.classroom)?.answered == [false, false])
    session.say("guess 0.7")
    #expect(ClassroomReading(session.classroom)?.answered == [false, true])
  }

  @Test(
    "a guess is the same number wherever it is read",
    arguments: [
      ("inf", Double.infinity), ("∞", .infinity), ("9/10", 0.9), ("90%", 0.9), ("1-0.1", 0.9),
      ("nan", nil), ("b", nil), ("", nil),
    ])
  func numbers(_ text: String, _ value: Double?) { #expect(Guess.value(of: text) == value) }
}
