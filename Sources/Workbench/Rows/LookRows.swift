/// Commands of how the explorer looks and is handled on this terminal.
let lookRows: [Row] = [
  Row(
    name: "theme", topic: .picture, usage: "theme auto|dark|light|mono",
    summary: "Chooses the colours; auto goes by the background of the terminal.",
    example: "theme light",
    shortcuts: [.init("T", "theme") { "theme " + next($0.looks.theme).rawValue }],
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .look(.theme(try words.choice("theme", Looks.Theme.self)))
    }, words: { _ in Looks.Theme.allCases.map(\.rawValue) }),
  Row(
    name: "glyphs", topic: .picture, usage: "glyphs smooth|braille|ascii",
    summary: "Chooses what the picture is drawn with.", example: "glyphs ascii",
    shortcuts: [.init("g", "glyphs") { "glyphs " + next($0.looks.glyphs).rawValue }],
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .look(.glyphs(try words.choice("glyphs", Looks.Glyphs.self)))
    }, words: { _ in Looks.Glyphs.allCases.map(\.rawValue) }),
  Row(
    name: "mouse", topic: .picture, usage: "mouse on|off",
    summary: "Takes clicks and drags, or leaves the mouse to the terminal.",
    example: "mouse off",
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .look(.mouse(try words.choice("state", Switch.self)))
    }, words: { _ in Switch.allCases.map(\.rawValue) }),
]
