import Testing

@testable import Workbench

@Suite("Lessons without a screen")
struct PlainLessonTests {
  private static let file = """
    lesson coin "A coin flip"
    note "Many say 1."
    y=1 p=0.5
    ask "A coin is called at {share}. What does it cost?"
    option "0.5" because "That is the share."
    option "0.693" because "That is its logarithm."
    answer b
    hint "It is less than 1."
    hint "It is more than a half."
    reveal "It costs {loss}."
    reveal "So much is not to know."
    working "-log {p} = {loss}"
    try "p=0.25" "Halve it"
    p=0.25
    ask "And half of that?"
    answer loss within 5%
    reveal "{loss}."
    """

  private func session(_ lines: String...) -> Session {
    var session = Session()
    let reader = LessonReader("coin", Array(Self.file.utf8))
    #expect(reader.mistakes.isEmpty)
    session.take(reader.lessons)
    for line in ["learn"] + lines { #expect(session.run(line).failure == nil, "\(line)") }
    return session
  }

  private func lines(_ session: Session) -> [String] { session.classroom.report.lines }

  @Test("a question is read whole, and what to type is said")
  func question() {
    #expect(
      lines(session()) == [
        "Lesson 1 of 1: A coin flip.", "Question 1 of 2.",
        "A coin is called at 50%. What does it cost?", "Option a: 0.5.", "Option b: 0.693.",
        "Answer first, then look; and say how sure you are.",
        "Say a letter and how sure you are, from 50% for no idea to 99%, as in: guess b 80%. "
          + "Or: hint helps; skip leaves it out; explore goes to play, and learn comes back.",
      ])
  }

  @Test("at the end of a lesson only what there is can be said")
  func ends() {
    let missed = session("guess a", "next", "guess 2", "next")
    #expect(
      lines(missed).last
        == "Say: practice for what was missed; lessons for the list; quit to leave.")
    let right = session("guess b", "next", "guess 1.386", "next")
    #expect(lines(right).last == "Say: lessons for the list; quit to leave.")
    let number = session("skip")
    #expect(
      lines(number).last?.hasPrefix(
        "Say a number and how sure you are that it is within 5% of the truth, from 1% to 99%")
        ?? false)
  }

  @Test("a hint and the working are told alone; then they are in the whole")
  func parts() throws {
    var session = session()
    let hint = session.run("hint").outcomes.lines
    #expect(hint.first == "Hint: It is less than 1." && hint.count == 2)
    #expect(session.run("hint").outcomes.lines.first == "Hint: It is more than a half.")
    #expect(lines(session).contains("Hint: It is less than 1."))
    _ = session.run("guess b 80%")
    #expect(!lines(session).contains("-log 0.5 = 0.693"))
    let working = session.run("working").outcomes.lines
    #expect(working.prefix(2) == ["The working:", "-log 0.5 = 0.693"])
  }

  @Test(
    "a reveal has the page's sentence word for word, the reasons and the score",
    arguments: [
      ("b", "Right. It costs 0.693.", ["Option b: That is its logarithm."]),
      (
        "a", "Wrong: it is b, “0.693”. It costs 0.693.",
        ["Option a: That is the share.", "Option b: That is its logarithm."]
      ),
    ])
  func reveal(_ answer: String, _ sentence: String, _ reasons: [String]) throws {
    let session = session("guess \(answer) 80%")
    let reading = try #require(ClassroomReading(session.classroom))
    #expect(reading.sentence == sentence)
    let told = lines(session)
    let start = ["Question 1 of 2.", sentence, "So much is not to know."] + reasons
    #expect(Array(told.prefix(start.count)) == start)
    #expect(told.contains("To try: Halve it."))
    #expect(told.contains { $0.hasPrefix("You were 80% sure and ") })
  }

  @Test("the price of 100% is told before it is taken")
  func price() {
    var session = session("guess a 100%")
    #expect(
      lines(session).contains {
        $0 == "100% sure costs 0 if right, ∞ if not; the same again means it."
      })
    #expect(session.classroom.record.entries.isEmpty)
    #expect(session.run("guess a 100%").entries.count == 1)
    #expect(
      lines(session).contains(
        "You were 100% sure and wrong: your own log loss is ∞; guessing evenly costs 0.693."))
  }

  @Test("no line has anything but sentences: no art, no escapes, and ASCII where that is asked for")
  func sentences() {
    for session in [
      session(), session("guess a"), session("guess b", "working"), session("skip"),
      session("skip", "guess 1.4 70%"), session("vote 3 9"), session("vote 3 9", "reveal"),
      session("guess b", "next", "guess 2", "next"),
    ] {
      for line in lines(session) {
        #expect(line.last.map { ".!?…”:)".contains($0) || $0.isNumber } ?? false, "\(line)")
        #expect(line.withoutControls == line)
        #expect(line.ascii.allSatisfy(\.isASCII) && !line.ascii.dropLast().contains("??"))
      }
    }
  }

  // MARK: What is typed

  @Test(
    "an answer alone is a guess, behind one an empty line goes on, and statements stay what they are",
    arguments: [
      ([], "b", "guess b"), ([], "b 80%", "guess b 80%"), ([], "g", "guess g"), ([], "", ""),
      ([], "1.4", "guess 1.4"), ([], "1.4 80%", "guess 1.4 80%"), ([], "b 80% now", "b 80% now"),
      ([], "skip", "skip"),
      ([], "hint", "hint"),
      ([], "y=1 p=0.5", "y=1 p=0.5"), ([], "p=0.5", "p=0.5"), ([], "\"b", "\"b"),
      (["vote 3 9"], "", ""), (["vote 3 9"], "b", "guess b"),
      (["vote 3 9", "reveal"], "", "next"), (["vote 3 9", "vote none"], "", ""),
      (["guess b"], "", "next"), (["guess b"], "  ", "next"), (["guess b"], "b", "guess b"),
      (["guess b"], "0.3 60%", "guess 0.3 60%"),
      (["guess b"], "next", "next"), (["skip"], "1.4 70%", "guess 1.4 70%"),
      (["skip"], "70% 0.6", "guess 70% 0.6"), (["skip"], "inf", "guess inf"),
      (["skip"], "b", "guess b"),
      (["skip", "guess 2", "next"], "", "next"), (["explore"], "b", "b"), (["explore"], "", ""),
    ] as [([String], String, String)])
  func bareAnswers(after lines: [String], typed: String, meant: String) {
    var session = session()
    for line in lines { _ = session.run(line) }
    #expect(session.meant(by: typed) == meant)
  }

  @Test("outside of lessons nothing is changed")
  func elsewhere() {
    for line in ["b", "", "1.4"] { #expect(Session("y=1 p=0.5").meant(by: line) == line) }
  }

  // MARK: For machines

  @Test("the object tells what is true only once an answer was given")
  func json() {
    let asked = session()
    let common =
      #"{"kind":"learn","lesson":"coin","title":"A coin flip","number":1,"question":1,"questions":2,"#
    let text =
      #""text":"A coin is called at 50%. What does it cost?","options":["0.5","0.693"],"hints":[],"#
    #expect(
      asked.classroom.report.json.text == common + #""stage":"asking","# + text
        + #""mean":null,"even_mean":null,"votes":[]}"#)
    var session = session("vote 3 9", "vote 1 11", "guess b 75%")
    #expect(
      session.classroom.report.json.text.hasPrefix(
        common + #""stage":"revealed","# + text
          + #""answer":"b","right":true,"sureness":0.75,"loss":0.2876820724517809,"#
          + #""even":0.6931471805599453,"truth":"b","#
          + #""reveal":["It costs 0.693.","So much is not to know."],"#
          + #""workings":["-log 0.5 = 0.693"],"suggestion":"p=0.25","#
          + #""mean":0.2876820724517809,"even_mean":0.6931471805599453,"#
          + #""votes":[{"counts":[3,9],"#))
    for line in ["next", "guess 1.4", "next"] { _ = session.run(line) }
    let over = session.classroom.report.json.text
    #expect(over.contains(#""question":null,"questions":2,"stage":"over","text":null"#))
  }

  // MARK: For the teacher

  @Test("the notes have all that a lesson has, answers too")
  func notes() {
    let lines = LessonNotes(session().classroom.lessons).lines
    #expect(lines.first == LessonNotes.mark)
    for line in [
      "A coin flip (learn coin)", "Many say 1.",
      "Question 1: A coin is called at 50%. What does it cost?", "  a 0.5 (That is the share.)",
      "  b 0.693 (That is its logarithm.)", "  Answer: b", "  Hint: It is less than 1.",
      "  Hint: It is more than a half.", "  Reveal: It costs 0.693.",
      "  Reveal: So much is not to know.", "  Working: -log 0.5 = 0.693",
      "  Try: Halve it (p=0.25)", "Question 2: And half of that?", "  Answer: 1.386, within 5%",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
  }
}
