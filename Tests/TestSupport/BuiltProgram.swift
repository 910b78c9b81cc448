package import Foundation

/// Why a test cannot go on.
package struct Failure: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}

extension URL {
  /// A program that was built together with these tests.
  package static func beside(_ name: String) throws -> URL {
    // The test bundle is named among the arguments: it runs by itself, or a program loads it.
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ""
    var folder = URL(filePath: bundle).deletingLastPathComponent()
    for _ in 0..<4 {
      let file = folder.appending(path: name)
      if FileManager.default.isExecutableFile(atPath: file.path) { return file }
      folder.deleteLastPathComponent()
    }
    throw Failure("there is no \(name) beside the tests")
  }
}
