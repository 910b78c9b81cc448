import Canvas
@testable import Interface
import TestSupport
import Testing
import Workbench

/// Answers bit by bit on the page of lessons.
@Suite struct LearnTests {
  @Test func aNewcomerFindsTheLessonsByTheirTab() {
    var driver = Driver()
    #expect(driver.rows[0].contains("Learn"))
    driver.click("Learn", in: 0..<1)
    #expect(driver.model.page == .learn)
    #expect(driver.text.contains("Lesson 1 of"))
    #expect(driver.rows[23].contains("a-"), "what to press first")
  }

  @Test func theLessonOfTheseTestsIsRead() {
    #expect(LessonReader("kinds", Array(Learning.lesson.utf8)).mistakes.isEmpty)
  }

  @Test func aLetterAnswersAndEnterChecks() {
    var driver = Learning.driver()
    driver.press("b")
    #expect(driver.text.contains("b  (●)  A fixed"))
    #expect(driver.kept.isEmpty, "nothing counts before it is checked")
    driver.press("<→><→><Enter>")
    #expect(driver.keptLines == ["kinds 1 b 0.4 3 right"])
    #expect(driver.text.contains("✓ right"))
    driver.press("<Enter>")
    #expect(driver.text.contains("question 2 of 5"))
    #expect(driver.model.draft == AnswerDraft(), "the next answer begins anew")
  }

  @Test func arrowsChooseAndTheFirstEnterGoesOnToSureness() {
    var driver = Learning.driver()
    driver.press("<↓><↓><↑>")
    #expect(driver.text.contains("a  (●)"))
    driver.press("<Enter>")
    #expect(driver.model.draft.part == .sureness && driver.kept.isEmpty)
    driver.press("<Enter>")
    #expect(driver.keptLines == ["kinds 1 a 1/3 3 wrong"])
  }

  @Test func withoutAnAnswerEnterSaysWhatIsMissing() {
    var driver = Learning.driver()
    driver.press("<Enter>")
    #expect(driver.text.contains("choose an option first: a to c"))
    driver = Learning.driver(question: 2)
    driver.press("<Enter>")
    #expect(driver.text.contains("type a number first"))
  }

  @Test func surenessGoesInStepsFromNoIdeaTo99() {
    var driver = Learning.driver()
    var seen: [String] = []
    for _ in 0..<15 {
      seen.append(driver.model.draft.percent ?? "even")
      driver.press("<→>")
    }
    let steps = stride(from: 35, through: 95, by: 5).map(String.init)
    #expect(seen == ["even"] + steps + ["99"])
    #expect(
      driver.model.message?.text.contains("100 has to be typed") == true, "never 100 by itself")
    driver.press("<S-←>")
    #expect(driver.model.draft.percent == "98")
    for _ in 0..<20 { driver.press("<←>") }
    #expect(driver.model.draft.percent == nil)
    #expect(driver.model.message?.text == "less would mean another answer")
  }

  @Test func certaintyIsTypedAndItsPriceIsToldFirst() {
    var driver = Learning.driver()
    driver.press("a100<Enter>")
    #expect(driver.kept.isEmpty)
    #expect(driver.rows[22].contains("costs 0 if right, ∞ if not; the same again means it."))
    #expect(driver.text.contains("right 0 · wrong ∞"))
    var other = driver
    other.press("<←>")
    #expect(!other.rows[22].contains("100%"), "less sure, it costs something else")
    driver.press("<Enter>")
    #expect(driver.kept.map(\.attempt?.loss) == [.infinity])
    #expect(driver.text.contains("your own log loss is ∞"))
  }

  @Test func whatAScriptAnswersIsShownAndNotKept() {
    var driver = Learning.driver()
    driver.effects = driver.model.update(.loaded(path: "a", contents: "guess b 80%\nnext"))
    #expect(driver.model.session.classroom.visit?.question == 1)
    #expect(driver.kept.isEmpty)
    driver.press(":guess 3.9<Enter>")
    #expect(driver.kept.map(\.attempt?.answer) == ["3.9"])
  }

  @Test func aDotIsFilledForWhatWasAnsweredAlone() {
    var driver = Learning.driver(question: 2)
    #expect(driver.text.contains("○◐○○○"))
    driver.press("<Backspace>")
    #expect(driver.text.contains("◐○○○○"))
    driver.press(":guess b<Enter>")
    #expect(driver.text.contains("●○○○○"))
  }

  @Test(arguments: ["80", "80%", "0.8"])
  func surenessIsAShareOrPerCentInLessonsAndOutside(_ text: String) {
    var driver = Learning.driver()
    driver.press(":guess b \(text)<Enter>")
    #expect(driver.keptLines == ["kinds 1 b 0.8 3 right"])
    driver = Driver()
    driver.press("G:p=0.01<Enter>4.6 \(text)<Enter>")
    #expect(driver.model.session.riddle?.told != nil)
  }

  @Test func thePriceIsToldHoweverTheNumberWasTyped() {
    for answer in ["3.90", "39/10", "390%"] {
      var driver = Learning.driver(question: 2)
      driver.press("\(answer)<Tab>100<Enter>")
      #expect(driver.kept.isEmpty && driver.rows[22].contains("100% sure costs 0"), "\(answer)")
      driver.press("<Tab>4")
      #expect(!driver.rows[22].contains("100% sure"), "another answer has not been priced")
      driver.press("<Enter><Enter>")
      #expect(driver.kept.isEmpty && driver.rows[22].contains("100% sure costs 0"))
      driver.press("<Enter>")
      #expect(driver.kept.count == 1)
    }
  }

  @Test func aNumberIsTypedAndHalfANumberIsNoAnswer() {
    var driver = Learning.driver(question: 4)
    driver.press("6.")
    #expect(driver.text.contains("[6.       ]"))
    driver.press("<Enter>")
    #expect(driver.text.contains("a digit belongs behind the point"))
    driver.press("2<Backspace>1<Enter><Tab><Tab>75<Enter>")
    #expect(driver.keptLines == ["kinds 4 6.1 0.75 2 right"])
  }

  @Test func whatIsPastedGoesIntoTheValueThatIsAskedFor() {
    var driver = Learning.driver(question: 4)
    _ = driver.model.update(.paste("6\n"))
    #expect(driver.model.prompt == nil && driver.text.contains("[6 "))
    driver.press("<Enter>")
    _ = driver.model.update(.paste("7"))
    _ = driver.model.update(.paste("5%"))
    #expect(driver.model.prompt == nil && driver.text.contains("I am 75% sure"))
    driver.press("<Enter>")
    #expect(driver.keptLines == ["kinds 4 6 0.75 2 right"])
  }

  @Test(arguments: [
    (4, "", "6\n7", "6; 7"), (4, "", "p=0.3", "p=0.3"), (4, "6", "six", "six"), (1, "", "b", "b"),
    (4, "", "1.23456789012345678901", "1.23456789012345678901"), (4, "6<Enter><Enter>", "7", "7"),
  ])
  func whatIsNoSuchValueWaitsInThePrompt(
    _ question: Int, _ keys: String, _ pasted: String, _ prompt: String
  ) {
    var driver = Learning.driver(question: question)
    driver.press(keys)
    let draft = driver.model.draft
    _ = driver.model.update(.paste(pasted))
    #expect(driver.model.prompt?.text == prompt && driver.model.draft == draft)
  }

  @Test(arguments: [PageName.learn, .presenter, .help])
  func noKeyChangesWhatThePageDoesNotShow(_ page: PageName) {
    let lines = ["y=1 p=0.3", "p=0.4", "p=0.5", "undo", "learn half", "page \(page.rawValue)"]
    let keys = CommandTable.everything.flatMap(\.shortcuts).map(\.key)
    for key in keys where Key(spelling: key) != nil {
      var driver = Driver(after: lines)
      driver.press("<\(key)>")
      // What leads to the explorer shows what it does there.
      guard driver.model.page == page else { continue }
      #expect(driver.model.session.workspace.statement == "y=1 p=0.4", "\(key)")
      #expect(!driver.model.showsCosts, "\(key)")
    }
  }

  @Test(arguments: ["y", "z", "m", "n", "x", "u", "<^R>"], ["", "P"])
  func aKeyOfTheWorkSaysWhyItDoesNothing(_ key: String, _ presenter: String) {
    var driver = Learning.driver()
    driver.press(presenter + key)
    #expect(
      driver.model.message?.text == "that is for the work, which is not seen here: e explores")
  }

  @Test func whatIsTypedIsEditedAsInEveryField() {
    var driver = Learning.driver(question: 4)
    driver.press("62<Home><Del><End>.5<←><←>1<^E>5<^A>")
    #expect(driver.model.draft.typed?.text == "21.55" && driver.model.draft.typed?.cursor == 0)
    #expect(driver.model.view().cursor == driver.place(of: "21.55"))
    driver.press("<^E><^W>")
    #expect(driver.model.draft.typed == nil, "nothing is left of it")
    driver.press("6<Tab>70<Home><Del>8")
    let sure = driver.place(of: "80% sure")
    #expect(driver.model.view().cursor == sure.map { Position(column: $0.column + 1, row: $0.row) })
    driver.press("<Enter>")
    #expect(driver.keptLines == ["kinds 4 6 0.8 2 right"])
  }

  @Test func anOptionOrASliderKeepsWhatIsTyped() {
    var driver = Learning.driver()
    driver.press("b80a<Enter>")
    #expect(driver.keptLines == ["kinds 1 a 0.8 3 wrong"])
    driver = Learning.driver(question: 4)
    driver.press("6")
    _ = driver.track("slider").last.map { driver.click($0.rect.column, $0.rect.row) }
    #expect(driver.model.draft.answer == "6" && driver.model.draft.percent == "99")
  }

  @Test(arguments: ["6", "<Tab>7", "l", "lha", "P6"])
  func cancelTakesBackWhatIsTypedAndElseLeaves(_ keys: String) {
    var driver = Learning.driver(question: 4)
    driver.press(keys + "<^C>")
    #expect(driver.effects.isEmpty && driver.model.session.showsLesson)
    #expect(driver.model.draft.typed == nil && driver.model.lessonList == nil)
    driver.press("<^C>")
    #expect(driver.effects == [.quit])
  }

  @Test func backspaceEditsWhatIsTypedAndElseGoesBack() {
    var driver = Learning.driver(question: 4)
    driver.press("7<Backspace>")
    #expect(driver.text.contains("question 4 of 5"))
    driver.press("<Backspace>")
    #expect(driver.text.contains("question 3 of 5"))
  }

  @Test func arrowsMoveThePointUpItsColumn() {
    var driver = Learning.driver(question: 2)
    driver.press("<↑><↑>")
    let high = driver.model.draft.answer.flatMap { Double($0) } ?? 0
    driver.press("<↓>")
    let lower = driver.model.draft.answer.flatMap { Double($0) } ?? 0
    #expect(high > lower && lower > 2)
    #expect(driver.text.contains("○"), "it stands on the covered picture")
    driver.press("<Enter><Enter>")
    #expect(driver.kept.first?.attempt?.isRight == false)
    #expect(driver.text.contains("○"), "and is left standing")
    #expect(driver.text.contains("You answered \(Figure.shortest(lower)): ✗ wrong."))
  }

  @Test func arrowsMoveThePointAlongItsAxis() {
    var driver = Learning.driver(question: 3)
    driver.press("<→>")
    #expect(driver.model.draft.answer.flatMap { Double($0) }.map { $0 > 0.5 } == true)
    driver.press("<Enter><→>")
    #expect(driver.model.draft.percent == "55", "sure is what the arrows move now")
  }

  @Test func aKeyThatMovesNothingOnThePictureSaysSo() {
    for (question, keys) in [(3, "<↑>"), (3, "<↓>"), (4, "<↑>"), (4, "<Tab><↓>")] {
      var driver = Learning.driver(question: question)
      driver.press(keys)
      #expect(driver.model.message != nil, "\(question) \(keys)")
    }
  }

  @Test func hintsTellOneMeaningOfAKeyForThePartThatHasTheFocus() {
    for (question, asked, sure) in [
      (1, "a-c choose   ←→ sureness", "Enter check   ←→ sureness   a-c choose"),
      (2, "↑↓ point   0-9 type it   ←→ sureness", "Enter check   ←→ sureness   ↑↓ point"),
      (3, "←→ point   0-9 type it   Tab", "Enter check   ←→ sureness   Tab"),
      (4, "0-9 type it   ←→ sureness", "Enter check   ←→ sureness   Tab"),
    ] {
      var driver = Learning.driver(question: question)
      #expect(driver.rows[23].hasPrefix(" " + asked), "\(question)")
      driver.press("<Tab>")
      #expect(driver.rows[23].hasPrefix(" " + sure), "\(question)")
    }
    var driver = Learning.driver(question: 4)
    driver.press("6")
    #expect(driver.rows[23].hasPrefix(" Enter go on   Esc old value   Tab"))
  }

  @Test(arguments: [(40, 10), (20, 5)])
  func aHintThatWasAskedForIsInSight(_ columns: Int, _ rows: Int) {
    var driver = Learning.driver(columns, rows)
    driver.press("bh")
    #expect(driver.text.contains("Hint: Think"))
    if columns == 40 { #expect(driver.rows[9].contains("PgDn more")) }
    driver.press("h")
    #expect(driver.text.contains("Hint: And of the"))
    for _ in 0..<9 { driver.press("<PgUp>") }
    #expect(driver.text.contains("The truth"), "scrolled from where it stands")
    for _ in 0..<9 { driver.press("<PgDn>") }
    #expect(driver.text.contains(columns == 40 ? "log loss." : "loss."), "to the end")
    if columns == 40 { #expect(driver.rows[9].contains("PgUp back")) }
    #expect(driver.model.draft.answer == "b")
  }

  @Test func hintsComeOneByOneAndThenTheirEndIsSaid() {
    var driver = Learning.driver()
    driver.press("h")
    #expect(driver.text.contains("Hint: Think of the next halving."))
    #expect(!driver.text.contains("one after"))
    driver.press("hh")
    #expect(driver.text.contains("there is no further hint"))
  }

  @Test func exploringComesBackToWhatWasBegun() {
    var driver = Learning.driver()
    driver.press("b<→>")
    let page = driver.page
    driver.press("e")
    #expect(driver.model.page == .binary && driver.prediction == 0.5)
    #expect(driver.model.overlay == nil && driver.text.contains("└┬"), "the picture is seen")
    #expect(driver.rows[23].contains("l comes back to the question; an answer counts as before"))
    driver.press("0.9<Enter>")
    #expect(driver.rows[23].hasPrefix(" l learn"))
    driver.press("l")
    #expect(driver.page == page)
  }

  @Test func whatIsProposedIsTriedInTheExplorer() {
    var driver = Learning.driver()
    driver.press("t")
    #expect(driver.text.contains("there is nothing to try yet"))
    driver.press("b<Enter>t")
    #expect(driver.model.page == .binary && driver.prediction == 0.125)
    #expect(driver.model.overlay == nil)
    #expect(driver.rows[23].contains("l comes back to the lesson"))
  }

  @Test func whatIsToBeTriedIsShownAlsoWhereNoPageShowsIt() throws {
    let lesson = try #require(Lessons.shipped.first { $0.name == "accuracy" })
    var driver = Learning.driver(80, 24, at: lesson, 0)
    driver.press("c<Enter>t")
    #expect(driver.text.contains("mean") && driver.text.contains("0.567"))
    driver.press("<Esc>l")
    #expect(driver.model.page == .learn)
  }

  @Test func whoGoesToPlayFromThePresenterComesBackToIt() {
    var driver = Learning.driver()
    driver.press("P")
    #expect(driver.model.page == .presenter)
    for way in ["e", "b<Enter>t"] {
      driver.press(way)
      #expect(driver.model.page == .binary)
      driver.press("]l")
      #expect(driver.model.page == .presenter && driver.model.session.showsLesson)
    }
    driver.press("P")
    #expect(driver.model.page == .learn)
    driver.press("el")
    #expect(driver.model.page == .learn, "and who left it, does not")
  }

  @Test func behindPracticeEnterGoesOnWithTheLessons() {
    var driver = Learning.driver()
    driver.press("s:practice<Enter>")
    #expect(driver.text.contains("Practice, the last"))
    driver.press("b<Enter><Enter>")
    #expect(
      driver.text.contains("Enter goes on with the lessons") && !driver.rows[23].contains("back"))
    driver.press("<Enter>")
    #expect(driver.text.contains("question 2 of 5"))
  }

  @Test func behindTheLastQuestionNoAnswerIsSaidToBeShown() {
    var driver = Learning.driver(question: 6)
    driver.press("a")
    #expect(driver.model.message?.text == "nothing is asked: l lists the lessons")
    driver.press("r")
    #expect(driver.model.message?.text == "there is no question open")
  }

  @Test func anAnswerIsAskedForAgainButCountsOnce() {
    var driver = Learning.driver()
    driver.press("a<Enter>r")
    #expect(driver.text.contains("How sure are you?") && driver.model.draft.answer == nil)
    driver.press("b<Enter>")
    #expect(driver.kept.count == 2)
    #expect(driver.model.session.classroom.record.counted.count == 1)
  }

  @Test func theArithmeticStandsInThePlaceOfThePicture() {
    var driver = Learning.driver()
    driver.press("w")
    #expect(driver.text.contains("the working would tell the answer"))
    driver.press("b<Enter>w")
    #expect(driver.text.contains("−ln 0.25 = 1.386") && !driver.text.contains("└┬"))
    driver.press("w")
    #expect(!driver.text.contains("−ln 0.25 = 1.386") && driver.text.contains("└┬"))
  }

  @Test func aLabelOfTheArithmeticKeepsItsBlanks() {
    var driver = Driver(after: ["learn price"])
    driver.press("4.6<Enter><Enter>w")
    #expect(driver.text.contains("what the truth got: 1 − 0.99 = 0.01"))
  }

  @Test func whereThereIsRoomTheArithmeticIsThereAtOnce() {
    var driver = Learning.driver(120, 36)
    driver.press("b<Enter>")
    #expect(driver.text.contains("−ln 0.25 = 1.386") && driver.text.contains("└┬"))
    driver.press("w")
    #expect(!driver.text.contains("−ln 0.25 = 1.386") && driver.text.contains("└┬"))
    driver.press("w")
    #expect(driver.text.contains("−ln 0.25 = 1.386"))
  }

  @Test func aDotIsFullWhereSomethingWasAnswered() {
    var driver = Learning.driver()
    #expect(driver.text.contains("◐○○○○"))
    driver.press("s")
    #expect(driver.text.contains("○◐○○○"), "passed by, and not answered")
    driver.press("1<Enter><Enter>")
    #expect(driver.text.contains("○●○○○"))
    driver.press("<Enter>")
    #expect(driver.text.contains("○●◐○○"))
  }

  @Test func truthAndPredictionAreBarsWhereNoCurveTellsTheLoss() {
    for size in [(80, 24), (120, 36)] {
      var driver = Learning.driver(size.0, size.1, question: 5)
      #expect(!driver.text.contains("0.829"))
      driver.press("a<Enter>")
      #expect(driver.text.contains("truth 0.7") && driver.text.contains("model 0.6"))
    }
  }

  @Test func theEndOfALessonSumsUp() {
    var driver = Learning.driver()
    driver.press("b80<Enter><Enter>ssss")
    #expect(driver.text.contains("That was “Answers of all kinds”."))
    #expect(driver.text.contains("Your mean so far: 0.223; always guessing evenly: 1.099."))
    driver.press("<Enter>")
    #expect(driver.text.contains("this was the last lesson"))
  }

  @Test func nothingMovesByItself() {
    for keys in ["", "b", "b<Enter>", "b<Enter><Enter>"] {
      var driver = Learning.driver()
      driver.press(keys)
      let before = driver.golden
      #expect(driver.model.view().wake == nil)
      _ = driver.model.update(.tick(600_000))
      #expect(driver.golden == before)
    }
  }

  @Test(
    arguments: [
      "g", "1", "x", "u", "y", "z", "n", "m", "<Esc>w", "b<Enter>s", "b<Enter>1", "b<Enter><←>",
      "b<Enter>a", "b<Enter>h",
    ])
  func aKeyThatDoesNothingSaysWhy(_ keys: String) {
    var driver = Learning.driver()
    let workspace = driver.model.session.workspace
    driver.press(keys)
    #expect(driver.model.message != nil)
    #expect(driver.model.session.workspace == workspace)
  }

  @Test func anAnswerThatWasBegunSurvivesEverySize() {
    var driver = Learning.driver()
    driver.press("b<→>")
    let draft = driver.model.draft
    for size in [(1, 1), (0, 0), (12, 3), (28, 7), (40, 10), (60, 16), (200, 60), (400, 120)] {
      _ = driver.model.update(.resize(Size(columns: size.0, rows: size.1)))
      #expect(driver.model.view().screen.size == driver.model.size)
      #expect(driver.model.draft == draft)
    }
    driver.press("<Enter>")
    #expect(driver.kept.count == 1)
  }

  @Test(arguments: [(40, 10), (60, 16), (28, 7), (20, 5)])
  func everyWordOfASmallPageCanBeReached(_ columns: Int, _ rows: Int) throws {
    var driver = Learning.driver(columns, rows)
    let question = try #require(driver.question)
    driver.press("b<Enter>")
    var seen = ""
    for _ in 0..<40 {
      seen += driver.text
      driver.press("<↓>")
    }
    let text = (question.reveals[0] + " " + (question.options[1].reason ?? "")) + " Halve it once"
    for word in text.split(separator: " ") { #expect(seen.contains(word), "\(word)") }
  }

  @Test(arguments: [(80, 24), (40, 10), (20, 5)])
  func theWheelAndTheArrowsGoAlongTheList(_ columns: Int, _ rows: Int) {
    for keys in ["<M-6>l", "<M-6>Pl"] {
      var driver = Driver(columns: columns, rows: rows)
      driver.press(keys)
      for action in [Mouse.Action.wheelDown, .wheelDown, .wheelUp, .wheelDown] {
        driver.point(action, 3, 2)
      }
      #expect(driver.model.lessonList?.cursor == 2)
      driver.press("<←><→>")
      #expect(driver.model.lessonList?.cursor == 2, "nothing else is searched for")
    }
  }

  @Test func theSearchOfTheListIsEditedWhereItsCursorStands() {
    var driver = Driver()
    driver.press("<M-6>lalf<←><←><←>h")
    let start = driver.place(of: "[half")?.column
    #expect(driver.model.view().cursor?.column == start.map { $0 + 2 })
    _ = driver.model.update(.paste("x"))
    #expect(driver.model.lessonList?.field.text == "hxalf")
  }

  @Test func theListIsSearchedAndEnterGoesThere() throws {
    var driver = Driver()
    driver.press("<M-6>l")
    let last = try #require(Lessons.shipped.last)
    #expect(driver.text.contains(Lessons.shipped[0].title))
    driver.press(last.name)
    #expect(!driver.text.contains(Lessons.shipped[0].title) && driver.text.contains(last.title))
    driver.press("<Enter>")
    #expect(driver.model.session.classroom.lesson == last)
    driver.press("l<Esc>")
    #expect(driver.model.lessonList == nil && driver.model.page == .learn)
  }
}
