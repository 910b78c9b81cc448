import Canvas
import Plot
import Workbench

/// What the words of the language are among those who draw.
extension Looks {
  /// What is drawn with.
  var glyphSet: GlyphSet {
    switch glyphs {
    case .smooth: .smooth
    case .braille: .braille
    case .ascii: .ascii
    }
  }

  /// The colours that stand for the roles.
  var colors: Canvas.Theme {
    switch theme {
    case .auto: .auto
    case .dark: .dark
    case .light: .light
    case .mono: .mono
    }
  }
}

extension Axis {
  var scaleAxis: Scale.Axis {
    switch self {
    case .linear: .probability
    case .logit: .logit
    case .log: .log10
    }
  }
}
