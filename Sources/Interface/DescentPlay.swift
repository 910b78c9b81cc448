import Canvas
import Workbench

/// Playing a descent: a step when its time has come, until there is nothing more to see.
extension Model {
  /// Whether the descent goes on by itself.
  package var isPlaying: Bool { played != nil }

  /// Milliseconds from one step to the next.
  private var pace: Int { 1_000 / session.workspace.descent.speed }

  /// Milliseconds from one picture to the next: the larger the screen, the more each one costs.
  private var exposure: Int { max(pace, 50 + size.columns * size.rows / 28) }

  var wakeOfDescent: Int? { played.map { max(1, exposure - $0) } }

  mutating func play() {
    guard !isHidden else {
      message = GuessPage.reminder
      return
    }
    go(to: .descent)
    guard session.workspace.descent.step < Descent.lastStep else {
      message = Message("\(Descent.lastStep) steps are all there are; r goes back to the start")
      return
    }
    played = played ?? 0
  }

  mutating func pause() { played = nil }

  /// Goes as many steps as the time that has passed is worth.
  mutating func passInDescent(_ milliseconds: Int) -> [Effect] {
    guard let played else { return [] }
    let (steps, rest) = (played + milliseconds).quotientAndRemainder(dividingBy: pace)
    self.played = rest
    guard steps > 0 else { return [] }
    let before = DescentReading(session.workspace, keeping: scene?.course).stop
    let last = min(session.workspace.descent.step + steps, Descent.lastStep)
    let effects = move("step \(last)")
    let after = DescentReading(session.workspace, keeping: scene?.course).stop
    let flat = DescentReading.flat
    if before.slope.steepness >= flat, after.slope.steepness < flat {
      pause()
      message = Message("paused: it is as good as level here; Space goes on")
    } else if last == Descent.lastStep {
      pause()
      message = Message("paused: this is the last step")
    }
    return effects
  }
}
