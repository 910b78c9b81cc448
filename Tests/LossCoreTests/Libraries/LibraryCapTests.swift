import Foundation
import LossCore
import Testing

/// The largest losses that library functions know, as the documentation lists them.
@Suite struct LibraryCapTests {
  /// With `RECORD=1` the table of the documentation is written anew.
  @Test func theDocumentationListsEveryCap() throws {
    let page = try DocumentedTable(of: "WhatLibrariesPrint.md", below: "## Where they stop")
    if DocumentedTable.isRecording {
      try page.write(Self.rows)
    } else {
      #expect(page.rows == Self.rows)
    }
  }

  /// One row for functions of a library that stop at the same, the largest first.
  private static var rows: [String] {
    var rows: [Row] = []
    for function in Libraries.functions {
      let caps = Libraries.caps.filter { $0.function.isTheSame(as: function) }
      guard !caps.isEmpty else { continue }
      let row = Row(function, caps)
      if let index = rows.firstIndex(where: { $0.isLike(row) }) {
        rows[index].add(row)
      } else {
        rows.append(row)
      }
    }
    return rows.sorted { $0.largest > $1.largest }.map(\.text)
  }
}

private struct Row {
  let library: String
  var versions: [String]
  var names: [String]
  let precision: String
  /// Of y = 1 or of a label, and of y = 0; nothing where there is no limit.
  let limits: [Double?]
  let isOfClasses: Bool

  init(_ function: LibraryFunction, _ caps: [LibraryCap]) {
    library = function.library
    versions = [function.version]
    names = [function.name]
    precision = function.precision.rawValue
    isOfClasses = caps.contains { $0.side == .label }
    limits = [caps.first { $0.side != .zero }, caps.first { $0.side == .zero }]
      .map { $0?.output.value }
  }

  var largest: Double { limits.compactMap(\.self).max() ?? 0 }

  func isLike(_ other: Row) -> Bool {
    library == other.library && precision == other.precision && limits == other.limits
      && isOfClasses == other.isOfClasses
      && (versions == other.versions || names == other.names)
  }

  mutating func add(_ other: Row) {
    versions += other.versions.filter { !versions.contains($0) }
    names += other.names.filter { !names.contains($0) }
  }

  var text: String {
    func cell(_ limit: Double?) -> String { limit.map { String(format: "%.6f", $0) } ?? "∞" }
    let cells = [
      "\(library) \(versions.joined(separator: ", "))", names.joined(separator: ", "), precision,
      cell(limits[0]), isOfClasses ? "" : cell(limits[1]),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }
}

extension LibraryFunction {
  fileprivate func isTheSame(as other: LibraryFunction) -> Bool {
    library == other.library && version == other.version && name == other.name
      && precision == other.precision
  }
}
