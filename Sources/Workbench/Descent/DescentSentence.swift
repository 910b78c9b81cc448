extension DescentReading {
  /// A slope below which a step moves next to nothing.
  package static let flat = 0.005

  /// What is to be seen at this step: the longest form that fits so many columns.
  package func sentence(fitting columns: Int) -> String {
    forms.first { $0.count <= columns } ?? forms[forms.count - 1]
  }

  private var forms: [String] {
    if hasOvershot { return overshot }
    if !descent.mislabelled.isEmpty { return mislabelled }
    if descent.step == 0 { return atTheStart }
    if course.points.canBeParted, stop.logLoss < 0.1 { return parted }
    if stop.slope.steepness < DescentReading.flat { return level }
    return besideSquaredError
  }

  /// Whether this step went up.
  private var hasOvershot: Bool {
    descent.step > 0
      && stop.logLoss > course.byLogLoss[descent.step - 1].logLoss * (1 + 1e-9)
  }

  private var overshot: [String] {
    let before = loss(course.byLogLoss[descent.step - 1].logLoss)
    let head = "Step \(descent.step) went too far: \(before), then \(headline)."
    return [
      "Step \(descent.step) went too far: the loss rose from \(before) to \(headline). "
        + "With a smaller rate each step goes down.",
      head + " A smaller rate goes down.", head,
    ]
  }

  private var mislabelled: [String] {
    let count = descent.mislabelled.count
    let head = count == 1 ? "1 wrong label" : "\(count) wrong labels"
    let least = loss(course.least.loss)
    guard let best = course.least.line else {
      return [
        head + ": a place still parts the classes, so that the loss can creep to 0.",
        head + ": the loss can still creep to 0.",
      ]
    }
    guard let before = course.leastWithTrueLabels.line else {
      return [
        head + ": no curve costs less than \(least). Without, the loss would creep to 0 "
          + "while w grows for ever.",
        head + ": no curve costs less than \(least); without, it creeps to 0.",
        head + ": \(least) is the least.",
      ]
    }
    let known = loss(course.leastWithTrueLabels.loss)
    let isFlatter = best.w.magnitude < before.w.magnitude
    let flatter =
      "; the best curve is flatter: w \(Figure.fixed(best.w, 2)), not \(Figure.fixed(before.w, 2))"
    return [
      head + ": the least loss is \(least), not \(known)" + (isFlatter ? flatter : "") + ".",
      head + ": the least loss is \(least), not \(known)"
        + (isFlatter ? "; the best curve is flatter." : "."),
      head + ": \(least) is the least.",
    ]
  }

  private var atTheStart: [String] {
    let (steep, other) = (slope(stop), slope(self.other))
    guard self.other.slope.steepness < 0.05 * stop.slope.steepness else {
      return ["The start: slope \(steep) by log loss, \(other) by squared error."]
    }
    return [
      "The start is sure and wrong: slope \(steep) by log loss, \(other) by squared error, "
        + "as σ′ ≈ 0 where a model is sure.",
      "The start is sure and wrong: slope \(steep) by log loss, \(other) by squared error.",
      "Slope \(steep) by log loss, \(other) by squares.",
    ]
  }

  private var parted: [String] {
    [
      "Step \(descent.step): some place parts the classes, so w grows for ever "
        + "and the loss creeps to 0 without getting there.",
      "Some place parts the classes: w grows for ever, the loss creeps to 0.",
      "Parted: the loss creeps to 0.",
    ]
  }

  private var level: [String] {
    let head = "Step \(descent.step):"
    let reached = "by squared error it is \(loss(other.logLoss))."
    guard course.least.line != nil else {
      return [
        "\(head) as good as level at \(headline); \(reached)", "\(head) level at \(headline).",
      ]
    }
    let least = loss(course.least.loss)
    let (long, short) =
      least == headline
      ? ("the least that any curve costs", "the least there is")
      : ("and no curve costs less than \(least)", "least \(least)")
    return [
      "\(head) as good as level at \(headline), \(long); \(reached)",
      "\(head) level at \(headline), \(short); \(reached)", "\(head) level at \(headline).",
    ]
  }

  private var besideSquaredError: [String] {
    let head = "Step \(descent.step): log loss \(loss(start.logLoss)), now \(headline)"
    let isStuck =
      other.logLoss > 0.9 * otherStart.logLoss
      && other.squaredError > 0.95 * otherStart.squaredError
    guard isStuck, other.slope.steepness < 0.05 * start.slope.steepness else {
      let reached = loss(other.logLoss)
      return [
        head + "; going down by squared error instead, it has come to \(reached).",
        head + "; by squared error it is \(reached).", head + ".",
      ]
    }
    let moved = head + "; squared error has hardly moved: its slope is \(slope(other))"
    return [
      moved + ", as σ′ ≈ 0 where the model is sure.", moved + ", as σ′ ≈ 0 there.",
      head + "; squared error is stuck: slope \(slope(other)).",
      head + "; squared error is stuck.", head + ".",
    ]
  }

  private func slope(_ stop: Course.Stop) -> String {
    Figure.short(stop.slope.steepness, digits: 2)
  }
}
