/// Commands of the page of several losses.
let compareRows: [Row] = [
  Row(
    name: "curve", topic: .picture, usage: "curve LOSS on|off",
    summary: "Shows or hides the curve of one loss on Compare; A to E do it in their order.",
    example: "curve brier off",
    shortcuts: zip(["A", "B", "C", "D", "E"], Comparison.losses).map { key, choice in
      .init(key, choice.shortName) {
        "curve \(choice.rawValue) \(Switch(!$0.comparison.shown.contains(choice)).rawValue)"
      }
    }, page: .compare,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      let known = Comparison.losses.map(\.rawValue).joined(separator: ", ")
      let word = try words.word("a loss: " + known)
      let choice = try Workbench.choice("loss", word, LossChoice.self)
      guard Comparison.losses.contains(choice) else {
        throw Diagnostic("\(choice.rawValue) has no curve of its own", word.place, hint: known)
      }
      return .compare(.curve(choice, try words.choice("state", Switch.self)))
    }, words: { _ in Comparison.losses.map(\.rawValue) + Switch.allCases.map(\.rawValue) }),
  Row(
    name: "scale", topic: .picture, usage: "scale same|own",
    summary: "Draws the curves of Compare on one scale, or each on its own.",
    example: "scale own",
    shortcuts: [.init("s", "scale") { "scale " + next($0.comparison.scale).rawValue }],
    page: .compare,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .compare(.scale(try words.choice("scale", Comparison.Scale.self)))
    }, words: { _ in Comparison.Scale.allCases.map(\.rawValue) }),
  Row(
    name: "slopes", topic: .picture, usage: "slopes on|off",
    summary: "Shows how steep each curve of Compare is at the point.", example: "slopes on",
    shortcuts: [.init("d", "slopes") { "slopes " + Switch(!$0.comparison.showsSlopes).rawValue }],
    page: .compare,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .compare(.slopes(try words.choice("state", Switch.self)))
    }, words: { _ in Switch.allCases.map(\.rawValue) }),
]
