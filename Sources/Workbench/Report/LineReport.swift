extension Outcome {
  /// The outcome as one object.
  package var json: JSON {
    switch self {
    case .work(let workspace, _): workspace.json
    case .report(let report), .guess(let report): report.json
    case .descent(let workspace): DescentReading(workspace).json
    case .lesson(let report), .lessons(let report): report.json
    case .request(let request, _): JSON.object([.init("kind", .string(request.name))])
    }
  }
}

extension Request {
  /// The word that asks for it.
  package var name: String {
    switch self {
    case .plot: "plot"
    case .page: "page"
    case .play: "play"
    case .pause: "pause"
    case .redraw: "redraw"
    case .suspend: "suspend"
    case .save: "save"
    case .run: "run"
    case .wait: "wait"
    case .ease: "ease"
    case .copy: "copy"
    case .commands: "commands"
    case .quit: "quit"
    }
  }
}

extension Diagnostic {
  /// The mistake as the documented object; columns count from 1 there.
  package var json: JSON {
    .object([
      .init(
        "error",
        .object([
          .init("message", .string(message)), .init("column", .integer(columns.lowerBound + 1)),
          .init("hint", hint.map(JSON.string) ?? .null),
        ]))
    ])
  }
}

extension [Outcome] {
  /// What a person reads of a line: every report, and the work and the descent once, as they stood at last.
  package var lines: [String] {
    var lines: [String] = []
    var remarks: [String] = []
    for (index, outcome) in enumerated() {
      switch outcome {
      case .work(let workspace, let said):
        remarks += said.filter { !remarks.contains($0) }
        if index + 1 < count, case .work = self[index + 1] { continue }
        lines += workspace.reportLines + remarks.map { "(\($0))" }
        remarks = []
      case .report(let report), .lesson(let report), .lessons(let report), .guess(let report):
        lines += report.lines
      case .descent(let workspace):
        if index + 1 < count, case .descent = self[index + 1] { continue }
        lines += DescentReading(workspace).lines
      case .request: continue
      }
    }
    return lines
  }
}
