import Foundation
import Testing

@testable import Workbench

extension Lesson: CustomTestStringConvertible {
  /// Lessons are told apart by name.
  public var testDescription: String { name }
}

extension Question {
  /// What is right, as somebody would type it.
  var rightWord: String {
    switch answer {
    case .choice(let index): String(Choices.letter(of: index))
    case .loss(let value, _), .prediction(let value, _), .number(let value, _):
      String(format: "%.4g", value)
    }
  }

  /// An answer that is wrong, as it is typed.
  var wrongWord: String {
    switch answer {
    case .choice(let index): String(Choices.letter(of: index == 0 ? 1 : 0))
    case .prediction(let value, _): value < 0.5 ? "0.99" : "0.01"
    case .loss(let value, _), .number(let value, _): "\(2 * value + 1)"
    }
  }
}

extension Session {
  /// Runs a line that must be fine, and gives what it says.
  @discardableResult
  mutating func say(
    _ line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> [String] {
    let result = run(line)
    #expect(result.failure == nil, "\(line)", sourceLocation: sourceLocation)
    return result.outcomes.lines
  }
}
