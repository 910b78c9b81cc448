extension CommandTable {
  /// The rows that a few letters may mean, the likeliest first; all where none are given.
  package static func rows(matching text: String) -> [Row] {
    let query = RowQuery(text)
    return everything.enumerated()
      .compactMap { index, row in query.rank(of: row).map { (rank: $0, index: index, row: row) } }
      .sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }
      .map(\.row)
  }
}

/// What is searched for among the rows, and how well a row answers it.
private struct RowQuery {
  private let text: String
  private let words: Set<Substring>
  /// The words with a space between them, and with none: each row is compared with them.
  private let phrase: String
  private let run: String
  private let letters: [Character]

  init(_ text: String) {
    self.text = text.lowercased()
    let words = self.text.split(separator: " ")
    self.words = Set(words)
    phrase = words.joined(separator: " ")
    run = words.joined()
    letters = Array(run)
  }

  /// How far from what is meant a row is; nothing for one that can't be.
  struct Rank: Comparable {
    /// From a name that is so, and one that begins so, to letters inside the summary.
    var tier: Int
    /// Over how many characters the letters are spread.
    var spread: Int

    static func < (first: Rank, second: Rank) -> Bool {
      (first.tier, first.spread) < (second.tier, second.spread)
    }
  }

  func rank(of row: Row) -> Rank? {
    guard !letters.isEmpty else { return Rank(tier: 0, spread: 0) }
    let names = ([row.name] + row.aliases).map { $0.lowercased() }
    let labels = row.shortcuts.map { $0.label.lowercased() }
    let summary = row.summary.lowercased()
    if names.contains(run)
      || row.shortcuts.contains(where: { $0.key.lowercased() == text })
    {
      return Rank(tier: 0, spread: 0)
    }
    if names.contains(where: { $0.hasPrefix(phrase) }) {
      return Rank(tier: 1, spread: 0)
    }
    let starts = (names + labels + [summary]).flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
    if words.allSatisfy({ word in starts.contains { $0.hasPrefix(word) } }) {
      return Rank(tier: 2, spread: 0)
    }
    if let spread = (names + labels).compactMap(spread).min() {
      return Rank(tier: 3, spread: spread)
    }
    // In a sentence nearly any letters come in some order: there they have to stand together.
    return summary.holds(text) ? Rank(tier: 4, spread: 0) : nil
  }

  /// Over how many characters the letters are spread where they come in their order, at the least.
  private func spread(in text: String) -> Int? {
    let text = Array(text)
    var least: Int?
    for start in text.indices where text[start] == letters[0] {
      var found = 0
      var index = start
      while index < text.count, found < letters.count {
        if text[index] == letters[found] { found += 1 }
        index += 1
      }
      guard found == letters.count else { break }
      least = min(least ?? .max, index - start)
    }
    return least
  }
}
