import LossCore

/// What the commands do to the work; each refuses with nothing changed.
extension Workspace {
  package var takesLogits: Bool {
    switch live {
    case .binary:
      if case .logit = binary?.prediction.source { return true }
    case .categorical:
      if case .logits = categorical?.prediction.source { return true }
    case nil: break
    }
    return false
  }

  /// Makes one of the two works the live one.
  mutating func goOn(with kind: Kind, at place: Place) throws(Diagnostic) {
    switch kind {
    case .binary where binary == nil:
      throw Diagnostic("there is no single prediction yet", place, hint: "begin with y=1 p=0.9")
    case .categorical: _ = try categoricalWork(at: place)
    case .binary: break
    }
    live = kind
  }

  mutating func flip(at place: Place) throws(Diagnostic) {
    if live == .binary, let work = binary {
      binary?.target = work.target.opposite
    } else if let work = categorical, live == .categorical, work.count == 2,
      let label = work.label
    {
      categorical?.example = try Workspace.example(.label(1 - label), work.prediction, at: place)
    } else {
      throw Diagnostic(
        live == nil ? "there is no label to flip" : "flip swaps two labels; here are more", place,
        hint: live == nil ? "begin with y=1 p=0.9" : "say which class is true: y=0")
    }
  }

  /// Normalizes the distribution at hand, whose sum may be a hair off 1.
  mutating func normalize(at place: Place) throws(Diagnostic) {
    guard live == .categorical, let work = categorical,
      case .distribution(let given) = work.prediction.source,
      let exact = try? Distribution(normalizing: given.probabilities.map(\.value))
    else {
      throw Diagnostic("there is no list to normalize", place, hint: "as in normalize p=2,1,1")
    }
    categorical?.example = work.example.with(Prediction(exact, temperature: temperature))
  }

  mutating func setShare(_ word: Token, _ share: Probability) throws(Diagnostic) {
    let (work, index) = try classAt(word)
    switch work.prediction.source {
    case .distribution(let shares):
      let moved = shares.settingShare(of: index, to: share)
      categorical?.example = work.example.with(Prediction(moved, temperature: temperature))
    case .logits(let logits):
      guard share != .one else {
        throw Diagnostic(
          "a share of 1 rules the other classes out", word.place, hint: "give a share below 1")
      }
      // The share before T: the other logits stay, so the others give way in proportion,
      // and equally where all of them were ruled out.
      var values = logits.values
      values[index] = -.infinity
      if values.allSatisfy({ $0 == -.infinity }) {
        values = values.indices.map { $0 == index ? -.infinity : 0 }
      }
      let others = values.indices.filter { $0 != index }.map { values[$0] }
      values[index] = Workspace.logSumExp(others) + share.logit
      guard let moved = try? Logits(values) else { return }
      categorical?.example = work.example.with(Prediction(moved, temperature: temperature))
    }
  }

  mutating func setLogit(_ word: Token, _ logit: Double) throws(Diagnostic) {
    let (work, index) = try classAt(word)
    guard case .logits(let logits) = work.prediction.source else {
      throw Diagnostic(
        "the prediction is given as probabilities", word.place,
        hint: "logits turns it into logits; share sets a probability")
    }
    var values = logits.values
    values[index] = logit
    do throws(Logits.Invalid) {
      categorical?.example = work.example.with(
        Prediction(try Logits(values), temperature: temperature))
    } catch {
      throw Diagnostic(
        error == .allRuledOut ? "every class would be ruled out" : "the logit must be below inf",
        word.place, hint: "-inf rules one class out")
    }
  }

  mutating func setSoftShare(_ word: Token, _ share: Probability) throws(Diagnostic) {
    let (work, index) = try classAt(word)
    guard let shares = try? Distribution(work.example.targetProbabilities) else { return }
    categorical?.example = try Workspace.example(
      .soft(shares.settingShare(of: index, to: share)), work.prediction, at: word.place)
  }

  /// log Σ exp zₖ, read off a prediction: zₖ − log ŷₖ for any class that is not ruled out.
  private static func logSumExp(_ logits: [Double]) -> Double {
    guard logits.count > 1 else { return logits.first ?? -.infinity }
    guard let prediction = (try? Logits(logits)).map({ Prediction($0) }),
      let index = logits.indices.max(by: { logits[$0] < logits[$1] })
    else { return -.infinity }
    return logits[index] + prediction.surprisals[index]
  }

  // MARK: Classes

  mutating func addClass(_ name: Token?, _ share: Token?, at place: Place) throws(Diagnostic) {
    let work = try categoricalWork(at: place)
    if let name {
      _ = try checkedNames([name])
      if work.names.contains(name.text) {
        throw Diagnostic(
          "the class “\(name.text.shortened())” is there already", name.place,
          hint: "names have to differ")
      }
    }
    var part = (try? Probability(odds: 1, to: Double(work.count))) ?? .half
    if let share { part = try probability(share, for: "the share") }
    let prediction: Prediction
    switch work.prediction.source {
    case .distribution(let shares):
      guard let longer = try? Distribution(shares.probabilities + [.zero]) else { return }
      prediction = Prediction(
        longer.settingShare(of: work.count, to: part), temperature: temperature)
    case .logits(let logits):
      let logit = Workspace.logSumExp(logits.values) + part.logit
      guard let longer = try? Logits(logits.values + [logit]) else {
        throw Diagnostic(
          "a share of 1 rules the other classes out", share?.place ?? place,
          hint: "give a share below 1")
      }
      prediction = Prediction(longer, temperature: temperature)
    }
    var target = work.target
    if case .soft(let shares) = target,
      let longer = try? Distribution(shares.probabilities + [.zero])
    {
      target = .soft(longer)
    }
    categorical = CategoricalWork(
      names: work.names + [name?.text],
      example: try Workspace.example(target, prediction, at: place),
      weights: work.weights.flatMap { try? ClassWeights($0.values + [1]) })
  }

  mutating func removeClass(_ word: Token) throws(Diagnostic) {
    let (work, index) = try classAt(word)
    guard work.count > 2 else {
      throw Diagnostic(
        "two classes have to stay", word.place, hint: "add another one first")
    }
    var target = work.target
    switch target {
    case .label(index):
      throw Diagnostic(
        "“\(work.name(of: index).shortened())” is the truth and has to stay", word.place,
        hint: "choose another truth first, as in y=0")
    case .label(let label):
      target = .label(label > index ? label - 1 : label)
    case .soft(let shares):
      var kept = shares.settingShare(of: index, to: .zero).probabilities
      kept.remove(at: index)
      guard let kept = try? Distribution(kept) else { return }
      target = .soft(kept)
    }
    let prediction: Prediction
    switch work.prediction.source {
    case .distribution(let shares):
      var kept = shares.settingShare(of: index, to: .zero).probabilities
      kept.remove(at: index)
      guard let kept = try? Distribution(kept) else { return }
      prediction = Prediction(kept, temperature: temperature)
    case .logits(let logits):
      var kept = logits.values
      kept.remove(at: index)
      guard let kept = try? Logits(kept) else {
        throw Diagnostic(
          "all other classes are ruled out", word.place,
          hint: "give another one a finite logit first")
      }
      prediction = Prediction(kept, temperature: temperature)
    }
    var names = work.names
    names.remove(at: index)
    var weights = work.weights
    if var values = weights?.values {
      values.remove(at: index)
      guard let kept = try? ClassWeights(values) else {
        throw Diagnostic(
          "only “\(work.name(of: index).shortened())” counts: the other weights are 0", word.place,
          hint: "weights=none drops them all")
      }
      weights = kept
    }
    categorical = CategoricalWork(
      names: names, example: try Workspace.example(target, prediction, at: word.place),
      weights: weights)
  }

  mutating func renameClass(_ word: Token, _ name: Token) throws(Diagnostic) {
    let (work, index) = try classAt(word)
    _ = try checkedNames([name])
    if let other = work.names.firstIndex(of: name.text), other != index {
      throw Diagnostic(
        "the class “\(name.text.shortened())” is there already", name.place,
        hint: "names have to differ")
    }
    categorical?.names[index] = name.text
  }

  private func categoricalWork(at place: Place) throws(Diagnostic) -> CategoricalWork {
    guard let categorical else {
      throw Diagnostic("there are no classes yet", place, hint: "begin with y=0 p=0.7,0.2,0.1")
    }
    return categorical
  }

  private func classAt(_ word: Token) throws(Diagnostic) -> (CategoricalWork, Int) {
    let work = try categoricalWork(at: word.place)
    guard let index = work.index(of: word.text) else {
      throw Workspace.unknownClass(word.text, work.names, at: word.place)
    }
    return (work, index)
  }
}
