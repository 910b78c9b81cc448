import LossCore
import Testing

@testable import Workbench

@Suite("Practice")
struct LessonPracticeTests {
  /// A lesson of a few questions, each with three options and the second right.
  private static func own(_ count: Int) throws -> [Lesson] {
    let questions = (1...count).map { number in
      """
      y=1 p=0.5
      ask "Question \(number)?"
      option "a"
      option "b"
      option "c"
      answer b
      reveal "It is b."
      """
    }
    let file = (["lesson own \"Own\""] + questions).joined(separator: "\n")
    let reader = LessonReader("own", Array(file.utf8))
    #expect(reader.mistakes.isEmpty)
    return reader.lessons
  }

  private static func session(_ count: Int) throws -> Session {
    var session = Session()
    session.take(try own(count))
    session.say("learn own")
    return session
  }

  /// Which questions practice asks, in its order, all of them answered with a letter.
  private static func asked(in session: inout Session, answering letter: String) -> [Int] {
    session.say("practice")
    var numbers: [Int] = []
    while let visit = session.classroom.visit, visit.stage != .over {
      numbers.append(visit.question + 1)
      session.say("guess \(letter)")
      session.say("next")
    }
    return numbers
  }

  @Test("asks what was answered wrong or skipped, and nothing else")
  func missed() throws {
    var session = try Self.session(6)
    for line in ["guess b", "guess a", "skip", "guess b", "guess c", "guess b"] {
      session.say(line)
      if line != "skip" { session.say("next") }
    }
    #expect(Self.asked(in: &session, answering: "a").sorted() == [2, 3, 5])
    #expect(Self.asked(in: &session, answering: "b").sorted() == [2, 3, 5], "still wrong")
    #expect(session.run("practice").failure != nil, "what is right then has left")
    session.say("learn own")
    #expect(session.classroom.record.counted.map(\.question) == [0, 1, 3, 4, 5, 2])
  }

  @Test("mixes, and the same way for the same answers")
  func order() throws {
    var orders: Set<[Int]> = []
    for skips in 5...9 {
      var (one, other) = (try Self.session(9), try Self.session(9))
      for _ in 0..<skips {
        one.say("skip")
        other.say("skip")
      }
      let order = Self.asked(in: &one, answering: "b")
      #expect(Self.asked(in: &other, answering: "b") == order)
      #expect(order.sorted() == Array(1...skips))
      if order != order.sorted() { orders.insert(order) }
    }
    #expect(orders.count > 3, "it is no plain list")
  }

  @Test("goes only on, and leaves the lessons where they end")
  func onlyOn() throws {
    var session = try Self.session(2)
    session.say("skip")
    session.say("skip")
    session.say("practice")
    #expect(session.run("back").failure?.message == "practice goes only on")
    session.say("skip")
    session.say("guess b")
    session.say("next")
    #expect(session.classroom.visit?.stage == .over)
    let told = session.classroom.report.lines
    #expect(told.first == "That was all there is to practise.")
    #expect(told.last?.hasPrefix("Say: next goes on with the lessons; ") == true)
    session.say("practice")
    #expect(session.classroom.visit?.practice == [], "one is left: the one that was skipped")
    session.say("skip")
    for line in ["learn", "next"] {
      var onward = session
      onward.say(line)
      #expect(onward.classroom.visit?.practice == nil, "practice is over, the lessons go on")
      #expect(onward.classroom.visit?.stage == .asking)
    }
  }

  @Test("where nothing was missed it leads nowhere, and no guess is taken for an answer")
  func nothingMissed() {
    for line in ["practice", "vote 1 2 3 4 5 6", "working", "next"] {
      var session = Session("y=1 p=0.5")
      #expect(session.run(line).failure != nil)
      #expect(session.classroom.visit == nil)
      #expect(session.run("guess b").entries.isEmpty)
    }
  }

  @Test("is left for a lesson, and taken up where it stood behind a look at the explorer")
  func leaving() throws {
    var session = try Self.session(3)
    for _ in 1...3 { session.say("skip") }
    session.say("practice")
    let asked = session.classroom.visit
    session.say("explore")
    session.say("learn")
    #expect(session.classroom.visit == asked)
    session.say("learn own")
    #expect(session.classroom.visit?.practice == nil)
  }

  @Test("counts an answer if it is the first to its question, and only then")
  func counting() throws {
    var session = try Self.session(2)
    session.say("guess a")
    session.say("again")
    session.say("guess c 99%")
    session.say("next")
    session.say("skip")
    session.say("learn own")
    session.say("practice")
    for _ in 1...2 {
      session.say("guess b 90%")
      session.say("next")
    }
    #expect(session.classroom.record.counted.map(\.attempt?.answer) == ["a", "b"])
  }

  @Test("remembers what was missed in sessions before")
  func recalled() throws {
    var session = Session()
    let lessons = try Self.own(3)
    session.take(lessons)
    session.recall([
      Record.Entry(
        lesson: lessons[0].own.key, question: 0,
        .answered(Attempt(answer: "b", ways: 3, isRight: true))),
      Record.Entry(
        lesson: lessons[0].own.key, question: 1,
        .answered(Attempt(answer: "a", ways: 3, isRight: false))),
      Record.Entry(lesson: "gone", question: 0, .answered(Attempt(answer: "a"))),
    ])
    session.say("learn")
    #expect(session.classroom.visit?.question == 2, "it goes on with what is new")
    #expect(Self.asked(in: &session, answering: "b") == [2])
  }
}
