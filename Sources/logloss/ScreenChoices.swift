import Terminal
import Workbench

/// How the screen is used: what options can say, and what holds without them.
struct ScreenChoices {
  /// What was last chosen and the locale can show, unless given.
  var glyphs: Looks.Glyphs?
  /// What was last chosen, unless given.
  var theme: Looks.Theme?
  var mouse = Switch.on
  var color = ColorChoice.auto
  var reducesMotion = false
  /// Whether what is typed at the prompt, and how things are left, is recalled and kept.
  var keepsHistory = true

  /// Whether there is a terminal that has a screen.
  private var hasScreen: Bool {
    Console.process.isInteractive && Environment.value(of: "TERM") != "dumb"
  }

  /// Where answers to questions of lessons are kept.
  var progress: Progress? { keepsHistory ? Progress() : nil }

  private var settings: SettingsFile? { hasScreen && keepsHistory ? SettingsFile() : nil }

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
      color: color, reducesMotion: reducesMotion, history: keepsHistory ? History() : nil,
      settings: settings, progress: progress)
  }
}
