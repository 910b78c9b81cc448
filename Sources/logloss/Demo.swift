import ArgumentParser
import Workbench

/// `logloss demo`: the story of the penalty curve, told by itself.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Watch the story of the penalty curve, in a minute and a half.",
    discussion: """
      Space pauses, the arrows go a line back or on, and any other key takes over. Without a \
      terminal it is printed line by line.

        logloss demo --print > my.logloss       the script, to be changed
        logloss run --pace 4 my.logloss         and played
      """)

  @Option(help: "Seconds that a line stands which has no wait of its own.")
  var pace = Demonstration.pace

  @Flag(help: "Print the script instead of playing it.")
  var print = false

  @OptionGroup var screen: ScreenOptions

  func validate() throws { try Recital.check(pace: pace) }

  func run() throws {
    if print {
      return try Console.process.print(Demonstration.lines)
    }
    let recital = Recital(name: "demo", contents: Demonstration.script, pace: pace)
    try recital.play(from: Session(), on: screen.choices)
  }
}
