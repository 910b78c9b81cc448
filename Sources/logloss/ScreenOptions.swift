import ArgumentParser
import Terminal
import Workbench

/// How the screen is used, for every command that opens it.
struct ScreenOptions: ParsableArguments {
  private static let usual = ScreenChoices()

  @Option(help: "What to draw with; what was chosen last and the locale can show, unless given.")
  var glyphs: Looks.Glyphs?

  @Option(
    help:
      "Which colours to use; auto goes by the background of the terminal. The last, unless given.")
  var theme: Looks.Theme?

  @Option(help: "Whether clicks and drags are taken, on or off.")
  var mouse = ScreenOptions.usual.mouse

  @Option(help: "When to use colours; auto heeds NO_COLOR and its kin.")
  var color = ScreenOptions.usual.color

  @Flag(help: "Let values jump to their next one where they would move there.")
  var reducedMotion = false

  @Flag(help: "Neither recall nor keep what is typed at the prompt, and how things were left.")
  var noHistory = false

  /// The options that say how the screen is to be, of those that were given.
  var given: [String] {
    [
      ("--glyphs", glyphs != nil), ("--theme", theme != nil),
      ("--mouse", mouse != ScreenOptions.usual.mouse),
      ("--color", color != ScreenOptions.usual.color), ("--reduced-motion", reducedMotion),
    ].filter(\.1).map(\.0)
  }

  /// What they come to.
  var choices: ScreenChoices {
    ScreenChoices(
      glyphs: glyphs, theme: theme, mouse: mouse, color: color, reducesMotion: reducedMotion,
      keepsHistory: !noHistory)
  }
}

extension ColorChoice: ExpressibleByArgument {}
extension Switch: ExpressibleByArgument {}
