/// A setting made of several files, with what there is to say about them.
package struct Resolved<Value: Sendable>: Sendable {
    package var value: Value
    package var problems: [SettingsProblem]
    /// The files it was made of, the one that beats the others last.
    package var files: [String]

    package init(value: Value, problems: [SettingsProblem], files: [String]) {
        self.value = value
        self.problems = problems
        self.files = files
    }
}
