import LossCore
import PlainKernels

/// One computation, done by LossCore and by a plain loop over libm on the same numbers.
struct Kernel {
  let name: String
  /// How many losses a pass takes in; what a pass costs is told for one of them.
  let losses: Int
  /// The sum of the losses of a pass, or their mean: the same from both.
  let core: () throws -> Double
  let plain: () -> Double
}

extension Kernel {
  static var all: [Kernel] { [binary, categorical(10), categorical(1_000), rows(100_000)] }

  private static var binary: Kernel {
    let logits = numbers(1_000)
    return Kernel(
      name: "binary cross entropy from a logit", losses: logits.count,
      core: {
        try logits.reduce(0) {
          let prediction = try BinaryPrediction(logit: $1)
          return $0 + BinaryExample(target: .one, prediction: prediction).crossEntropy
        }
      },
      plain: { logits.reduce(0) { $0 + plain_binary($1) } })
  }

  private static func categorical(_ classes: Int) -> Kernel {
    let examples = (0..<10_000 / classes).map { numbers(classes, from: $0 * classes) }
    return Kernel(
      name: "cross entropy from \(classes) logits", losses: examples.count,
      core: {
        try examples.reduce(0) {
          let prediction = Prediction(try Logits($1))
          return $0
            + (try CategoricalExample(target: .label(1), prediction: prediction)).crossEntropy
        }
      },
      plain: { examples.reduce(0) { $0 + plain_categorical($1, $1.count, 1) } })
  }

  private static func rows(_ count: Int) -> Kernel {
    let losses = numbers(count).map(abs)
    return Kernel(
      name: "mean over \(count) rows, each", losses: count,
      core: { try RowLosses(losses).mean },
      plain: { plain_mean(losses, losses.count) })
  }

  /// Numbers from -5 to 5 in no order, the same at every run.
  private static func numbers(_ count: Int, from first: Int = 0) -> [Double] {
    (first..<first + count).map { Double($0 * 7_919 % 10_007) / 1_000.7 - 5 }
  }
}
