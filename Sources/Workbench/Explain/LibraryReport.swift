import LossCore

extension Workspace {
  /// What every library prints for the live work, under the true number.
  func libraries(at place: Place) throws(Diagnostic) -> Report {
    guard let nats = logLoss else {
      throw Diagnostic(
        "there is nothing yet that a library could compute", place, hint: "begin with y=1 p=0.9")
    }
    let rows = libraryTable
    let truth = nats < .infinity ? "\(Figure.shortest(nats)) nats" : "infinite"
    return Report(
      "libraries", ["true log loss: " + truth] + remarks + lines(of: rows),
      [
        .init("loss", .number(nats)), .init("unit", .string(InformationUnit.nat.rawValue)),
        .init("functions", .array(rows.map(\.json))),
      ])
  }

  /// What a person might miss: libraries know neither other units nor all losses.
  private var remarks: [String] {
    var remarks: [String] = []
    if unit != .nat { remarks.append("Libraries compute in nats, whatever the unit here.") }
    if !loss(for: live ?? .binary).isInformation {
      remarks.append("They compute the log loss, which is shown here in place of the loss chosen.")
    }
    return remarks
  }

  /// The rows under a line for each library, in aligned columns.
  private func lines(of rows: [LibraryRow]) -> [String] {
    let functions = rows.map(\.function.count).max() ?? 0
    let values = rows.map(\.valueText.count).max() ?? 0
    let differences = rows.map { difference(of: $0) }
    let width = differences.map(\.count).max() ?? 0
    let statuses = LibraryOutput.Status.allCases.map(\.rawValue.count).max() ?? 0
    var lines: [String] = []
    var library = ""
    for (row, difference) in zip(rows, differences) {
      let heading = "\(row.library) \(row.version)"
      if heading != library { lines.append(heading) }
      library = heading
      let columns = [
        row.function.padded(to: functions), row.dtype, row.valueText.padded(to: values),
        difference.padded(to: width), row.status.padded(to: statuses),
      ]
      lines.append("  " + columns.joined(separator: "  ") + "  " + row.why)
    }
    return lines
  }

  /// How much more or less a row has than the true number, where that is a number.
  private func difference(of row: LibraryRow) -> String {
    guard !row.isSame, let value = row.value, let nats = logLoss, (value - nats).isFinite else {
      return ""
    }
    return (value > nats ? "+" : "") + Figure.short(value - nats, digits: 2)
  }
}

extension LibraryRow {
  /// The row as the documented object.
  fileprivate var json: JSON {
    .object([
      .init("library", .string(library)), .init("version", .string(version)),
      .init("function", .string(function)), .init("dtype", .string(dtype)),
      .init("value", value.map(JSON.number) ?? .null), .init("status", .string(status)),
      .init("why", .string(why)),
    ])
  }
}
