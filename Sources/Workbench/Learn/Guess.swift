import LossCore

/// An answer as it was typed: a letter or a number, and how sure one is.
package struct Guess: Sendable {
  var answer: Token
  var sureness: Token?

  var place: Place { answer.place }
  /// `guess none`: what is hidden is to be shown.
  var isNone: Bool { answer.text == "none" }

  init(_ words: inout Arguments) throws(Diagnostic) {
    answer = try words.word("an answer")
    sureness = try words.optionalWord("how sure you are")
  }

  /// The answer as a number.
  func number() throws(Diagnostic) -> Double { try Guess.number(answer) }

  static func number(_ word: Token) throws(Diagnostic) -> Double {
    if let value = value(of: word.text) { return value }
    return try Workbench.number(word, for: "guess").value
  }

  /// What a number comes to, as it is typed or kept; nothing of what is none.
  package static func value(of text: String) -> Double? {
    ["inf", "+inf", "∞"].contains(text) ? .infinity : (try? Numeral(text))?.value
  }

  /// Why one can't be 0% sure.
  var notSure: Diagnostic {
    Diagnostic(
      "0% sure means another answer", sureness?.place ?? place, hint: "from 1% to 99%")
  }

  /// How sure, as it was typed: `80%`, `80` or `0.8`.
  func probability() throws(Diagnostic) -> Probability? {
    try sureness.map { word throws(Diagnostic) in
      // Whole numbers from 2 on are no shares, so that per cent is meant.
      let isPercentage = Int(word.text).map { (2...100).contains($0) } ?? false
      let text = isPercentage ? word.text + "%" : word.text
      return try Workbench.probability(
        Token(kind: word.kind, text: text, isQuoted: word.isQuoted, place: word.place),
        for: "how sure you are")
    }
  }
}

extension Question {
  /// The answer as it is kept, and whether it is right.
  func check(_ guess: Guess) throws(Diagnostic) -> (word: String, isRight: Bool) {
    let given = guess.answer.text
    if options.isEmpty, Choices.index(of: given) != nil {
      throw Diagnostic("a number is asked for", guess.place, hint: "as in guess 1.5 80%")
    }
    let word = options.isEmpty ? Figure.shortest(try guess.number()) : given
    guard let isRight = isRight(word) else {
      throw Diagnostic(
        "“\(given.shortened())” is no option", guess.place,
        hint: "they are a to \(Choices.letter(of: options.count - 1)), as in guess b 80%")
    }
    return (word, isRight)
  }

  /// Whether an answer as it is kept is right; nothing of one that this question does not have.
  private func isRight(_ word: String) -> Bool? {
    if let (truth, tolerance) = answer.number {
      return Guess.value(of: word).map { tolerance.holds($0, of: truth) }
    }
    guard let chosen = Choices.index(of: word), options.indices.contains(chosen) else { return nil }
    return answer == .choice(chosen)
  }

  /// Whether a kept answer was given to this question, and to none that stood there before.
  func admits(_ attempt: Attempt) -> Bool {
    attempt.ways == ways && isRight(attempt.answer) == attempt.isRight
  }

  /// How sure the guess is: evenly unless said; never less, for that would be another answer.
  func sureness(_ guess: Guess) throws(Diagnostic) -> Probability {
    guard let sureness = try guess.probability() else { return even }
    let place = guess.sureness?.place ?? guess.place
    // 33% for one in three is meant to be just that.
    guard options.isEmpty || sureness.value >= even.value - 0.005 else {
      throw Diagnostic(
        "less than \(Sentence.share(even)) on one of \(ways) means another answer", place,
        hint: "from \(Sentence.share(even)) for no idea to 99%")
    }
    guard sureness != .zero else {
      throw guess.notSure
    }
    return options.isEmpty || sureness.value > even.value ? sureness : even
  }
}
