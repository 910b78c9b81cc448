import Canvas
import Interface
import Terminal

// What the tests of the terminal run in a pseudo-terminal: it shows what reaches it, and a key each
// ends it in one of the ways a program can end.

if CommandLine.arguments.contains("--encoding") {
  print(TerminalText.isUnicode ? "UTF-8" : "ASCII")
} else {
  var probe = Probe(picture: CommandLine.arguments.contains("--picture"))
  var options = TerminalOptions()
  if CommandLine.arguments.contains("--mono") { options.color = .never }
  do {
    let ending = try run(&probe, options: options) { effect in
      guard case .read(let path) = effect else { return nil }
      return .loaded(path: path, contents: "contents")
    }
    print("ended by \(ending)")
  } catch {
    print("failed: \(error)")
    exit(with: 1)
  }
}
