import Canvas
import Interface
import Testing
import Workbench

/// A lesson of the tests' own, with an answer of each kind.
enum Learning {
  static let lesson = """
    lesson kinds "Answers of all kinds"
    y=1 p=0.5
    ask "The truth gets half of {share}. What happens to the loss?"
    option "It doubles by a law" at "{loss of p=0.25}" because "Here it does, by luck."
    option "A fixed amount is added" because "The same for every halving."
    option "It is four times as large" because "That would be steeper."
    answer b
    hint "Think of the next halving."
    hint "And of the one after that."
    p=0.25
    reveal "Each halving adds the same."
    working "−ln {p} = {loss}"
    try "p=0.125" "Halve it once more."
    p=0.02
    ask "How high is the loss at {share}?"
    answer loss within 10%
    reveal "As high as that."
    p=0.02
    ask "Where does the loss come to this?"
    answer p within 0.05
    p=0.3
    reveal "There."
    ask "How many halvings?"
    answer 6 within 0.5
    reveal "So many."
    p=0.6,0.3,0.1 y=0.7,0.2,0.1
    ask "Is this the floor?"
    option "Yes"
    option "No"
    answer a
    reveal "Nearly."
    """

  static func driver(
    _ columns: Int = 80, _ rows: Int = 24, question: Int = 1, glyphs: GlyphSet = .braille
  ) -> Driver {
    var driver = Driver(columns: columns, rows: rows, glyphs: glyphs)
    driver.model.session.take(LessonReader("kinds", Array(lesson.utf8)).lessons)
    driver.press("<M-6>")
    for _ in 1..<question { driver.press("s") }
    driver.effects = []
    return driver
  }

  /// Goes to a question of a shipped lesson.
  static func driver(
    _ columns: Int, _ rows: Int, at lesson: Lesson, _ question: Int, glyphs: GlyphSet = .braille
  ) -> Driver {
    var driver = Driver(
      columns: columns, rows: rows, glyphs: glyphs, after: ["learn \(lesson.name)"])
    for _ in 0..<question { driver.press("s") }
    return driver
  }
}

extension Driver {
  /// The question that is open.
  var question: Question? { model.session.classroom.question }

  /// What came of questions and was given to be kept.
  var kept: [Record.Entry] {
    effects.compactMap { if case .keep(let entry) = $0 { entry } else { nil } }
  }

  /// The lines of answers that were kept, with the lesson's name in place of its whole key.
  var keptLines: [String] { kept.map { $0.line.replacing(/#[0-9a-f]+/, with: "") } }

  /// The screen without the blanks at the ends of its rows.
  var page: String {
    rows.map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return row
    }
    .joined(separator: "\n") + "\n"
  }
}

extension Lesson: CustomTestStringConvertible {
  /// Its name, for the whole of a lesson would fill pages.
  public var testDescription: String { name }
}
