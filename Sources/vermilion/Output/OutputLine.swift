internal import TerminalUI

/// One line as it leaves the program: whatever it was made from, nothing in it steers a terminal or starts another line.
///
/// What could do so stands as a visible token: `␛`, `⟨U+202E⟩`, and `↵` for a line feed.
struct OutputLine {
    let text: String

    init(_ source: some StringProtocol) {
        text = SafeText.string(source).replacing("\n", with: "↵")
    }

    /// Text of several lines, each as a line of its own.
    static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { OutputLine($0).text }
    }

    /// Text of several lines set behind `heading`: those after the first stand under it, each behind a bar, so that
    /// none of them can be taken for a line of the program's own.
    static func block(_ heading: String, _ text: String) -> [String] {
        let lines = SafeText.string(text).split(separator: "\n", omittingEmptySubsequences: false)
        let blanks = String(repeating: " ", count: max(0, DisplayWidth.columns(of: heading) - 2))
        return lines.enumerated().map { $0 == 0 ? heading + $1 : blanks + "┊ " + $1 }
    }
}
