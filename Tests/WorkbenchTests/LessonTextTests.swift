import Foundation
import Testing

@testable import Workbench

@Suite("A lesson in plain text")
struct LessonTextTests {
  @Test("reads as it is kept, from its start to its end", arguments: Lessons.shipped)
  func text(_ lesson: Lesson) throws {
    var session = Session()
    var text = ""
    func run(_ line: String) {
      text += (["> " + line] + session.say(line)).joined(separator: "\n") + "\n\n"
    }
    run("learn \(lesson.name)")
    for question in lesson.questions {
      run("guess \(question.rightWord) 80%")
      run("working")
      run("next")
    }
    try Golden.check(text, "learn/\(lesson.name).txt")
  }

  @Test("is kept for each lesson and nothing else")
  func files() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/learn").path
    // A file that is being written has another name.
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".txt") }
    #expect(files == Lessons.shipped.map { $0.name + ".txt" }.sorted())
  }
}
