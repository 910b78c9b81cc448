/// Commands of the session itself.
let sessionRows: [Row] = [
  Row(
    name: "help", aliases: ["?"], topic: .session, usage: "help [NAME]",
    summary: "Lists everything, or tells about one name.", example: "help p",
    shortcuts: [.init("?", "help", "page help")],
    parse: { (words: inout Arguments) throws(Diagnostic) in
      let word = try words.optionalWord("a name")
      return .help(topic: word?.text, (word ?? words.command).place)
    }, words: { _ in CommandTable.everything.filter(\.isStatement).map(\.name) }),
  .plain(
    "undo", .session, "Takes the last line back.", example: "p=0.5; undo",
    keys: [.init("u", "undo", "undo")], isOfResults: true, .undo),
  .plain(
    "redo", .session, "Does again what was undone.", setting: "y=1 p=0.9\np=0.5\nundo",
    keys: [.init("^R", "redo", "redo")], isOfResults: true, .redo),
  .plain("reset", .session, "Goes back to how the session began; undo undoes it.", .reset),
  Row(
    name: "clear", topic: .session, usage: "clear [work]",
    summary: "Empties the session; clear work leaves pins, unit and pictures as they are.",
    example: "clear",
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .clear(words.isEmpty ? .all : try words.choice("part", ClearScope.self))
    }, words: { _ in ClearScope.allCases.map(\.rawValue) }),
  .plain(
    "copy", .session, "Copies the state as one line of statements, to be pasted anywhere.",
    keys: [.init("c", "copy", "copy")], .copy),
  .plain(
    "commands", .session, "Finds any command or key by some of its letters, and runs it.",
    keys: [.init("^P", "commands", "commands")], .request(.commands)),
  Row(
    name: "say", topic: .session, usage: "say TEXT",
    summary: "Shows a text, its figures computed: {loss}, {loss of p=0.99}, {exp(-loss) as %}.",
    example: "say Confident and wrong costs {loss of y=1 p=0.01} {unit}.",
    parse: { (words: inout Arguments) throws(Diagnostic) in .say(try words.caption("a text")) }),
  Row(
    name: "save", topic: .session, usage: "save FILE",
    summary: "Writes the session as statements; overwrites only what it wrote itself.",
    example: "save lesson.logloss",
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .save(path: try words.text("a file"), overwrite: false)
    }),
  Row(
    name: "save!", topic: .session, usage: "save! FILE",
    summary: "Writes the session over any file.", example: "save! lesson.logloss",
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .save(path: try words.text("a file"), overwrite: true)
    }),
  Row(
    name: "run", topic: .session, usage: "run FILE", summary: "Runs the statements of a file.",
    example: "run lesson.logloss",
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .request(.run(path: try words.text("a file")))
    }),
  .plain(
    "suspend", .session, "Stops the program until fg.", keys: [.init("^Z", "suspend", "suspend")],
    .request(.suspend)),
  .plain(
    "quit", aliases: ["exit", "q"], .session, "Leaves; the last state stays as one line.",
    keys: [.init("q", "quit", "quit")], .request(.quit)),
]
