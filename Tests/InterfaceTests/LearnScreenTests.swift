import Canvas
@testable import Interface
import TestSupport
import Testing
import Workbench

/// What is seen of lessons, and what is not seen before an answer.
@Suite struct LearnScreenTests {
  private static let sizes = [(80, 24), (40, 10), (120, 36), (200, 60), (60, 16), (20, 5)]

  /// The number that the answer will show.
  private static func secret(_ question: Question) -> String? {
    switch question.answer {
    case .loss(let value, _), .number(let value, _): Figure.loss(value)
    case .prediction(let value, _): Figure.short(value)
    case .choice:
      question.after.loss.map { Figure.loss(question.after.inUnit($0)) }
    }
  }

  @Test(arguments: Lessons.shipped)
  func nothingTellsTheLossBeforeTheAnswer(_ lesson: Lesson) throws {
    for (columns, rows) in Self.sizes {
      for index in lesson.questions.indices {
        let question = lesson.questions[index]
        guard let secret = Self.secret(question), secret.count > 3 else { continue }
        // What the sureness costs is told, and may happen to be the same.
        let opened = Learning.driver(columns, rows, at: lesson, index)
        let cost = ClassroomReading(opened.model.session.classroom)?.costText(of: nil)
        let told =
          ([question.text] + question.options.map(\.text) + question.hints + [cost ?? ""])
          .joined(separator: " ")
        guard !told.contains(secret) else { continue }
        for glyphs in GlyphSet.allCases {
          var driver = Learning.driver(columns, rows, at: lesson, index, glyphs: glyphs)
          for keys in ["", "h", "<PgDn>", "P"] {
            driver.press(keys)
            #expect(!driver.text.contains(secret), "\(lesson.name) \(index + 1) \(columns)×\(rows)")
          }
        }
      }
    }
  }

  @Test(arguments: Lessons.shipped)
  func coversStayWhateverIsRevealed(_ lesson: Lesson) throws {
    for index in lesson.questions.indices {
      let driver = Learning.driver(120, 36, at: lesson, index)
      let curve = "⣀⣤⣶⣷⣿⢿⠻⠶⠤⠒⢸⡇⡆⣧⡀⣄⣦⠛⠉"
      #expect(!driver.text.contains { curve.contains($0) }, "no dot of a curve")
    }
  }

  private static func answer(_ driver: inout Driver, _ index: Int) {
    guard let question = driver.question else { return }
    let options = question.options.count
    let letters = Array("abcdefg").map(String.init)
    driver.press(options > 0 ? letters[index % options] + "<→><→><Enter>" : "0.5<Enter><→><Enter>")
  }

  /// What can be read of a page by scrolling, with the row below it, in one line.
  private static func readable(_ driver: Driver) throws -> String {
    let (model, size) = (driver.model, driver.model.size)
    let reading = try #require(ClassroomReading(model.session.classroom))
    let isWhole = Layout(size) == .whole
    let drawing =
      isWhole
      ? LearnDrawing(
        model, reading, body: Rect(row: 2, columns: size.columns, rows: size.rows - 4))
      : LearnDrawing(
        model, reading,
        small: Layout(size) == .line
          ? Rect(size) : Rect(row: 1, columns: size.columns, rows: size.rows - 2))
    #expect(drawing.lastScroll + drawing.textRect.rows >= drawing.lines.count)
    let texts = drawing.lines.compactMap { line in
      if case .text(let text, _) = line.content { (text, line.indent) } else { nil }
    }
    for (text, indent) in texts {
      #expect(TextWidth.columns(of: text) + indent <= drawing.textRect.columns, "\(text)")
    }
    let row = isWhole ? driver.rows[size.rows - 2] : ""
    #expect(!row.contains(String(model.glyphs[.ellipsis])), "\(row)")
    return (texts.map(\.0) + [row]).joined(separator: " ")
  }

  @Test(arguments: Lessons.shipped)
  func theWhyIsNeverCut(_ lesson: Lesson) throws {
    for (columns, rows) in Self.sizes + [(76, 20), (110, 30), (28, 7)] {
      for glyphs in [GlyphSet.braille, .ascii] {
        for index in lesson.questions.indices {
          for keys in ["a<Enter>", "b<Enter>", "0.5<Enter><→><Enter>"] {
            var driver = Learning.driver(columns, rows, at: lesson, index, glyphs: glyphs)
            driver.press(keys)
            guard let question = driver.question,
              ClassroomReading(driver.model.session.classroom)?.attempt != nil
            else { continue }
            let why = driver.model.wrapped(driver.model.text(question.reveals[0]), to: .max)
            let seen = try Self.readable(driver)
            #expect(seen.contains(why[0]), "\(lesson.name) \(index + 1) at \(columns)×\(rows)")
          }
        }
      }
    }
  }

  @Test(arguments: Lessons.shipped, [(80, 24), (40, 10)])
  func aLessonLooksAsRecorded(_ lesson: Lesson, _ size: (Int, Int)) throws {
    var pages: [String] = []
    for index in lesson.questions.indices {
      var driver = Learning.driver(size.0, size.1, at: lesson, index)
      pages.append(driver.page)
      Self.answer(&driver, index)
      pages.append(driver.page)
    }
    try Golden.check(
      pages.joined(separator: String(repeating: "=", count: size.0) + "\n"),
      "Golden/lesson-\(lesson.name)-\(size.0)x\(size.1).txt")
  }

  @Test(arguments: Lessons.shipped.prefix(3))
  func aWideLessonLooksAsRecorded(_ lesson: Lesson) throws {
    var driver = Learning.driver(120, 36, at: lesson, 0)
    var pages = [driver.golden]
    Self.answer(&driver, 0)
    pages.append(driver.golden)
    try Golden.check(pages.joined(), "Golden/lesson-\(lesson.name)-120x36.txt")
  }

  /// What a room sees besides: names of files, keys from the first question on, and sizes.
  static let scenes: [(String, String, Int, Int, GlyphSet)] = [
    ("votes", ":vote 3 9 14<Enter>:vote 1 20 5<Enter>", 80, 24, .braille),
    ("votes", ":vote 3 9 14<Enter>:vote 1 20 5<Enter>b<Enter>", 120, 36, .braille),
    ("votes", ":vote 3 9 14<Enter>", 40, 10, .braille),
    ("votes-shown", ":vote 3 9 14<Enter>:vote 1 20 5<Enter><Enter><Enter>", 80, 24, .braille),
    ("votes-shown", ":vote 3 9 14<Enter><Enter><Enter>", 40, 10, .braille),
    ("list", "l", 80, 24, .braille), ("list", "l", 40, 10, .braille),
    ("over", "b<Enter><Enter>ssss", 80, 24, .braille),
    ("over", "b<Enter><Enter>ssss", 40, 10, .braille),
    ("working", "b<Enter>w", 80, 24, .braille),
    ("presents", "Pb<→>", 80, 24, .braille), ("presents", "Pb<→>", 120, 36, .smooth),
    ("presents", "Pb<→>", 40, 10, .braille),
    ("presents-reveal", "Pb<→><Enter>", 80, 24, .braille),
    ("presents-reveal", "Pb<→><Enter>", 200, 60, .smooth),
    ("presents-votes", "P:vote 3 9 14<Enter>", 120, 36, .braille),
    ("presents-votes-shown", "P:vote 3 9 14<Enter><Enter><Enter>", 120, 36, .braille),
    ("ascii", "b<→>", 120, 36, .ascii), ("ascii-reveal", "b<→><Enter>", 120, 36, .ascii),
    ("ascii-reveal", "a<→><Enter>", 80, 24, .ascii), ("smooth-reveal", "a<Enter>", 80, 24, .smooth),
    ("one-cell", "b", 1, 1, .braille), ("line", "b", 27, 6, .braille),
  ]

  @Test(arguments: scenes.indices)
  func aSceneLooksAsRecorded(_ index: Int) throws {
    let (name, keys, columns, rows, glyphs) = Self.scenes[index]
    var driver = Learning.driver(columns, rows, glyphs: glyphs)
    driver.press(keys)
    try Golden.check(driver.golden, "Golden/learn-\(name)-\(columns)x\(rows).txt")
  }

  @Test func asciiScreensHoldNothingElse() {
    for lesson in Lessons.shipped {
      for (columns, rows) in Self.sizes {
        for index in lesson.questions.indices {
          var driver = Learning.driver(columns, rows, at: lesson, index, glyphs: .ascii)
          #expect(driver.text.utf8.allSatisfy { $0 < 0x7F }, "\(lesson.name)")
          Self.answer(&driver, index)
          #expect(driver.text.utf8.allSatisfy { $0 < 0x7F }, "\(lesson.name)")
        }
      }
    }
  }

  // MARK: The mouse

  @Test func optionsAndTheSliderArePressed() throws {
    var driver = Learning.driver()
    driver.click("c  ( )")
    #expect(driver.model.draft.answer == "c")
    let track = driver.track("slider")
    let last = try #require(track.last)
    driver.click(last.rect.column, last.rect.row)
    #expect(driver.model.draft.percent == "99")
    let middle = track[track.count / 2].rect
    driver.point(.press, middle.column, middle.row)
    driver.point(.drag, middle.column - 4, middle.row)
    driver.point(.release, middle.column - 4, middle.row)
    #expect(
      driver.model.draft.percent.flatMap { Double($0) }.map { (40..<66).contains($0) } == true)
    #expect(driver.kept.isEmpty)
    driver.click("Enter checks")
    #expect(driver.kept.count == 1)
  }

  @Test func thePointIsPutOnTheCoveredPicture() throws {
    var driver = Learning.driver(question: 2)
    let place = try #require(driver.place(of: "4 ┤"))
    driver.click(place.column + 20, place.row)
    let loss = try #require(driver.model.draft.answer.flatMap { Double($0) })
    #expect((3.5...4.5).contains(loss))
    driver.press("<Enter><Enter>")
    #expect(driver.kept.first?.attempt?.isRight == (abs(loss - 3.912) <= 0.3912))
    driver = Learning.driver(question: 3)
    let axis = try #require(driver.place(of: "└┬"))
    driver.click(axis.column + 1 + 37, axis.row - 3)
    #expect(
      driver.model.draft.answer.flatMap { Double($0) }.map { (0.4...0.6).contains($0) } == true)
  }

  // MARK: In front of a class

  @Test func thePresenterStaysWhileTheKeysGoOn() {
    var driver = Learning.driver()
    driver.press("P")
    #expect(driver.model.page == .presenter && !driver.text.contains("logloss"))
    driver.press("b<→><Enter>")
    #expect(driver.model.page == .presenter && driver.kept.count == 1)
    #expect(driver.text.contains("✓ right"))
    driver.press("<Enter>:vote none<Enter>")
    #expect(driver.model.page == .presenter && driver.text.contains("question 2 of 5"))
    driver.press("P")
    #expect(driver.model.page == .learn)
    driver.press("P<Esc>")
    #expect(driver.model.page == .learn)
  }

  @Test func theRoomReadsTheWholeEndOfALesson() {
    var driver = Learning.driver()
    driver.press("Pb<Enter><Enter>ssss")
    #expect(driver.text.contains("95% 0.0513, 100% 0.") && !driver.text.contains("…"))
  }

  @Test(arguments: [(80, 24), (120, 36)])
  func theRoomIsToldWhatIsRightAndWhatItsVotesCost(_ columns: Int, _ rows: Int) {
    var driver = Learning.driver(columns, rows)
    driver.press("P:vote 3 9 14<Enter>a100<Enter>")
    #expect(driver.text.contains("100% sure costs 0"))
    driver.press("<Enter>")
    for text in [
      "It is b, “A fixed amount is added”.", "✓   A fixed", "✗   It doubles",
      "14 (54%)",
      "The class: first vote 1.061.", "Try: Halve it once more.",
    ] {
      #expect(driver.text.contains(text), "\(text)")
    }
    driver.press("w")
    #expect(driver.text.contains("−ln 0.25 = 1.386"))
    driver.press("wt")
    #expect(driver.model.page == .binary && driver.prediction == 0.125)
  }

  @Test func whereNoNumberIsToldTheRoomSeesTheOptions() throws {
    let text = """
      lesson none "No number"
      clear work
      ask "Which is it?"
      option "The one"
      option "The other"
      answer b
      reveal "It is the other."
      """
    let read = LessonReader("none", Array(text.utf8))
    #expect(read.mistakes.isEmpty)
    let lesson = try #require(read.lessons.first)
    #expect(lesson.questions[0].after.loss == nil)
    var driver = Driver(columns: 80, rows: 24)
    driver.model.session.take([lesson])
    driver.press("<M-6>Pa<Enter>")
    #expect(driver.text.contains("✗   The one") && driver.text.contains("✓   The other"))
  }

  @Test(arguments: Lessons.shipped, [(80, 24), (120, 36)])
  func aRingIsAGuessAndSaysSo(_ lesson: Lesson, _ size: (Int, Int)) {
    for index in lesson.questions.indices {
      for keys in ["a<Enter>", "b<Enter>", "c<Enter>", "0.5<Enter><Enter>", "0.81<Enter><Enter>"] {
        var driver = Learning.driver(size.0, size.1, at: lesson, index)
        driver.press(keys)
        let below = driver.rows.dropFirst(3).joined(separator: "\n")
        let rings = below.count { $0 == "○" }
        let place = "\(lesson.name) \(index + 1): \(keys)"
        guard ClassroomReading(driver.model.session.classroom)?.attempt != nil else { continue }
        #expect(rings <= 1 && (rings == 0 || below.contains("you: ")), "\(place)")
      }
    }
  }

  @Test func thePresenterOfTheNumberLeadsToTheLessons() {
    var driver = Learning.driver()
    driver.press("<M-1>P")
    #expect(driver.text.contains("l o g   l o s s"), "it shows what was open before it")
    driver.press(":learn kinds<Enter>")
    #expect(driver.model.page == .learn)
  }

  @Test(arguments: ["", "P"])
  func onceAClassHasVotedASecondEnterShowsWhatIsTrueAndScoresNothing(_ page: String) {
    var driver = Learning.driver()
    driver.press(page + "<Enter>")
    #expect(driver.model.message?.text == "choose an option first: a to c")
    driver.press("v3 9 14<Enter>")
    #expect(driver.text.contains("Enter shows what is true."))
    // One that bounced, behind the first vote or the second, shows nothing.
    driver.press("<Enter>")
    #expect(driver.text.contains("Enter again shows what is true"))
    #expect(!driver.text.contains("It is b"))
    driver.press("v1 20 5<Enter><Enter>")
    #expect(!driver.text.contains("It is b"))
    driver.press("<Enter>")
    #expect(driver.text.contains("It is b, “A fixed amount is added”."))
    #expect(driver.text.contains("The class: first vote 1.061, second 0.262"))
    #expect(!driver.text.contains("You") && driver.keptLines == ["kinds 1 shown"])
    driver.press("<Enter>")
    #expect(driver.model.session.classroom.visit?.question == 1)
  }

  @Test func anAnswerThatWasChosenIsCheckedBehindAVoteAsBefore() {
    var driver = Learning.driver()
    driver.press("v3 9 14<Enter>b")
    #expect(driver.text.contains("Enter checks.") && !driver.text.contains("Enter show it"))
    driver.press("<Enter>")
    #expect(driver.keptLines == ["kinds 1 b 1/3 3 right"])
  }

  @Test func aSurenessThatWasSaidBehindAVoteIsPartOfAnAnswer() {
    var driver = Learning.driver()
    driver.press("v3 9 14<Enter><→><Enter><Enter>")
    #expect(driver.model.message?.text == "choose an option first: a to c")
    #expect(!driver.text.contains("Enter show"))
  }

  @Test func votesAreBarsAndTellNothingOfWhatIsRight() {
    var driver = Learning.driver()
    driver.press("v3 9 14<Enter>")
    #expect(driver.text.contains("14 (54%)") && driver.text.contains("were it b: 1.061"))
    #expect(!driver.text.contains("✓"))
    driver.press(":vote 0 24 2<Enter>b<Enter>")
    #expect(driver.text.contains("The class: first vote 1.061, second 0.08"))
  }
}
