/// Commands of the picture, the pages and the screen.
let pictureRows: [Row] = [
  .plain("plot", .picture, "Draws the curve of the loss with the point on it.", .request(.plot)),
  Row(
    name: "page", topic: .picture,
    usage: "page binary|classes|compare|libraries|descent|learn|help|presenter",
    summary: "Goes to a page; Binary and Classes make their work the live one.",
    example: "page classes",
    shortcuts: [
      .init("]", "next page"), .init("[", "previous page"),
      .init("M-1", "page 1", "page binary"), .init("M-2", "page 2", "page classes"),
      .init("M-3", "page 3", "page compare"), .init("M-4", "page 4", "page libraries"),
      .init("M-5", "page 5", "page descent"), .init("M-6", "page 6", "page learn"),
      .init("M-7", "page 7", "page help"),
    ], merges: true,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .request(.page(try words.choice("page", PageName.self)))
    }, words: { _ in PageName.allCases.map(\.rawValue) }),
  .plain(
    "presenter", .picture, "Shows the number alone, for a room; P again, or Esc, leaves.",
    keys: [.init("P", "presenter", "presenter")], .request(.page(.presenter))),
  Row(
    name: "axis", topic: .picture, usage: "axis linear|logit|log",
    summary: "Scales the x axis of the picture.", example: "axis log",
    shortcuts: [.init("x", "axis") { "axis " + next($0.axis).rawValue }], isOfResults: true,
    parse: { (words: inout Arguments) throws(Diagnostic) in
      .axis(try words.choice("axis", Axis.self))
    }, words: { _ in Axis.allCases.map(\.rawValue) }),
  .plain(
    "redraw", .picture, "Paints the screen anew.", keys: [.init("^L", "redraw", "redraw")],
    .request(.redraw)),
]
