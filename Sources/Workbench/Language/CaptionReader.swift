import LossCore

/// Reads what stands in braces: the usual precedence, and values of other states in parentheses.
struct CaptionReader {
  /// So many signs may one pair of braces have: trees stay flat enough for any stack.
  private static let maximumSigns = 200

  private let stretch: Stretch
  /// Where each parenthesis is closed that is opened.
  private let closings: [Int: Int]
  private var index: Int
  private var signs = 0

  init(_ stretch: Stretch) {
    self.stretch = stretch
    closings = CaptionReader.closings(in: stretch.characters)
    index = stretch.characters.startIndex
  }

  mutating func whole() throws(Diagnostic) -> CaptionExpression {
    let expression = try group(until: stretch.characters.endIndex)
    guard index == stretch.characters.endIndex else { throw leftOver }
    return expression
  }

  /// A value of other statements, which run to the end of the group; or arithmetic.
  private mutating func group(until end: Int) throws(Diagnostic) -> CaptionExpression {
    let start = index
    if let reference = try reference(), takeWord("of") {
      let statements = stretch[index..<end].trimmed
      guard !statements.characters.isEmpty else {
        throw Diagnostic(
          "“\(stretch[start..<end].text.shortened())” says not of what",
          at: stretch.columns(of: start..<end), hint: "as in {loss} or {loss of y=1 p=0.99}")
      }
      index = end
      var whole = reference
      whole.statements = statements
      return .value(whole)
    }
    index = start
    return try sum()
  }

  // MARK: Precedence

  private mutating func sum() throws(Diagnostic) -> CaptionExpression {
    var left = try product()
    while let sign = try takeOperator(.plus, .minus) {
      let right = try product()
      left = .operation(sign.operator, left, right, sign.source)
    }
    return left
  }

  private mutating func product() throws(Diagnostic) -> CaptionExpression {
    var left = try signed()
    while let sign = try takeOperator(.times, .over) {
      let right = try signed()
      left = .operation(sign.operator, left, right, sign.source)
    }
    return left
  }

  private mutating func signed() throws(Diagnostic) -> CaptionExpression {
    if try takeOperator(.minus) != nil { return .opposite(try signed()) }
    let base = try primary()
    guard let sign = try takeOperator(.power) else { return base }
    return .operation(.power, base, try signed(), sign.source)
  }

  private mutating func primary() throws(Diagnostic) -> CaptionExpression {
    skipSpaces()
    guard let next else {
      throw Diagnostic(
        "a number or a value is missing", at: stretch.columns,
        hint: "as in {2 * loss}; {{ stands for a brace")
    }
    if next == "(" { return try parenthesised() }
    if next.isNumeric { return .number(try number()) }
    let start = index
    let word = self.word
    if !word.isEmpty, character(at: index + word.count) == "(" {
      index += word.count
      guard let function = CaptionExpression.Function(rawValue: word) else {
        throw unknownFunction(word, at: start)
      }
      let inner = try parenthesised()
      return .function(function, inner, stretch[start..<index])
    }
    guard let reference = try reference() else { throw unknown(at: start) }
    return .value(reference)
  }

  private mutating func parenthesised() throws(Diagnostic) -> CaptionExpression {
    let start = index
    guard let end = closings[start] else {
      throw Diagnostic(
        "the parenthesis is not closed",
        at: stretch.columns(of: start..<stretch.characters.endIndex), hint: "it ends with )")
    }
    try count()
    index += 1
    let inner = try group(until: end)
    skipSpaces()
    guard index == end else { throw leftOver }
    index = end + 1
    return inner
  }

  /// Pairs the parentheses, all in one pass; what is quoted does not count.
  private static func closings(in characters: ArraySlice<Character>) -> [Int: Int] {
    var closings: [Int: Int] = [:]
    var open: [Int] = []
    var isQuoted = false
    for (place, character) in zip(characters.indices, characters) {
      switch character {
      case "\"": isQuoted.toggle()
      case "(" where !isQuoted: open.append(place)
      case ")" where !isQuoted:
        if let start = open.popLast() { closings[start] = place }
      default: break
      }
    }
    return closings
  }

  // MARK: Words and signs

  private var next: Character? { character(at: index) }

  private func character(at place: Int) -> Character? {
    stretch.characters.indices.contains(place) ? stretch.characters[place] : nil
  }

  /// The letters that come next.
  private var word: String {
    String(stretch.characters[index...].prefix { $0.isLetter || $0 == "_" })
  }

  private mutating func skipSpaces() {
    while next == " " { index += 1 }
  }

  private mutating func takeWord(_ word: String) -> Bool {
    skipSpaces()
    guard self.word == word else { return false }
    index += word.count
    return true
  }

  private mutating func takeOperator(
    _ wanted: CaptionExpression.Operator...
  ) throws(Diagnostic) -> (operator: CaptionExpression.Operator, source: Stretch)? {
    skipSpaces()
    guard let next, let sign = CaptionExpression.Operator(next), wanted.contains(sign) else {
      return nil
    }
    try count()
    index += 1
    return (sign, stretch[(index - 1)..<index])
  }

  private mutating func count() throws(Diagnostic) {
    signs += 1
    guard signs <= CaptionReader.maximumSigns else {
      throw Diagnostic(
        "one pair of braces has at most \(CaptionReader.maximumSigns) signs", at: stretch.columns,
        hint: "say it in parts")
    }
  }

  /// The value that is named next.
  private mutating func reference() throws(Diagnostic) -> CaptionExpression.Reference? {
    skipSpaces()
    let start = index
    guard let value = Caption.Value(rawValue: word) else { return nil }
    index += word.count
    let library = value == .printed ? try self.library(from: start) : nil
    return .init(value: value, library: library, source: stretch[start..<index])
  }

  private mutating func library(from start: Int) throws(Diagnostic) -> String {
    skipSpaces()
    let rest = stretch.characters[index...]
    // “Keras 2” is another one than “Keras”.
    let fitting = Caption.libraries.filter { name in
      rest.starts(with: name)
        && character(at: index + name.count).map { " )".contains($0) } != false
    }
    if let name = fitting.max(by: { $0.count < $1.count }) {
      index += name.count
      return name
    }
    let name = String(rest.prefix { $0 != " " && $0 != ")" })
    let all = "there are " + Caption.libraries.joined(separator: ", ")
    guard !name.isEmpty, name != "of" else {
      throw Diagnostic(
        "printed needs a library", at: stretch.columns(of: start..<index), hint: all)
    }
    throw Diagnostic(
      "“\(name.shortened())” is no library that is known",
      at: stretch.columns(of: index..<(index + name.count)),
      hint: Nearest.word(to: name, among: Caption.libraries).map { "did you mean \($0)?" } ?? all)
  }

  private mutating func number() throws(Diagnostic) -> Double {
    let start = index
    while let next, next.isNumeric { index += 1 }
    if next == "e" || next == "E" {
      let sign = character(at: index + 1).map { $0 == "-" || $0 == "+" } == true ? 1 : 0
      if character(at: index + 1 + sign)?.isNumeric == true {
        index += 1 + sign
        while let next, next.isNumeric { index += 1 }
      }
    }
    let text = stretch[start..<index].text
    guard let number = Double(text), number.isFinite else {
      throw Diagnostic(
        "“\(text.shortened())” is not a number", at: stretch.columns(of: start..<index),
        hint: "write it as 0.9 or 1e-7")
    }
    return number
  }

  // MARK: Mistakes

  private func unknown(at start: Int) -> Diagnostic {
    let known = Caption.Value.allCases.map(\.rawValue)
    let word = word.isEmpty ? stretch[start..<stretch.characters.endIndex].text : word
    return Diagnostic(
      "“\(word.shortened())” is no value that can be said",
      at: stretch.columns(of: start..<min(start + word.count, stretch.characters.endIndex)),
      hint: Nearest.word(to: word, among: known).map { "did you mean {\($0)}?" }
        ?? "there are " + known.joined(separator: ", ") + "; {{ stands for a brace")
  }

  private func unknownFunction(_ word: String, at start: Int) -> Diagnostic {
    let known = CaptionExpression.Function.allCases.map(\.rawValue)
    return Diagnostic(
      "“\(word.shortened())” is no function", at: stretch.columns(of: start..<(start + word.count)),
      hint: Nearest.word(to: word, among: known).map { "did you mean \($0)?" }
        ?? "there are \(known.joined(separator: ", ")); log is the natural one")
  }

  /// What stands where a sign should.
  private var leftOver: Diagnostic {
    let rest = stretch[index..<stretch.characters.endIndex]
    let columns = rest.columns
    let text = rest.text
    if word == "of" {
      return Diagnostic(
        "“of” stands in the middle of arithmetic", at: columns,
        hint: "a value of another state stands in parentheses: 2 * (loss of p=0.5)")
    }
    if word == "to" || word == "as" {
      return Diagnostic(
        "“\(text.shortened())” is no way to write a number", at: columns,
        hint: "there are {loss to 4}, with 0 to 9 decimals, and {share as %}")
    }
    return word.isEmpty
      ? Diagnostic(
        "“\(text.shortened())” stands where a sign should", at: columns,
        hint: "there are + - * / ^, as in {2 * loss}")
      : Diagnostic(
        "“of” is missing before “\(text.shortened())”", at: columns,
        hint: "as in {loss}, {loss of y=1 p=0.99} or {2 * loss}")
  }
}

extension Character {
  fileprivate var isNumeric: Bool { ("0"..."9").contains(self) || self == "." }
}

extension CaptionExpression.Operator {
  fileprivate init?(_ sign: Character) { self.init(rawValue: sign == "−" ? "-" : sign) }
}
