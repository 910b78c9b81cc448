import ArgumentParser
import Canvas
import Interface
import Workbench

/// `logloss plot`: the picture as text, or as a slide.
struct Plot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Print the picture of the loss as text, or draw it as SVG.")

  @Option(help: "Columns of the picture (default: \(Output.defaultSize.columns)).")
  var width: Int?

  @Option(help: "Rows of the picture (default: \(Output.defaultSize.rows)).")
  var height: Int?

  @Option(help: "What to draw with; what the locale can show, unless given.")
  var glyphs: Looks.Glyphs?

  @Option(help: "Draw a slide as SVG into this file; - is the standard output.")
  var svg: String?

  @Option(help: "The colours of the slide; auto is light.")
  var theme: Looks.Theme?

  @OptionGroup var arguments: StatementArguments

  func validate() throws {
    for (name, value) in [("width", width), ("height", height)] {
      guard let value, !(1...Output.maximumSide).contains(value) else { continue }
      throw ValidationError("--\(name) goes from 1 to \(Output.maximumSide), not \(value).")
    }
    let ofText = [("width", width != nil), ("height", height != nil), ("glyphs", glyphs != nil)]
    if svg != nil, let (name, _) = ofText.first(where: \.1) {
      throw ValidationError("--\(name) is for the picture as text; an SVG has a size of its own.")
    }
    if svg == nil, theme != nil {
      throw ValidationError("--theme goes with --svg; the picture as text has no colours.")
    }
  }

  func run() throws {
    let size = Size(
      columns: width ?? Output.defaultSize.columns, rows: height ?? Output.defaultSize.rows)
    let picture = svg.map { Output.slide(theme ?? .auto, file: $0) } ?? .text(size)
    var shell = Shell(Session(), looks: .here(glyphs: glyphs), picture: picture)
    shell.runQuietly(arguments.line)
    if !shell.hasFailed { try shell.run(Script.Line("plot")) }
    try shell.end()
  }
}

extension Plot {
  /// What `plot` makes.
  enum Output {
    case text(Size)
    /// An SVG in a file; - is the standard output.
    case slide(Looks.Theme, file: String)

    static let defaultSize = Size(columns: 80, rows: 24)
    static let maximumSide = 1_000

    /// The lines to print: the picture itself, or where it is.
    func lines(of workspace: Workspace) throws(Diagnostic) -> [String] {
      switch self {
      case .text(let size): return plotText(of: workspace, size: size)
      case .slide(let theme, let file):
        guard let lines = slideLines(of: workspace, theme) else {
          throw Diagnostic(
            "no single share tells the loss, for several classes share the truth, so there is no curve",
            hint: "give y one class")
        }
        if file == "-" { return lines }
        try Files.write(
          lines.joined(separator: "\n") + "\n", to: file, replacing: .slide)
        return ["saved to \(file)"]
      }
    }
  }
}
