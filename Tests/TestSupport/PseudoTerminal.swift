import CPseudoterminal
package import Canvas
package import Foundation

/// A program running on a terminal of its own, which a test types on and looks at.
///
///     let terminal = try PseudoTerminal(executable: .beside("logloss"), arguments: ["y=1"])
///     try terminal.send("0.08")
///     try terminal.waitFor("2.526")
///     try terminal.send("q")
///     #expect(try terminal.waitForEnd() == .exited(0))
///
/// Every wait is bounded, and what it waited for is in the error, with the screen.
package final class PseudoTerminal {
  package enum Ending: Hashable {
    case exited(Int32)
    case signalled(Int32)
  }

  package private(set) var screen: ScreenParser
  /// Everything the program has sent.
  package private(set) var rawBytes: [UInt8] = []
  package let process: Int32
  private var pair: pseudoterminal
  private var ending: Ending?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - executable: The file to run.
  ///   - arguments: What follows the program's name.
  ///   - changes: Changes to `standardEnvironment`; nil takes a variable away.
  ///   - size: The size of the terminal.
  /// - Throws: What the system refused.
  package init(
    executable: URL,
    arguments: [String] = [],
    environment changes: [String: String?] = [:],
    size: Size = Size(columns: 80, rows: 24)
  ) throws {
    var pair = pseudoterminal()
    guard pseudoterminal_open(&pair, Int32(size.rows), Int32(size.columns)) else {
      throw Failure("no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    self.pair = pair
    screen = ScreenParser(size)
    initialModes = Self.lineModes(of: pair)
    let environment = Self.standardEnvironment.merging(changes) { $1 }
      .compactMap { name, value in value.map { "\(name)=\($0)" } }
    process = Self.withStrings([executable.path] + arguments) { arguments in
      Self.withStrings(environment) { environment in
        pseudoterminal_start(pair, executable.path, arguments, environment)
      }
    }
    guard process > 0 else {
      pseudoterminal_close(&self.pair)
      throw Failure("no process: \(String(cString: strerror(errno)))")
    }
  }

  deinit {
    if ending == nil {
      Foundation.kill(process, SIGKILL)
      while !process_check(process).has_ended { usleep(1000) }
    }
    pseudoterminal_close(&pair)
  }

  /// A known terminal, UTF-8, and no backtracer that waits for a key after a trap.
  package static let standardEnvironment: [String: String?] = [
    "TERM": "xterm-256color",
    "LC_ALL": "C.UTF-8",
    "PATH": "/usr/bin:/bin",
    "SWIFT_BACKTRACE": "enable=no",
    "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"],
  ]

  private static func withStrings<Result>(
    _ strings: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  // MARK: - What the person does

  package func send(_ text: String) throws {
    try send(Array(text.utf8))
  }

  package func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBufferPointer {
        pseudoterminal_write(pair, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw Failure("the terminal takes no input") }
      rest = rest.dropFirst(count)
    }
  }

  package func resize(to size: Size) {
    pseudoterminal_resize(pair, Int32(size.rows), Int32(size.columns))
    screen.resize(to: size)
  }

  package func kill(_ signal: Int32) {
    Foundation.kill(process, signal)
  }

  /// Stops the program, and returns when it stands still: a signal takes effect some time later.
  package func stop() throws {
    kill(SIGSTOP)
    try wait(for: "the stop", reading: false) { process_has_stopped(process) }
  }

  package func goOn() {
    kill(SIGCONT)
  }

  /// How many bytes were typed that the program has not read.
  package var unreadInput: Int { Int(pseudoterminal_unread(pair)) }

  /// Closes the window.
  package func hangUp() {
    pseudoterminal_hang_up(&pair)
  }

  // MARK: - What the person sees

  /// Everything the program has sent, as text.
  package var output: String { String(decoding: rawBytes, as: UTF8.self) }

  package func forgetStrays() { screen.forgetStrays() }

  /// Takes in what the program sends within some time.
  package func receive(for seconds: Double) {
    let end = Date() + seconds
    while case let left = end.timeIntervalSinceNow, left > 0 {
      guard receiveOnce(milliseconds: Int32(left * 1000) + 1) >= 0 else { return }
    }
  }

  /// Takes in what the program sends until it has been silent for some time.
  package func receiveUntilSilent(for seconds: Double = 0.5) {
    while receiveOnce(milliseconds: Int32(seconds * 1000)) > 0 { continue }
  }

  @discardableResult
  private func receiveOnce(milliseconds: Int32) -> Int {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = pseudoterminal_read(pair, &bytes, bytes.count, milliseconds)
    guard count > 0 else { return count }
    rawBytes += bytes[..<count]
    screen.feed(bytes[..<count])
    return count
  }

  /// Waits until the screen shows a text.
  package func waitFor(_ text: String, seconds: Double = 10) throws {
    try wait(for: "'\(text)'", seconds: seconds) { screen.text.contains(text) }
  }

  /// Waits until something is so, taking in what the program sends unless `reading` is false.
  package func wait(
    for what: String, seconds: Double = 10, reading: Bool = true, until isSo: () throws -> Bool
  ) throws {
    let end = Date() + seconds
    while try !isSo() {
      guard Date() < end else {
        throw Failure("waited in vain for \(what); the screen:\n\(screen.text)")
      }
      if reading { receiveOnce(milliseconds: 5) } else { usleep(1000) }
    }
  }

  /// Waits until the program has read all that was typed, has shown it, and sleeps.
  ///
  /// A program that shows something by itself sleeps between its pictures as well.
  package func settle(seconds: Double = 20) throws {
    let end = Date() + seconds
    var looks = 0
    while !hasEnded, looks < Self.looksOfSleep {
      guard Date() < end else {
        throw Failure(
          "no rest, \(stateOfProcess), \(unreadInput) bytes unread; the screen:\n\(screen.text)")
      }
      // Whoever is stuck in its output reads nothing, so that is taken first; and what came while the
      // others were asked shows at last.
      let isQuiet =
        receiveOnce(milliseconds: 1) <= 0 && unreadInput == 0 && isAsleep
        && receiveOnce(milliseconds: 0) <= 0
      looks = isQuiet ? looks + 1 : 0
    }
  }

  #if os(Linux)
    private static let looksOfSleep = 2

    /// Whether the program waits for something, as the kernel has it.
    private var isAsleep: Bool { stateOfProcess.hasPrefix("S") }

    /// What the kernel says of the program: a letter first, S for asleep, R for busy, T for stopped.
    private var stateOfProcess: String {
      let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      // The state follows the name, which may have any characters but stands in brackets.
      return String(status?.split(separator: ")").last?.dropFirst() ?? "?")
    }

    /// Whether the program has asked to be woken after some time.
    package var wakesByItself: Bool {
      let call = try? String(contentsOfFile: "/proc/\(process)/syscall", encoding: .utf8)
      // The call and its arguments: of poll the third is a time, less than none for ever, and of ppoll
      // where a time stands.
      let words = call?.split(separator: " ") ?? []
      return words.count > 3 && words[3] != "0x0" && !words[3].hasSuffix("ffffffff")
    }
  #else
    /// So many milliseconds of silence count as sleep where nobody tells.
    private static let looksOfSleep = 50
    private var isAsleep: Bool { true }
    package var wakesByItself: Bool { false }
    private var stateOfProcess: String { "?" }
  #endif

  /// Makes the program paint its whole picture, which it does whatever it shows and however small.
  package func repaint() throws {
    let openings = screen.openings
    kill(SIGCONT)
    try wait(for: "an answer") { hasEnded || screen.openings > openings }
    try settle()
  }

  /// Waits until the program has ended, and takes in its last output.
  package func waitForEnd(seconds: Double = 10) throws -> Ending {
    try wait(for: "the end", seconds: seconds) { hasEnded }
    while pair.controller >= 0, receiveOnce(milliseconds: 0) > 0 { continue }
    guard let ending else { throw Failure("the program has not ended") }
    return ending
  }

  package var hasEnded: Bool {
    if ending != nil { return true }
    let status = process_check(process)
    guard status.has_ended else { return false }
    ending = status.signal == 0 ? .exited(status.code) : .signalled(status.signal)
    return true
  }

  // MARK: - How the terminal was left

  private let initialModes: [UInt8]

  private static func lineModes(of pair: pseudoterminal) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = pseudoterminal_modes(pair, &bytes, bytes.count)
    return Array(bytes[..<count])
  }

  package var hasInitialLineModes: Bool {
    !initialModes.isEmpty && Self.lineModes(of: pair) == initialModes
  }

  /// What is not as it was before the program started; empty when all is put back.
  package var disorder: [String] {
    var disorder: [String] = []
    if !hasInitialLineModes { disorder.append("line modes") }
    if screen.isAlternate { disorder.append("alternate screen") }
    let modes = screen.privateModes.symmetricDifference(ScreenParser.initialModes)
    for mode in modes.sorted() where mode != ScreenParser.alternateScreen {
      disorder.append(Self.modeNames[mode] ?? "mode \(mode)")
    }
    return disorder
  }

  private static let modeNames = [
    25: "hidden cursor", 1000: "mouse clicks", 1002: "mouse drags", 1003: "mouse moves",
    1006: "mouse columns", 2004: "bracketed paste",
  ]
}
