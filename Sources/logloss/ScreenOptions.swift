import ArgumentParser
import Terminal
import Workbench

/// How the screen is used, for every command that opens it.
struct ScreenOptions: ParsableArguments {
  @Option(help: "What to draw with; what the locale can show, unless given.")
  var glyphs: Looks.Glyphs?

  @Option(help: "Which colours to use; auto goes by the background of the terminal.")
  var theme = Looks.Theme.auto

  @Option(help: "Whether clicks and drags are taken, on or off.")
  var mouse = Switch.on

  @Option(help: "When to use colours; auto heeds NO_COLOR and its kin.")
  var color = ColorChoice.auto

  @Flag(help: "Let values jump to their next one where they would move there.")
  var reducedMotion = false

  @Flag(help: "Neither recall nor keep what is typed at the prompt.")
  var noHistory = false

  var looks: Looks {
    var looks = Looks.here(glyphs: glyphs, theme: theme)
    looks.mouse = mouse
    return looks
  }

  /// A screen to explore on; nothing where there is no terminal that has one.
  var explorer: Explorer? {
    guard Console.process.isInteractive, Environment.value(of: "TERM") != "dumb" else { return nil }
    return Explorer(
      color: color, reducesMotion: reducedMotion, history: noHistory ? nil : History())
  }
}

extension ColorChoice: ExpressibleByArgument {}
extension Switch: ExpressibleByArgument {}
