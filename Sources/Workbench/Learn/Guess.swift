import LossCore

/// An answer as it was typed: a letter or a number, and how sure one is.
struct Guess: Sendable {
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
    if ["inf", "+inf", "∞"].contains(word.text) { return .infinity }
    return try Workbench.number(word, for: "guess").value
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
    let (truth, tolerance): (Double, Tolerance)
    switch answer {
    case .choice(let index):
      guard let chosen = Choices.index(of: guess.answer.text), chosen < options.count else {
        let last = Choices.letter(of: options.count - 1)
        throw Diagnostic(
          "“\(guess.answer.text.shortened())” is no option", guess.place,
          hint: "they are a to \(last), as in guess b 80%")
      }
      return (guess.answer.text, chosen == index)
    case .loss(let value, let within), .prediction(let value, let within),
      .number(let value, let within):
      (truth, tolerance) = (value, within)
    }
    guard Choices.index(of: guess.answer.text) == nil else {
      throw Diagnostic(
        "a number is asked for", guess.place, hint: "as in guess 1.5 80%")
    }
    let value = try guess.number()
    return (Figure.shortest(value), tolerance.holds(value, of: truth))
  }

  /// How sure the guess is: evenly unless said; never less, for that would be another answer.
  func sureness(_ guess: Guess) throws(Diagnostic) -> Probability {
    guard let even = try? Probability(odds: 1, to: Double(ways - 1)) else { return .half }
    guard let sureness = try guess.probability() else { return even }
    let place = guess.sureness?.place ?? guess.place
    // 33% for one in three is meant to be just that.
    guard options.isEmpty || sureness.value >= even.value - 0.005 else {
      throw Diagnostic(
        "less than \(Sentence.share(even)) on one of \(ways) means another answer", place,
        hint: "from \(Sentence.share(even)) for no idea to 99%")
    }
    guard sureness != .zero else {
      throw Diagnostic("0% sure means another answer", place, hint: "from 1% to 99%")
    }
    return options.isEmpty ? sureness : max(sureness, even)
  }
}

private func max(_ one: Probability, _ other: Probability) -> Probability {
  one.value < other.value ? other : one
}
