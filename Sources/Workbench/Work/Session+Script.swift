/// A session as lines that bring it back.
extension Session {
  /// The session as a script that brings it back.
  package var script: String { script(with: nil) }

  func script(with unfinished: Past.Step?) -> String {
    ([Session.mark] + scriptLines(with: unfinished)).joined(separator: "\n") + "\n"
  }

  func scriptLines(with unfinished: Past.Step?) -> [String] {
    prelude.lines
      + past.script(from: prelude.page, to: page, showing: workspace.live, with: unfinished)
  }

  /// The first line of every saved session: only such files are overwritten.
  package static let mark = "# logloss session"

  /// What has to be said before a statement for which another work was made the live one.
  func goingBack(from live: Kind?) -> String {
    guard let now = workspace.live, now != live else { return "" }
    return "work \(now.rawValue); "
  }

  /// A statement as it gives the same again in another session.
  func replay(of statement: Statement, _ action: Action) -> String {
    switch action {
    case .normalizeWhatIsThere:
      // It leans on a list that was refused, and so is in no script.
      return refused.map { "normalize " + $0.text } ?? statement.text
    case .reset:
      // Another session begins elsewhere.
      let page = page.following(from: workspace.live, to: beginning.live)
      return beginning.line(showing: page)
    case .explore(let isTry, _): return classroom.line(trying: isTry) ?? statement.text
    case .request(.page(let name)) where name.showsEitherWork:
      // What was worked on last may be something that was undone.
      let kind = name == .presenter ? workspace.live : worked
      return name.statement(showing: kind.flatMap { workspace.has($0) ? $0 : nil })
    default: return statement.text
    }
  }
}
