import Workbench

/// What can be typed over on a page.
package enum Field: String, Hashable, Sendable {
  case prediction
  case target
  case temperature
  /// What is expected of a result that is hidden.
  case guess
}

extension Model {
  /// What Tab goes through: over classes the pages of either work have a share alone.
  var fields: [Field] { typesShare && !pageShown.asksGuess ? [.prediction] : pageShown.fields }

  /// What is typed over: a guess comes before all else.
  var focus: Field { pageShown.asksGuess ? .guess : field }

  /// Whether the value to type over is the share of the true class.
  var typesShare: Bool {
    page.showsEitherWork && !session.showsLesson && session.workspace.live == .categorical
  }

  /// The statement that a text in the focused field stands for.
  func statement(typing text: String) -> String {
    switch (page, focus) {
    case (_, .guess): return "guess " + text
    case (_, .temperature): return "T=" + text
    case (.classes, .prediction):
      guard let reading = ClassesReading(session.workspace) else { return "" }
      let command = reading.takesLogits ? "logit" : "share"
      return "\(command) \(reading.word(for: classCursor)) \(text)"
    case (.classes, .target):
      guard let reading = ClassesReading(session.workspace) else { return "" }
      return "soft \(reading.word(for: classCursor)) \(text)"
    case (_, .prediction) where typesShare:
      return CompareReading(session.workspace)?.statement(typing: text) ?? ""
    case (_, .prediction): return (session.workspace.takesLogits ? "z=" : "p=") + text
    case (_, .target): return "y=" + text
    }
  }

  /// Characters that are typed into the focused field once typing has begun.
  var alphabet: String {
    switch focus {
    case .guess: "0123456789.e-+%/inf "
    case .prediction where typesShare: "0123456789.e-+%/"
    case .prediction where session.workspace.takesLogits: "0123456789.e-+inf"
    case .prediction where page != .classes: "0123456789.e-+%/:"
    case .temperature: "0123456789.e-+/"
    default: "0123456789.e-+%/"
    }
  }

  /// What a half typed value still needs; nothing when it may be whole.
  static func missing(in text: String) -> String? {
    switch text.last {
    case nil: "type a value"
    case ".": "a digit belongs behind the point"
    case "e": "the exponent is missing"
    case "-" where text.hasSuffix("e-"), "+" where text.hasSuffix("e+"):
      "the digits of the exponent are missing"
    case "-" where text == "1-": "1- what?"
    case "-", "+": "a digit is missing"
    case "/": "the divisor is missing"
    case ":": "the other side of the odds is missing"
    case "i", "n": text.contains("in") || text.hasSuffix("i") ? "inf is meant?" : nil
    default: nil
    }
  }
}
