import Foundation
import Testing

@testable import Workbench

/// A file of lessons that has something wrong with it, named in words.
struct BadLesson: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]

  var testDescription: String { name }

  init(_ name: String, _ text: String) {
    self.init(name, bytes: Array(text.utf8))
  }

  init(_ name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A good question in a good lesson, where one part is put in place of another.
  fileprivate static func good(_ part: String = "", by other: String = "") -> String {
    let text = """
      lesson coin "A coin flip"
      y=1 p=0.5
      ask "What does it cost?"
      option "0.5"
      option "0.693"
      answer b
      reveal "It costs {loss}."
      try "p=0.25" "Halve it."

      """
    return part.isEmpty ? text : text.replacingOccurrences(of: part, with: other)
  }

  static let gallery: [BadLesson] = [
    BadLesson("a missing answer", good("answer b\n")),
    BadLesson("an unknown statement", good("try", by: "tyr")),
    BadLesson("two answers", good("answer b", by: "answer b\nanswer a")),
    BadLesson("an answer beyond the options", good("answer b", by: "answer d")),
    BadLesson("options with a number for an answer", good("answer b", by: "answer 0.693")),
    BadLesson(
      "one option", good("option \"0.693\"\n").replacingOccurrences(of: "b\n", with: "a\n")),
    BadLesson("an answer without options", good("option \"0.5\"\noption \"0.693\"\n")),
    BadLesson("no reveal", good("reveal \"It costs {loss}.\"\n")),
    BadLesson("neither answer nor reveal", good("answer b\nreveal \"It costs {loss}.\"\n")),
    BadLesson("no ask", "lesson coin \"A coin flip\"\ny=1 p=0.5\n"),
    BadLesson("an option before ask", good("ask \"What does it cost?\"\n")),
    BadLesson("ask before lesson", good("lesson coin \"A coin flip\"\n")),
    BadLesson("two lessons of one name", good() + good()),
    BadLesson("a lesson named by a number", good("coin", by: "3")),
    BadLesson("a lesson named by nothing", good("lesson coin", by: "lesson \"\"")),
    BadLesson("a lesson named by two words", good("coin", by: "\"a coin\"")),
    BadLesson("an unclosed quote", good("cost?\"", by: "cost?")),
    BadLesson(
      "an unclosed quote behind a question without an answer",
      good("answer b\n") + "ask \"And now?\nanswer loss\nreveal \"{loss}\"\n"),
    BadLesson("an unclosed brace", good("{loss}", by: "{loss")),
    BadLesson("a statement that fails", good("y=1 p=0.5", by: "y=1; p=1.5")),
    BadLesson("a value of nothing", good("y=1 p=0.5\n")),
    BadLesson("a file saved", good("answer b", by: "save my.logloss; answer b")),
    BadLesson("the end of the program", good("answer b", by: "answer b; quit")),
    BadLesson("another file run", good("answer b", by: "run other.logloss\nanswer b")),
    BadLesson("a letter within something", good("answer b", by: "answer b within 10%")),
    BadLesson("nothing within", good("answer b", by: "answer 0.693 within 0")),
    BadLesson("a try that fails", good("p=0.25", by: "p=2")),
    BadLesson("two things to try", good() + "try \"p=0.1\" \"And again.\"\n"),
    BadLesson(
      "too many options",
      good("answer b", by: (3...8).map { "option \"\($0)\"\n" }.joined() + "answer b")),
    BadLesson("an empty file", ""),
    BadLesson("a file of comments", "# nothing yet\n\n"),
    BadLesson(
      "bytes that are not UTF-8",
      bytes: Array("lesson coin \"A c".utf8) + [0xF6] + Array("in\"\n".utf8) + Array(good().utf8)),
    BadLesson("a picture", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00]),
    BadLesson("a large file", bytes: Array(repeating: 0x0A, count: LessonReader.maximumBytes + 1)),
    BadLesson("a control character", good("What does", by: "\u{1B}[31mWhat does")),
    BadLesson("parts without a text", good("reveal \"It costs {loss}.\"", by: "hint\nreveal")),
    BadLesson("a try that leaves", good("p=0.25", by: "quit")),
    BadLesson("an empty ask", good("What does it cost?")),
    BadLesson("a blank option", good("\"0.5\"", by: "\" \"")),
    BadLesson("an empty reason", good("\"0.5\"", by: "\"0.5\" because \"\"")),
    BadLesson("an empty reveal", good("It costs {loss}.")),
    BadLesson("an empty hint", good("answer b", by: "answer b\nhint \"\"")),
    BadLesson("an empty try", good("Halve it.")),
    BadLesson("an empty line to try", good("p=0.25", by: "# p=0.25")),
    BadLesson("an empty title", good("A coin flip")),
    BadLesson("an option twice", good("\"0.5\"", by: "\"{loss}\"")),
    BadLesson("a height below zero", good("\"0.5\"", by: "\"0.5\" at -1")),
    BadLesson("a height below zero that is computed", good("\"0.5\"", by: "\"0.5\" at {-loss}")),
    BadLesson("a height that is no number", good("\"0.5\"", by: "\"0.5\" at nan")),
    BadLesson("a word before the title", good("lesson coin", by: "lesson coin flip")),
    BadLesson("a word behind the quotes", good("cost?\"", by: "cost?\" now")),
    BadLesson("two texts", good("cost?\"", by: "cost?\" \"And why?\"")),
    BadLesson("a brace that was not opened", good("{loss}", by: "loss}")),
    BadLesson("a lesson begun twice", good("y=1", by: "lesson coin \"A coin flip\"\ny=1")),
    BadLesson("a reason without a text", good("\"0.5\"", by: "\"0.5\" because")),
    BadLesson("a height left out", good("\"0.5\"", by: "\"0.5\" at because \"No.\"")),
    BadLesson("a distance left out", good("answer b", by: "answer 0.693 within")),
    BadLesson("a try without its line", good("\"p=0.25\" ")),
    BadLesson("a try that is not closed", good("p=0.25", by: "pin \\\"a")),
    BadLesson(
      "statements without their texts", good("answer b", by: "answer b\nhint\nworking\ntry")),
    BadLesson("curly quotes", good("\"A coin flip\"", by: "“A coin flip”")),
    BadLesson("curly quotes around an option", good("\"0.5\"", by: "“About a half” because “Yes”")),
    BadLesson("curly quotes around a try", good("\"p=0.25\"", by: "“p=0.25”")),
    BadLesson("a capital letter for an answer", good("answer b", by: "answer B")),
    BadLesson("a letter that no option has", good("answer b", by: "answer h")),
    BadLesson("what is given in words of the program", good("y=1 p=0.5", by: "undo")),
    BadLesson("a line of four megabytes", bytes: Array(repeating: 0x78, count: 4 << 20)),
    BadLesson("a long line", good("What does", by: "x".times(1_900) + " {los} does")),
    BadLesson("a long title", good("A coin", by: "A".times(1_991) + " coin")),
    BadLesson("a long ask", good("What does", by: "é".times(1_987) + " does")),
    BadLesson("a long option", good("\"0.5\"", by: "\"" + "0.5 ".times(501) + "\"")),
    BadLesson("a long reason", good("\"0.5\"", by: "\"0.5\" because \"\("No. ".times(501))\"")),
    BadLesson("a long reveal", good("It costs", by: "It costs what it costs ".times(100))),
    BadLesson("a long try", good("Halve it.", by: "Halve it, and halve it again. ".times(100))),
    BadLesson("a long line to try", good("p=0.25", by: "p=0.25; ".times(251))),
    BadLesson("more mistakes than are told", good("answer b\n", by: "anwser b\n".times(50))),
    BadLesson(
      "mistakes of all kinds",
      good("ask", by: "aks").replacingOccurrences(of: "p=0.5", with: "p=5")
        + good("coin", by: "next").replacingOccurrences(of: "option \"0.5\"\n", with: "")),
  ]

  fileprivate var fileName: String { name.split(separator: " ").joined(separator: "-") }
}

extension String {
  fileprivate func times(_ count: Int) -> String { String(repeating: self, count: count) }
}

@Suite("Bad files of lessons")
struct BadLessonTests {
  @Test(
    "say what is wrong, in which line, where in it, and how to mend it",
    arguments: BadLesson.gallery)
  func mistakes(of lesson: BadLesson) throws {
    let reader = LessonReader("my.logloss", lesson.bytes)
    #expect(reader.lessons.isEmpty)
    #expect(!reader.mistakes.isEmpty)
    #expect(reader.mistakes.count <= LessonReader.maximumMistakes)
    #expect(Set(reader.mistakes).count == reader.mistakes.count)
    let numbers = reader.mistakes.map(\.line.number)
    #expect(numbers == numbers.sorted())
    #expect(reader.mistakes.allSatisfy { $0.diagnostic.hint != nil })
    let text = reader.mistakes.flatMap { mistake in
      let place = "\(mistake.line.number):\(mistake.diagnostic.columns.lowerBound + 1): "
      let lines = mistake.diagnostic.rendered(in: mistake.line.text)
      return [place + lines[0]] + lines.dropFirst()
    }
    try Golden.check(text.joined(separator: "\n") + "\n", "lesson-mistakes/\(lesson.fileName).txt")
  }

  @Test("hold one golden file for each mistake and no other")
  func filesMatchMistakes() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden/lesson-mistakes").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files == BadLesson.gallery.map { $0.fileName + ".txt" }.sorted())
  }

  @Test("a text of 2,000 characters is none of them, however many bytes it has")
  func longestText() {
    let text = BadLesson.good("What does it cost?", by: "é".times(Lesson.maximumCharacters))
    let reader = LessonReader("my.logloss", Array(text.utf8))
    #expect(reader.mistakes.isEmpty)
    #expect(reader.lessons.first?.questions.first?.text.count == 2_000)
  }

  @Test("a mistake is told once, and nothing that only follows from it")
  func consequences() {
    // Whatever line of a good file goes wrong, that line alone is told.
    let lines = LessonStart.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(LessonReader("start", Array(LessonStart.text.utf8)).mistakes.isEmpty)
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      var broken = lines
      broken[index] = line + " \""
      let reader = LessonReader("start", Array(broken.joined(separator: "\n").utf8))
      #expect(reader.mistakes.map(\.line.number) == [index + 1], "\(line)")
    }
  }

  @Test("whatever lines are lost, doubled, swapped or cut, a file is read to its end")
  func scrambled() {
    var chance = SplitMix64(seed: 11)
    let good = LessonStart.text.split(separator: "\n").map(String.init)
    for _ in 0..<500 {
      var lines = good.filter { !$0.hasPrefix("#") }
      for _ in 0..<Int.random(in: 1...4, using: &chance) {
        let (one, other) = (
          Int.random(in: lines.indices, using: &chance),
          Int.random(in: lines.indices, using: &chance)
        )
        switch Int.random(in: 0..<4, using: &chance) {
        case 0 where lines.count > 1: lines.remove(at: one)
        case 1: lines.insert(lines[one], at: other)
        case 2: lines.swapAt(one, other)
        default:
          lines[one] = String(
            lines[one].prefix(Int.random(in: 0...lines[one].count, using: &chance)))
        }
      }
      let text = lines.joined(separator: "\n")
      let reader = LessonReader("start", Array(text.utf8))
      #expect(reader.lessons.isEmpty != reader.mistakes.isEmpty, "\(text)")
      #expect(Set(reader.mistakes).count == reader.mistakes.count, "\(text)")
    }
  }

  @Test("every statement of lessons has its row, and what a file writes of it can be read")
  func rows() throws {
    #expect(lessonRows.map(\.name) == LessonPart.Kind.allCases.map(\.rawValue))
    for kind in LessonPart.Kind.allCases where kind != .lesson {
      let statement = try #require(try Lexer.statements(in: kind.example).first)
      guard case .lesson(let part) = try CommandTable.action(of: statement) else {
        Issue.record("\(kind.example)")
        continue
      }
      #expect(part.kind == kind)
    }
  }

  @Test("the start says of every statement of lessons what it does, in a comment before it")
  func start() {
    let lines = LessonStart.text.split(separator: "\n", omittingEmptySubsequences: false)
    for row in lessonRows {
      let place = lines.firstIndex { $0.hasPrefix(row.name + " ") }
      #expect(place.map { lines[$0 - 1].hasPrefix("# ") } ?? false, "\(row.name)")
    }
  }
}
