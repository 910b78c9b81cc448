import Canvas
@testable import Interface
import Testing
import Workbench

/// Lessons of more questions than there are columns for marks.
@Suite struct ManyQuestionsTests {
  private func driver(_ columns: Int, _ keys: String, _ lessons: String) throws -> Driver {
    var driver = Driver(columns: columns, rows: 24)
    let read = LessonReader("long", Array(lessons.utf8))
    #expect(read.mistakes.isEmpty, "\(read.mistakes)")
    driver.model.session.take(read.lessons)
    driver.press("<M-6>" + keys)
    return driver
  }

  private static func lesson(questions count: Int) -> String {
    let question = """

      ask "How many halvings?"
      answer 6 within 0.5
      reveal "So many."
      """
    return "lesson long \"A title that is of some length\"\ny=1 p=0.5"
      + String(repeating: question, count: count)
  }

  @Test func dotsLeaveTheTitleItsRoom() throws {
    let title = "A title that is of some length"
    for (count, columns, dots) in [
      (3, 80, "◐○○"), (12, 80, "◐○○○○○○○○○○○"), (60, 80, ""), (99, 120, ""), (60, 200, "◐○○○"),
    ] {
      let driver = try driver(columns, "", Self.lesson(questions: count))
      let row = driver.rows[2]
      #expect(row.contains(title) && row.contains("question 1 of \(count)"), "\(row)")
      #expect(dots.isEmpty ? !row.contains("◐") : row.contains(dots), "\(row)")
    }
  }

  @Test func theListCountsManyQuestions() throws {
    let text =
      Self.lesson(questions: 60) + "\nlesson short \"Another\"\ny=1 p=0.5\nask \"How many?\"\n"
      + "answer 6 within 0.5\nreveal \"So many.\""
    let driver = try driver(80, "6<Enter><Enter><Enter>sl", text)
    #expect(driver.rows.contains { $0.contains("1  1/60     long          A title that is") })
    #expect(driver.rows.contains { $0.contains("2  ○        short         Another") })
  }
}
