import ArgumentParser
import Terminal
import Workbench

/// How the screen is used, for every command that opens it.
struct ScreenOptions: ParsableArguments {
  @Option(help: "What to draw with; what was chosen last and the locale can show, unless given.")
  var glyphs: Looks.Glyphs?

  @Option(
    help:
      "Which colours to use; auto goes by the background of the terminal. The last, unless given.")
  var theme: Looks.Theme?

  @Option(help: "Whether clicks and drags are taken, on or off.")
  var mouse = Switch.on

  @Option(help: "When to use colours; auto heeds NO_COLOR and its kin.")
  var color = ColorChoice.auto

  @Flag(help: "Let values jump to their next one where they would move there.")
  var reducedMotion = false

  @Flag(help: "Neither recall nor keep what is typed at the prompt, and how things were left.")
  var noHistory = false

  /// The options that say how the screen is to be, of those that were given.
  var given: [String] {
    [
      ("--glyphs", glyphs != nil), ("--theme", theme != nil), ("--mouse", mouse != .on),
      ("--color", color != .auto), ("--reduced-motion", reducedMotion),
    ].filter(\.1).map(\.0)
  }

  /// Whether there is a terminal that has a screen.
  private var hasScreen: Bool {
    Console.process.isInteractive && Environment.value(of: "TERM") != "dumb"
  }

  /// Where answers to questions of lessons are kept.
  var progress: Progress? { noHistory ? nil : Progress() }

  private var settings: SettingsFile? { hasScreen && !noHistory ? SettingsFile() : nil }

  /// How the explorer was left, and what is wrong with the file that tells it.
  var recalled: (preferences: Preferences, complaint: Diagnostic?) {
    do throws(Diagnostic) {
      return (try settings?.read() ?? Preferences(), nil)
    } catch {
      return (Preferences(), error)
    }
  }

  /// What was asked for, else what is recalled as far as this terminal can show it.
  func looks(recalling preferences: Preferences) -> Looks {
    var looks = Looks.here(
      glyphs: glyphs, theme: theme ?? preferences.theme, color: hasScreen ? color : .never)
    if glyphs == nil, looks.bestGlyphs != .ascii { looks.chosenGlyphs = preferences.glyphs }
    looks.mouse = mouse
    return looks
  }

  /// A shell that stands where the explorer begins.
  func shell(recalling preferences: Preferences) -> Shell {
    var opening = Workspace.opening
    opening.unit = preferences.unit
    return Shell(Session(opening), looks: looks(recalling: preferences), progress: progress)
  }

  /// A screen to explore on; nothing where there is no terminal that has one.
  var explorer: Explorer? {
    guard hasScreen else { return nil }
    return Explorer(
      color: color, reducesMotion: reducedMotion, history: noHistory ? nil : History(),
      settings: settings, progress: progress)
  }
}

extension ColorChoice: ExpressibleByArgument {}
extension Switch: ExpressibleByArgument {}
