import Terminal
import Testing

struct ColorChoiceTests {
  @Test(
    arguments: [
      (.auto, [:], true), (.never, [:], false), (.always, [:], true),
      (.auto, ["NO_COLOR": "1"], false), (.auto, ["NO_COLOR": "0"], false),
      (.always, ["NO_COLOR": "1"], true), (.never, ["CLICOLOR_FORCE": "1"], false),
      (.auto, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false),
      (.auto, ["CLICOLOR": "0"], false), (.auto, ["CLICOLOR": "1"], true),
      (.auto, ["CLICOLOR": "0", "CLICOLOR_FORCE": "1"], true),
      (.auto, ["CLICOLOR": "0", "CLICOLOR_FORCE": "0"], false),
    ] as [(ColorChoice, [String: String], Bool)])
  func `follows the choice, then the environment`(
    choice: ColorChoice, environment: [String: String], usesColor: Bool
  ) {
    #expect(choice.usesColor { environment[$0] } == usesColor)
  }

  @Test func `only force brings colours where nobody looks`() {
    #expect(!ColorChoice.auto.usesColor(isTerminal: false) { _ in nil })
    #expect(!ColorChoice.auto.usesColor(isTerminal: false) { $0 == "CLICOLOR" ? "1" : nil })
    #expect(ColorChoice.auto.usesColor(isTerminal: false) { $0 == "CLICOLOR_FORCE" ? "1" : nil })
    #expect(ColorChoice.always.usesColor(isTerminal: false) { _ in nil })
  }
}

struct TerminalTextTests {
  /// A machine with the locales C and C.UTF-8 and de_DE in Latin-1.
  private func encoding(_ environment: [String: String]) -> String? {
    let variable: (String) -> String? = { environment[$0] }
    let installed = [
      "C": "ANSI_X3.4-1968", "C.UTF-8": "UTF-8", "de_DE.ISO-8859-1": "ISO-8859-1",
    ]
    return TerminalText.encoding(
      setting: { name in
        let own = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") ?? "C"
        return installed[name.isEmpty ? own : name]
      },
      variable: variable
    )
  }

  @Test(
    arguments: [
      ([:], "ANSI_X3.4-1968"), (["LC_ALL": "C"], "ANSI_X3.4-1968"), (["LANG": "C.UTF-8"], "UTF-8"),
      (["LANG": "de_DE.ISO-8859-1"], "ISO-8859-1"), (["LANG": "en_US.UTF-8"], "UTF-8"),
      (["LANG": "en_US.utf8"], "UTF-8"), (["LANG": "en_US"], "UTF-8"),
      (["LANG": "fr_FR.ISO-8859-15@euro"], nil), (["LANG": "ja_JP.eucJP"], nil),
      (["LANG": "en_US.UTF-8", "LC_ALL": "C"], "ANSI_X3.4-1968"),
      (["LANG": "en_US.UTF-8", "LC_CTYPE": "ru_RU.KOI8-R"], nil),
    ] as [([String: String], String?)])
  func `takes the locale asked for, and UTF-8 where it is not installed`(
    environment: [String: String], expected: String?
  ) {
    #expect(encoding(environment) == expected)
  }
}
