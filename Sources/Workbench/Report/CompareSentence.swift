/// What the curves of several losses say together.
extension CompareReading {
  /// The longest form that fits so many columns; the shortest where none does.
  package func sentence(fitting columns: Int) -> String {
    let forms = hasMinima ? minima : limits
    return forms.first { $0.count <= columns } ?? forms[forms.count - 1]
  }

  /// Which of the losses shown have no upper limit, and where the others stop.
  private var limits: [String] {
    guard !shown.isEmpty else { return ["No curve is shown: the keys A to E bring them back."] }
    let unlimited = shown.filter { $0.limit == .infinity }
    let limited = grouped(shown.filter { $0.limit < .infinity }) { Figure.short($0.limit) }
    let parts = [
      unlimited.isEmpty ? nil : "No limit: \(letters(unlimited)).",
      limited.isEmpty
        ? nil
        : "At most "
          + limited.map { "\($0.text): \(letters($0.entries))" }.joined(separator: "; ") + ".",
    ]
    let most = limits { $0.name }
    return [
      limited.isEmpty ? most : most.dropLast() + ": being surer and wrong costs no more.",
      most, limits { String($0.letter) }, parts.compactMap(\.self).joined(separator: " "),
    ]
  }

  private func limits(_ name: (Entry) -> String) -> String {
    let unlimited = shown.filter { $0.limit == .infinity }
    let limited = grouped(shown.filter { $0.limit < .infinity }) { Figure.short($0.limit) }
    var sentences: [String] = []
    if !unlimited.isEmpty {
      let verb = unlimited.count == 1 ? "has" : "have"
      sentences.append("\(listed(unlimited.map(name))) \(verb) no upper limit as p falls to 0.")
    }
    if !limited.isEmpty {
      let parts = limited.enumerated().map { index, group in
        let verb = index > 0 ? "" : group.entries.count == 1 ? " stops" : " stop"
        return "\(listed(group.entries.map(name)))\(verb) at \(group.text)"
      }
      sentences.append(parts.joined(separator: ", ") + ".")
    }
    return sentences.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }

  /// Where each of the losses shown is least.
  private var minima: [String] {
    guard !shown.isEmpty else { return limits }
    let groups = grouped(shown) { $0.leastText }
    let places = { (name: (Entry) -> String) in
      groups.map { "\($0.text) for \(listed($0.entries.map(name)))" }.joined(separator: ", ")
    }
    let label = "With \(labelText) the least is "
    let all = places { String($0.letter) }
    let short = groups.map { group in
      let isPlace = group.text.hasPrefix("at ")
      return letters(group.entries) + " " + (isPlace ? String(group.text.dropFirst(3)) : group.text)
    }
    return [
      label + places { $0.name } + ".", label + all + ".", "Least \(all).",
      "Least: \(short.joined(separator: "; ")).", "Min: \(short.joined(separator: "; "))",
    ]
  }

  private func letters(_ entries: [Entry]) -> String {
    entries.map { String($0.letter) }.joined(separator: ", ")
  }

  private func grouped(
    _ entries: [Entry], by text: (Entry) -> String
  ) -> [(text: String, entries: [Entry])] {
    var groups: [(text: String, entries: [Entry])] = []
    for entry in entries {
      let text = text(entry)
      if let index = groups.firstIndex(where: { $0.text == text }) {
        groups[index].entries.append(entry)
      } else {
        groups.append((text, [entry]))
      }
    }
    return groups
  }

  private func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
