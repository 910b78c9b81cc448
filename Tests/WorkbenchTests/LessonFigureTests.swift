import Foundation
import Testing

@testable import Workbench

/// What a lesson says somewhere, and the same computed here by its own formula.
struct LessonFigure: Sendable, CustomTestStringConvertible {
  var lesson: String
  /// Which of its questions, counted from 1.
  var question: Int
  var value: Double
  var digits: Int
  /// The figure as it is known from tables.
  var known: String

  init(_ lesson: String, _ question: Int, _ value: Double, _ known: String) {
    (self.lesson, self.question, self.value, self.known) = (lesson, question, value, known)
    digits = known.split(separator: ".").dropFirst().first?.filter(\.isNumber).count ?? 0
  }

  var testDescription: String { "\(lesson) \(question): \(known)" }

  static let all = [
    // The price of the forecasts of 90% and 60%, and halvings from a coin flip on.
    LessonFigure("half", 1, -log(0.6), "0.511"), LessonFigure("half", 1, -log(0.9), "0.105"),
    LessonFigure("half", 2, log(2), "0.693"), LessonFigure("half", 2, log(4), "1.386"),
    LessonFigure("half", 2, log(8), "2.079"), LessonFigure("half", 2, 4 * log(2), "2.773"),
    LessonFigure("half", 3, exp(-4 * log(2)), "0.0625"),
    // From 90% to 99%.
    LessonFigure("price", 1, -log(0.01), "4.605"), LessonFigure("price", 1, log2(100), "6.6"),
    LessonFigure("price", 2, log(0.99 / 0.9), "0.0953"), LessonFigure("price", 2, log(10), "2.303"),
    LessonFigure("price", 2, log(10) / log(0.99 / 0.9), "24"),
    LessonFigure("price", 3, 100 * log(10) / (log(10) + log(1.1)), "96.03"),
    // Tenths of a tenth.
    LessonFigure("zero", 1, log(1_000), "6.908"),
    LessonFigure("zero", 1, 1.5, "1.5"), LessonFigure("zero", 1, 10 * log(100), "46.052"),
    LessonFigure("zero", 2, 300 * log(10), "690.78"),
    // A loss above 1.
    LessonFigure("above", 1, -log(0.36), "1.022"), LessonFigure("above", 1, log(3), "1.099"),
    LessonFigure("above", 1, 1 / M_E, "0.368"), LessonFigure("above", 2, log(2), "0.693"),
    LessonFigure("above", 3, log(1_000), "6.9078"),
    // The base rate: the entropy of one in ten, in five, in a hundred.
    LessonFigure("good", 1, entropy(0.1), "0.325"), LessonFigure("good", 2, entropy(0.2), "0.500"),
    LessonFigure("good", 3, entropy(0.01), "0.056"),
    // Units.
    LessonFigure("units", 1, 2, "2.000"), LessonFigure("units", 1, log10(4), "0.602"),
    LessonFigure("units", 2, pow(2, log(4)), "2.614"), LessonFigure("units", 2, 4, "4"),
    LessonFigure("units", 3, 8, "8"), LessonFigure("units", 3, exp(3), "20.086"),
    // Ten answers, before and after.
    LessonFigure("accuracy", 1, mean(7 * log(0.6) + log(0.45) + 2 * log(0.4)), "0.621"),
    LessonFigure("accuracy", 1, later, "0.947"), LessonFigure("accuracy", 1, 70, "70%"),
    LessonFigure("accuracy", 1, 80, "80%"),
    LessonFigure("accuracy", 2, 100 * -log(0.01) / (10 * later), "48.61%"),
  ]

  private static let later = mean(7 * log(0.95) + log(0.55) + log(0.02) + log(0.01))

  private static func mean(_ logarithms: Double) -> Double { -logarithms / 10 }

  private static func entropy(_ rate: Double) -> Double {
    -rate * log(rate) - (1 - rate) * log(1 - rate)
  }
}

@Suite("Figures in the lessons")
struct LessonFigureTests {
  @Test(
    "are those of a formula of one's own", arguments: LessonFigure.all + LessonFigure.ofLaterLessons
  )
  func figure(_ figure: LessonFigure) throws {
    let number = figure.known.filter { $0.isNumber || $0 == "." }
    #expect(String(format: "%.\(figure.digits)f", figure.value) == number)
    let lesson = try #require(Lessons.shipped.first { $0.name == figure.lesson })
    let question = lesson.questions[figure.question - 1]
    let said =
      [question.text] + question.options.map(\.text) + question.options.compactMap(\.reason)
      + question.reveals + question.workings
    let digits = number.replacing(".", with: "\\.")
    let pattern = try Regex("(^|[^0-9.])\(digits)(?!\\.?[0-9])")
    #expect(said.contains { $0.contains(pattern) }, "\(said)")
  }

  @Test("tell where libraries cut an infinite loss off")
  func libraries() throws {
    let zero = try #require(Lessons.shipped.first { $0.name == "zero" })
    let caps = try #require(zero.questions.last?.reveals.last)
    let numbers = caps.matches(of: #/ ([0-9.]+[0-9])/#).compactMap { Double($0.output.1) }
    for (number, cap) in zip(numbers, [-log(1e-7), -log(1e-15), 100]) {
      #expect((number - cap).magnitude < 1e-5)
    }
    #expect(numbers.count == 3)
  }

  @Test("that are answers are computed to the last digit")
  func answers() throws {
    func value(_ lesson: String, _ question: Int) throws -> Double {
      let lesson = try #require(Lessons.shipped.first { $0.name == lesson })
      switch lesson.questions[question - 1].answer {
      case .loss(let value, _), .prediction(let value, _), .number(let value, _): return value
      case .choice: throw Missing()
      }
    }
    func near(_ one: Double, _ other: Double) -> Bool { (one / other - 1).magnitude < 1e-13 }
    #expect(try value("half", 3) == 0.0625)
    #expect(near(try value("price", 1), log(100)))
    #expect(near(try value("price", 3), 100 * log(10) / (log(10) + log(1.1))))
    #expect(near(try value("above", 3), log(1_000)))
    #expect(try value("good", 2) == 0.2)
    #expect(near(try value("good", 3), -0.01 * log(0.01) - 0.99 * log(0.99)))
    #expect(near(try value("units", 3), 8))
  }

  @Test(
    "that are nearly right count, and the tempting ones do not",
    arguments: [
      ("half", 3, ["0.0625", "0.05", "6%"], ["0.125", "0.25"]),
      ("price", 1, ["4.6", "4.5"], ["1", "0.99", "100", "2.303"]),
      ("price", 3, ["96", "96.03", "97"], ["90", "99", "94"]),
      ("above", 3, ["6.9", "7"], ["230", "23", "4.6"]),
      ("good", 2, ["0.2", "20%", "1/5"], ["0", "0.5", "0.15"]),
      ("good", 3, ["0.056", "0.07"], ["0", "0.1", "4.6", "0.693", "0.2"]),
      ("units", 3, ["8"], ["6", "9", "20.1"]),
      ("honesty", 2, ["0.7", "70%", "0.68"], ["1", "0.5", "0.9"]),
      ("push", 3, ["100", "95"], ["10", "0.99", "1"]),
      ("everyone", 3, ["0.09", "0.1", "9%"], ["0", "-0.335", "0.5"]),
      ("twice", 2, ["1.46", "1.5"], ["0.55", "2.303", "0"]),
      ("floor", 2, ["0.95", "0.94"], ["0.9", "1"]),
      ("waste", 2, ["0.3", "0.297"], ["1.1", "0.8", "0.0268"]),
      ("temper", 2, ["0.8", "0.79"], ["0.982", "0.5", "0.88"]),
    ])
  func tolerances(_ name: String, _ number: Int, _ right: [String], _ wrong: [String]) throws {
    for (words, isRight) in [(right, true), (wrong, false)] {
      for word in words {
        var session = Session()
        session.say("learn \(name)")
        for _ in 1..<number { session.say("skip") }
        session.say("guess \(word)")
        #expect(session.classroom.record.entries.last?.attempt?.isRight == isRight, "\(word)")
      }
    }
  }
}
