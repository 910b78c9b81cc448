import Canvas
import Foundation
import TestSupport
import Testing

/// The program under whatever can reach it through a terminal.
///
/// A release build, named by `LOGLOSS_BINARY`, takes 20,000 inputs and 500 sizes; the build that comes
/// with the tests is slow, and takes a tenth. `STORM_SEED` draws other inputs, or the same again.
struct StormTests {
  @Test(.timeLimit(.minutes(10)))
  func `a storm of inputs and sizes does no harm`() throws {
    let environment = ProcessInfo.processInfo.environment
    let seed = environment["STORM_SEED"].flatMap { UInt64($0) } ?? 4
    print("storm: STORM_SEED=\(seed)")
    var storm = try Storm(program: .logloss, seed: seed)
    defer { storm.cleanUp() }
    do {
      try storm.rage(sizes: environment["LOGLOSS_BINARY"] == nil ? 50 : 500, inputsForEach: 40)
      try storm.abate()
    } catch {
      Issue.record("\(error)\nSTORM_SEED=\(seed); since the last rest: \(storm.recent)")
    }
    print("storm: \(storm.inputs) inputs, \(storm.sizes) sizes, \(storm.endings) endings")
  }
}

/// A program, and all that is thrown at it; each step fails where the program does not stand it.
private struct Storm {
  private let program: URL
  /// The program's home and the folder it works in, so that what it writes goes nowhere else.
  private let folder: URL
  private var input: StormInput
  private var terminal: PseudoTerminal
  private(set) var sizes = 0
  private(set) var inputs = 0
  private(set) var endings = 0
  /// The inputs since the last rest, as they can be read.
  private(set) var recent: [String] = []

  init(program: URL, seed: UInt64) throws {
    self.program = program
    folder = FileManager.default.temporaryDirectory.appending(path: "logloss-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    input = StormInput(seed: seed)
    terminal = try Self.start(program, in: folder, Size(columns: 80, rows: 24))
  }

  func cleanUp() {
    try? FileManager.default.removeItem(at: folder)
  }

  private static func start(
    _ program: URL, in folder: URL, _ size: Size
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      executable: URL(filePath: "/bin/sh"),
      arguments: ["-c", "cd \"$HOME\" && exec \"$0\"", program.path],
      environment: ["HOME": folder.path, "XDG_STATE_HOME": folder.appending(path: "state").path],
      size: size)
    try terminal.wait(for: "the program") { terminal.screen.isAlternate }
    try terminal.settle()
    return terminal
  }

  mutating func rage(sizes count: Int, inputsForEach perSize: Int) throws {
    for _ in 0..<count {
      try changeSize()
      // Now and then everything comes at once, to a program that stands still.
      let stands = input.number(0...24) == 0
      if stands { try terminal.stop() }
      for _ in 0..<perSize { try send(input.input(), queueing: stands) }
      try send(StormInput.calm, queueing: stands)
      if stands { terminal.goOn() }
      inputs += perSize
      try settle()
      try check()
      // What was still being done may have been the end.
      try settle()
      recent = []
    }
  }

  /// Leaves as a person would, and looks at what is left.
  mutating func abate() throws {
    for _ in 0..<3 {
      try terminal.send("\u{1B}")
      try terminal.settle()
    }
    if !terminal.hasEnded { try terminal.send(":quit\r") }
    try checkEnding()
  }

  private mutating func changeSize() throws {
    let quick = input.number(0...4) == 0 ? 3 : 0
    for _ in 0..<quick { terminal.resize(to: input.size()) }
    terminal.resize(to: input.size())
    sizes += 1
    recent = ["size \(terminal.screen.size)"]
    try terminal.settle()
    // What was painted for a size that was gone by then is no fault.
    if quick > 0 { terminal.forgetStrays() }
  }

  /// Types without filling the line up: a program that writes does not read.
  private mutating func send(_ bytes: [UInt8], queueing: Bool) throws {
    recent.append(String(decoding: bytes, as: UTF8.self).debugDescription)
    for start in stride(from: 0, to: bytes.count, by: 512) {
      if queueing, terminal.unreadInput > 2048 { return }
      try terminal.wait(for: "room for input") {
        terminal.hasEnded || queueing || terminal.unreadInput < 2048
      }
      if terminal.hasEnded { return }
      try terminal.send(Array(bytes[start..<min(start + 512, bytes.count)]))
    }
  }

  /// Waits for the program to take all in; one that was told to end is started again.
  private mutating func settle() throws {
    try terminal.settle()
    guard terminal.hasEnded else { return }
    try checkEnding()
    endings += 1
    terminal = try Self.start(program, in: folder, terminal.screen.size)
  }

  private func checkEnding() throws {
    let ending = try terminal.waitForEnd()
    // While the screen is there ^C is a key; typed behind its end, it is the terminal's again.
    guard ending == .exited(0) || ending == .signalled(SIGINT) else {
      let words = terminal.output.components(separatedBy: "\u{1B}[?1049l").last ?? ""
      throw Failure("it ended by \(ending), with the words: \(words)")
    }
    guard terminal.disorder == [] else { throw Failure("it left \(terminal.disorder)") }
  }

  /// The program answers, nothing lies outside the screen, and what was painted bit by bit is what is
  /// painted at once.
  private func check() throws {
    let painted = terminal.screen
    // What comes by itself may come just now, and be the last.
    let moves = terminal.wakesByItself
    try terminal.repaint()
    guard !terminal.hasEnded else { return }
    let strays = painted.strays + terminal.screen.strays
    guard strays == [] else { throw Failure("outside the screen: \(strays)") }
    guard terminal.screen.appearance.cursor.map({ $0[0] < painted.size.columns }) ?? true else {
      throw Failure("the cursor is outside the screen")
    }
    guard !moves, painted.appearance != terminal.screen.appearance, try !movesByItself() else {
      return
    }
    let (one, other) = (painted.appearance, terminal.screen.appearance)
    let row = zip(one.rows, other.rows).enumerated().first { $1.0 != $1.1 }?.offset
    throw Failure(
      """
      painted bit by bit, cursor \(one.cursor ?? []): \(row.map { painted.lines[$0] } ?? "the same")
      painted at once, cursor \(other.cursor ?? []): \(row.map { terminal.screen.lines[$0] } ?? "the same")
      """)
  }

  /// The slowest of what plays shows a picture a second, and rests as long as a large one takes on a slow line.
  private func movesByItself() throws -> Bool {
    let end = Date() + 15
    let count = terminal.rawBytes.count
    while terminal.rawBytes.count == count, Date() < end { terminal.receive(for: 0.1) }
    return terminal.rawBytes.count > count
  }
}
