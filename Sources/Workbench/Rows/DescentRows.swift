/// Commands of the page of gradient descent.
let descentRows: [Row] = [
  Row(
    name: "descend", topic: .descent, usage: "descend [N]",
    summary: "Goes N steps down the slope, one if none is given; with a minus back.",
    example: "descend 10",
    parse: { (words: inout Arguments) throws(Diagnostic) in
      let reach = -Descent.lastStep...Descent.lastStep
      return .descent(.moved(words.isEmpty ? 1 : try words.whole("steps", in: reach)))
    }),
  Row(
    name: "step", topic: .descent, usage: "step N",
    summary: "Goes to a step of the descent, counted from 0 at the start.", example: "step 40",
    shortcuts: [
      ("→", "step", 1), ("←", "step back", -1), ("S-→", "ten", 10), ("S-←", "ten back", -10),
    ]
    .map { key, label, steps in
      .init(key, label) { workspace in
        var moved = workspace.descent
        moved.make(.moved(steps))
        return "step \(moved.step)"
      }
    }, merges: true, page: .descent,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .descent(.step(try words.whole("a step", in: 0...Descent.lastStep)))
    }),
  Row(
    name: "play", topic: .descent, usage: "play",
    summary: "Goes on step by step until it is level; the key also pauses.", example: "play",
    shortcuts: [.init("Space", "play/pause")], page: .descent,
    parse: { (_: inout Arguments) throws(Diagnostic) in .request(.play) }),
  .plain("pause", .descent, "Stops playing.", .request(.pause)),
  Row(
    name: "speed", topic: .descent, usage: "speed N",
    summary: "So many steps a second are played, up to \(Descent.speeds.upperBound).",
    example: "speed 4",
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .descent(.speed(try words.whole("steps a second", in: Descent.speeds)))
    }),
  Row(
    name: "rate", topic: .descent, usage: "rate R",
    summary: "The learning rate: how far a step goes for a slope of 1; keeps the step.",
    example: "rate 0.5",
    shortcuts: [("+", "faster", true), ("-", "slower", false)].map { key, label, isUp in
      .init(key, label) { "rate " + Figure.shortest($0.descent.rate(movedUp: isUp)) }
    }, merges: true, page: .descent,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .descent(.rate(try words.number("a rate", in: Descent.rates)))
    }),
  Row(
    name: "restart", topic: .descent, usage: "restart", summary: "Goes back to the start.",
    example: "restart", shortcuts: [.init("r", "restart", "restart")], page: .descent,
    parse: { (_: inout Arguments) throws(Diagnostic) in .descent(.step(0)) }),
  Row(
    name: "start", topic: .descent, usage: "start W B",
    summary: "Begins anew with σ(W·x + B); log loss and squared error begin there alike.",
    example: "start -2 0.5",
    parse: { (words: inout Arguments) throws(Diagnostic) in
      let w = try words.number("w", in: Descent.starts)
      return .descent(.start(LogisticLine(w: w, b: try words.number("b", in: Descent.starts))))
    }),
  Row(
    name: "data", topic: .descent, usage: "data SEED",
    summary: "Begins anew with other points, drawn from a whole number.", example: "data 8",
    shortcuts: [.init("d", "new data") { "data \($0.descent.nextSeed)" }], page: .descent,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .descent(.data(try words.whole("a seed", in: Descent.seeds)))
    }),
  Row(
    name: "mislabel", topic: .descent, usage: "mislabel N",
    summary: "Flips the label of a point, counted from 1 at the left; again flips it back.",
    example: "mislabel 2", shortcuts: [.init("f", "flip")], page: .descent,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .descent(.mislabel(try words.whole("a point", in: 1...[LabelledPoint].count) - 1))
    }),
]
