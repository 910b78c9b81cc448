/// The names that stand left of `=`.
enum Setting: String, CaseIterable {
  case target = "y"
  case probability = "p"
  case logit = "z"
  case classes
  case temperature = "T"
  case unit
  case smoothing
  case smoothingOver = "smoothing_over"
  case weights
  case positiveWeight = "pos_weight"
  case gamma
  case alpha
  case loss

  init?(named word: String) {
    switch word {
    case "temperature": self = .temperature
    default: self.init(rawValue: word)
    }
  }
}

/// One piece of a value: `0.7`, or `cat:0.7`.
struct Item {
  var name: Token?
  var text: Token

  var place: Place { name.map { $0.place.through(text.place) } ?? text.place }
}

/// What stands right of one `=`.
struct Value {
  var setting: Setting
  var key: Place
  /// In the order they were given in, unless they are sorted by name.
  var items: [Item]
  let place: Place

  init(setting: Setting, key: Place, items: [Item]) {
    self.setting = setting
    self.key = key
    self.items = items
    place = items.first.map { $0.place.through(items.last?.place ?? $0.place) } ?? key
  }

  /// A list by its commas or its names; `9:1` alone is odds.
  var isList: Bool {
    items.count > 1 || items.contains { $0.name.map { (try? Numeral($0.text)) == nil } ?? false }
  }
}

/// The `name=value` pairs of one statement; they are taken together or not at all.
struct Assignments {
  private(set) var values: [Setting: Value] = [:]
  /// The statement they came from, to quote in hints.
  var text = ""

  subscript(setting: Setting) -> Value? { values[setting] }

  /// The setting, where there is but one, with but one value.
  ///
  /// Which γ a loss begins with hangs on the one before it, so a loss stands for itself.
  var single: Setting? {
    guard values.count == 1, let value = values.first?.value, !value.isList else { return nil }
    return value.setting == .loss ? nil : value.setting
  }

  init(_ tokens: ArraySlice<Token>) throws(Diagnostic) {
    var rest = tokens
    while let key = rest.first {
      guard key.kind == .word, !key.isQuoted else {
        throw Diagnostic(
          "“\(key.text.shortened())” stands where a name is expected", key.place,
          hint: "as in y=1 p=0.9")
      }
      let setting = try Assignments.setting(key, rest)
      rest.removeFirst(2)
      if values[setting] != nil {
        throw Diagnostic("\(setting.rawValue) is given twice", key.place, hint: "keep one of them")
      }
      values[setting] = Value(
        setting: setting, key: key.place,
        items: try Assignments.items(of: setting, key.place, from: &rest))
    }
    if let first = tokens.first, let last = tokens.last {
      text = String(first.place.line[first.place.through(last.place).range])
    }
  }

  static func begin(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.count > 1 && tokens[tokens.startIndex + 1].kind == .equals
  }

  private static func setting(
    _ key: Token, _ rest: ArraySlice<Token>
  ) throws(Diagnostic) -> Setting {
    guard begin(rest) else {
      if CommandTable.row(named: key.text) != nil {
        throw Diagnostic(
          "the command \(key.text) stands behind assignments", key.place,
          hint: "put ; before it")
      }
      throw Diagnostic(
        "“\(key.text.shortened())” stands where name=value is expected", key.place,
        hint: "values of a list are separated by commas: p=0.7,0.2,0.1")
    }
    guard let setting = Setting(named: key.text) else {
      let known = CommandTable.settings.flatMap { [$0.name] + $0.aliases }
      let nearest = Nearest.word(to: key.text, among: known)
      throw Diagnostic(
        "unknown name “\(key.text.shortened())”", key.place,
        hint: nearest.map { "did you mean \($0)=?" } ?? "known are: "
          + known.joined(separator: ", "))
    }
    return setting
  }

  private static func items(
    of setting: Setting, _ key: Place, from rest: inout ArraySlice<Token>
  ) throws(Diagnostic) -> [Item] {
    var items: [Item] = []
    if let sign = rest.first, sign.kind == .equals {
      throw Diagnostic(
        "“=” stands there twice", sign.place,
        hint: "once gives a value: "
          + CommandTable.example(of: setting))
    }
    while true {
      guard let word = rest.first, word.kind == .word, items.isEmpty ? !begin(rest) : true else {
        let place = items.last?.place ?? key
        throw Diagnostic(
          items.isEmpty ? "\(setting.rawValue) has an empty value" : "a value is missing",
          rest.first.map { $0.kind == .word ? place : $0.place } ?? place,
          hint: items.isEmpty
            ? "as in " + CommandTable.example(of: setting) : "take the comma away or add a value")
      }
      rest.removeFirst()
      if rest.first?.kind == .colon {
        rest.removeFirst()
        guard let value = rest.first, value.kind == .word else {
          throw Diagnostic(
            "“\(word.text.shortened()):” has no value", word.place, hint: "as in cat:0.7")
        }
        rest.removeFirst()
        items.append(Item(name: word, text: value))
      } else {
        items.append(Item(name: nil, text: word))
      }
      guard let sign = rest.first, sign.kind != .word else { return items }
      guard sign.kind == .comma else {
        throw Diagnostic(
          "“\(sign.text)” is not expected here", sign.place,
          hint: "text with signs stands in \"…\"")
      }
      rest.removeFirst()
    }
  }
}
