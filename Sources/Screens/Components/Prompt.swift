/// A question of one line at the foot of the screen.
struct Prompt: Sendable {
    /// What stands before the line.
    let label: String
    var line: LineField
}
