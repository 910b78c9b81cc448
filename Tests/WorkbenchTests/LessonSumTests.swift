import Foundation
import Testing

@testable import Workbench

/// What a teacher writes on the board somebody adds up again, from the digits that stand there.
@Suite("Sums in the lessons")
struct LessonSumTests {
  /// `7 × 0.5108 + 0.7985 = 4.3741`, without what may stand around it.
  private static var sum: Regex<(Substring, Substring, Substring, Substring)> {
    /(?:^|[\s:,(])((?:−?[0-9.,]+ [-+−×\/] )+[0-9.,]+) = (−?[0-9]++(?:,[0-9]{3})*+(?:\.[0-9]+)?+)(%?)(?!\^)/
  }

  @Test("come out in the digits that are shown", arguments: Lessons.shipped)
  func sums(_ lesson: Lesson) throws {
    for text in lesson.questions.flatMap({
      $0.workings + $0.reveals + $0.options.compactMap(\.reason)
    }) {
      for match in text.matches(of: Self.sum) {
        let value = try #require(Self.value(of: String(match.1)), "\(text)")
        let computed = match.3.isEmpty ? value : 100 * value
        let shown = try #require(Self.number(String(match.2)))
        let decimals = match.2.split(separator: ".").dropFirst().first?.count ?? 0
        #expect(
          abs(computed - shown) <= 0.5 * pow(10, -Double(decimals)) + 1e-9, "\(text): \(computed)")
      }
    }
  }

  @Test("are found where they stand, and wrong ones with them")
  func finding() throws {
    let text = "before: 7 × 0.5 + 0.25 − 1/2 and 2 × 2.303 = 4.605, 10 × 0.1 = 1, 1 / 8 = 12.5%"
    let found = text.matches(of: Self.sum).map { String($0.1) + " = " + $0.2 }
    #expect(found == ["2 × 2.303 = 4.605", "10 × 0.1 = 1", "1 / 8 = 12.5"])
    #expect(Self.value(of: "7 × 0.5 + 0.25 − 1 / 2") == 3.25)
  }

  private static func number(_ text: String) -> Double? {
    Double(text.replacing(",", with: "").replacing("−", with: "-"))
  }

  /// × and / before + and −.
  private static func value(of text: String) -> Double? {
    let words = text.split(separator: " ").map(String.init)
    var parts: [Double] = []
    var sign = "+"
    for (index, word) in words.enumerated() {
      guard index.isMultiple(of: 2) else {
        sign = word
        continue
      }
      guard let number = number(word) else { return nil }
      switch (sign, parts.last) {
      case ("×", let last?): parts[parts.count - 1] = last * number
      case ("/", let last?): parts[parts.count - 1] = last / number
      case ("−", _), ("-", _): parts.append(-number)
      default: parts.append(number)
      }
    }
    return parts.reduce(0, +)
  }
}
