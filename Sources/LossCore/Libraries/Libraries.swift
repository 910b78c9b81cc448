/// The library functions that are known.
public enum Libraries {
  /// Every function, library by library.
  public static let functions: [LibraryFunction] =
    pytorch + keras + keras2 + tensorflow + scikitLearn + boosting + optax + torchvision + kaggle
}
