/// What may have produced a number, the likeliest first.
struct Explanation: Sendable {
  /// A candidate that fits.
  struct Finding: Sendable {
    var candidate: Candidate
    let fit: TypedNumber.Fit
    /// The candidate's number minus the one that was typed.
    let difference: Double
    /// Whether it is printed in the very digits that were typed.
    let isAsTyped: Bool

    init?(_ candidate: Candidate, for number: TypedNumber) {
      guard let fit = number.fit(of: candidate.value) else { return nil }
      self.candidate = candidate
      self.fit = fit
      // Two infinities, or two NaN, have no difference.
      difference = candidate.value.isFinite ? candidate.value - number.value : 0
      isAsTyped = candidate.text == number.text
    }
  }

  let number: TypedNumber
  /// The true number of the present input, in nats; nothing where there is none.
  let nats: Double?
  /// What that number is, and the settings that it was made with.
  let lossName: String
  let settings: [JSON.Field]
  let findings: [Finding]

  init(of number: TypedNumber, in workspace: Workspace, after rows: RowTotals? = nil) {
    self.number = number
    nats = workspace.numberForLibraries
    lossName = workspace.nameForLibraries
    settings = workspace.settingsField(for: workspace.live ?? .binary)
    let known = (rows?.candidates ?? []) + Explanation.candidates(for: number, in: workspace)
    let fitting = known.compactMap {
      Finding($0, for: number)
    }
    // What is merely near says something only where nothing gives the digits.
    let exact = fitting.filter { $0.fit < .close }
    findings = Explanation.ranked(Explanation.merged(exact.isEmpty ? fitting : exact))
  }

  /// All that is known to give numbers: with the present input, then with any.
  private static func candidates(
    for number: TypedNumber, in workspace: Workspace
  ) -> [Candidate] {
    guard let view = ClassView(workspace) else { return Candidate.constants }
    let truths = view.trueCandidates
    // A mistake that changes nothing, or no digit that was typed, explains nothing.
    let mistakes = (view.lossCandidates + view.predictionMistakes + view.settingMistakes)
      .filter { mistake in
        !truths.contains { $0.value == mistake.value || isOneNumber($0, mistake, number) }
      }
    return truths + workspace.libraryCandidates + view.unannouncedLogits + mistakes
      + Candidate.constants
  }

  /// Whether a mistake is so close to what is true, and fits, that the typed digits are of both.
  private static func isOneNumber(
    _ truth: Candidate, _ mistake: Candidate, _ number: TypedNumber
  ) -> Bool {
    number.fit(of: truth.value) == .rounded && truth.value.isFinite
      && (mistake.value - truth.value).magnitude <= changeless * truth.value.magnitude
  }

  /// What differs by less is the same number to whoever typed a few digits of it.
  private static let changeless = 1e-4

  /// Library functions that print the same in one finding, and each cause once.
  private static func merged(_ findings: [Finding]) -> [Finding] {
    var merged: [Finding] = []
    for finding in findings {
      let candidate = finding.candidate
      if let index = merged.firstIndex(where: { $0.candidate.isAlike(candidate) }) {
        merged[index].candidate.printers += candidate.printers
      } else if !merged.contains(where: { $0.candidate.covers(candidate) }) {
        merged.append(finding)
      }
    }
    return merged
  }

  /// The likeliest first.
  ///
  /// What the present input gives comes before what any would, the true number before all; then
  /// who prints the very digits that were typed, then the closest.
  private static func ranked(_ findings: [Finding]) -> [Finding] {
    // Sorting may swap what is alike.
    findings.enumerated().sorted { one, other in
      let (first, second) = (one.element.rank, other.element.rank)
      return first == second
        ? one.offset < other.offset : first.lexicographicallyPrecedes(second)
    }.map(\.element)
  }
}

extension Explanation.Finding {
  /// The lower, the likelier; compared place by place.
  ///
  /// What many functions print is likelier than what few do.
  fileprivate var rank: [Double] {
    let order = candidate.isTruth ? 0 : isAsTyped ? 1 : 2
    return [candidate.origin.rawValue, fit.rawValue, order].map(Double.init)
      + [difference.magnitude, -Double(candidate.printers.count)]
  }
}

extension Candidate {
  /// Whether it is the true number itself, not what somebody prints of it.
  fileprivate var isTruth: Bool { isTrue && printers.isEmpty }

  /// Whether two say the same: the same cause, and of libraries the same digits too, unless those
  /// are the true number in one type and another.
  fileprivate func isAlike(_ other: Candidate) -> Bool {
    origin == other.origin && cause == other.cause
      && printers.isEmpty == other.printers.isEmpty
      && (printers.isEmpty || isTrue || text == other.text)
  }

  /// Whether the other says nothing new: the same of any input, or what a library prints at the
  /// most, where it prints those digits for the present input.
  fileprivate func covers(_ other: Candidate) -> Bool {
    guard origin < other.origin else { return false }
    return cause == other.cause || !printers.isEmpty && !isTrue && !other.printers.isEmpty
  }
}
