import LossCore

extension Distribution.Invalid {
  /// What to say of a list of shares that is no distribution.
  func diagnostic(of value: Value, among others: Assignments) -> Diagnostic {
    // As it was typed, so that it can be typed again.
    let parts = [others[.classes], others[.target], value].compactMap(\.self).map {
      "\($0.setting.rawValue)=" + $0.place.line[$0.place.range]
    }
    let call = "normalize " + parts.joined(separator: " ")
    let rescaled = value.setting == .probability && call.count <= 60 ? call : "normalize"
    if case .outOfRange(let index, let number) = self {
      return Diagnostic(
        "a share may not be negative or above 1; \(Figure.shortest(number)) is",
        value.items[index].place, hint: "0 never happens, 1 always does")
    }
    return diagnostic(of: "the probabilities", at: value.place, rescaled: rescaled)
  }

  func diagnostic(of what: String, at place: Place, rescaled: String?) -> Diagnostic {
    switch self {
    case .tooFewClasses(let count):
      Diagnostic("\(count) class is not enough", place, hint: "give at least two")
    case .notANumber(let index):
      Diagnostic(
        "\(what) have no number at place \(index)", place, hint: "each is a number from 0 to 1")
    case .outOfRange(let index, let value):
      Diagnostic(
        "\(what) have \(Figure.shortest(value)) at place \(index)", place,
        hint: "each is a number from 0 to 1")
    case .sum(let sum):
      Diagnostic(
        "\(what) add up to \(Figure.sum(sum)), not 1", place,
        hint: rescaled.map { "\($0) rescales them" } ?? "change them so that they do")
    case .nothingToNormalize:
      Diagnostic(
        "\(what) add up to 0 and can't be rescaled", place,
        hint: "one of them has to be above 0")
    }
  }
}

extension Logits.Invalid {
  func diagnostic(of value: Value) -> Diagnostic {
    switch self {
    case .tooFewClasses(let count):
      Diagnostic("\(count) class is not enough", value.place, hint: "give at least two logits")
    case .notANumber(let index): nanLogit(value.items[index].text)
    case .positiveInfinity(let index):
      Diagnostic(
        "a logit of a list may not be +inf", value.items[index].place,
        hint: "rule the other classes out with -inf")
    case .allRuledOut:
      Diagnostic("every class is ruled out", value.place, hint: "leave one logit finite")
    }
  }
}

extension Workspace {
  static func missingTarget(_ value: Value) -> Diagnostic {
    let name = value.setting.rawValue
    return Diagnostic(
      "\(name) is given without y: what was true?", value.key,
      hint: value.isList
        ? "add the label, as in y=0"
        : "add the label, as in y=1 \(name)=\(value.items[0].text.text)")
  }

  static func unit(_ value: Value) throws(Diagnostic) -> InformationUnit {
    let token = try single(value)
    return try choice("unit", token, InformationUnit.self)
  }

  static func temperature(_ value: Value) throws(Diagnostic) -> Temperature {
    let token = try single(value)
    let numeral = try number(token, for: "T")
    guard let temperature = try? Temperature(numeral.value) else {
      throw Diagnostic(
        "a temperature must be above 0; \(token.text.shortened()) is not", token.place,
        hint: "T=1 changes nothing, above 1 softens, below 1 sharpens")
    }
    return temperature
  }

  /// The value of a setting that takes but one, and no odds.
  static func single(_ value: Value) throws(Diagnostic) -> Token {
    guard value.items.count == 1, value.items[0].name == nil else {
      throw Diagnostic(
        "\(value.setting.rawValue) takes one value", value.place,
        hint: value.isList
          ? "as in " + CommandTable.example(of: value.setting) : "only p may be odds, as in p=9:1")
    }
    return value.items[0].text
  }
}
