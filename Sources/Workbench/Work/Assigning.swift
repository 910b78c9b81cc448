import LossCore

extension Workspace {
  /// Takes all assignments or none; remarks tell what a person may not have expected.
  ///
  /// With `normalizing` a list of weights is first divided by its sum.
  mutating func assign(
    _ given: Assignments, normalizing: Bool = false
  ) throws(Diagnostic) -> [String] {
    var next = self
    if let value = given[.unit] { next.unit = try Workspace.unit(value) }
    try next.assignSmoothing(given)
    if let value = given[.temperature] { next.set(try Workspace.temperature(value)) }
    if let value = given[.probability], given[.logit] != nil {
      throw Diagnostic(
        "p and z are given together", value.key, hint: "each gives the prediction; keep one")
    }
    if let value = given[.probability] ?? given[.logit] {
      if value.isList {
        try next.makeCategorical(value, given, normalizing: normalizing)
      } else {
        if normalizing {
          throw Diagnostic("normalize needs a list", value.place, hint: "as in p=2,1,1")
        }
        try next.makeBinary(value, given)
      }
    } else {
      if let value = given[.classes] { try next.rename(value) }
      if let value = given[.target] { try next.retarget(value) }
    }
    var remarks: [String] = []
    if let before = live, let after = next.live, before != after { remarks.append(next.kindRemark) }
    try next.assignWeights(given)
    let hadWeights =
      categorical?.weights != nil || pendingWeights != nil || pendingPositiveWeight != nil
    if hadWeights, next.hasLostWeights, given[.weights] == nil, given[.positiveWeight] == nil {
      remarks.append("the weights were for other classes, and are gone")
    }
    remarks += try next.assignLoss(given)
    self = next
    return remarks
  }

  /// Whether nothing is weighed that might be.
  private var hasLostWeights: Bool {
    pendingWeights == nil && pendingPositiveWeight == nil && categorical?.weights == nil
      && (categorical != nil || weights(for: .binary) == nil)
  }

  private var kindRemark: String {
    switch live {
    case .categorical:
      "now a distribution over \(categorical?.count ?? 0) classes, as a list was given"
    default: "now one probability of two classes"
    }
  }

  // MARK: Binary

  private mutating func makeBinary(_ value: Value, _ given: Assignments) throws(Diagnostic) {
    if let classes = given[.classes] {
      let names = try Workspace.names(classes)
      guard names.count == 2 else {
        throw Diagnostic(
          "\(names.count) classes do not fit a single \(value.setting.rawValue)", classes.place,
          hint: "one probability tells two classes apart")
      }
      labelNames = names
    }
    var target = binary?.target
    if let given = given[.target] {
      target = try binaryTarget(try TargetInput(given), at: given.place)
    } else if target == nil, let pendingTarget {
      target = try binaryTarget(pendingTarget, at: value.place)
    }
    guard let target else { throw Workspace.missingTarget(value) }
    let prediction: BinaryPrediction
    if value.setting == .logit {
      let token = try Workspace.single(value)
      let logit = try logit(token)
      guard let made = try? BinaryPrediction(logit: logit, temperature: temperature)
      else { throw nanLogit(token) }
      prediction = made
    } else {
      prediction = BinaryPrediction(try Workspace.scalar(value), temperature: temperature)
    }
    binary = BinaryWork(
      target: target, prediction: prediction, weights: binaryWeights,
      positiveWeight: positiveWeight(for: .binary))
    endWaitingOfWeights()
    live = .binary
    pendingTarget = nil
  }

  /// A single probability; the colon of `9:1` means odds.
  private static func scalar(_ value: Value) throws(Diagnostic) -> Probability {
    let item = value.items[0]
    guard let name = item.name else { return try probability(item.text, for: "p") }
    let favour = try number(name, for: "p").value
    let against = try number(item.text, for: "p").value
    do throws(Probability.Invalid) { return try Probability(odds: favour, to: against) } catch {
      throw Diagnostic(
        "odds of \(name.text):\(item.text.text) are no probability", item.place,
        hint: "both sides are 0 or more, and not both 0")
    }
  }

  func binaryTarget(
    _ input: TargetInput, at place: Place
  ) throws(Diagnostic) -> Probability {
    switch input.form {
    case .number(_, let probability?): return probability
    case .number:
      throw Diagnostic(
        "the label \(input.text) does not fit: with one probability y is 0, 1 or between", place,
        hint: "for more classes give a list, as in y=2 p=0.7,0.2,0.1")
    case .name(let name):
      if let index = labelNames?.firstIndex(of: name) { return index == 0 ? .zero : .one }
      if let fault = input.numberFault(at: place) { throw fault }
      guard let labelNames else {
        throw Diagnostic(
          "“\(name.shortened())” is no label: the two classes have no names", place,
          hint: "classes=cat,dog names class 0 and class 1")
      }
      throw Diagnostic(
        "“\(name.shortened())” is no class", place,
        hint: "the classes are \(labelNames[0]) and \(labelNames[1])")
    case .shares:
      throw Diagnostic(
        "a target over classes does not fit a single probability", place,
        hint: "give p as a list too, or y as one number")
    }
  }
}
