import ArgumentParser
import Workbench

/// A script, as a person sees it: played on the screen, or printed where there is none.
struct Recital {
  /// What the footer and messages call it.
  let name: String
  let contents: String
  /// How long a line without a wait of its own stands, in seconds.
  let pace: Double

  /// So long may a line stand, in seconds.
  static let longestPace = 3_600.0

  /// Why a pace can't be kept.
  static func check(pace: Double?) throws {
    guard let pace, !(0...longestPace).contains(pace) else { return }
    throw ValidationError(
      "--pace goes from 0 to \(Int(longestPace)) seconds, not \(Figure.shortest(pace)).")
  }

  /// Plays it from where a session stands.
  func play(from session: Session, on screen: ScreenChoices) throws {
    let (preferences, complaint) = screen.recalled
    let explorer = screen.explorer
    var shell = Shell(
      session, looks: screen.looks(recalling: preferences), progress: explorer?.progress)
    guard let explorer else {
      try shell.run(contents, named: name)
      return try shell.end()
    }
    // Its first line would take the place of a message.
    if let complaint { Console.process.complain(complaint) }
    shell.beginHere()
    try explorer.run(shell.session, playing: self)
  }
}
