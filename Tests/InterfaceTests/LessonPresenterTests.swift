import Canvas
@testable import Interface
import Testing
import Workbench

/// What a room sees of a question where there is little room for it.
@Suite struct LessonPresenterTests {
  private static let sizes = [(80, 24), (40, 10), (28, 7), (60, 16), (120, 36), (200, 60)]

  private static let many = """
    lesson many "Many options"
    y=1 p=0.5
    ask "The truth gets half of {share}, and then half of that again. What happens to the loss?"
    option "It doubles by a law"
    option "A fixed amount is added, whatever the share was before, and so on for ever"
    option "It is four times as large"
    option "Nothing happens at all"
    option "It falls by half"
    option "It depends on the number of classes"
    answer b
    hint "Think of the next halving, and of what a logarithm makes of a product."
    hint "And of the one after that."
    p=0.25
    reveal "Each halving adds the same."
    """

  private func driver(
    _ columns: Int, _ rows: Int, _ keys: String, glyphs: GlyphSet = .braille
  ) throws -> Driver {
    var driver = Driver(columns: columns, rows: rows, glyphs: glyphs)
    let read = LessonReader("many", Array(Self.many.utf8))
    #expect(read.mistakes.isEmpty, "\(read.mistakes)")
    driver.model.session.take(read.lessons)
    driver.press("<M-6>" + keys)
    return driver
  }

  /// What is read from row to row, without the arrows in the margin.
  private func words(_ driver: Driver) -> String {
    driver.text.filter { !"↑↓".contains($0) }.split { $0 == " " || $0 == "\n" }
      .joined(separator: " ")
  }

  private static let twoVotes = "Pv10 3 2 8 1 0<Enter>v1 20 1 5 0 0<Enter>"

  // MARK: Hints

  @Test(arguments: Lessons.shipped, [(80, 24), (40, 10), (60, 16), (120, 36), (200, 60)])
  func aHintIsReadInTheRoom(_ lesson: Lesson, _ size: (Int, Int)) {
    for index in lesson.questions.indices {
      for keys in ["P", "Pa"] {
        var driver = Learning.driver(size.0, size.1, at: lesson, index)
        driver.press(keys)
        for hint in lesson.questions[index].hints {
          #expect(!words(driver).contains(hint))
          driver.press("h")
          #expect(words(driver).contains("Hint: " + hint), "\(lesson.name) \(index + 1) \(size)")
        }
      }
    }
  }

  @Test func aHintStandsBetweenTheOptionsAndTheAnswer() throws {
    let driver = try driver(80, 24, "Phb")
    let places = ["f  ( )", "Hint: Think", "b   16.7% sure"].map { driver.place(of: $0)?.row }
    let rows = try places.map { try #require($0) }
    #expect(rows == rows.sorted() && rows[2] == 22)
  }

  // MARK: Options

  @Test func barsOfTheFirstVoteGiveWayToOptions() throws {
    let roomy = try driver(120, 36, Self.twoVotes)
    #expect(roomy.text.contains("10 (42%)") && roomy.text.contains("20 (74%)"))
    for keys in ["", "<Enter><Enter>"] {
      let driver = try driver(80, 24, Self.twoVotes + keys)
      #expect(!driver.text.contains("10 (42%)") && driver.text.contains("20 (74%)"))
      for text in ["classes 0 (0%)", "so on for ever 20"] {
        #expect(words(driver).contains(text), "\(text)")
      }
      #expect(!driver.text.contains("↓"))
    }
  }

  @Test(
    arguments: sizes,
    ["P", "Ph", twoVotes, twoVotes + "hh", twoVotes + "<Enter><Enter>", "Pa<Enter><Enter>w"])
  func whatHasNoRoomIsScrolledTo(_ size: (Int, Int), _ keys: String) throws {
    var driver = try driver(size.0, size.1, keys + String(repeating: "<PgUp>", count: 20))
    #expect(!driver.text.contains("↑"))
    var seen = Set(driver.rows)
    var presses = 0
    while driver.text.contains("↓"), presses < 20 {
      driver.press("<PgDn>")
      seen.formUnion(driver.rows)
      presses += 1
    }
    #expect(presses < 20)
    let isHidden = keys.contains("w")
    for (letter, beginning) in zip("abcdef", ["It", "A", "It", "No", "It", "It"]) where !isHidden {
      #expect(
        seen.contains { row in
          let row = row.drop { $0 == " " }
          return row.first == letter && row.contains(beginning)
        }, "\(letter)")
    }
    #expect(presses == 0 || driver.text.contains("↑"))
    driver.press("<PgUp>")
    #expect(presses == 0 || driver.text.contains("↓"))
  }

  @Test func anArrowInASCIIIsALetter() throws {
    let driver = try driver(40, 10, "P", glyphs: .ascii)
    #expect(driver.rows[8].hasSuffix("v ") && driver.text.utf8.allSatisfy { $0 < 0x7F })
  }

  @Test func theOptionThatIsChosenIsInSight() throws {
    for (letter, text) in [("a", "It doubles"), ("f", "It depends")] {
      let driver = try driver(40, 10, "P<PgDn>" + letter)
      #expect(driver.text.contains("\(letter)  (●)  \(text)"))
    }
  }

  @Test func anOptionIsPressedWhereItWasScrolledTo() throws {
    var driver = try driver(40, 10, "P<PgDn><PgDn>")
    driver.click("f  ( )")
    #expect(driver.model.draft.choice == 5)
  }

  @Test func thePriceOfCertaintyCoversNoOption() throws {
    let driver = try driver(60, 16, "Pa100<Enter>")
    #expect(
      words(driver).hasSuffix("100% sure costs 0 if right, ∞ if not; the same again means it."))
    #expect(words(driver).contains("(●) It doubles by a law"))
    #expect(words(driver).contains("It depends on the number of classes"))
  }

  @Test func aClassThatHasVotedSeesItsVotes() throws {
    let asked = "The truth gets half"
    var driver = try driver(40, 10, "Pv10 3 2 8 1 0<Enter>")
    #expect(driver.text.contains("8 (33%)") && !driver.text.contains(asked))
    driver.press(String(repeating: "<PgUp>", count: 5))
    #expect(driver.text.contains(asked))
  }

  @Test func barsAreAsLongAsTheRoomIsWide() throws {
    for (columns, longest) in [(80, 29), (120, 47), (200, 82)] {
      let driver = try driver(columns, 60, "Pv1 20 1 5 0 0<Enter>")
      #expect(driver.rows.map { $0.count { $0 == "▇" } }.max() == longest)
    }
  }

  @Test func aNumberThatIsNotTheAnswerIsNotShownAsOne() throws {
    let lessons = Dictionary(uniqueKeysWithValues: Lessons.shipped.map { ($0.name, $0) })
    // Each costs something on the picture, which nobody asked for.
    for (name, wrong) in [("game", "b"), ("accuracy", "a")] {
      var driver = Learning.driver(80, 24, at: try #require(lessons[name]), 1)
      driver.press("P\(wrong)<Enter>")
      #expect(driver.text.contains("✗") && !driver.text.contains("loss in nats"), "\(name)")
    }
    var driver = Learning.driver(80, 24, at: try #require(lessons["half"]), 1)
    driver.press("Pa<Enter>")
    #expect(driver.text.contains("loss in nats"))
  }

  @Test func noWordOfAQuestionStandsAlone() {
    let model = Driver().model
    let text = "One two three four five six seven"
    #expect(model.wrapped(text, to: 28) == ["One two three four five six", "seven"])
    #expect(model.balanced(text, to: 28) == ["One two three four", "five six seven"])
    for text in ["", "One", "Incomprehensibilities of it", "One two"] {
      for columns in 1...30 {
        let (lines, plain) = (model.balanced(text, to: columns), model.wrapped(text, to: columns))
        #expect(lines.count == plain.count && lines.joined(separator: " ") == text)
      }
    }
  }

  @Test func theEndOfALessonSaysWhereItGoesOn() throws {
    var driver = try driver(80, 24, "Pa<Enter><Enter><Enter>")
    #expect(
      driver.text.contains("That was “Many options”.") && driver.text.contains("the last one"))
    driver = Learning.driver(40, 10, at: Lessons.shipped[0], 0)
    driver.press("Pa<Enter><Enter><Enter>ss")
    #expect(driver.text.contains("Enter goes on to the next lesson"))
  }
}
