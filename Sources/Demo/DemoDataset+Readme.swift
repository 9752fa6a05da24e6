internal import Corpus

extension DemoDataset {
    /// What the demo's folder tells a person who looks into it.
    static var readme: String {
        let mistakes = plantedMistakes
        let turns = DemoSource.all.reduce(0) { $0 + $1.samples.reduce(0) { $0 + $1.turns.count } }
        let rows = datasets.map { "| `\($0.name)` | \($0.format.rawValue) | \($0.sampleCount) |" }
        return """
            # A sample dataset

            \(pictures.count) pictures drawn for Vermilion (`\(pictureFolder)/`, a folder for each domain), and questions and answers
            about them as a model might have written them. People, shops and brands are invented.

            Of \(turns) turns \(mistakes.count) are wrong on purpose: wrong counts and colours, things that are not there, misread
            lettering, wrong choices, leaked prompts and the like. Every other turn is right.

            | file | form | samples |
            |---|---|---|
            \(rows.joined(separator: "\n"))

            To import them into a store of your own:

                vermilion import \(datasets.map(\.name).joined(separator: " ")) --images \(pictureFolder)

            """
    }
}
