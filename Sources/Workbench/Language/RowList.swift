import LossCore

/// Many rows as they were given: a label, a share, and how often.
struct RowList: Sendable {
  struct Row: Sendable {
    var label: Token
    var share: Probability
    var count: Double
  }

  /// So often a row may be there; sums of counts stay exact.
  static let maximumCount = 1_000_000_000

  var rows: [Row]
  var place: Place

  init(_ words: inout Arguments) throws(Diagnostic) {
    place = words.command.place
    rows = []
    for item in try words.pairs("a row") {
      guard let label = item.name else { continue }
      rows.append(try RowList.row(label, item.text))
    }
  }

  /// Reads `0.6*7`; without a count it is there once.
  private static func row(_ label: Token, _ token: Token) throws(Diagnostic) -> Row {
    guard let star = token.text.utf8.lastIndex(of: UInt8(ascii: "*")) else {
      return Row(label: label, share: try probability(token, for: "a share"), count: 1)
    }
    let text = token.text[token.text.utf8.index(after: star)...]
    guard let count = Int(text), (1...maximumCount).contains(count) else {
      throw Diagnostic(
        "a row is there 1 to \(maximumCount) times, not “\(String(text).shortened())”", token.place,
        hint: "as in 1:0.6*7")
    }
    let share = Token(
      kind: .word, text: String(token.text[..<star]), isQuoted: token.isQuoted, place: token.place)
    return Row(
      label: label, share: try probability(share, for: "a share"), count: Double(count))
  }
}

extension RowList {
  /// Rows of a single probability, or of classes, each with its label read.
  enum Reading {
    /// The labels, soft ones too, and what 0 and 1 are called; the shares are those of class 1.
    case binary([Probability], names: [String]?)
    /// The labels' names and indices; the shares are those of the truth. Of the count it is not
    /// known how many classes there are.
    case classes([String], [Int], count: Int?)

    var kind: Kind {
      switch self {
      case .binary: .binary
      case .classes: .categorical
      }
    }
  }

  /// Labels read as what they are in the work at hand.
  func reading(_ workspace: Workspace) throws(Diagnostic) -> Reading {
    let labels = rows.map { workspace.binaryLabel($0.label) }
    if workspace.live != .categorical, labels.allSatisfy({ $0 != nil }) {
      return .binary(labels.compactMap(\.self), names: workspace.labelNames)
    }
    guard let work = workspace.categorical else {
      if workspace.weights(for: .binary) != nil || workspace.pendingWeights != nil {
        throw Diagnostic(
          "of these classes it is not known which weight is whose", rows[0].label.place,
          hint: "give a prediction first, as in y=cat p=cat:0.7,dog:0.3 weights=1,2")
      }
      return try newClasses()
    }
    // Thousands of names are not searched for each of thousands of rows.
    var places: [String: Int] = [:]
    for index in work.names.indices { places[String(index)] = index }
    for (index, name) in work.names.enumerated() { if let name { places[name] = index } }
    var indices: [Int] = []
    for row in rows {
      guard let index = places[row.label.text] else {
        throw Workspace.unknownClass(row.label.text, work.names, at: row.label.place)
      }
      indices.append(index)
    }
    return .classes(indices.map(work.name), indices, count: work.count)
  }

  /// Classes that are known by these rows alone; there may be more.
  private func newClasses() throws(Diagnostic) -> Reading {
    var places: [String: Int] = [:]
    var indices: [Int] = []
    let numbers = rows.map(\.label).filter { (try? Numeral($0.text)) != nil }
    let isUnfit = { (label: Token) in (try? Numeral(label.text).probability()) == nil }
    if let label = numbers.first(where: isUnfit) {
      throw Diagnostic(
        "the label \(label.text.shortened()) is neither 0 nor 1, nor between", label.place,
        hint: "classes have names, as in rows dog:0.6,cat:0.2")
    }
    if let label = numbers.first {
      throw Diagnostic(
        "the label \(label.text) is a number, others are names", label.place,
        hint: "name every class or none")
    }
    for row in rows {
      indices.append(places[row.label.text] ?? places.count)
      places[row.label.text] = indices[indices.count - 1]
    }
    return .classes(rows.map(\.label.text), indices, count: nil)
  }
}

extension Workspace {
  /// A label of the single probability: a number from 0 to 1, or one of two names.
  fileprivate func binaryLabel(_ token: Token) -> Probability? {
    if !token.isQuoted, let numeral = try? Numeral(token.text) { return try? numeral.probability() }
    return labelNames?.firstIndex(of: token.text).map { $0 == 0 ? .zero : .one }
  }
}
