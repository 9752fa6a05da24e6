import Corpus
import Demo
import TestSupport
import Testing

/// The mistakes that stand in the demo's files on purpose.
@Suite struct PlantedMistakeTests {
    @Test("Every planted mistake stands in its file as it is listed, and differs from its correction")
    func mistakesAreThere() throws {
        let datasets = try ReadDataset.all()
        for mistake in DemoDataset.plantedMistakes {
            let dataset = try #require(datasets.first { $0.file.name == mistake.file })
            let sample = try #require(dataset.samples.first { $0.place.ordinal == mistake.ordinal })
            let turn = try #require(sample.turns.first { $0.number == mistake.turn })
            #expect(turn.text.hasSameBytes(as: mistake.generated), "\(mistake.file) \(mistake.ordinal) \(mistake.turn)")
            #expect(!mistake.corrected.hasSameBytes(as: mistake.generated))
            #expect(!mistake.corrected.answer.isEmpty)
        }
    }

    @Test("Between a quarter and two fifths of the turns are wrong, of captions as of the rest")
    func share() throws {
        let datasets = try ReadDataset.all()
        for isCaption in [false, true] {
            let files = datasets.filter { $0.file.name.hasSuffix("_caption.jsonl") == isCaption }
            let names = Set(files.map(\.file.name))
            let turns = files.flatMap(\.samples).reduce(0) { $0 + $1.turns.count }
            let mistakes = DemoDataset.plantedMistakes.count { names.contains($0.file) }
            #expect(0.25...0.4 ~= Double(mistakes) / Double(turns), "\(mistakes) of \(turns)")
        }
    }

    @Test("Every mistake has a reason of the standard taxonomy, and nearly all reasons occur")
    func reasons() {
        let reasons = Set(DemoDataset.plantedMistakes.map(\.reason))
        for slug in reasons { #expect(ReasonTaxonomy.standard[slug] != nil, "\(slug)") }
        let missing = Set(ReasonTaxonomy.standard.reasons.map(\.slug)).subtracting(reasons)
        #expect(missing == ["unsafe"])
    }

    @Test("A correction keeps the turn's kind, so that it can be made at the desk by the quick keys")
    func correctionsKeepTheKind() throws {
        let datasets = try ReadDataset.all()
        for mistake in DemoDataset.plantedMistakes where mistake.generated.choices.isEmpty == false {
            let letters = ["A", "B", "C", "D"]
            #expect(letters.contains(String(mistake.corrected.answer.prefix(1))))
        }
        let judgements = Set(datasets.map(\.file.name).filter { $0.hasSuffix("_judge.jsonl") })
        for mistake in DemoDataset.plantedMistakes where judgements.contains(mistake.file) {
            #expect(["是", "否", "Yes", "No"].contains(mistake.corrected.answer))
        }
    }
}
