/// What a person does with the lessons.
let learnRows: [Row] = [
  Row(
    name: "learn", topic: .lessons, usage: "learn [NAME|NUMBER]",
    summary: "Goes on with the lessons where they stood, or to one of them.",
    example: "learn half", shortcuts: [.init("l", "learn", "learn")],
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .learn(.open(try words.optionalWord("a lesson")), words.command.place)
    }, words: { $0.classroom.lessons.map(\.name) }),
  Row(
    name: "lessons", topic: .lessons, usage: "lessons",
    summary: "Lists the lessons with what was answered of them.", example: "lessons",
    shortcuts: [.init("l", "lessons", "lessons")], page: .learn, overrides: true,
    parse: { (_: inout Arguments) throws(Diagnostic) in .lessons }),
  Row(
    name: "guess", topic: .lessons, usage: "guess [ANSWER [SURENESS]|none]",
    summary:
      "Answers, and says how sure you are; alone, outside of lessons, hides the next result.",
    example: "guess b 80%", setting: "learn half", shortcuts: [.init("G", "guess first", "guess")],
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .learn(.guess(words.isEmpty ? nil : try Guess(&words)), words.command.place)
    }, words: { _ in ["none"] }),
  learnRow("next", "Goes on behind an answer: the next question, the next lesson.", .next),
  learnRow(
    "back", "Goes back to the question before, as it was answered.", .back,
    setting: "learn half\nguess b\nnext", key: .init("Backspace", "back", "back")),
  learnRow(
    "again", "Asks the question once more; that does not count.", .again,
    setting: "learn half\nguess b", key: .init("r", "try again", "again")),
  learnRow(
    "skip", "Leaves the question out; practice asks it again.", .skip, setting: "learn half",
    key: .init("s", "skip", "skip")),
  learnRow(
    "practice", "Asks again, mixed, what was answered wrong or skipped.", .practice,
    setting: "learn half\nskip"),
  Row(
    name: "explore", topic: .lessons, usage: "explore",
    summary: "Takes what the lesson shows to the explorer; learn comes back.",
    example: "explore", setting: "learn half",
    shortcuts: [.init("e", "explore", "explore")], page: .learn,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .explore(trying: false, words.command.place)
    }),
  Row(
    name: "vote", topic: .lessons, usage: "vote COUNT… | vote none",
    summary: "The tallies of a class's vote, an option each; again for a second vote.",
    example: "vote 3 9 14", setting: "learn half",
    shortcuts: [.init("v", "vote")], page: .learn,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      var counts: [Int]? = []
      if words.take("none") { counts = nil }
      while counts != nil, !words.isEmpty || counts == [] {
        counts?.append(try words.whole("a count", in: 0...1_000_000))
      }
      return .learn(.vote(counts), words.command.place)
    }),
]

private func learnRow(
  _ name: String, _ summary: String, _ action: LearnAction,
  setting: String = "learn half\nguess b", key: Row.Shortcut? = nil
) -> Row {
  Row(
    name: name, topic: .lessons, usage: name, summary: summary, example: name, setting: setting,
    shortcuts: [key].compactMap(\.self), page: key == nil ? nil : .learn,
    parse: { (words: inout Arguments) throws(Diagnostic) in .learn(action, words.command.place) })
}
