import LossCore

extension Workspace {
  mutating func makeCategorical(
    _ given: Value, _ others: Assignments, normalizing: Bool
  ) throws(Diagnostic) {
    var value = given
    var names = try Workbench.names(of: given)
    let count = names.count
    let reference: [String?]?
    if let classes = others[.classes] {
      reference = try Workspace.names(classes)
      try Workspace.check(classes, fits: count)
    } else {
      reference = [categorical?.names, pendingNames].compactMap(\.self).first { $0.count == count }
    }
    if let reference {
      if names[0] == nil {
        names = reference
      } else if Set(names) == Set(reference) {
        // Classes given by name keep the order in which they are shown already.
        let places = Workspace.places(of: reference)
        let place = { (item: Item) in item.name.flatMap { places[$0.text] } ?? 0 }
        value.items.sort { place($0) < place($1) }
        names = reference
      } else if let classes = others[.classes] {
        throw Diagnostic(
          "classes and \(value.setting.rawValue) name different classes", classes.place,
          hint: "name them in one of the two")
      }
    }
    let prediction = try prediction(value, others, normalizing: normalizing)
    let target: Target
    if let given = others[.target] {
      target = try Workspace.target(try TargetInput(given), names, at: given.place)
    } else if let work = categorical {
      target = try work.target(over: names, at: value.place)
    } else if let pendingTarget {
      target = try Workspace.target(pendingTarget, names, at: value.place)
    } else {
      throw Workspace.missingTarget(value)
    }
    categorical = CategoricalWork(
      names: names, example: try Workspace.example(target, prediction, at: value.place),
      weights: categorical == nil
        ? pendingWeights?.values.count == names.count ? pendingWeights : nil
        : categorical?.weights(over: names, renamed: given.items[0].name == nil))
    endWaitingOfWeights()
    live = .categorical
    pendingTarget = nil
    pendingNames = nil
  }

  private func prediction(
    _ value: Value, _ others: Assignments, normalizing: Bool
  ) throws(Diagnostic) -> Prediction {
    if value.setting == .logit {
      if normalizing {
        throw Diagnostic(
          "logits need no normalizing", value.place, hint: "give them as they are: z=2,1,0.1")
      }
      var logits: [Double] = []
      for item in value.items { logits.append(try logit(item.text)) }
      do throws(Logits.Invalid) {
        return Prediction(try Logits(logits), temperature: temperature)
      } catch {
        throw error.diagnostic(of: value)
      }
    }
    if normalizing {
      var weights: [Double] = []
      for item in value.items { weights.append(try number(item.text, for: "p").value) }
      do throws(Distribution.Invalid) {
        return Prediction(try Distribution(normalizing: weights), temperature: temperature)
      } catch {
        throw error.diagnostic(of: value, among: others)
      }
    }
    return Prediction(try Workspace.distribution(value, others), temperature: temperature)
  }

  private static func distribution(
    _ value: Value, _ others: Assignments
  ) throws(Diagnostic) -> Distribution {
    let shares = try probabilities(of: value)
    do throws(Distribution.Invalid) { return try Distribution(shares) } catch {
      throw error.diagnostic(of: value, among: others)
    }
  }

  /// A truth read against classes that are known by now.
  static func target(
    _ input: TargetInput, _ names: [String?], at place: Place
  ) throws(Diagnostic) -> Target {
    switch input.form {
    case .number(let number, _):
      guard let index = Int(exactly: number), names.indices.contains(index) else {
        throw Diagnostic(
          number == number.rounded()
            ? "the label \(input.text) is no class: they are 0 to \(names.count - 1)"
            : "the label \(input.text) is no class",
          place,
          hint: number == number.rounded()
            ? "labels are indices from 0"
            : "a soft target gives every class its share: y=0.8,0.1,0.1")
      }
      return .label(index)
    case .name(let name):
      guard let index = names.firstIndex(of: name) else {
        throw input.numberFault(at: place) ?? Workspace.unknownClass(name, names, at: place)
      }
      return .label(index)
    case .shares(let given, let shares):
      var all = shares
      if given[0] != nil {
        all = Array(repeating: .zero, count: names.count)
        let places = places(of: names)
        for (name, share) in zip(given, shares) {
          guard let index = name.flatMap({ places[$0] }) else {
            throw Workspace.unknownClass(name ?? "", names, at: place)
          }
          all[index] = share
        }
      }
      guard all.count == names.count else {
        throw Diagnostic(
          "the target has \(all.count) classes, the prediction \(names.count)", place,
          hint: "give every class its share")
      }
      do throws(Distribution.Invalid) { return .soft(try Distribution(all)) } catch {
        throw error.diagnostic(of: "the target's shares", at: place, rescaled: nil)
      }
    }
  }

  /// Where each name stands; a list of thousands is not searched for each of them.
  private static func places(of names: [String?]) -> [String: Int] {
    var places: [String: Int] = [:]
    places.reserveCapacity(names.count)
    for (index, name) in names.enumerated() { if let name { places[name] = index } }
    return places
  }

  static func example(
    _ target: Target, _ prediction: Prediction, at place: Place
  ) throws(Diagnostic) -> CategoricalExample {
    do throws(CategoricalExample.Mismatch) {
      return try CategoricalExample(target: target, prediction: prediction)
    } catch {
      switch error {
      case .label(let label, let count):
        throw Diagnostic(
          "the label \(label) is no class: they are 0 to \(count - 1)", place,
          hint: "give y as well")
      case .count(let target, let prediction):
        throw Diagnostic(
          "the target has \(target) classes, the prediction \(prediction)", place,
          hint: "give y as well, with as many values")
      }
    }
  }

  static func unknownClass(_ name: String, _ names: [String?], at place: Place) -> Diagnostic {
    let known = names.compactMap(\.self)
    let nearest = Nearest.word(to: name, among: known)
    return Diagnostic(
      "“\(name.shortened())” is no class", place,
      hint: nearest.map { "did you mean \($0)?" }
        ?? (known.isEmpty
          ? "the classes are 0 to \(names.count - 1)"
          : "the classes are " + known.joined(separator: ", ").shortened(to: 60)))
  }

  // MARK: A label or names given alone

  mutating func retarget(_ value: Value) throws(Diagnostic) {
    let input = try TargetInput(value)
    if case .number(let number, _) = input.form, number < 0 {
      throw Diagnostic(
        "a label is 0 or more; \(input.text) is not", value.place, hint: "labels count from 0")
    }
    var kind = live
    if case .shares = input.form { kind = .categorical }
    switch (kind, binary, categorical) {
    case (.binary, _?, _):
      let target = try binaryTarget(input, at: value.place)
      binary?.target = target
    case (.categorical, _, let work?):
      categorical?.example = try Workspace.example(
        try Workspace.target(input, work.names, at: value.place), work.prediction,
        at: value.place)
      live = .categorical
    default:
      pendingTarget = input
    }
  }

  mutating func rename(_ value: Value) throws(Diagnostic) {
    let names = try Workspace.names(value)
    if names.count == 2, live != .categorical {
      labelNames = names
    }
    guard let work = categorical else {
      pendingNames = names
      return
    }
    if work.count == names.count {
      categorical?.names = names
    } else if live == .categorical || names.count != 2 {
      throw Diagnostic(
        "\(names.count) names do not fit the \(work.count) classes there are", value.place,
        hint: "give p or z with as many values too, or use add and remove")
    }
  }

  static func names(_ value: Value) throws(Diagnostic) -> [String] {
    if let named = value.items.first(where: { $0.name != nil }) {
      throw Diagnostic("names take no values", named.place, hint: "as in classes=cat,dog,fox")
    }
    guard value.items.count > 1 else {
      throw Diagnostic("one class is not enough", value.place, hint: "give at least two names")
    }
    return try checkedNames(value.items.map(\.text))
  }

  private static func check(_ classes: Value, fits count: Int) throws(Diagnostic) {
    guard classes.items.count != count else { return }
    throw Diagnostic(
      "\(classes.items.count) names do not fit \(count) classes", classes.place,
      hint: "give as many names as values")
  }
}

extension CategoricalWork {
  /// The weights carried over to another list of classes, where they are the same ones.
  fileprivate func weights(over newNames: [String?], renamed: Bool) -> ClassWeights? {
    let areSame = renamed || names[0] == nil || newNames == names
    return newNames.count == count && areSame ? weights : nil
  }

  /// The truth carried over to another list of classes.
  fileprivate func target(
    over newNames: [String?], at place: Place
  ) throws(Diagnostic) -> Target {
    guard newNames != names, newNames[0] != nil, case .label(let label) = target else {
      return target
    }
    let name = name(of: label)
    guard let index = newNames.firstIndex(of: name) else {
      throw Diagnostic(
        "the truth “\(name.shortened())” is none of the classes given", place,
        hint: "give y as well")
    }
    return .label(index)
  }
}
