import Canvas
import Plot
import Workbench

/// How many of a class chose an option, and what its shares would cost if that were right.
struct VoteBar {
  /// From 0 to 1, among all votes.
  let length: Double
  let count: String
  let cost: String
  /// Whether it is a vote that was taken again.
  let isFormer: Bool

  /// The bars of the first vote and of the second.
  static func all(_ votes: VotesReading?, ofOption index: Int) -> [VoteBar] {
    guard let votes else { return [] }
    return votes.votes.enumerated().compactMap { number, vote in
      guard vote.counts.indices.contains(index) else { return nil }
      return VoteBar(
        length: votes.bar(of: index, in: vote),
        count: "\(vote.counts[index]) (\(votes.shareText(of: index, in: vote)))",
        cost: votes.truth == nil ? votes.lossText(of: index, in: vote) : "",
        isFormer: number + 1 < votes.votes.count)
    }
  }

  /// The count, the bar, and the cost where there is room for it.
  func draw(in rect: Rect, on screen: inout Screen, _ glyphs: GlyphSet) {
    let style = isFormer ? Style(.ghost) : Style(.curve)
    let count = count.padded(to: 9)
    let used = screen.write(count, column: rect.column, row: rect.row, isFormer ? .dim : .bold) + 1
    let hasCost = rect.columns >= 50 && !cost.isEmpty
    let words = hasCost ? 20 : 0
    let bar = max(0, min(max(40, rect.columns / 2), rect.columns - used - words - 1))
    for row in rect.row..<rect.endRow {
      Bar.draw(
        length, on: &screen, column: rect.column + used, row: row, columns: bar, glyphs, style,
        rest: nil, parted: rect.rows == 1)
    }
    guard hasCost else { return }
    let shown = glyphs == .ascii ? cost.ascii : cost
    screen.write(
      shown, column: rect.column + used + bar + 2, row: rect.row, isFormer ? .dim : .plain,
      width: words)
  }
}
