/// Commands that tell where a number comes from.
let explainRows: [Row] = [
  .plain(
    "libraries", .work, "Lists what each library prints for this input, and why it differs.",
    .libraries),
  Row(
    name: "explain", topic: .work, usage: "explain NUMBER",
    summary: "Tells which library, setting or mistake gives a number, for this input or for any.",
    example: "explain 16.118095",
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .explain(try TypedNumber(try words.word("a number")))
    }),
]
