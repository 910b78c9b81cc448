import LossCore

extension DescentReading {
  /// For the REPL and for scripts.
  package var lines: [String] {
    var head = "step \(descent.step) of \(Descent.lastStep), rate \(rateText), data \(descent.seed)"
    if !descent.mislabelled.isEmpty { head += ", wrong labels: \(mislabelledText)" }
    return [
      head,
      "by log loss: \(headline) \(unitName), \(loss(start.logLoss)) at the start; "
        + DescentReading.place(stop),
      "by squared error: \(Figure.loss(other.squaredError)), "
        + "\(Figure.loss(otherStart.squaredError)) at the start; "
        + DescentReading.place(other) + "; log loss \(loss(other.logLoss)) \(unitName)",
      sentence(fitting: .max),
    ]
  }

  private static func place(_ stop: Course.Stop) -> String {
    let slope = Figure.short(stop.slope.steepness, digits: 3)
    return "w \(signed(stop.line.w)), b \(signed(stop.line.b)), slope \(slope)"
  }

  /// Losses in the unit, gradients in nats; points from the left, each with its label.
  var json: JSON {
    let least = unit.fromNats(course.least.loss)
    return .object([
      .init("kind", .string("descent")), .init("seed", .integer(descent.seed)),
      .init("rate", .number(descent.rate)), .init("step", .integer(descent.step)),
      .init("last_step", .integer(Descent.lastStep)), .init("unit", .string(unit.rawValue)),
      .init("log_loss", json(of: stop)), .init("squared_error", json(of: other)),
      .init("least_log_loss", .number(least)),
      .init("is_reached", .bool(course.least.line != nil)),
      .init("points", .array(course.points.map { .numbers([$0.x, Double($0.label)]) })),
      .init("wrong_labels", .array(descent.mislabelled.sorted().map { .integer($0 + 1) })),
    ])
  }

  /// The stop of one way, and what both losses are there.
  private func json(of stop: Course.Stop) -> JSON {
    .object([
      .init("w", .number(stop.line.w)), .init("b", .number(stop.line.b)),
      .init("log_loss", .number(unit.fromNats(stop.logLoss))),
      .init("squared_error", .number(stop.squaredError)),
      .init("gradient", .numbers([stop.slope.w, stop.slope.b])),
    ])
  }
}
