import LossCore

/// One family of libraries.json: functions, and what each of them returned for each case.
struct RecordedOutputs: Decodable {
  let family: String
  let functions: [Function]
  let cases: [Case]

  struct Function: Decodable {
    let library: String
    let version: String
    let name: String
    let precision: String

    /// The emulation of it.
    var emulation: LibraryFunction? {
      Libraries.functions.first {
        $0.library == library && $0.version == version && $0.name == name
          && $0.precision.rawValue == precision
          && $0.evidence == .recorded
      }
    }
  }

  struct Case: Decodable {
    let id: String
    let p: Exactly?
    let z: Exactly?
    let y: Exactly?
    /// Of classes.
    let rows: [Row]?
    /// Whether the rows were added up; else the mean of them was taken.
    let sums: Bool?
    let temperature: Exactly?
    let positiveWeight: Exactly?
    let weights: [Exactly]?
    let smoothing: Exactly?
    let gamma: Exactly?
    let alpha: Exactly?
    /// One per function, in their order: a number, “error”, or nothing where it was not run.
    let outputs: [String?]
  }

  struct Row: Decodable {
    let probabilities: [Exactly]?
    let logits: [Exactly]?
    let generated: CategoricalCase.Generated?
    let target: CategoricalCase.TargetCase
  }
}

extension RecordedOutputs.Case {
  var settings: LossSettings {
    get throws {
      var settings = LossSettings()
      settings.positiveWeight = positiveWeight?.value
      settings.weights = try weights.map { try ClassWeights($0.map(\.value)) }
      settings.smoothing = try smoothing.map { try Smoothing($0.value) } ?? .none
      settings.gamma = gamma?.value ?? 0
      settings.alpha = alpha?.value
      return settings
    }
  }

  var binaryExample: BinaryExample {
    get throws {
      let prediction =
        if let z {
          try BinaryPrediction(logit: z.value)
        } else {
          BinaryPrediction(try Probability(p?.value ?? .nan))
        }
      return BinaryExample(target: try Probability(y?.value ?? .nan), prediction: prediction)
    }
  }

  /// What an emulation prints for the case; nothing where it raises an error.
  func printed(by function: LibraryFunction) throws -> Double? {
    guard let rows else {
      return function.output(for: try binaryExample, settings: try settings)?.value
    }
    // The boosting libraries weigh rows, and keep the weights as float32.
    let weighsRows = ["XGBoost", "LightGBM", "CatBoost"].contains(function.library)
    var settings = try settings
    if weighsRows { settings.weights = nil }
    var printed: [(weight: Double, value: Double)] = []
    for row in rows {
      let example = try row.example(temperature: temperature)
      let output = function.output(for: example, settings: settings)
      guard let value = output?.value else { return nil }
      let weight = try weightDivided(by: row)
      printed.append((weighsRows ? Double(Float(weight)) : weight, value))
    }
    if rows.count == 1, weights == nil { return printed[0].value }
    guard function.precision == .float32, !weighsRows else { return reduced(printed) }
    return Double(reduced(printed.map { (Float($0.weight), Float($0.value)) }))
  }

  private func reduced<T: FloatingPoint>(_ rows: [(weight: T, value: T)]) -> T {
    let sum = rows.map { $0.weight * $0.value }.reduce(0, +)
    return sums ?? false ? sum : sum / rows.map(\.weight).reduce(0, +)
  }

  /// The weight that the mean over one row divides by.
  private func weightDivided(by row: RecordedOutputs.Row) throws -> Double {
    guard let weights, case .label(let k) = try row.target.target() else { return 1 }
    return weights[k].value
  }
}

extension RecordedOutputs.Row {
  fileprivate func example(temperature: Exactly?) throws -> CategoricalExample {
    let temperature = try temperature.map { try Temperature($0.value) } ?? .one
    let prediction =
      if let probabilities {
        Prediction(try Distribution(probabilities.map(\.value)), temperature: temperature)
      } else {
        Prediction(
          try Logits(generated?.logits ?? logits?.map(\.value) ?? []), temperature: temperature)
      }
    return try CategoricalExample(target: target.target(), prediction: prediction)
  }
}
