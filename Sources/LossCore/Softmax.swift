internal import RealModule

/// The softmax with both of its faces: probabilities, and surprisals that never went through them.
///
/// With m the largest logit and s = Σ e^((zᵢ − m)/T) over all classes but that one, a class costs
/// (m − zₖ)/T + log(1 + s). The likeliest class's own 1 is left out of s, so that the loss of a
/// confident and right prediction, log(1 + s), keeps all its digits (Blanchard, Higham & Higham
/// 2021).
struct Softmax {
  let probabilities: [Double]
  let surprisals: [Double]

  init(_ logits: Logits, temperature: Temperature) {
    let top = logits.values.indexOfLargest
    let largest = logits.values[top]
    self.init(
      logits.values.map { RelativeWeight(logit: $0, top: largest, temperature: temperature) },
      top: top
    )
  }

  /// The softmax of log p / T.
  init(_ distribution: Distribution, temperature: Temperature) {
    let top = distribution.probabilities.map(\.value).indexOfLargest
    let largest = distribution[top].expansion
    self.init(
      distribution.probabilities.map {
        RelativeWeight(share: $0.expansion, top: largest, temperature: temperature)
      },
      top: top
    )
  }

  private init(_ weights: [RelativeWeight], top: Int) {
    var others = Expansion(0)
    for (index, relative) in weights.enumerated() where index != top {
      others += relative.weight
    }
    let rest = others.value
    let logTotal = Double.log(onePlus: rest)
    probabilities = weights.map { $0.weight / (1 + rest) }
    surprisals = weights.map { $0.gap + logTotal }
  }
}

extension [Double] {
  /// Where the largest element stands, the first of several; 0 in an empty array.
  var indexOfLargest: Int {
    indices.reduce(0) { self[$1] > self[$0] ? $1 : $0 }
  }
}
