import CPseudoterminal
import Canvas
import Foundation

/// A program running on a terminal of its own, which a test types on and looks at.
///
///     let terminal = try PseudoTerminal(executable: .beside("logloss"), arguments: ["y=1"])
///     try terminal.send("0.08")
///     try terminal.waitFor("2.526")
///     try terminal.send("q")
///     #expect(try terminal.waitForEnd() == .exited(0))
///
/// Every wait is bounded, and what it waited for is in the error, with the screen.
final class PseudoTerminal {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  enum Ending: Hashable {
    case exited(Int32)
    case signalled(Int32)
  }

  private(set) var screen: ScreenParser
  /// Everything the program has sent.
  private(set) var rawBytes: [UInt8] = []
  let process: pid_t
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
  init(
    executable: URL,
    arguments: [String] = [],
    environment changes: [String: String?] = [:],
    size: Size = Size(columns: 80, rows: 24)
  ) throws {
    var pair = pseudoterminal()
    guard pseudoterminal_open(&pair, Int32(size.rows), Int32(size.columns)) else {
      throw Failure(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
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
      throw Failure(description: "no process: \(String(cString: strerror(errno)))")
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
  static let standardEnvironment: [String: String?] = [
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

  func send(_ text: String) throws {
    try send(Array(text.utf8))
  }

  func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBufferPointer {
        pseudoterminal_write(pair, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw Failure(description: "the terminal takes no input") }
      rest = rest.dropFirst(count)
    }
  }

  func resize(to size: Size) {
    pseudoterminal_resize(pair, Int32(size.rows), Int32(size.columns))
    screen.resize(to: size)
  }

  func kill(_ signal: Int32) {
    Foundation.kill(process, signal)
  }

  /// Closes the window.
  func hangUp() {
    pseudoterminal_hang_up(&pair)
  }

  // MARK: - What the person sees

  /// Everything the program has sent, as text.
  var output: String { String(decoding: rawBytes, as: UTF8.self) }

  /// Takes in what the program sends within some time.
  func receive(for seconds: Double) {
    let end = Date() + seconds
    while case let left = end.timeIntervalSinceNow, left > 0 {
      guard receiveOnce(milliseconds: Int32(left * 1000) + 1) >= 0 else { return }
    }
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
  func waitFor(_ text: String, seconds: Double = 10) throws {
    try wait(for: "'\(text)'", seconds: seconds) { screen.text.contains(text) }
  }

  /// Waits until something is so, taking in what the program sends unless `reading` is false.
  func wait(
    for what: String, seconds: Double = 10, reading: Bool = true, until isSo: () -> Bool
  ) throws {
    let end = Date() + seconds
    while !isSo() {
      guard Date() < end else {
        throw Failure(description: "waited in vain for \(what); the screen:\n\(screen.text)")
      }
      if reading { receiveOnce(milliseconds: 5) } else { usleep(1000) }
    }
  }

  /// Waits until the program has ended, and takes in its last output.
  func waitForEnd(seconds: Double = 10) throws -> Ending {
    try wait(for: "the end", seconds: seconds) { hasEnded }
    while pair.controller >= 0, receiveOnce(milliseconds: 0) > 0 { continue }
    guard let ending else { throw Failure(description: "the program has not ended") }
    return ending
  }

  var hasEnded: Bool {
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

  var hasInitialLineModes: Bool {
    !initialModes.isEmpty && Self.lineModes(of: pair) == initialModes
  }

  /// What is not as it was before the program started; empty when all is put back.
  var disorder: [String] {
    var disorder: [String] = []
    if !hasInitialLineModes { disorder.append("line modes") }
    if screen.isAlternate { disorder.append("alternate screen") }
    if !screen.showsCursor { disorder.append("hidden cursor") }
    if screen.bracketsPaste { disorder.append("bracketed paste") }
    return disorder
  }
}

extension URL {
  /// A program that was built together with these tests.
  static func beside(_ name: String) throws -> URL {
    // The test bundle is named among the arguments: it runs by itself, or a program loads it.
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
    var folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
    for _ in 0..<4 {
      let file = folder.appendingPathComponent(name)
      if FileManager.default.isExecutableFile(atPath: file.path) { return file }
      folder.deleteLastPathComponent()
    }
    throw PseudoTerminal.Failure(description: "there is no \(name) beside the tests")
  }
}
