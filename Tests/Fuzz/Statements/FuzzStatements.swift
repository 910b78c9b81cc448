import Workbench

/// Lines of any bytes, one after the other in one session, as `run FILE` has them.
///
/// Whatever they are: a line can be tried without running it and comes to the same, a mistake lies
/// within its line, a completion goes on from what is typed, and the session's script brings it back.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzStatements(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  var session = Session(.opening)
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  for bytes in input.split(separator: UInt8(ascii: "\n")) {
    guard let line = try? InputLine.text(of: bytes) else { continue }
    let completion = Completion(of: line, in: session)
    for candidate in completion.candidates {
      hold(candidate.hasPrefix(line[completion.start...]), "“\(candidate)” completes “\(line)”")
    }
    let preview = session.preview(line)
    let result = session.run(line)
    hold(preview.failure == result.failure, "“\(line)” fails as it did when it was tried")
    hold(preview.workspace == session.workspace, "“\(line)” gives what it gave when it was tried")
    if let failure = result.failure {
      hold(failure.columns.lowerBound >= 0, "the mistake in “\(line)” has a place")
      hold(failure.columns.upperBound <= line.count + 1, "the mistake in “\(line)” lies in it")
      _ = failure.rendered(in: line)
    }
    for outcome in result.outcomes { _ = (outcome.json.text, [outcome].lines) }
  }
  var again = Session()
  for line in session.script.split(separator: "\n") { _ = again.run(String(line)) }
  hold(again.workspace == session.workspace, "the script brings it back:\n\(session.script)")
  return 0
}

private func hold(_ isSo: Bool, _ claim: @autoclosure () -> String) {
  if !isSo { fatalError("does not hold: \(claim())") }
}
