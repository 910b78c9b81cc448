import LossCore

/// All that the page of libraries shows: the true number, and what each function prints instead.
package struct LibrariesReading: Sendable {
  /// The functions library by library, in the order of the list.
  package let rows: [LibraryRow]
  /// The true number to the last digit, in nats as the libraries have it.
  package let trueText: String
  /// How many functions print it, but for the last digits of their type.
  package let agreeing: Int

  package init?(_ workspace: Workspace) {
    guard let nats = workspace.numberForLibraries else { return nil }
    rows = workspace.libraryTable
    trueText = nats < .infinity ? Figure.shortest(nats) : "∞"
    agreeing = rows.count { $0.isTrue }
  }

  /// The function at a place of the list, the last one for places beyond it; nothing in an empty list.
  package func row(at index: Int) -> LibraryRow? {
    rows.isEmpty ? nil : rows[min(max(index, 0), rows.count - 1)]
  }

  /// Whether a function tells the truth, but for the last digits of its type.
  package func isTrue(_ row: LibraryRow) -> Bool {
    row.isTrue
  }

  /// The function above a place of the list.
  package func row(before index: Int) -> LibraryRow? {
    rows.indices.contains(index - 1) ? rows[index - 1] : nil
  }

  /// What stands in the row of sentences for the function under the cursor, in ever fewer words.
  package func sentence(of index: Int, fitting columns: Int) -> String {
    guard let row = row(at: index) else { return "No library has a function for this." }
    let forms = ["\(row.library) \(row.function): \(row.why)", row.why]
    return forms.first { $0.count <= columns } ?? row.why
  }

  /// Which version it is and how that is known, for beside the sentence.
  package func source(of index: Int) -> String {
    guard let row = row(at: index) else { return "" }
    return "\(row.library) \(row.version), \(row.evidence)"
  }
}
