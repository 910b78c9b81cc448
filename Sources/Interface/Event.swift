package import Canvas
package import Workbench

/// A key as the person means it, whatever bytes the terminal sent.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// Control and a lower-case letter.
  case control(Character)
  /// Alt (Meta) and a character.
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case home, end, pageUp, pageDown
}

/// What happens to the explorer.
package enum Event: Hashable, Sendable {
  case key(Key)
  /// Text pasted in one piece (bracketed paste); it is text, never keys.
  case paste(String)
  case resize(Size)
  case mouse(Mouse)
  /// So many milliseconds have passed since the last one, or since `Frame.wake` was first set.
  case tick(Int)
  /// A file asked for by `Effect.read` has come, or why it has not.
  case loaded(path: String, contents: String)
  /// An effect could not be done, or was; a sentence for the message row.
  case notice(String, hint: String? = nil, isError: Bool)
}

/// What the explorer asks of the world; returned as data, done by the shell.
package enum Effect: Hashable, Sendable {
  case quit
  /// Stop the process as `^Z` does, and paint anew when it goes on.
  case suspend
  /// Paint every cell anew.
  case redraw
  /// Read a file and answer with `Event.loaded` or `Event.notice`.
  case read(path: String)
  /// Write a file whole; without `overwrite` only over a file that `save` wrote itself.
  case write(path: String, text: String, overwrite: Bool)
  /// Remember what a person changed of how the explorer looks, for the next time.
  case prefer(Preferences, insteadOf: Preferences)
  /// Append one line to the history kept between sessions.
  case remember(String)
  /// Keep an answer to a question of a lesson.
  case keep(Record.Entry)
  /// Put text on the clipboard of whoever sits at the terminal.
  case copy(String)
}

extension Effect {
  /// Whether no line of a script runs before the shell has answered, or at all.
  var endsTurn: Bool {
    switch self {
    case .read, .write, .quit: true
    case .suspend, .redraw, .remember, .prefer, .keep, .copy: false
    }
  }

  var isRead: Bool { if case .read = self { true } else { false } }
}

/// What the pointer did; a place is counted from the top left, 0-based.
package struct Mouse: Hashable, Sendable {
  package enum Action: CaseIterable, Hashable, Sendable {
    /// The left button.
    case press, drag, release
    case wheelUp, wheelDown
  }

  package var action: Action
  package var place: Position

  package init(_ action: Action, _ place: Position) {
    self.action = action
    self.place = place
  }
}

/// One finished picture: cells, where the cursor stands, if it is shown, and how the terminal is to be.
package struct Frame: Hashable, Sendable {
  package var screen: Screen
  package var cursor: Position?
  package var theme: Theme
  /// Whether the terminal is to tell what the pointer does.
  package var takesMouse: Bool
  /// In how many milliseconds something moves by itself; nil while all stands still.
  package var wake: Int?

  /// A cursor beyond the edge, as on a screen too narrow for what is typed, stands at the edge.
  package init(
    screen: Screen, cursor: Position? = nil, theme: Theme = .auto, takesMouse: Bool = true,
    wake: Int? = nil
  ) {
    self.screen = screen
    self.cursor = cursor.map {
      Position(
        column: max(0, min($0.column, screen.size.columns - 1)),
        row: max(0, min($0.row, screen.size.rows - 1)))
    }
    self.theme = theme
    self.takesMouse = takesMouse
    self.wake = wake
  }
}
