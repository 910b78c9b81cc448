/// A text whose numbers are computed where it is said: `{loss}`, or `{loss of y=1 p=0.99}`.
struct Caption: Sendable {
  private enum Piece: Sendable {
    case text(String)
    /// A value, of the work at hand or as it would be after some statements.
    case value(Value, of: String?, Range<Int>)
  }

  /// What can stand in braces, formatted as the screen shows it.
  enum Value: String, CaseIterable, Sendable {
    case loss
    case unit
    case p
    case y
    case T
    /// What the truth got, as a sentence has it.
    case share
    /// Of the last rows: their mean loss, how many they are, and what part of the sum the dearest make.
    case mean
    case count
    case worst
  }

  private var pieces: [Piece] = []
  /// Where the text stands.
  private let columns: Range<Int>

  /// Reads a text; two braces of a kind stand for one.
  init(_ text: String, at place: Place) throws(Diagnostic) {
    columns = place.columns
    let start = Caption.start(of: text, at: place)
    var rest = text[...]
    var plain = ""
    while let first = rest.first {
      let isDoubled = rest.dropFirst().first == first
      if isDoubled, first == "{" || first == "}" {
        plain.append(first)
        rest.removeFirst(2)
      } else if first == "{" {
        let end = rest.firstIndex(of: "}")
        let inside = rest[..<(end ?? rest.endIndex)].dropFirst()
        let columns = start.map { start in
          let column = start + text.distance(from: text.startIndex, to: rest.startIndex)
          return column..<(column + inside.count + (end == nil ? 1 : 2))
        }
        let at = columns ?? place.columns
        guard end != nil else {
          throw Diagnostic(
            "the brace is not closed", at: at, hint: "a value ends with }; {{ stands for a brace")
        }
        pieces += [.text(plain), try Caption.value(String(inside), at: at)]
        plain = ""
        rest = rest.dropFirst(inside.count + 2)
      } else {
        plain.append(first)
        rest.removeFirst()
      }
    }
    pieces.append(.text(plain))
  }

  /// Whether it tells something of the work.
  var hasValues: Bool {
    pieces.contains { if case .value = $0 { true } else { false } }
  }

  /// The text as it reads in a session.
  func text(in session: Session) throws(Diagnostic) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let plain): text += plain
      case .value(let value, let statements, let columns):
        do throws(Diagnostic) {
          var session = session
          if let statements, let failure = session.run(statements).failure { throw failure }
          text += try session.text(of: value)
        } catch {
          throw Diagnostic(error.message, at: columns, hint: error.hint)
        }
      }
    }
    return text
  }

  /// The text as a number.
  func number(in session: Session) throws(Diagnostic) -> Double {
    let text = try text(in: session)
    guard let number = Double(text) else {
      throw Diagnostic(
        "“\(text.shortened())” is no number", at: columns, hint: "as in 0.5 or {loss of p=0.5}")
    }
    return number
  }

  private static func value(_ inside: String, at columns: Range<Int>) throws(Diagnostic) -> Piece {
    let words = inside.split(separator: " ", maxSplits: 1)
    let rest = words.dropFirst().first.map { $0.split(separator: " ", maxSplits: 1) } ?? []
    guard let name = words.first, let value = Value(rawValue: String(name)) else {
      let known = Value.allCases.map(\.rawValue)
      let nearest = words.first.flatMap { Nearest.word(to: String($0), among: known) }
      throw Diagnostic(
        "“\(inside.shortened())” is no value that can be said", at: columns,
        hint: nearest.map { "did you mean {\($0)}?" }
          ?? "there are " + known.joined(separator: ", ") + "; {{ stands for a brace")
    }
    guard words.count > 1 else { return .value(value, of: nil, columns) }
    guard rest.count == 2, rest[0] == "of" else {
      throw Diagnostic(
        "“\(inside.shortened())” says not of what", at: columns,
        hint: "as in {loss} or {loss of y=1 p=0.99}")
    }
    return .value(value, of: String(rest[1]), columns)
  }

  /// The column where a text begins; nothing where its escapes hide that.
  private static func start(of text: String, at place: Place) -> Int? {
    let typed = place.line[place.range]
    if typed == text { return place.columns.lowerBound }
    return typed == "\"\(text)\"" ? place.columns.lowerBound + 1 : nil
  }
}

extension Session {
  fileprivate func text(of value: Caption.Value) throws(Diagnostic) -> String {
    if let text = possibleText(of: value) { return text }
    switch value {
    case .mean, .count, .worst:
      throw Diagnostic(
        "there are no rows to tell the \(value.rawValue) of",
        hint: "as in {\(value.rawValue) of rows 1:0.9*9,1:0.01}")
    case .p where workspace.live == .categorical:
      throw Diagnostic("p is a list here", hint: "{share} is what the truth got")
    case .share where workspace.live != nil:
      throw Diagnostic("a soft truth got no single share", hint: "{loss} tells what it costs")
    default:
      throw Diagnostic("there is no \(value.rawValue) yet", hint: "begin with y=1 p=0.9")
    }
  }

  /// A value as the screen shows it; nothing where there is none.
  private func possibleText(of value: Caption.Value) -> String? {
    switch value {
    case .loss: return workspace.live == nil ? nil : workspace.headline
    case .unit: return workspace.unitName
    case .T: return workspace.temperatureText
    case .p: return workspace.live == .binary ? BinaryReading(workspace)?.predictionText : nil
    case .y:
      return workspace.live == .binary
        ? BinaryReading(workspace)?.targetText : workspace.categorical?.truthText
    case .share: return workspace.truthShare.map { Sentence.share($0) }
    case .mean:
      return lastRows.map { Figure.loss($0.isInformation ? workspace.inUnit($0.mean) : $0.mean) }
    case .count: return lastRows.map { Figure.shortest($0.count) }
    case .worst:
      return lastRows.flatMap { $0.parts.compactMap(\.self).max() }.map {
        Figure.short($0 * 100, digits: 2) + "%"
      }
    }
  }
}
