import Testing

@testable import Workbench

@Suite("The files of the lessons")
struct LessonFileTests {
  /// A line of a file: its first word, and what is typed by hand in it, without what is in braces.
  private static func lines(of bytes: [UInt8]) -> [(word: String, typed: String)] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      let word = line.prefix { $0 != " " }
      return (String(word), String(line.replacing(#/\{[^}]*\}/#, with: "")))
    }
  }

  /// Words whose line is a text, where a figure that is typed may not be true.
  private static let texts = ["note", "ask", "option", "answer", "hint", "reveal", "working"]

  @Test("are read without a mistake, a lesson each, named as its file")
  func mistakes() {
    for (name, bytes) in Lessons.files {
      let reader = LessonReader(name, bytes)
      #expect(reader.mistakes.isEmpty, "\(name): \(reader.mistakes)")
      #expect(reader.lessons.map { $0.name + ".logloss" } == [name])
    }
    #expect(Lessons.shipped.count == Lessons.files.count)
    #expect(Set(Lessons.shipped.map(\.name)).count == Lessons.shipped.count)
    #expect(Set(Lessons.shipped.map(\.title)).count == Lessons.shipped.count)
  }

  @Test("have all that a question needs", arguments: Lessons.shipped)
  func completeness(_ lesson: Lesson) {
    #expect(!lesson.notes.isEmpty)
    #expect((1...5).contains(lesson.questions.count))
    for question in lesson.questions {
      #expect(!question.notes.isEmpty, "\(question.text)")
      #expect(!question.hints.isEmpty, "\(question.text)")
      #expect(!question.reveals.isEmpty, "\(question.text)")
      #expect(!question.workings.isEmpty, "\(question.text)")
      #expect(question.suggestion != nil, "\(question.text)")
      #expect(question.options.allSatisfy { $0.reason != nil }, "\(question.text)")
      #expect(question.before.live != nil, "there is a picture to cover: \(question.text)")
    }
  }

  @Test("say nothing that is too long, or that ASCII cannot say", arguments: Lessons.shipped)
  func limits(_ lesson: Lesson) {
    func check(_ text: String, _ limit: Int) {
      #expect(text.count <= limit, "\(text.count): \(text)")
      #expect(
        text.ascii.filter { $0 == "?" } == text.filter { $0 == "?" }, "no stand-in: \(text)")
    }
    check(lesson.title, 40)
    lesson.notes.forEach { check($0, 220) }
    for question in lesson.questions {
      check(question.text, 220)
      question.notes.forEach { check($0, 220) }
      for option in question.options {
        check(option.text, 60)
        check(option.reason ?? "", 60)
      }
      question.hints.forEach { check($0, 110) }
      question.reveals.forEach { check($0, 110) }
      question.workings.forEach { check($0, 110) }
      check(question.suggestion?.text ?? "", 70)
    }
  }

  @Test("hint at an answer, and do not tell it", arguments: Lessons.shipped)
  func hints(_ lesson: Lesson) {
    for question in lesson.questions {
      guard case .choice(let index) = question.answer else { continue }
      for hint in question.hints { #expect(!hint.contains(question.options[index].text)) }
    }
  }

  @Test("give the right option one height that no other has", arguments: Lessons.shipped)
  func heights(_ lesson: Lesson) {
    for question in lesson.questions {
      let heights = question.options.compactMap(\.height)
      #expect(Set(heights).count == heights.count, "\(question.text)")
      guard case .choice(let index) = question.answer,
        let height = question.options[index].height, let loss = question.after.loss
      else { continue }
      #expect(height == question.after.inUnit(loss) || (height - loss).magnitude < 1e-12)
    }
  }

  @Test("compute every figure that follows from others", arguments: Lessons.files.map(\.name))
  func figures(_ name: String) throws {
    let bytes = try #require(Lessons.files.first { $0.name == name }?.bytes)
    for line in LessonFileTests.lines(of: bytes) where LessonFileTests.texts.contains(line.word) {
      #expect(line.typed.firstMatch(of: #/\d\.\d{3}/#) == nil, "\(line.typed)")
    }
  }

  @Test("find a figure that is typed by hand")
  func typedFigures() throws {
    let bytes = Array("ask \"It is {loss of p=0.125} or 0.693?\"\nreveal \"{loss}: 0.5\"".utf8)
    let found = LessonFileTests.lines(of: bytes).map { $0.typed.contains(#/\d\.\d{3}/#) }
    #expect(found == [true, false])
  }

  @Test("do not show the loss in the question that asks for it", arguments: Lessons.shipped)
  func secrets(_ lesson: Lesson) {
    for question in lesson.questions {
      guard case .loss = question.answer else { continue }
      for text in [question.text] + question.hints {
        #expect(!text.contains(question.after.headline), "\(text)")
      }
    }
  }

  @Test("use every kind of answer")
  func kinds() {
    let answers = Lessons.shipped.flatMap(\.questions).map { question in
      switch question.answer {
      case .choice: "choice"
      case .loss: "loss"
      case .prediction: "prediction"
      case .number: "number"
      }
    }
    #expect(Set(answers).count == 4)
  }

  @Test("propose what runs on the state that is revealed", arguments: Lessons.shipped)
  func suggestions(_ lesson: Lesson) throws {
    for question in lesson.questions {
      let line = try #require(question.suggestion?.line)
      var session = Session(question.after)
      let result = session.run(line)
      #expect(result.failure == nil)
      #expect(!result.isBlank)
    }
  }
}
