import ArgumentParser
import Canvas
import Interface
import Terminal
import Workbench

/// The screen: a model that takes events, on a terminal that sends them.
struct Explorer {
  let color: ColorChoice
  /// Values jump to their next one instead of moving there.
  let reducesMotion: Bool
  let history: History?
  let settings: SettingsFile?
  let progress: Progress?

  /// Runs until the person quits; the last state stays as one plain line.
  ///
  /// - Parameters:
  ///   - session: What it begins with.
  ///   - complaint: What is to be said first.
  ///   - recital: What plays by itself until the person takes over.
  /// - Throws: How it ended, where that is not by quitting.
  func run(
    _ session: Session, complaint: Diagnostic? = nil, playing recital: Recital? = nil
  ) throws {
    var model = Model(
      session: session, history: history?.lines ?? [], reducesMotion: reducesMotion)
    if let complaint { model.complain(complaint) }
    do {
      if let recital {
        try model.play(recital.name, recital.contents, pace: Int(recital.pace * 1_000))
      }
      var progress = progress
      let ending = try Terminal.run(&model, options: TerminalOptions(color: color)) {
        perform($0, keepingIn: &progress)
      }
      // The terminal is gone and the signal that says so was ignored: it ends as if by that signal.
      if ending == .hangUp { throw ExitCode(129) }
    } catch let ending as ExitCode {
      throw ending
    } catch let error as Diagnostic {
      Console.process.complain(error)
      throw ExitCode.failure
    } catch {
      Console.process.complain(["logloss: \(error)"])
      throw ExitCode.failure
    }
    try Console.process.print([model.session.workspace.lastLine])
  }

  /// Does an effect that is not the terminal's.
  private func perform(_ effect: Effect, keepingIn progress: inout Progress?) -> Event? {
    do throws(Diagnostic) {
      switch effect {
      case .read(let path):
        return .loaded(path: path, contents: try Files.text(of: path))
      case .write(let path, let text, let overwrite):
        try Files.write(text, to: path, replacing: overwrite ? nil : .session)
        return .notice("saved to \(path)", isError: false)
      case .remember(let line):
        history?.append(line)
        return nil
      case .prefer(let new, let former):
        settings?.follow(from: former, to: new)
        return nil
      case .keep(let entry):
        if let complaint = progress?.append(entry) { throw complaint }
        return nil
      case .quit, .suspend, .redraw, .copy:
        return nil
      }
    } catch {
      return .notice(error.message, hint: error.hint, isError: true)
    }
  }
}

extension Looks {
  /// What this terminal shows best, as text or with what is said of colours, and what was asked for instead.
  static func here(
    glyphs: Looks.Glyphs? = nil, theme: Looks.Theme = .auto, color: ColorChoice = .never
  ) -> Looks {
    var looks = Looks()
    looks.bestGlyphs =
      TerminalText.drawsBlocks(color) ? .smooth : TerminalText.drawsBraille ? .braille : .ascii
    looks.chosenGlyphs = glyphs
    looks.theme = theme
    return looks
  }
}

extension Looks.Glyphs: ExpressibleByArgument {}
extension Looks.Theme: ExpressibleByArgument {}

extension Workspace {
  /// The work as a statement that can be pasted back, and its loss as a comment.
  fileprivate var lastLine: String {
    guard let loss else { return "# nothing was given" }
    return "\(statement)  # loss \(Sentence.amount(loss, unit))"
  }
}
