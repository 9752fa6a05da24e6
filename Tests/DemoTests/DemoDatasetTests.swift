import Corpus
import Demo
import Formats
import TestSupport
import Testing

/// The dataset files as an import finds them.
@Suite struct DemoDatasetTests {
    @Test("Every file is read as the format it is announced as, and no record of it is quarantined")
    func reading() throws {
        for dataset in try ReadDataset.all() {
            #expect(dataset.format == dataset.file.format)
            #expect(dataset.container == (dataset.file.format == .llava ? .array : .lines))
            #expect(dataset.quarantined.isEmpty, "\(dataset.file.name): \(dataset.quarantined)")
            #expect(dataset.samples.count == dataset.file.sampleCount)
        }
    }

    @Test("All files have names of their own and stay inside the demo's folder")
    func names() {
        let names = DemoDataset.files().map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") })
    }

    @Test("There are all formats and kinds of generator rows")
    func formats() throws {
        let datasets = DemoDataset.datasets
        #expect(Set(datasets.map(\.format)) == Set(FormatRegistry.readable))
        for suffix in ["_choice", "_judge", "_lqa", "_sqa", "_caption"] {
            #expect(datasets.contains { $0.name.hasSuffix("\(suffix).jsonl") })
        }
    }

    @Test("There are at least 28 samples and 70 turns without the captions")
    func quantity() throws {
        let samples = try ReadDataset.all().flatMap(\.samples).filter {
            $0.task != .caption || $0.turns[0].text.question != ""
        }
        #expect(samples.count >= 28)
        #expect(samples.reduce(0) { $0 + $1.turns.count } >= 70)
    }

    @Test("Every sample has a domain, the folder of its picture, and there are at least twelve")
    func domains() throws {
        let samples = try ReadDataset.all().flatMap(\.samples)
        for sample in samples {
            #expect(sample.domain == sample.pictures.first?.split(separator: "/").first.map(String.init))
        }
        #expect(Set(samples.compactMap(\.domain)).count >= 12)
    }

    @Test("Every kind of turn and every task occurs, in Chinese and in English")
    func kindsTasksAndLanguages() throws {
        let samples = try ReadDataset.all().flatMap(\.samples)
        let turns = samples.flatMap(\.turns)
        #expect(Set(samples.map(\.task)) == Set(SampleTask.allCases))
        #expect(Set(turns.map(\.kind)) == Set(TurnKind.allCases))
        for language in [Language.chinese, .english] {
            let kinds = Set(turns.filter { $0.language == language }.map(\.kind))
            #expect(kinds == Set(TurnKind.allCases), "\(language)")
        }
    }

    @Test("Some samples have two pictures with a token for each, and some a system turn")
    func conversations() throws {
        let samples = try ReadDataset.all().filter { $0.file.format != .mminstruct }.flatMap(\.samples)
        for sample in samples {
            let tokens = sample.turns.flatMap(\.imageTokens).reduce(0) { $0 + $1.count }
            #expect(tokens == sample.pictures.count)
        }
        #expect(samples.contains { $0.pictures.count == 2 })
        #expect(samples.contains { $0.context.contains { $0.role == "system" } })
    }

    @Test("The first six samples are in both languages and each has a picture of its own")
    func firstImpression() throws {
        let samples = try ReadDataset.all().flatMap(\.samples).prefix(6)
        #expect(samples.first?.task == .multipleChoice)
        #expect(samples.first?.domain == "poster")
        #expect(Set(samples.flatMap(\.pictures)).count == 6)
        let languages = Set(samples.flatMap(\.turns).map(\.language))
        #expect(languages.contains(.chinese) && languages.contains(.english))
    }

    @Test("The text for people names the datasets")
    func readme() throws {
        let file = try #require(DemoDataset.files().first { $0.name == "README.md" })
        let text = String(decoding: file.bytes, as: UTF8.self)
        for dataset in DemoDataset.datasets { #expect(text.contains(dataset.name)) }
    }
}
