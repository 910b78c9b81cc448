import LossCore

/// A truth as it was given, before it is known which kind of work it is for.
struct TargetInput: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    case number(Double, Probability?)
    case name(String)
    case shares([String?], [Probability])
  }
  var form: Form
  /// As it was typed, for messages.
  var text: String

  init(_ value: Value) throws(Diagnostic) {
    text = String(value.place.line[value.place.range])
    if value.isList {
      form = .shares(try names(of: value), try probabilities(of: value))
    } else {
      let token = try Workspace.single(value)
      if !token.isQuoted, let numeral = try? Numeral(token.text) {
        form = .number(numeral.value, try? numeral.probability())
      } else {
        form = .name(token.text)
      }
    }
  }

  /// What to say of a name that is no class: why it is no number, if it was meant as one.
  func numberFault(at place: Place) -> Diagnostic? {
    do throws(Numeral.Fault) { _ = try Numeral(text) } catch {
      return error == .notANumber ? nil : error.diagnostic(of: text, for: "y", at: place)
    }
    return nil
  }
}

/// The names of a list by name, or as many nils; a mixture is refused.
func names(of value: Value) throws(Diagnostic) -> [String?] {
  let named = value.items.filter { $0.name != nil }.count
  guard named > 0 else { return Array(repeating: nil, count: value.items.count) }
  if let bare = value.items.first(where: { $0.name == nil }) {
    throw Diagnostic(
      "a class has no name here, others have", bare.place, hint: "name every class or none")
  }
  return try checkedNames(value.items.compactMap(\.name))
}

/// Names that can stand for classes: none twice, and none that reads as a number.
func checkedNames(_ tokens: [Token]) throws(Diagnostic) -> [String] {
  var seen: Set<String> = []
  for token in tokens {
    if token.text.isEmpty {
      throw Diagnostic(
        "a class has an empty name", token.place, hint: "write something between the quotes")
    }
    if (try? Numeral(token.text)) != nil {
      throw Diagnostic(
        "a class may not be named like a number: “\(token.text)”", token.place,
        hint: "numbers are the indices of the classes; take c\(token.text)")
    }
    if !seen.insert(token.text).inserted {
      throw Diagnostic(
        "the class “\(token.text.shortened())” is there twice", token.place,
        hint: "names have to differ")
    }
  }
  return tokens.map(\.text)
}

/// The numbers of a list as probabilities.
func probabilities(of value: Value) throws(Diagnostic) -> [Probability] {
  var result: [Probability] = []
  result.reserveCapacity(value.items.count)
  for item in value.items {
    do throws(Diagnostic) {
      result.append(try probability(item.text, for: value.setting.rawValue))
    } catch {
      throw value.looksLikeDecimalComma ? error.with(hint: decimalCommaHint) : error
    }
  }
  return result
}

private let decimalCommaHint = "a comma parts the values of a list; the decimal sign is a point"

extension Value {
  /// `0,9` is a list of two, but was hardly meant so.
  fileprivate var looksLikeDecimalComma: Bool {
    items.count == 2
      && items.allSatisfy { item in
        item.name == nil && item.text.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}

/// One token as a probability.
func probability(_ token: Token, for name: String) throws(Diagnostic) -> Probability {
  let numeral = try number(token, for: name)
  do throws(Probability.Invalid) { return try numeral.probability() } catch {
    var isPercentage = false
    if case .decimal(let value) = numeral { isPercentage = (2...100).contains(value) }
    throw Diagnostic(
      "\(name) must lie between 0 and 1; \(token.text.shortened()) does not", token.place,
      hint: isPercentage
        ? "a percentage is written \(token.text.shortened())%"
        : "0 never happens, 1 always does")
  }
}

/// One token as a number.
func number(_ token: Token, for name: String) throws(Diagnostic) -> Numeral {
  do throws(Numeral.Fault) { return try Numeral(token.text) } catch {
    throw error.diagnostic(of: token.text, for: name, at: token.place)
  }
}

/// One token as a logit: a number, or an infinity.
func logit(_ token: Token) throws(Diagnostic) -> Double {
  switch token.text {
  case "inf", "+inf": return .infinity
  case "-inf": return -.infinity
  case "nan", "NaN": throw nanLogit(token)
  default: return try number(token, for: "z").value
  }
}

func nanLogit(_ token: Token) -> Diagnostic {
  Diagnostic("a logit may not be NaN", token.place, hint: "it is a number, inf or -inf")
}
