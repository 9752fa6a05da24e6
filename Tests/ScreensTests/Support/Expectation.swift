import TerminalUI
import Testing

/// Compares what a desk shows with the text of a screen, line by line.
func expect(_ driver: DeskDriver, _ screen: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let shown = driver.screen
    guard shown != screen else { return }
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let differing = (0..<max(lines.count, wanted.count)).filter {
        ($0 < lines.count ? lines[$0] : nil) != ($0 < wanted.count ? wanted[$0] : nil)
    }
    Issue.record("lines \(differing.map { $0 + 1 }) differ; the screen is\n\(shown)", sourceLocation: sourceLocation)
}
