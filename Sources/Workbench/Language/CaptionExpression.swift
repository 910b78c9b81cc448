import LossCore

/// Arithmetic with values in the braces of a caption.
indirect enum CaptionExpression: Sendable {
  case number(Double)
  case value(Reference)
  case opposite(CaptionExpression)
  case operation(Operator, CaptionExpression, CaptionExpression, Stretch)
  case function(Function, CaptionExpression, Stretch)

  /// A value, of the work at hand or as it would be after some statements.
  struct Reference: Sendable {
    var value: Caption.Value
    /// Whose: a library's.
    var library: String?
    var source: Stretch
    var statements: Stretch?
  }

  enum Operator: Character, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case power = "^"

    func callAsFunction(_ left: Double, _ right: Double) -> Double {
      switch self {
      case .plus: left + right
      case .minus: left - right
      case .times: left * right
      case .over: left / right
      case .power: Arithmetic.power(left, right)
      }
    }
  }

  enum Function: String, CaseIterable, Sendable {
    case exp
    /// The natural logarithm.
    case log
    case sqrt

    func callAsFunction(_ number: Double) -> Double {
      switch self {
      case .exp: Arithmetic.exp(number)
      case .log: Arithmetic.log(number)
      case .sqrt: number.squareRoot()
      }
    }
  }

  /// Reads all of a stretch.
  init(_ stretch: Stretch) throws(Diagnostic) {
    var reader = CaptionReader(stretch)
    self = try reader.whole()
  }

  /// A value that stands alone, in its own words; nothing of arithmetic.
  func said(in session: Session) throws(Diagnostic) -> Caption.Said? {
    guard case .value(let reference) = self else { return nil }
    return try reference.said(in: session)
  }

  /// The number that it comes to.
  func number(in session: Session) throws(Diagnostic) -> Double {
    switch self {
    case .number(let number): return number
    case .opposite(let inner): return -(try inner.number(in: session))
    case .value(let reference):
      guard let number = try reference.said(in: session).number else {
        throw Diagnostic(
          "“\(reference.value.rawValue)” is no number to reckon with here",
          at: reference.source.columns, hint: "alone in its braces it can be said")
      }
      return number
    case .operation(let sign, let left, let right, let source):
      let (left, right) = (try left.number(in: session), try right.number(in: session))
      guard sign != .over || right != 0 else {
        throw Diagnostic(
          "this divides by zero", at: source.columns, hint: "what stands behind / is 0")
      }
      return try CaptionExpression.finished(sign(left, right), of: source) {
        "\(CaptionBrace.text(of: left, .plain)) \(sign.rawValue) "
          + CaptionBrace.text(of: right, .plain)
      }
    case .function(let function, let inner, let source):
      let number = try inner.number(in: session)
      return try CaptionExpression.finished(function(number), of: source) {
        "\(function.rawValue)(\(CaptionBrace.text(of: number, .plain)))"
      }
    }
  }

  private static func finished(
    _ number: Double, of source: Stretch, _ what: () -> String
  ) throws(Diagnostic) -> Double {
    guard number.isNaN else { return number }
    throw Diagnostic(
      "\(what()) has no value", at: source.columns, hint: "it is not defined as a number")
  }
}

extension CaptionExpression.Reference {
  fileprivate func said(in session: Session) throws(Diagnostic) -> Caption.Said {
    var session = session
    if let statements, let failure = session.run(statements.text).failure {
      throw statements.diagnostic(failure)
    }
    do throws(Diagnostic) {
      return try session.said(value, library)
    } catch {
      throw Diagnostic(error.message, at: source.columns, hint: error.hint)
    }
  }
}
