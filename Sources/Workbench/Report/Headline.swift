import LossCore

extension Workspace {
  /// The name of the unit for several of it.
  package var unitName: String { unit.rawValue + "s" }
  /// What one nat is in the unit.
  package var unitsPerNat: Double { unit.fromNats(1) }
  package var temperatureText: String { Figure.shortest(temperature.value) }

  /// The focal number.
  package var headline: String {
    guard let loss else { return "" }
    return loss < .infinity ? Figure.loss(unit.fromNats(loss)) : "∞"
  }

  /// The same loss in another unit, for beside the focal number.
  package var headlineElsewhere: String {
    guard let loss else { return "" }
    let other = unit == .bit ? InformationUnit.nat : .bit
    return loss < .infinity
      ? "\(Figure.loss(other.fromNats(loss))) \(other.rawValue)s" : "no upper limit"
  }

  /// The cost table as text: a share, its loss, the loss in nats for a bar.
  package var costRows: [(share: String, loss: String, nats: Double, isOwn: Bool)] {
    costTable.map {
      let loss = $0.nats < .infinity ? Figure.loss(unit.fromNats($0.nats)) : "∞"
      return ($0.text, loss, $0.nats, $0.isOwn)
    }
  }
}
