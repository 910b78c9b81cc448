package import LossCore

extension Workspace {
  /// What the libraries print for the live work, function by function.
  package var libraryTable: [(function: LibraryFunction, output: LibraryOutput)] {
    Libraries.functions.compactMap { function in
      output(of: function).map { (function, $0) }
    }
  }

  private func output(of function: LibraryFunction) -> LibraryOutput? {
    switch (live, binary, categorical) {
    case (.binary, let work?, _):
      function.output(for: work.example, settings: settings(for: .binary))
    case (.categorical, _, let work?):
      function.output(for: work.example, settings: settings(for: .categorical))
    default: nil
    }
  }
}
