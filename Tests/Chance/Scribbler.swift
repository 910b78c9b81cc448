import Workbench

/// Writes lines as people and machines get them wrong: rows of the command table as their examples have
/// them, twisted, glued together, and with numbers from the ends of what there is.
///
/// It reads the table, so it knows every statement that is added. What names a file is left as it is,
/// and is relative, so that a program that runs these lines writes nowhere but where it stands.
package struct Scribbler {
  package var random: SplitMix64
  private let rows = CommandTable.everything.filter(\.isStatement)

  package init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// One to three statements, of which some are no good.
  package mutating func line() -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in statement() }
      .joined(separator: pick(["; ", ";", " ; "]))
  }

  /// A line so long that whatever is not linear in it shows: of many statements, blanks or numbers.
  package mutating func longLine(count: Int) -> String {
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      return pick(["say a;", "say \"{1}\";", "y=1 p=0.5;", "option a because b;"]).times(count)
    case 1:
      let opening = pick(["(", "exp(", "2 - ("])
      return "say \"{\(opening.times(90))1\(" ".times(count))\(")".times(90))}\""
    case 2:
      return "y=1 p=0.5; say \"{\("printed Keras + ".times(100))\(" ".times(count))1}\""
    default: return longList(count: count)
    }
  }

  private mutating func longList(count: Int) -> String {
    "y=\(Int.random(in: 0..<count, using: &random)) z="
      + (0..<count).map { _ in "\(Int.random(in: -9999...9999, using: &random))e-3" }
      .joined(separator: ",")
  }

  private mutating func statement() -> String {
    guard let row = rows.randomElement(using: &random) else { return "" }
    if namesFile(row) { return row.example }
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return row.setting.replacing("\n", with: "; ") + "; " + row.example
    case 1...4: return row.example
    case 5...7: return renumbered(row.example)
    default: return twisted(row.example)
    }
  }

  private func namesFile(_ row: Row) -> Bool { row.usage.contains("FILE") }

  /// The statement with other numbers in the places of its own.
  private mutating func renumbered(_ statement: String) -> String {
    var result = ""
    var isInNumber = false
    for character in statement {
      let isNumeral = character.isNumber || character == "."
      if isNumeral, !isInNumber { result += pick(Self.numbers) }
      if !isNumeral { result.append(character) }
      isInNumber = isNumeral
    }
    return result
  }

  /// The statement with a character lost, doubled, or replaced by a piece of something else.
  private mutating func twisted(_ statement: String) -> String {
    var characters = statement.map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      guard let place = characters.indices.randomElement(using: &random) else { break }
      switch Int.random(in: 0..<3, using: &random) {
      case 0: characters.remove(at: place)
      case 1: characters.insert(characters[place], at: place)
      default: characters[place] = pick(Self.pieces)
      }
    }
    return characters.joined()
  }

  private mutating func pick(_ words: [String]) -> String {
    words.randomElement(using: &random) ?? ""
  }

  private static let numbers = [
    "0", "1", "2", "3", "0.5", "0.08", "0.999", "1e-7", "1-1e-12", "90%", "1e-300", "5e-324",
    "1e308",
    "40", "-1000", "100", "0.3", "inf", "-inf", "9:1", "9/10", "9223372036854775808", "0.0000001",
  ]
  /// NaN is written as the program never writes it, so that its own is known on a screen.
  private static let pieces = [
    "=", ",", ";", "\"", "\\", "#", ":", "%", "*", "-", "e", "NaN", "inf", "−", "９", "é", "猫",
    "\u{301}",
    "👩‍👩‍👧", " ", "  ", "1", "p", "y=", "z=", "none", "cat",
  ]
}

extension String {
  fileprivate func times(_ count: Int) -> String { String(repeating: self, count: count) }
}
