internal import CNcurses

/// Which characters the terminal can show.
package enum TerminalText {
  /// Whether text is UTF-8 here; otherwise only ASCII is safe.
  ///
  /// The first use sets the locale of characters, and no other part of the locale: numbers keep
  /// their point.
  package static let isUnicode =
    encoding(
      setting: { terminal_encoding($0).map { String(cString: $0) } },
      variable: Environment.value(of:)
    ) == "UTF-8"

  /// Whether the picture may be drawn in braille: consoles with a font of 512 glyphs have none.
  package static var drawsBraille: Bool {
    isUnicode && !hasSmallFont(Environment.value(of: "TERM") ?? "")
  }

  /// Whether the picture may be drawn in blocks of two colours each, where colours may be used.
  ///
  /// To be asked before the screen opens.
  package static func drawsBlocks(_ color: ColorChoice) -> Bool {
    drawsBraille && color.usesColor() && ColorDepth(colors: Int(terminal_color_count())) == .many
  }

  package static func hasSmallFont(_ type: String) -> Bool {
    ["linux", "vt100", "vt220", "cons25"].contains { type == $0 || type.hasPrefix($0 + "-") }
  }

  /// The encoding of the environment's locale, or UTF-8 where that locale is not installed and does
  /// not ask for another one.
  ///
  /// - Parameters:
  ///   - setting: Sets a locale and names its encoding; nil when it is not installed.
  ///   - variable: Looks a variable of the environment up; nil when it is unset or empty.
  /// - Returns: The encoding's name; nil where only ASCII is known to be right.
  package static func encoding(
    setting: (String) -> String?,
    variable: (String) -> String?
  ) -> String? {
    if let encoding = setting("") { return encoding }
    let name = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") ?? ""
    let encoding = name.split(separator: ".", maxSplits: 1).dropFirst().first ?? "UTF-8"
    let letters = encoding.prefix { $0 != "@" }.lowercased().filter(\.isLetterOrDigit)
    return letters == "utf8" ? setting("C.UTF-8") : nil
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
