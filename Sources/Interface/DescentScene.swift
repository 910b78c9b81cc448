import Workbench

/// What the page of gradient descent draws, kept as long as its inputs stay.
struct DescentScene: Sendable {
  let course: Course
  let landscape: Landscape

  init(_ course: Course) {
    self.course = course
    landscape = Landscape(around: course)
  }
}

extension Model {
  /// Works out anew what the descent's inputs lead to, where the page shows it and they have changed.
  mutating func renewScene() {
    let descent = session.workspace.descent
    guard page == .descent, scene?.course.isOf(descent) != true else { return }
    scene = DescentScene(Course(descent))
  }

  /// What is shown; worked out here where nobody has kept it.
  var shownScene: DescentScene {
    if let scene, scene.course.isOf(shown.descent) { return scene }
    return DescentScene(Course(shown.descent))
  }
}
