import Workbench

extension Learn {
  /// What a shell offers for a lesson: those that come along, then files, for one may be a teacher's own.
  static func completions(_ words: [String], _ index: Int, _ current: String) -> [String] {
    Lessons.shipped.map(\.name).filter { $0.hasPrefix(current) } + Files.paths(beginning: current)
  }
}
