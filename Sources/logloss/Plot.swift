import ArgumentParser
import Workbench

/// `logloss plot`: the picture as text.
struct Plot: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the picture of the loss as text.")

  @Option(help: "Columns of the picture.")
  var width = Picture.defaultWidth

  @Option(help: "Rows of the picture.")
  var height = Picture.defaultHeight

  @Option(help: "What to draw with; what the locale can show, unless given.")
  var glyphs: Looks.Glyphs?

  @OptionGroup var arguments: StatementArguments

  func validate() throws {
    for (name, value) in [("width", width), ("height", height)] {
      guard (1...Picture.maximumSide).contains(value) else {
        throw ValidationError("--\(name) goes from 1 to \(Picture.maximumSide), not \(value).")
      }
    }
  }

  func run() throws {
    let picture = Picture(width: width, height: height)
    var shell = Shell(Session(), looks: .here(glyphs: glyphs), picture: picture)
    shell.runQuietly(arguments.line)
    if !shell.hasFailed { try shell.run(Script.Line("plot")) }
    try shell.end()
  }
}
