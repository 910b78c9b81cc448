import Canvas
package import Workbench

/// What a script that plays does with time and keys.
extension Model {
  /// Plays a script from where the explorer stands; its first line runs with the next event.
  ///
  /// - Parameters:
  ///   - name: What the footer and messages call it.
  ///   - contents: Its lines.
  ///   - pace: How long a line without a wait of its own stands, in milliseconds.
  /// - Throws: Why the lines can't be played.
  package mutating func play(
    _ name: String, _ contents: String, pace: Int
  ) throws(Diagnostic) {
    player = try Player(name, contents, pace: pace, from: session)
  }

  // MARK: Time

  /// Lets time pass for the script: shows what moves, and runs the lines that are due.
  mutating func play(for milliseconds: Int) -> [Effect] {
    guard player?.isPaused == false else { return [] }
    player?.owe(milliseconds)
    var effects: [Effect] = []
    while let spent = player?.spend() {
      effects += passInDescent(spent)
      guard player?.isDue == true else { break }
      let more = playLine()
      effects += more
      if more.contains(where: \.endsTurn) { break }
    }
    showMotion()
    return effects
  }

  private mutating func showMotion() {
    preview = player.flatMap { player in
      player.motion.map { session.preview($0.statement(at: player.elapsed)).workspace }
    }
  }

  /// Runs the next line; after the last one the script is over.
  private mutating func playLine() -> [Effect] {
    guard let next = player?.advance() else {
      let (last, rest) = (player?.caption ?? "", player?.owed ?? 0)
      takeOver()
      if !last.isEmpty { message = Message(last) }
      return passInDescent(rest)
    }
    let before = session.workspace
    (message, overlay, commandSearch) = (nil, nil, nil)
    let (effects, result) = execute { $0.run(next.line) }
    // What a line remarks would take the place of the keys; what it says has one of its own.
    message = result.failure.map { Message($0, in: next.line) }
    let runsFile = effects.contains(where: \.isRead)
    let motion = reducesMotion ? nil : Motion(from: before, to: session.workspace)
    player?.show(motion, runsFile: runsFile)
    return next.isLoaded ? effects.filter { !$0.isRead } : effects
  }

  // MARK: Keys

  /// What an event does to a script that plays; nothing for one that goes on as it always does.
  mutating func updatePlaying(_ event: Event) -> [Effect]? {
    guard player != nil else { return nil }
    switch event {
    case .key(.character(" ")): player?.isPaused.toggle()
    case .key(.left): step(by: -1)
    case .key(.right): return stepOn()
    case .key(.escape):
      let place = player.map { "stopped at line \($0.position) of \($0.lines.count)" }
      takeOver()
      message = place.map { Message($0) }
    case .key(.control("l")), .key(.control("z")), .resize, .tick: return nil
    case .key, .paste:
      takeOver()
      return nil
    case .mouse(let mouse): return pointWhilePlaying(mouse)
    case .loaded(let path, let contents):
      do throws(Diagnostic) { try player?.insert(path, contents) } catch { fail(Message(error)) }
      return play(for: 0)
    case .notice(let text, let hint, let isError):
      if isError { fail(Message(text, hint: hint, isError: true)) }
      return play(for: 0)
    }
    return []
  }

  private mutating func pointWhilePlaying(_ mouse: Mouse) -> [Effect]? {
    guard session.workspace.looks.mouse.isOn else { return [] }
    switch mouse.action {
    case .press:
      // What is meant was seen while the script played: its end brings other hints.
      let link = view(keepsLinks: true).screen.link(at: mouse.place)
      if let link, case .key(let key) = Deed(link.text) { return update(.key(key)) }
      takeOver()
      return press(on: link)
    case .wheelUp, .wheelDown:
      takeOver()
      return nil
    case .drag, .release: return []
    }
  }

  private mutating func fail(_ mistake: Message) {
    message = mistake
    player?.hold()
  }

  /// The person goes on where the script stands.
  private mutating func takeOver() {
    player = nil
    preview = nil
  }

  private mutating func stepOn() -> [Effect] {
    let effects = passInDescent(player?.timeLeft ?? 0) + playLine()
    player?.stopMoving()
    showMotion()
    return effects
  }

  /// A line back: all up to it anew, for what a line did can't be taken out of the middle.
  private mutating func step(by lines: Int) {
    guard let player else { return }
    let target = max(1, player.position + lines)
    self.player?.rewind()
    session = player.beginning
    (field, showsCosts) = (.prediction, false)
    pause()
    while let now = self.player, now.position < target {
      _ = passInDescent(now.timeLeft) + playLine()
    }
    self.player?.stopMoving()
    showMotion()
  }
}
