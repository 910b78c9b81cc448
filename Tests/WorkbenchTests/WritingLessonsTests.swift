import Foundation
import Testing

@testable import Workbench

@Suite("The page on writing lessons")
struct WritingLessonsTests {
  private static let text = try? String(
    contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/WritingLessons.md"), encoding: .utf8)

  @Test("has a lesson that reads without a mistake")
  func example() throws {
    let text = try #require(Self.text)
    let start = try #require(text.range(of: "```logloss\n")).upperBound
    let end = try #require(text.range(of: "\n```", range: start..<text.endIndex)).lowerBound
    let reader = LessonReader("rain.logloss", Array(text[start..<end].utf8))
    #expect(reader.mistakes == [])
    #expect(reader.lessons.map(\.name) == ["rain"])
    #expect(reader.lessons.first?.questions.count == 1)
  }

  @Test("tells how long a text may be")
  func longestText() throws {
    #expect(Lesson.maximumCharacters == 2_000)
    #expect(try #require(Self.text).contains("at most 2,000 characters"))
  }

  @Test("tells of every statement that lessons have of their own", arguments: lessonRows)
  func statements(_ row: Row) throws {
    #expect(try #require(Self.text).contains("`\(row.name) "))
  }
}
