import LossCore

extension Workspace {
  /// What every library prints for the live work, under the true number.
  func libraries(at place: Place) throws(Diagnostic) -> Report {
    guard let nats = numberForLibraries else {
      throw Diagnostic(
        "there is nothing yet that a library could compute", place, hint: "begin with y=1 p=0.9")
    }
    let rows = libraryTable
    let truth = nats < .infinity ? "\(Figure.shortest(nats)) nats" : "infinite"
    return Report(
      "libraries", ["true \(nameForLibraries): " + truth] + remarksForLibraries + lines(of: rows),
      [
        .init("loss", .number(nats)), .init("loss_name", .string(nameForLibraries)),
        .init("unit", .string(InformationUnit.nat.rawValue)),
        .init("functions", .array(rows.map(\.json))),
      ] + settingsField(for: live ?? .binary))
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
    guard !row.isSame, let value = row.value, let nats = numberForLibraries, (value - nats).isFinite
    else {
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
