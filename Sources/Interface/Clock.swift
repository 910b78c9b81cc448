import Workbench

/// What moves by itself.
extension Model {
  /// In how many milliseconds the next thing moves; nothing while all stands still.
  var wake: Int? { wakeOfDescent }

  /// Tells whatever moves by itself that time has passed.
  mutating func pass(_ milliseconds: Int) -> [Effect] {
    passInDescent(milliseconds)
  }
}
