import Foundation
import Testing

@testable import Workbench

extension LessonFigure {
  static let ofLaterLessons = ofScores + ofLogits + ofFloors + ofTheGame

  private static let ofScores = [
    // What rain on seven of ten days costs on average: by what is missing, by its logarithm, squared.
    LessonFigure("honesty", 1, 0.7 * 0.3 + 0.3 * 0.7, "0.420"),
    LessonFigure("honesty", 1, 0.3, "0.300"), LessonFigure("honesty", 2, forecast(0.7), "0.611"),
    LessonFigure("honesty", 2, forecast(0.9), "0.765"), LessonFigure("honesty", 3, 0.21, "0.210"),
    // ŷ − y, and 2(ŷ − y)·ŷ·(1 − ŷ).
    LessonFigure("push", 1, 0.99, "0.99"),
    LessonFigure("push", 1, 2 * 0.99 * 0.01 * 0.99, "0.0196"),
    LessonFigure("push", 1, 1 / (2 * 0.01 * 0.99), "50.5"),
    LessonFigure("push", 2, 2 * 0.999 * 0.001 * 0.999, "0.0020"),
    LessonFigure("push", 3, 100, "100"),
  ]

  private static let ofLogits = [
    LessonFigure("everyone", 1, exp(1) / (exp(2) + exp(1) + 1), "0.245"),
    LessonFigure("everyone", 1, exp(1) / (2 * exp(2) + exp(1)), "0.155"),
    LessonFigure("everyone", 2, log(1 + exp(-1) + exp(-2)), "0.408"),
    LessonFigure("everyone", 3, 1 - 1 / (1 + exp(-1) + exp(-2)), "0.335"),
    LessonFigure("everyone", 3, 1 / (exp(2) + exp(1) + 1), "0.090"),
    LessonFigure("twice", 1, log(1 + 2 * exp((1 - exp(10)) / (exp(10) + 2))), "0.5515"),
    LessonFigure("twice", 1, log(exp(1) + 2) - 1, "0.5514"),
    LessonFigure("twice", 2, log(exp(1) + 9) - 1, "1.461"),
    LessonFigure("twice", 3, weaker, "16321"), LessonFigure("twice", 3, -through, "0.0000613"),
  ]

  private static let ofFloors = [
    LessonFigure("floor", 1, most, "0.9333"),
    LessonFigure("floor", 1, -most * log(most) - 0.2 / 3 * log(0.1 / 3), "0.291"),
    LessonFigure("floor", 1, -most * log(0.9999) - 0.2 / 3 * log(0.00005), "0.660"),
    LessonFigure("floor", 2, -0.95 * log(0.95) - 0.05 * log(0.05), "0.199"),
    LessonFigure("waste", 1, world + waste, "0.8286"), LessonFigure("waste", 1, world, "0.8018"),
    LessonFigure("waste", 1, waste, "0.0268"), LessonFigure("waste", 2, log(3), "1.099"),
    LessonFigure("waste", 2, log(3) - world, "0.297"),
    LessonFigure("waste", 3, 0.9 * log(1.8) + 0.1 * log(0.2), "0.368"),
    LessonFigure("waste", 3, 0.5 * log(1 / 1.8) + 0.5 * log(5), "0.511"),
    LessonFigure("temper", 1, log(1 + exp(-4)) + 0.2 * 4, "0.818"),
    LessonFigure("temper", 1, log(1 + exp(-2)) + 0.2 * 2, "0.527"),
    LessonFigure("temper", 2, -0.8 * log(0.8) - 0.2 * log(0.2), "0.500"),
    LessonFigure("temper", 2, 4 / log(4), "2.885"),
  ]

  private static let ofTheGame = [
    LessonFigure("game", 1, 2 * log(10), "4.605"), LessonFigure("game", 1, 2, "2"),
    LessonFigure("game", 2, 1 - allDifferent, "0.507"), LessonFigure("game", 2, 253, "253"),
    LessonFigure("game", 3, log(2), "0.693"), LessonFigure("game", 4, -log(0.99), "0.0101"),
    LessonFigure("game", 5, 384_400 / 3_400, "113"),
  ]

  private static func forecast(_ chance: Double) -> Double {
    -0.7 * log(chance) - 0.3 * log(1 - chance)
  }

  /// The push on the true logit of −5, 5, 0, through one softmax more, from the chain rule.
  private static let through: Double = {
    let shares = softmax([-5, 5, 0])
    var pushes = softmax(shares)
    pushes[0] -= 1
    let mean = zip(shares, pushes).reduce(0) { $0 + $1.0 * $1.1 }
    return shares[0] * (pushes[0] - mean)
  }()

  private static let weaker: Double = (softmax([-5, 5, 0])[0] - 1) / through

  private static func softmax(_ scores: [Double]) -> [Double] {
    let powers = scores.map { exp($0) }
    return powers.map { $0 / powers.reduce(0, +) }
  }

  private static let most = 0.9 + 0.1 / 3
  private static let world = -(0.7 * log(0.7) + 0.2 * log(0.2) + 0.1 * log(0.1))
  private static let waste = 0.7 * log(0.7 / 0.6) + 0.2 * log(0.2 / 0.3)
  private static let allDifferent = (1...22).reduce(1.0) { $0 * Double(365 - $1) / 365 }
}

@Suite("Later lessons")
struct LaterLessonTests {
  @Test("A game ends with what its answers cost, and what the equally sure would have paid")
  func game() throws {
    let summary = try summary(of: "game", missing: 1, sureness: "90%")
    let always = [0.5, 0.8, 0.95].map { -4 * log($0) - log(1 - $0) }
    #expect(always.map { String(format: "%.3f", $0) } == ["3.466", "2.502", "3.201"])
    let own = String(format: "%.3f", -4 * log(0.9) - log(0.1))
    #expect(
      summary.contains(
        "Your 5 answers cost \(own) in all. The same, always equally sure: "
          + "50% 3.466, 80% 2.502, 95% 3.201, 100% ∞."))
  }

  @Test("Among three options the rest of the sureness goes to the other two")
  func options() throws {
    let summary = try summary(of: "push", missing: 1, sureness: "80%")
    // One question of the three is missed, and the last asks for a number: right or not.
    let own = -log(0.1) - 2 * log(0.8)
    #expect(summary.contains { $0.hasPrefix("Your 3 answers cost \(String(format: "%.3f", own))") })
  }

  @Test("Without an answer nothing is added up")
  func nothing() {
    var session = Session()
    session.say("learn temper")
    session.say("skip")
    #expect(!session.say("skip").contains { $0.contains("in all") })
  }

  @Test("What was answered first counts, and practice adds nothing up")
  func practice() throws {
    var session = Session()
    session.say("learn temper")
    session.say("guess a 80%")
    session.say("again")
    session.say("guess b 90%")
    session.say("next")
    let reading = try #require(ClassroomReading(session.classroom))
    #expect(reading.totals?.hasPrefix("Your answer costs 2.303 in all.") == true)
    session.say("skip")
    session.say("practice")
    #expect(ClassroomReading(session.classroom)?.totals == nil)
  }

  /// The end of a lesson that was answered with one sureness, so many of its first questions wrong.
  private func summary(of name: String, missing: Int, sureness: String) throws -> [String] {
    var session = Session()
    session.say("learn \(name)")
    var missing = missing
    while let question = session.classroom.question {
      session.say("guess \(missing > 0 ? question.wrongWord : question.rightWord) \(sureness)")
      session.say("next")
      missing -= 1
    }
    return try #require(ClassroomReading(session.classroom)).summary
  }
}
