import Workbench

/// What moves by itself: each part says when it wants to be woken, and takes the time that has passed.
extension Model {
  /// In how many milliseconds something moves; nil while all stands still.
  var wake: Int? {
    // A script that is paused holds all else.
    player?.isPaused == true ? nil : [player?.wake, wakeOfDescent].compactMap(\.self).min()
  }

  /// Lets so many milliseconds pass.
  mutating func pass(_ milliseconds: Int) -> [Effect] {
    // A script lets time pass for all else line by line.
    player == nil ? passInDescent(milliseconds) : play(for: milliseconds)
  }
}
