import Workbench

/// What moves by itself: each part says when it wants to be woken, and takes the time that has passed.
extension Model {
  /// In how many milliseconds something moves; nil while all stands still.
  var wake: Int? { [playerWake, wakeOfDescent].compactMap(\.self).min() }

  /// Lets so many milliseconds pass.
  mutating func pass(_ milliseconds: Int) -> [Effect] {
    play(for: milliseconds) + passInDescent(milliseconds)
  }
}
