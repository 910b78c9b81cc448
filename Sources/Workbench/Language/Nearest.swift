/// The known word that is nearest to a mistyped one, where one is near enough to be meant.
enum Nearest {
  /// What goes by other names elsewhere.
  private static let elsewhere = [
    "ŷ": "p", "q": "p", "yhat": "p", "y_hat": "p", "prob": "p", "γ": "gamma", "α": "alpha",
    "ε": "smoothing", "eps": "smoothing", "epsilon": "smoothing", "smooth": "smoothing",
    "label_smoothing": "smoothing", "class_weight": "weights", "weight": "weights",
    "mae": "absolute",
    "l1": "absolute", "l2": "mse", "nll": "ce", "bce": "ce", "log": "ce", "logloss": "ce",
    "cross_entropy": "ce", "accuracy": "zero_one", "lib": "libraries", "libs": "libraries",
    "library": "libraries",
  ]

  static func word(to typed: String, among known: [String]) -> String? {
    guard typed.count <= 24 else { return nil }
    let folded = typed.lowercased()
    if let word = elsewhere[folded], known.contains(word) { return word }
    let scored = known.map { (word: $0, distance: distance(folded, $0.lowercased())) }
    guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, typed.count / 3) ? best.word : nil
  }

  /// Edits between two words: insert, delete, replace, or swap two neighbours.
  static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first)
    let b = Array(second)
    var rows = [Array(0...b.count)]
    for i in 1..<(a.count + 1) {
      var row = [i]
      for j in 1..<(b.count + 1) {
        let replace = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var least = min(replace, rows[i - 1][j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          least = min(least, rows[i - 2][j - 2] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
