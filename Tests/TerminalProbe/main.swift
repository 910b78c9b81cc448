import Canvas
import Interface
import Terminal

// What the tests of the terminal run in a pseudo-terminal: it shows what reaches it, and a key each
// ends it in one of the ways a program can end.

let arguments = Set(CommandLine.arguments.dropFirst())

func runProbe() throws -> Ending {
  var probe = Probe(picture: arguments.contains("--picture"))
  let options = TerminalOptions(color: arguments.contains("--mono") ? .never : .auto)
  return try run(&probe, options: options) { effect in
    guard case .read(let path) = effect else { return nil }
    return .loaded(path: path, contents: "contents")
  }
}

struct ThrownOnPurpose: Error, CustomStringConvertible {
  let description = "thrown on purpose"
}

func openAndThrow() throws {
  let session = try TerminalSession()
  _ = session.depth
  throw ThrownOnPurpose()
}

do {
  if arguments.contains("--encoding") {
    print(TerminalText.isUnicode ? "UTF-8" : "ASCII")
  } else if arguments.contains("--throw") {
    try openAndThrow()
  } else {
    for _ in 0..<(arguments.contains("--twice") ? 2 : 1) {
      print("ended by \(try runProbe())")
      flushOutput()
    }
  }
} catch {
  print("failed: \(error)")
  exit(with: 1)
}
