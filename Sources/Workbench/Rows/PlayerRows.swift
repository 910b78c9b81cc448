/// Commands of a script that plays on the screen; elsewhere they are taken, and change nothing.
let playerRows: [Row] = [
  Row(
    name: "wait", topic: .session, usage: "wait SECONDS",
    summary: "While a script plays, stays so long before the next line.", example: "wait 2.5",
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .request(.wait(seconds: try words.seconds(upTo: 3_600)))
    }),
  Row(
    name: "ease", topic: .session, usage: "ease SECONDS",
    summary: "How long a value takes to its next one while a script plays; 0 jumps.",
    example: "ease 0.5",
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .request(.ease(seconds: try words.seconds(upTo: 60)))
    }),
]

extension Arguments {
  /// A time in seconds, up to a limit.
  fileprivate mutating func seconds(upTo limit: Int) throws(Diagnostic) -> Double {
    let token = try word("a number of seconds")
    let seconds = try number(token, for: "the time").value
    guard (0...Double(limit)).contains(seconds) else {
      throw Diagnostic(
        "the time goes from 0 to \(limit) seconds, not \(token.text.shortened())", token.place,
        hint: "as in \(row.example)")
    }
    return seconds
  }
}
