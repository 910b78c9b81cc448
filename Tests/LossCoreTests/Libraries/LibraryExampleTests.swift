import LossCore
import Testing

/// The examples of the documentation of library functions, as they stand there.
@Suite struct LibraryExampleTests {
  @Test func functions() {
    let ruledOut = BinaryExample(target: .one, prediction: BinaryPrediction(.zero))
    let first = Libraries.functions[0]
    #expect(first.name == "BCELoss")
    #expect(first.output(for: ruledOut, settings: LossSettings())?.value == 100)
    #expect(first.output(for: ruledOut, settings: LossSettings())?.status == .clipped)
  }

  @Test func caps() {
    let sklearn = Libraries.caps.first { $0.function.library == "scikit-learn" }
    #expect(sklearn?.output.value == 34.538776397705078)
  }

  @Test func gradients() {
    let never = BinaryExample(target: .one, prediction: BinaryPrediction(.zero))
    #expect(Libraries.pytorchGradient(of: never) == -1000000003995.8029)
  }
}
