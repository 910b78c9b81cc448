import ArgumentParser
import Workbench

/// `logloss manual`: the page that `man logloss` shows.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the manual page, for man.",
    discussion: "  logloss manual | man -l -")

  func run() throws { try Console.process.print(ManualCommand.page.lines) }

  /// Commands and options as the arguments are parsed, statements and keys as the table has them.
  static var page: ManualPage {
    let root = LogLoss.configuration
    var page = ManualPage(
      "logloss", section: 1, version: LogLoss.version,
      title: "explore cross-entropy loss, what a prediction costs once the truth is known")
    page.section("Synopsis")
    page.verbatim(["logloss [OPTIONS] [STATEMENT…]", "logloss COMMAND [OPTIONS] …"])
    page.section("Description")
    page.paragraph(
      """
      logloss shows what a prediction costs: type a label and a probability, or a distribution over \
      classes, and see the loss, the curve, and the price of being sure and wrong. What is typed are \
      statements; they work at the prompt of the explorer, as arguments, in scripts and in lessons.
      """)
    page.section("Commands")
    for command in root.subcommands where command.configuration.shouldDisplay {
      let name = command.configuration.commandName ?? ""
      page.subsection("logloss " + name)
      let help = LogLoss.helpMessage(for: command, columns: 78)
      page.verbatim(help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
    page.section("Statements and keys")
    page.addTable()
    page.section("Files")
    page.item(
      "$XDG_STATE_HOME/logloss",
      "What was typed at the prompt (history), how the explorer was left (settings), and the answers "
        + "given in lessons (progress); ~/.local/state/logloss where that variable is not set.")
    page.section("Environment")
    page.item("NO_COLOR, CLICOLOR, CLICOLOR_FORCE", "Whether colours are used, as is usual.")
    page.item("COLORFGBG", "The colours of the terminal, until it tells its background.")
    page.item("LC_ALL, LC_CTYPE, LANG", "Without UTF-8 in them all is drawn in ASCII.")
    page.item("TERM", "With dumb there is no screen, and statements are taken line by line.")
    page.section("Exit status")
    page.item("0", "All went well.")
    page.item("1", "A statement failed, or the output could not be written.")
    page.item("64", "The call was no good.")
    page.item("128+n", "Ended by the signal n.")
    page.section("Examples")
    page.verbatim([
      "logloss y=1 p=0.08", "logloss learn", "logloss eval --json y=dog p=cat:0.7,dog:0.2,fox:0.1",
      "logloss eval 'y=1 p=0.9; sweep p 0.1 0.9 9'",
    ])
    return page
  }
}
