/// Commands of a script that plays on the screen; elsewhere they are taken, and change nothing.
let playerRows: [Row] = [
  Row(
    name: "wait", topic: .session, usage: "wait SECONDS",
    summary: "While a script plays, stays so long before the next line.", example: "wait 2.5",
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .request(.wait(seconds: try words.number("a number of seconds", in: 0...3_600)))
    }),
  Row(
    name: "ease", topic: .session, usage: "ease SECONDS",
    summary: "How long a value takes to its next one while a script plays; 0 jumps.",
    example: "ease 0.5",
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .request(.ease(seconds: try words.number("a number of seconds", in: 0...60)))
    }),
]
