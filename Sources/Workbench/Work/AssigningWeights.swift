import LossCore

extension Workspace {
  /// Takes the weights of the live work's classes; `none` drops those of both works.
  mutating func assignWeights(_ given: Assignments) throws(Diagnostic) {
    if let value = given[.weights] {
      if value.isNone {
        binary?.weights = nil
        categorical?.weights = nil
        pendingWeights = nil
      } else {
        try weigh(value)
      }
    }
    if let value = given[.positiveWeight] { try weighPositive(value) }
    guard (binary?.weights ?? pendingWeights) != nil, positiveWeight(for: .binary) != nil else {
      return
    }
    switch (given[.weights], given[.positiveWeight]) {
    case (_?, let value?):
      throw Diagnostic(
        "weights and pos_weight are given together", value.key,
        hint: "pos_weight=3 is the same as weights=1,3; keep one")
    case (let value?, nil):
      throw Diagnostic(
        "pos_weight is in force, and would weigh y = 1 twice", value.key,
        hint: "pos_weight=none drops it")
    case (nil, let value?):
      throw Diagnostic(
        "weights are in force, and pos_weight would weigh y = 1 twice", value.key,
        hint: "weights=none drops them")
    case (nil, nil): return
    }
  }

  private mutating func weigh(_ value: Value) throws(Diagnostic) {
    switch (live, binary, categorical) {
    case (.binary, _?, _):
      let names = labelNames ?? ["0", "1"]
      binary?.weights = try Workspace.weights(value, over: names) { name in
        names.firstIndex(of: name) ?? ["0", "1"].firstIndex(of: name)
      }
    case (.categorical, _, let work?):
      categorical?.weights = try Workspace.weights(
        value, over: work.names.indices.map(work.name), index: work.index)
    default:
      guard value.items.count > 1, value.items.allSatisfy({ $0.name == nil }) else {
        throw Workspace.nothingToWeigh(value)
      }
      pendingWeights = try Workspace.weights(
        value, over: value.items.indices.map(String.init)
      ) { _ in nil }
    }
  }

  private mutating func weighPositive(_ value: Value) throws(Diagnostic) {
    if value.isNone {
      binary?.positiveWeight = nil
      pendingPositiveWeight = nil
      return
    }
    let token = try Workspace.single(value)
    if live == .categorical, let categorical {
      throw Diagnostic(
        "pos_weight is for a single probability; here are \(categorical.count) classes", value.key,
        hint: "weights gives each class its own, as in weights=1,2")
    }
    let weight = try Workspace.weight(token, of: value)
    if binary == nil { pendingPositiveWeight = weight } else { binary?.positiveWeight = weight }
  }

  /// Weights in the order of the classes; a class that is not named counts 1.
  private static func weights(
    _ value: Value, over names: [String], index: (String) -> Int?
  ) throws(Diagnostic) -> ClassWeights {
    var values = names.map { _ in 1.0 }
    if value.items.contains(where: { $0.name != nil }) {
      var seen: Set<Int> = []
      for item in value.items {
        guard let name = item.name else {
          throw Diagnostic(
            "a weight has no name here, others have", item.place, hint: "name every one or none")
        }
        guard let index = index(name.text) else {
          throw Workspace.unknownClass(name.text, names, at: name.place)
        }
        guard seen.insert(index).inserted else {
          throw Diagnostic(
            "the class “\(name.text.shortened())” is there twice", name.place,
            hint: "a class has one weight")
        }
        values[index] = try weight(item.text, of: value)
      }
    } else {
      guard value.items.count == names.count else {
        throw Diagnostic(
          "\(value.items.count) \(value.items.count == 1 ? "weight does" : "weights do") "
            + "not fit \(names.count) classes",
          value.place,
          hint: names.count == 2
            ? "give one of class 0 and one of class 1, as in weights=1,3"
            : "give every class its weight, or name some of them")
      }
      values = []
      for item in value.items { values.append(try weight(item.text, of: value)) }
    }
    guard let weights = try? ClassWeights(values) else {
      throw Diagnostic(
        "all weights are 0, so nothing counts", value.place, hint: "one has to be above 0")
    }
    return weights
  }

  private static func weight(_ token: Token, of value: Value) throws(Diagnostic) -> Double {
    let weight = try number(token, for: value.setting.rawValue).value
    guard weight >= 0 else {
      throw Diagnostic(
        "a weight is 0 or more; \(token.text.shortened()) is not", token.place,
        hint: "0 leaves a class out, 1 changes nothing")
    }
    return weight
  }

  /// Drops what has found its prediction, or waits in vain.
  mutating func endWaitingOfWeights() {
    pendingWeights = nil
    pendingPositiveWeight = nil
  }

  private static func nothingToWeigh(_ value: Value) -> Diagnostic {
    Diagnostic(
      "there are no classes to weigh yet", value.key,
      hint:
        "give the prediction as well, as in y=1 p=0.9 \(CommandTable.example(of: value.setting))")
  }
}

extension Value {
  /// Whether it takes the setting away.
  var isNone: Bool { items.count == 1 && items[0].name == nil && items[0].text.text == none }
}
