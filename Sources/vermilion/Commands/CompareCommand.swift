internal import ArgumentParser
internal import Formats
internal import Foundation
internal import TextAnalysis

/// Tells how far texts are from each other: two given ones, or the pairs of a file.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Tell how far two texts are from each other.",
        discussion: """
            Compares two texts, or the pairs of a file with a line {"a":"one text","b":"another"} each. Levenshtein \
            distances count characters as a reader sees them (grapheme clusters), normalised by the longer text; chrF \
            takes a for the reference and goes from 0 to 100; token F1 takes one Chinese character for a token. Equal is \
            byte for byte; canonically equal is but for width, case, punctuation and spacing. With --json each pair is \
            answered by one object on one line. A text that begins with - goes behind --.
            """)

    @OptionGroup var report: ReportOptions

    @Argument(help: ArgumentHelp("Two texts; or one file of pairs, - for standard input.", valueName: "text"))
    var texts: [String] = []

    @Option(help: ArgumentHelp("A JSONL file of pairs; - for standard input.", valueName: "file"))
    var pairs: String?

    func validate() throws {
        if pairs == nil, texts.isEmpty || texts.count > 2 {
            throw ValidationError(
                "two texts are compared, or the pairs of one file; \(texts.count) arguments are given")
        }
        if pairs != nil, !texts.isEmpty {
            throw ValidationError("either texts are compared or the pairs of a file, not both")
        }
    }

    func run() throws {
        guard let file = pairs ?? (texts.count == 1 ? texts[0] : nil) else {
            let comparison = TextComparison(texts[0], texts[1])
            guard !report.json else { return Console.print(line: comparison.json) }
            comparison.lines(difference: TextDifference(from: texts[0], to: texts[1])).forEach(Console.print)
            return
        }
        try comparePairs(in: LineReader(path: file))
    }

    private func comparePairs(in reader: LineReader) throws {
        var table = TextTable("line", "Levenshtein", "normalised", "chrF", "token F1", "equal")
        var failed = false
        while let line = try reader.next() {
            do {
                let pair = try ComparedTexts(json: line.content.line)
                let comparison = TextComparison(pair.a, pair.b)
                if report.json {
                    Console.print(line: comparison.json)
                } else {
                    table.add(
                        "\(line.number)", "\(comparison.levenshtein.distance)", comparison.levenshtein.normalised.fixed,
                        comparison.chrF.fixed, comparison.tokenF1.fixed, comparison.equality)
                }
            } catch {
                failed = true
                let sentence = ErrorSentence.text(for: error)
                Console.note("line \(line.number): \(sentence)")
                // In its place, so that answers and pairs stay side by side.
                if report.json {
                    Console.print(line: .fields(["line": line.number, "error": sentence]))
                }
            }
        }
        if !report.json { table.lines.forEach(Console.print) }
        if failed { throw ExitCode.failure }
    }
}

extension TextComparison {
    fileprivate var json: OrderedJSON {
        .fields([
            "levenshtein": levenshtein.distance, "normalisedLevenshtein": levenshtein.normalised,
            "graphemes": [levenshtein.graphemesOfFirst, levenshtein.graphemesOfSecond], "chrF": chrF,
            "tokenF1": tokenF1, "equal": areEqual, "canonicallyEqual": areCanonicallyEqual,
        ])
    }

    fileprivate var equality: String { areEqual ? "yes" : areCanonicallyEqual ? "canonically" : "no" }

    /// The report for people, with what changed at its end.
    fileprivate func lines(difference: TextDifference) -> [String] {
        var table = TextTable()
        table.add(
            "Levenshtein",
            "\(levenshtein.distance), for \(levenshtein.graphemesOfFirst) and \(levenshtein.graphemesOfSecond) characters"
        )
        table.add("normalised", levenshtein.normalised.fixed)
        table.add("chrF", chrF.fixed)
        table.add("token F1", tokenF1.fixed)
        table.add("equal", equality)
        return table.lines + (areEqual ? [] : [""] + OutputLine.block("  ", difference.inlineText))
    }
}

extension Double {
    /// With four digits behind the point, for people.
    fileprivate var fixed: String { String(format: "%.4f", self) }
}
