extension Explanation {
  /// The explanation as lines for people and as the documented object.
  var report: Report {
    Report(
      "explain", lines,
      [
        .init("number", .number(number.value)),
        .init("loss", nats.map(JSON.number) ?? .null),
        .init("loss_name", nats.map { _ in .string(lossName) } ?? .null),
        .init("causes", .array(findings.map(\.json))),
      ] + settings)
  }

  private var lines: [String] {
    let shown = findings.prefix(Explanation.shownFindings)
    let width = shown.map(\.candidate.text.count).max() ?? 0
    var lines: [String] = []
    for origin in [Candidate.Origin.input, .constant] {
      let part = shown.filter { $0.candidate.origin == origin }
      guard let first = part.first else { continue }
      lines.append(heading(of: origin, isClose: first.fit == .close))
      lines += part.map { finding in
        let text = finding.candidate.text.padded(to: width)
        return "  \(text)  \(finding.candidate.sentence)\(finding.remark)"
      }
    }
    if findings.isEmpty { lines.append("Nothing that I know gives \(number.text).") }
    let rest = findings.count - shown.count
    if rest > 0 { lines.append("  and \(rest) more") }
    return lines + [truth]
  }

  private static let shownFindings = 8

  private func heading(of origin: Candidate.Origin, isClose: Bool) -> String {
    let given =
      switch origin {
      case .input: "from this input"
      case .constant: nats == nil ? "without any input" : "whatever the input"
      }
    if isClose {
      return "Nothing that I know gives the digits of \(number.text); close to it, \(given):"
    }
    return number.value.isFinite
      ? "What gives \(number.text), to all digits typed, \(given):"
      : "What gives \(number.text) \(given):"
  }

  private var truth: String {
    guard let nats else { return "With an input, as in y=1 p=0.9, more is known." }
    return nats < .infinity
      ? "The true \(lossName) is \(Figure.shortest(nats)) nats."
      : "The true \(lossName) is infinite."
  }
}

extension Explanation.Finding {
  /// How far it is from the number, where it does not round to it.
  fileprivate var remark: String {
    switch fit {
    case .rounded: ""
    case .cutOff: " (cut off, not rounded)"
    case .close: " (off by \(Figure.short(difference.magnitude, digits: 2)))"
    }
  }

  fileprivate var json: JSON {
    .object([
      .init("value", .number(candidate.value)), .init("difference", .number(difference)),
      .init("from_input", .bool(candidate.origin == .input)),
      .init("cause", .string(candidate.sentence)),
    ])
  }
}
