/// Commands of the states that are kept beside the live one.
let pinRows: [Row] = [
  Row(
    name: "pin", topic: .work, usage: "pin [a|b|c] [NAME]",
    summary: "Keeps the state at hand beside the live one, to be compared with; three at most.",
    example: "pin honest", shortcuts: [.init("m", "pin", "pin")],
    parse: { (words: inout Arguments) throws(Diagnostic) in
      let first = try words.optionalWord("a name")
      let letter = first.flatMap { Pin.Letter(rawValue: $0.text) }
      return .pin(letter, name: letter == nil ? first : try words.optionalWord("a name"))
    }, words: pinNames),
  Row(
    name: "unpin", topic: .work, usage: "unpin [NAME|all]",
    summary: "Takes a pin away, by its letter or its name; the last one unless told.",
    example: "unpin all", setting: "y=1 p=0.9\npin",
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .unpin(try words.optionalWord("a pin"))
    }, words: { pinNames($0) + [Workspace.everyPin] }),
]

private let pinNames: @Sendable (Session) -> [String] = { session in
  session.workspace.pins.flatMap { [$0.letter.rawValue, $0.name?.quoted].compactMap(\.self) }
}
