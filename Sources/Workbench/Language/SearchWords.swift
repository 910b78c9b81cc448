/// The words that are searched for: a row that holds each of them, anywhere, is found.
package struct SearchWords {
  private let words: Set<Substring>

  package init(_ text: String) {
    words = Set(text.lowercased().split(separator: " "))
  }

  package func areIn(_ text: String) -> Bool {
    let text = text.lowercased()
    return words.allSatisfy { text.holds($0) }
  }
}

extension StringProtocol {
  /// Whether a text stands inside this one.
  ///
  /// `contains` prepares itself for the text that it looks for before it looks: one of 400,000 bytes, pasted
  /// into a search by mistake, would be prepared anew for each row. No two texts that Unicode takes to be equal
  /// differ in length by more than three times.
  package func holds(_ part: some StringProtocol) -> Bool {
    part.utf8.count <= 3 * utf8.count && String(self).contains(String(part))
  }
}
