import LossCore
import Testing

/// Every figure against its exact value, and one table of what was reached.
@Suite struct AccuracyTests {
  /// With `RECORD=1` the table of the documentation is written anew.
  @Test func everyFigureIsWithinItsBoundAndTheDocumentationSaysHowFar() throws {
    var table = AccuracyTable()
    try table.measureBinary()
    try table.measureCategorical()
    try table.measureLosses()
    try table.measureRows()
    table.expectBounds()
    let page = try DocumentedTable(of: "Accuracy.md")
    if DocumentedTable.isRecording {
      try page.write(table.documented)
    } else {
      table.expectAgreement(with: page.rows)
    }
  }
}
