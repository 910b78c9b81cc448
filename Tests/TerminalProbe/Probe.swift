import Canvas
import Interface

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

func exit(with status: Int32) -> Never { exit(status) }
func flushOutput() { fflush(nil) }

/// Shows the events that reach it and counts its pictures.
struct Probe: Program {
  private let hasPicture: Bool
  private var size = Size(columns: 0, rows: 0)
  private var events = 0
  private var last = "nothing"
  private var text = ""
  private var step = 0
  private var wake: Int?
  private let paints = Counter()

  /// Pictures are counted where they are made, which is in a function that must not change a program.
  private final class Counter {
    var count = 0
  }

  init(picture: Bool) {
    hasPicture = picture
  }

  mutating func update(_ event: Event) -> [Effect] {
    events += 1
    last = "\(event)"
    switch event {
    case .resize(let size): self.size = size
    case .key(.character(let character)): return press(character)
    case .key(.right): step += 1
    case .tick: wake = nil
    case .paste(let pasted): text = pasted
    default: break
    }
    return []
  }

  private mutating func press(_ character: Character) -> [Effect] {
    switch character {
    case "q": return [.quit]
    case "z": return [.suspend]
    case "r": return [.redraw]
    case "o": return [.read(path: "a file")]
    case "e": exit(with: 3)
    case "f": fatalError("words before the end")
    case "t": print([Int]()[events])
    case "s": text = "\(depth(0))"
    case "w": wake = 100
    case "m": _ = write(STDERR_FILENO, "a message\n", 10)
    default: text.append(character)
    }
    return []
  }

  /// Overflows the stack.
  private func depth(_ level: Int) -> Int {
    level < 0 ? 0 : depth(level + 1) + 1
  }

  func view() -> Frame {
    paints.count += 1
    var screen = Canvas.Screen(size)
    screen.write("size \(size.columns) x \(size.rows)", column: 0, row: 0)
    screen.write("events \(events) paints \(paints.count)", column: 0, row: 1, .dim)
    screen.write("last \(last)", column: 0, row: 2)
    screen.write("text \(text)|", column: 0, row: 3, Style(.alarm, .bold))
    if hasPicture { drawPicture(on: &screen) }
    return Frame(
      screen: screen, cursor: text.isEmpty ? nil : Position(column: 5, row: 3), wake: wake)
  }

  /// A curve over shaded ground with a point that the right arrow moves: what one key changes here is
  /// what it changes in the explorer.
  private func drawPicture(on screen: inout Canvas.Screen) {
    let top = 5
    let rows = size.rows - top - 1
    let zone = Rect(column: 0, row: top, columns: size.columns / 10, rows: rows)
    screen.fill(zone, Cell("\u{2591}", Style(.dim)))
    for column in 0..<size.columns {
      let height = log(Double(column + 1)) / log(Double(size.columns + 1))
      let row = top + Int(height * Double(rows - 1))
      screen[column, row] = Cell("\u{2022}", Style(.curve))
      if column == step {
        for below in row + 1..<max(row + 1, top + rows) {
          screen[column, below] = Cell("\u{2502}", Style(.dim))
        }
        screen[column, row] = Cell("\u{25CF}", Style(.mark))
        screen.write("\(height)", column: size.columns - 20, row: top, Style(.mark, .bold))
      }
    }
    screen.shade(zone, .zone)
    // Rows are sent from the top, so whoever sees this has seen the picture.
    screen.write("shown \(events)", column: 0, row: size.rows - 1)
  }
}
