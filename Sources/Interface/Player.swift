import Workbench

/// A script that plays on the screen line by line, on a clock that only ticks move.
///
/// A line runs at once and whole, as anybody's would; what takes time is to show it.
struct Player: Sendable {
  struct Line: Sendable {
    var line: Script.Line
    /// How many files named each other down to this line's.
    var depth: Int
    /// The file that it names is among the lines already.
    var isLoaded = false
  }

  /// How long a value takes to its next one, in milliseconds, unless the script says otherwise.
  static let usualEase = 800

  /// How long a frame of what moves is shown at least, in milliseconds: no more than twenty a second.
  private static let frame = 50

  let name: String
  /// How the session stood before the first line.
  @Boxed private(set) var beginning: Session
  /// How long a line without a wait of its own stands, in milliseconds.
  let pace: Int
  private(set) var lines: [Line] = []
  /// So many lines have run; the last of them stands.
  private(set) var position = 0
  var isPaused = false

  /// What is said until something else is.
  var caption = ""
  /// How long a value takes to its next one, in milliseconds.
  private(set) var ease = Player.usualEase
  /// What the line that stands waits for, where it says so.
  private var waited: Int?
  private(set) var motion: Motion?
  /// How long the line that stands is shown, and has been.
  private(set) var duration = 0
  private(set) var elapsed = 0
  /// Time that has passed and was not shown yet.
  private(set) var owed = 0

  init(
    _ name: String, _ contents: String, pace: Int, from beginning: Session
  ) throws(Diagnostic) {
    self.name = name
    self.pace = pace
    self.beginning = beginning
    lines = try Player.lines(of: name, contents, depth: 0)
  }

  private static func lines(
    of name: String, _ contents: String, depth: Int
  ) throws(Diagnostic) -> [Line] {
    guard depth < Script.maximumDepth else { throw Script.tooDeep(name) }
    var script = Script()
    try script.push(name, contents)
    var lines: [Line] = []
    while let line = script.next() {
      if !line.isBlank { lines.append(Line(line: line, depth: depth)) }
    }
    return lines
  }

  var isAtEnd: Bool { position == lines.count }

  /// The next line, which from now on stands.
  mutating func advance() -> Line? {
    guard !isAtEnd else { return nil }
    (motion, waited, elapsed, duration) = (nil, nil, 0, 0)
    position += 1
    return lines[position - 1]
  }

  /// Puts the lines of a file behind the line that names it.
  mutating func insert(_ name: String, _ contents: String) throws(Diagnostic) {
    guard position > 0 else { return }
    let depth = lines[position - 1].depth + 1
    lines.insert(contentsOf: try Player.lines(of: name, contents, depth: depth), at: position)
    lines[position - 1].isLoaded = true
  }

  /// Before the first line again, with every line that is known.
  mutating func rewind() {
    (position, caption, ease, owed) = (0, "", Player.usualEase, 0)
    (motion, waited, elapsed, duration) = (nil, nil, 0, 0)
  }

  mutating func wait(_ seconds: Double) { waited = (waited ?? 0) + Player.milliseconds(seconds) }
  mutating func ease(_ seconds: Double) { ease = Player.milliseconds(seconds) }

  private static func milliseconds(_ seconds: Double) -> Int { Int((seconds * 1_000).rounded()) }

  /// Shows the line that stands: for its own time after what moves, or else for the pace in all.
  mutating func show(_ motion: Motion?, runsFile: Bool) {
    self.motion = motion
    let moving = motion == nil ? 0 : waited == nil ? min(ease, pace) : ease
    self.motion?.duration = moving
    duration = waited.map { moving + $0 } ?? (runsFile ? 0 : pace)
  }

  /// Stays on a line whose file did not come, so that it can be read why.
  mutating func hold() { duration = max(duration, pace) }

  // MARK: Time

  /// How long the line that stands is still shown.
  var timeLeft: Int { duration - elapsed }
  /// The line has stood long enough for the next one.
  var isDue: Bool { timeLeft == 0 }

  /// In how many milliseconds there is something new to see.
  var wake: Int {
    let moving = motion.map { min(Player.frame, $0.duration - elapsed) } ?? timeLeft
    return max(1, min(moving, timeLeft))
  }

  mutating func owe(_ milliseconds: Int) { owed += milliseconds }

  /// Spends what has passed on the line that stands, and tells how much of it.
  mutating func spend() -> Int {
    let spent = min(owed, timeLeft)
    owed -= spent
    elapsed += spent
    if let motion, elapsed >= motion.duration { self.motion = nil }
    return spent
  }

  /// Drops what still moves: the line is shown as it ends.
  mutating func stopMoving() { motion = nil }
}
