extension Session {
  /// A line as it is meant in front of the lessons where there is no screen.
  ///
  /// There `b 80%` is a guess and an empty line goes on, as `Enter` does on the page; what is a statement
  /// stays one.
  package func meant(by line: String) -> String {
    guard page == .learn, let visit = classroom.visit else { return line }
    if visit.stage != .over, Guess.isMeant(by: line) { return "guess " + line }
    return visit.stage != .asking && line.allSatisfy(\.isWhitespace) ? "next" : line
  }
}

extension Guess {
  /// Whether a line is an answer to some question, and perhaps how sure one is.
  ///
  /// A number where a letter is asked for is one too: `guess` says what is wrong with it.
  fileprivate static func isMeant(by line: String) -> Bool {
    guard let statement = try? Lexer.statements(in: line).first, statement.tokens.count <= 2,
      let word = statement.tokens.first, CommandTable.row(named: word.text) == nil
    else { return false }
    return Choices.index(of: word.text) != nil || (try? number(word)) != nil
  }
}
