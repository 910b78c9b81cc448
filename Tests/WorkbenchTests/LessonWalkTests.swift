import Foundation
import Testing

@testable import Workbench

@Suite("A lesson, from its start to its end")
struct LessonWalkTests {
  /// What is said at each stop on the way through, the end of the lesson last.
  private func walk(_ lesson: Lesson, in session: inout Session, line: (Question) -> [String])
    -> [[String]]
  {
    var said = [session.say("learn \(lesson.name)")]
    for question in lesson.questions {
      #expect(session.classroom.question == question)
      for line in line(question) { said.append(session.say(line)) }
    }
    #expect(session.classroom.visit?.stage == .over)
    return said
  }

  private func near(_ one: Double?, _ other: Double) -> Bool {
    one.map { ($0 - other).magnitude < 1e-12 } ?? false
  }

  @Test("asks, and shows nothing before it was answered", arguments: Lessons.shipped)
  func asking(_ lesson: Lesson) throws {
    for question in lesson.questions {
      var session = Session()
      session.say("learn \(lesson.name)")
      while session.classroom.question != question { session.say("skip") }
      let said = session.say("learn").joined(separator: "\n")
      #expect(said.contains(question.text))
      for option in question.options {
        #expect(said.contains(option.text))
        #expect(!said.contains(try #require(option.reason)))
      }
      for text in question.hints + question.reveals + question.workings + question.notes {
        #expect(!said.contains(text), "told too early: \(text)")
      }
      #expect(session.run("next").failure != nil)
      #expect(session.run("working").failure != nil)
      #expect(session.run("try").failure != nil)
      #expect(session.classroom.question == question)
    }
  }

  @Test("all right", arguments: Lessons.shipped)
  func right(_ lesson: Lesson) throws {
    var session = Session()
    let said = walk(lesson, in: &session) { ["guess \($0.rightWord) 80%", "working", "next"] }
    for (index, question) in lesson.questions.enumerated() {
      let reveal = said[3 * index + 1].joined(separator: "\n")
      #expect(question.reveals.allSatisfy(reveal.contains))
      let working = said[3 * index + 2]
      #expect(question.workings.allSatisfy(working.contains))
    }
    let entries = session.classroom.record.entries
    let attempts = entries.compactMap(\.attempt)
    #expect(attempts.map(\.isRight) == lesson.questions.map { _ in true })
    #expect(entries.map(\.question) == Array(lesson.questions.indices))
    for attempt in attempts { #expect(near(attempt.loss, -log(0.8))) }
    let means = try #require(session.classroom.record.means)
    let even = lesson.questions.map { log(Double(max(2, $0.options.count))) }
    #expect(near(means.own, -log(0.8)))
    #expect(near(means.even, even.reduce(0, +) / Double(even.count)))
    #expect(session.run("practice").failure?.message == "nothing was missed so far")
  }

  @Test("all wrong, and then practised", arguments: Lessons.shipped)
  func wrong(_ lesson: Lesson) throws {
    var session = Session()
    _ = walk(lesson, in: &session) { ["guess \($0.wrongWord) 80%", "next"] }
    let attempts = session.classroom.record.entries.compactMap(\.attempt)
    #expect(attempts.map(\.isRight) == lesson.questions.map { _ in false })
    let losses = lesson.questions.map { -log(0.2 / Double(max(2, $0.options.count) - 1)) }
    for (attempt, loss) in zip(attempts, losses) { #expect(near(attempt.loss, loss)) }
    let mean = losses.reduce(0, +) / Double(losses.count)
    #expect(near(session.classroom.record.means?.own, mean))

    session.say("practice")
    var asked: [Question] = []
    while let question = session.classroom.question {
      asked.append(question)
      session.say("guess \(question.rightWord) 99%")
      session.say("next")
    }
    #expect(Set(asked) == Set(lesson.questions))
    #expect(asked.count == lesson.questions.count)
    #expect(session.run("practice").failure?.message == "nothing was missed so far")
    #expect(near(session.classroom.record.means?.own, mean), "only first answers count")
  }

  @Test("not at all", arguments: Lessons.shipped)
  func skipped(_ lesson: Lesson) {
    var session = Session()
    let said = walk(lesson, in: &session) { _ in ["skip"] }
    let all = said.joined().joined(separator: "\n")
    for question in lesson.questions {
      #expect(!question.reveals.contains(where: all.contains), "skipped, not shown")
    }
    #expect(
      session.classroom.record.entries.map(\.result) == lesson.questions.map { _ in .skipped })
    #expect(session.classroom.record.means == nil)
    session.say("practice")
    #expect(lesson.questions.contains { $0 == session.classroom.question })
    #expect(session.classroom.visit?.practice?.count == lesson.questions.count - 1)
  }

  @Test("back, again and on", arguments: Lessons.shipped)
  func backAndAgain(_ lesson: Lesson) throws {
    var session = Session()
    session.say("learn \(lesson.name)")
    let first = try #require(lesson.questions.first)
    let reveal = session.say("guess \(first.wrongWord) 80%")
    session.say("next")
    #expect(session.say("back") == reveal, "it stands as it was answered")
    let loss = session.classroom.record.means?.own

    session.say("again")
    #expect(session.classroom.visit?.stage == .asking)
    #expect(session.classroom.question == first)
    session.say("guess \(first.rightWord) 99%")
    #expect(session.classroom.record.means?.own == loss, "what is known does not count")
    session.say("next")
    #expect(session.classroom.question == lesson.questions.dropFirst().first)
  }

  @Test("hints, one at a time", arguments: Lessons.shipped)
  func hints(_ lesson: Lesson) {
    var session = Session()
    session.say("learn \(lesson.name)")
    for question in lesson.questions {
      for (index, hint) in question.hints.enumerated() {
        let said = session.say("hint")
        #expect(said.contains("Hint: " + hint))
        #expect(said.filter { $0.hasPrefix("Hint: ") }.count == index + 1)
      }
      #expect(session.run("hint").failure?.message == "there is no further hint")
      session.say("skip")
    }
  }

  @Test("left to play, and taken up where it stood", arguments: Lessons.shipped)
  func exploring(_ lesson: Lesson) throws {
    var session = Session("y=0 p=0.3 unit=dit")
    let own = session.workspace
    session.say("learn \(lesson.name)")
    for question in lesson.questions {
      let asked = session.classroom.visit
      try leave(by: "explore", to: question.before, in: &session)
      #expect(session.classroom.visit == asked)
      session.say("undo")
      #expect(session.workspace == own)

      let reveal = session.say("learn") == session.say("guess \(question.rightWord)")
      #expect(!reveal)
      let revealed = session.classroom.visit
      try leave(by: "explore", to: question.after, in: &session)
      session.say("undo")
      let line = try #require(question.suggestion?.line)
      try leave(by: "try", to: Session(question.after).preview(line).workspace, in: &session)
      session.say("undo")
      #expect(session.workspace == own)
      session.say("learn")
      #expect(session.classroom.visit == revealed)
      #expect(session.page == .learn)
      session.say("next")
    }
  }

  private func leave(by word: String, to state: Workspace, in session: inout Session) throws {
    session.say(word)
    #expect(session.page != .learn)
    #expect(session.workspace.loss == state.loss)
    #expect(session.workspace.live == state.live)
    #expect(session.workspace.unit == state.unit)
    #expect(session.workspace.axis == state.axis)
  }

  @Test("says what trying it gives")
  func trying() throws {
    for lesson in Lessons.shipped {
      var session = Session()
      session.say("learn \(lesson.name)")
      for question in lesson.questions {
        session.say("guess \(question.rightWord)")
        let line = try #require(question.suggestion?.line)
        var other = Session(question.after)
        let said = other.say(line)
        #expect(session.say("try").suffix(said.count) == said[...], "\(line)")
        session.say("learn")
        session.say("next")
      }
    }
  }

  @Test("from each to the next, by name and by number")
  func order() {
    var session = Session()
    for (index, lesson) in Lessons.shipped.enumerated() {
      session.say("learn \(index + 1)")
      #expect(session.classroom.lesson == lesson)
      for _ in lesson.questions { session.say("skip") }
      if index + 1 < Lessons.shipped.count {
        session.say("next")
        #expect(session.classroom.lesson == Lessons.shipped[index + 1])
        session.say("back")
        #expect(session.classroom.question == lesson.questions.last)
      } else {
        #expect(session.run("next").failure?.message == "this was the last lesson")
      }
    }
  }
}
