import LossCore

extension Workspace {
  /// The name of the unit for several of it; nothing where the loss has none.
  package var unitName: String { lossUnit.map { $0.rawValue + "s" } ?? "" }
  /// What one nat is in the unit; 1 where the loss has none.
  package var unitsPerNat: Double { inUnit(1) }
  package var temperatureText: String { Figure.shortest(temperature.value) }

  /// The focal number.
  package var headline: String {
    loss.map { Figure.loss(inUnit($0)) } ?? ""
  }

  /// The same loss in another unit, for beside the focal number; or what it is, without a unit.
  package var headlineElsewhere: String {
    guard let loss else { return "" }
    guard lossUnit != nil else { return liveLoss.name }
    let other = unit == .bit ? InformationUnit.nat : .bit
    return loss < .infinity
      ? "\(Figure.loss(other.fromNats(loss))) \(other.rawValue)s" : "no upper limit"
  }

  /// The cost table as text: a share, its loss, the loss as it is without a unit, for a bar, and
  /// whether the truth got too little.
  package var costRows: [(share: String, loss: String, nats: Double, isOwn: Bool, isDear: Bool)] {
    let isOfTruth = live == .categorical || truthShare != nil
    return costTable.map {
      ($0.text, Figure.loss(inUnit($0.loss)), $0.loss, $0.isOwn, isOfTruth && $0.isWrong)
    }
  }
}
