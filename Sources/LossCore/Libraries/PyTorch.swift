internal import RealModule

extension Libraries {
  static let pytorch: [LibraryFunction] = [
    LibraryFunction(
      library: "PyTorch", version: "2.15.0", name: "BCELoss", precision: .float64,
      evidence: .recorded,
      binary: { example, _ in
        let p = example.prediction.probability.value
        let y = example.target.value
        let value = (y - 1) * max(.log(onePlus: -p), -100) - y * max(.log(p), -100)
        return LibraryOutput(value: value + 0, status: .same, why: "It clamps each log at −100.")
      }, categorical: nil)
  ]
}
