/// Commands that change or tell about the work.
let workRows: [Row] = [
  .plain(
    "flip", .work,
    "Swaps the label; on Classes the key makes the class under the cursor the truth.",
    keys: [.init("y", "flip label") { $0.live == .binary ? "flip" : nil }], .flip),
  Row(
    name: "work", topic: .work, usage: "work binary|classes",
    summary: "Goes on with the other work; Compare and Libraries stay, and show that.",
    example: "work binary", setting: "y=1 p=0.9\ny=0 p=0.7,0.2,0.1",
    shortcuts: [
      .init("w", "other work") { workspace in
        let other = workspace.live?.other
        return other.flatMap { workspace.has($0) ? "work " + $0.rawValue : nil }
      }
    ],
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .work(try words.choice("work", Kind.self))
    }, words: { _ in Kind.allCases.map(\.rawValue) }),
  .plain(
    "logits", .work, "Shows and takes the prediction as logits.",
    keys: [.init("z", "logit") { $0.takesLogits ? "probabilities" : "logits" }],
    .inputForm(logits: true)),
  .plain(
    "probabilities", .work, "Shows and takes the prediction as probabilities.", setting: "y=1 z=2",
    .inputForm(logits: false)),
  Row(
    name: "normalize", topic: .work, usage: "normalize [p=LIST]",
    summary: "Divides a list by its sum: the one given, or the one just refused.",
    example: "normalize y=0 p=2,1,1",
    shortcuts: [.init("n", "normalize") { $0.live == .categorical ? "normalize" : nil }],
    parse: { (words: inout Arguments) throws(Diagnostic) in
      words.isEmpty
        ? .normalizeWhatIsThere : .assign(try words.assignments(), normalizing: true)
    }),
  Row(
    name: "share", topic: .work, usage: "share CLASS P",
    summary: "Gives one class that probability; the others give way in proportion.",
    example: "share dog 0.5", setting: threeClasses,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .share(try words.word("a class"), try words.probability("a share"))
    }, words: classNames),
  Row(
    name: "logit", topic: .work, usage: "logit CLASS Z",
    summary: "Sets the logit of one class.", example: "logit 1 2.5", setting: "y=0 z=2,1,0.1",
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .logit(try words.word("a class"), try Workbench.logit(try words.word("a logit")))
    }, words: classNames),
  Row(
    name: "soft", topic: .work, usage: "soft CLASS Y",
    summary: "Gives one class that share of a soft truth; the others give way in proportion.",
    example: "soft dog 0.8", setting: threeClasses,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .soft(try words.word("a class"), try words.probability("a share"))
    }, words: classNames),
  Row(
    name: "add", topic: .work, usage: "add [NAME [P]]",
    summary: "Adds a class, with a fair share unless one is given.", example: "add owl 0.1",
    setting: threeClasses,
    shortcuts: [.init("a", "add class") { $0.live == .categorical ? "add" : nil }],
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .add(try words.optionalWord("a name"), try words.optionalWord("a share"))
    }),
  Row(
    name: "remove", topic: .work, usage: "remove CLASS",
    summary: "Takes a class away; the others share what it had in proportion.",
    example: "remove fox", setting: threeClasses,
    shortcuts: [.init("Del", "remove class")],
    parse: { (words: inout Arguments) throws(Diagnostic) in .remove(try words.word("a class")) },
    words: classNames),
  Row(
    name: "rename", topic: .work, usage: "rename CLASS NAME", summary: "Gives a class a new name.",
    example: "rename fox wolf", setting: threeClasses,
    shortcuts: [.init("r", "rename class")], page: .classes,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .rename(try words.word("a class"), try words.word("a name"))
    }, words: classNames),
  .plain("terms", .work, "Lists what each class adds to the loss.", .terms),
  .plain(
    "costs", .work, "Lists the loss from 0.99 down to 0.001, with yours in its place.",
    keys: [.init("t", "what ŷ costs")], .costs),
  Row(
    name: "sweep", topic: .work, usage: "sweep \(alternatives(Sweep.Variable.self)) FROM TO COUNT",
    summary: "Lists the loss while one value goes from one end to the other.",
    example: "sweep p 0.01 0.99 99",
    parse: { (words: inout Arguments) throws(Diagnostic) in .sweep(try Sweep(&words)) },
    words: { _ in Sweep.Variable.allCases.map(\.rawValue) }),
  Row(
    name: "rows", topic: .work, usage: "rows LABEL:P[*COUNT],…",
    summary:
      "The mean over many rows: a label, what class 1 got (among classes, the truth), how often.",
    example: "rows 1:0.6*7,1:0.45,1:0.4*2",
    parse: { (words: inout Arguments) throws(Diagnostic) in .rows(try RowList(&words)) },
    words: classNames),
]

private let threeClasses = "classes=cat,dog,fox y=dog p=0.7,0.2,0.1"

private let classNames: @Sendable (Session) -> [String] = { session in
  session.workspace.categorical.map { work in work.names.indices.map { work.name(of: $0).quoted } }
    ?? []
}
