import LossCore

/// All that the page of libraries shows: the true number, and what each function prints instead.
package struct LibrariesReading: Sendable {
  /// The functions library by library, in the order of the list.
  package let rows: [LibraryRow]
  /// What the true number is of.
  package let name: String
  /// The true number as the focal number shows it, in nats as the libraries have it, and in bits.
  package let headline: String
  package let headlineInBits: String
  /// The same to the last digit.
  package let trueText: String
  /// What a person might miss of it, in a line.
  package let remarks: String
  /// How many functions print it, but for the last digits of their type.
  package let agreeing: Int

  package init?(_ workspace: Workspace) {
    guard let nats = workspace.numberForLibraries else { return nil }
    rows = workspace.libraryTable
    name = workspace.nameForLibraries
    remarks = workspace.remarksForLibraries.joined(separator: " ")
    headline = Figure.loss(nats)
    headlineInBits =
      nats < .infinity
      ? Figure.loss(InformationUnit.bit.fromNats(nats)) + " bits" : "no upper limit"
    trueText = nats < .infinity ? Figure.shortest(nats) : "∞"
    agreeing = rows.count { $0.isTrue }
  }

  /// The function at a place of the list, the last one for places beyond it; nothing in an empty list.
  package func row(at index: Int) -> LibraryRow? {
    rows.isEmpty ? nil : rows[min(max(index, 0), rows.count - 1)]
  }

  /// The function above a place of the list.
  package func row(before index: Int) -> LibraryRow? {
    rows.indices.contains(index - 1) ? rows[index - 1] : nil
  }

  /// What the function under the cursor does.
  package func sentence(of index: Int) -> String {
    row(at: index)?.why ?? "No library has a function for this."
  }

  /// Whose function it is and how it is known, for beside the sentence: the name whole, if it fits.
  package func source(of index: Int, fitting columns: Int) -> String {
    guard let row = row(at: index) else { return "" }
    let name = "\(row.library) \(row.function)"
    let forms = [
      "\(row.library) \(row.version): \(row.function), \(row.evidence)", "\(name), \(row.evidence)",
      "\(row.function), \(row.evidence)", name,
    ]
    return forms.first { $0.count <= columns } ?? row.function
  }
}
