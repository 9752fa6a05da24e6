import Corpus
import ReviewStore
import TestSupport
import Testing

@Suite struct ImportTests {
    @Test func whatWasImportedComesBackAsItWas() throws {
        let small = try SmallStore()
        let file = SmallFile(4)
        let read = try small.store.exportSamples(dataset: 1, after: -1, limit: 10, upTo: 0)
        #expect(read.count == 4)
        for (found, given) in zip(read, file.samples) {
            #expect(found.place == given.place && found.label == given.label && found.pictures == given.pictures)
            #expect(found.domain == given.domain ?? "map")
            for (turn, imported) in zip(found.turns, given.turns) {
                #expect(turn.generated.hasSameBytes(as: imported.text))
                #expect(turn.locator == imported.locator && turn.imageTokens == imported.imageTokens)
                #expect(turn.kind == imported.kind && turn.language == imported.language)
            }
        }
        var bytes: [UInt8] = []
        try small.store.readSource(dataset: 1) { bytes.append(contentsOf: $0) }
        #expect(bytes == small.source)
        #expect(
            try small.store.sourceBytes(dataset: 1, range: 3..<150 % bytes.count) == Array(bytes[3..<150 % bytes.count])
        )
    }

    @Test func awkwardTextsComeBackByteForByte() throws {
        let small = try SmallStore(samples: 1)
        var sample = SmallFile(1).samples[0]
        let text = TurnText(
            question: "e\u{301} \u{1F468}\u{200D}\u{1F469} \u{202E}",
            choices: ["", "a\"b\\c", "\n\t\u{1}\u{7F}", "，。"], answer: "")
        sample.label = ""
        sample.pictures = ["图片/一 \"张\".jpg", ""]
        sample.context = [Message(role: "system", text: "a\u{0B}b"), Message(role: "", text: "")]
        sample.turns = [
            ImportedTurn(
                number: 1, text: text, kind: .multipleChoice, language: .mixed,
                locator: TurnLocator(
                    question: nil, choices: [FieldLocator(pointer: "/a b#c%d", span: 3..<9)],
                    answer: FieldLocator(pointer: "")),
                imageTokens: [ImageToken(offset: 7, literal: "<image>\r\n<image>")])
        ]
        let session = try small.store.beginImport(SmallFile(1).description)
        try session.append(samples: [sample], quarantined: [], source: [])
        _ = try session.finish(digest: SHA256Digest(of: [1]), byteCount: 0)
        let found = try #require(try small.store.exportSamples(dataset: 2, after: -1, limit: 1, upTo: 0).first)
        #expect(found.turns[0].generated.hasSameBytes(as: text))
        #expect(found.turns[0].locator == sample.turns[0].locator)
        #expect(found.turns[0].imageTokens == sample.turns[0].imageTokens)
        #expect(found.pictures == sample.pictures && found.context == sample.context && found.label == "")
        #expect(try small.store.sample(2, for: small.alice)?.turns[0].imageTokens == 2)
    }

    @Test func anImportIsInvisibleUntilItIsFinished() throws {
        let small = try SmallStore()
        let file = SmallFile(3, named: "second")
        let session = try small.store.beginImport(file.description)
        try session.append(samples: file.samples, quarantined: [], source: try file.chunks)
        #expect(try small.store.datasets().count == 1)
        #expect(try small.store.sample(5, for: small.alice) == nil)
        #expect(try small.store.status().samples == 4)
        #expect(try small.store.nextSample(after: 4, for: small.alice) == nil)
        #expect(try small.store.search("answer").total == 8)
        #expect(throws: StoreError.noSample(number: 5)) { try small.decide(.accept, 5, 1) }
        let summary = try session.finish(digest: SHA256Digest(of: file.bytes), byteCount: file.bytes.count)
        #expect(summary.number == 2 && summary.samples == 3 && summary.turns == 6)
        #expect(try small.store.sample(5, for: small.alice)?.label == "second-0")
        #expect(try small.store.status().samples == 7)
        #expect(try small.store.check().problems == [])
    }

    @Test func aHalfImportIsSweptAndItsNumbersAreUsedAgain() throws {
        let small = try SmallStore()
        let file = SmallFile(30, named: "half")
        try small.abandonHalfWay(file)
        try small.store.close()
        let store = try ReviewStore(opening: small.path)
        let raw = try RawDatabase(small.path)
        for (table, count) in [
            ("dataset", "1"), ("sample", "4"), ("turn", "8"), ("source_chunk", "2"), ("quarantine", "0"),
            ("record", "4"),
        ] {
            #expect(try raw.texts("SELECT count(*) FROM \(table)") == [count], "\(table)")
        }
        try SmallStore.importSamples(2, into: store, named: "whole")
        #expect(try store.sample(5, for: small.alice)?.label == "whole-0")
        #expect(try store.check().problems == [])
    }

    @Test func anImportThatIsStillUnderWayIsNotSwept() throws {
        let small = try SmallStore()
        let file = SmallFile(3, named: "slow")
        let session = try small.store.beginImport(file.description)
        try session.append(samples: file.samples, quarantined: [], source: try file.chunks)
        let other = try ReviewStore(opening: small.path)
        try SmallStore.importSamples(2, into: other, named: "quick")
        _ = try session.finish(digest: SHA256Digest(of: file.bytes), byteCount: file.bytes.count)
        #expect(try other.datasets().map(\.file) == ["small.jsonl", "slow.jsonl", "quick.jsonl"])
        #expect(try other.exportSamples(dataset: 2, after: -1, limit: 9, upTo: 0).map(\.turns.count) == [2, 2, 2])
        #expect(try other.check().problems == [])
    }

    @Test func theSameFileIsNotImportedTwice() throws {
        let small = try SmallStore()
        #expect(try small.store.hasDataset(byteCount: small.source.count))
        #expect(try small.store.dataset(digest: SHA256Digest(of: small.source))?.number == 1)
        #expect(throws: StoreError.alreadyImported(number: 1, file: "small.jsonl")) {
            try SmallStore.importSamples(4, into: small.store)
        }
        #expect(try small.store.status().samples == 4)
        try SmallStore.importSamples(1, into: small.store, named: "next")
        #expect(try small.store.sample(5, for: small.alice)?.label == "next-0")
    }

    @Test func captionsOfTheSamePictureAreJoinedOverDatasets() throws {
        let small = try SmallStore()
        var caption = SmallFile(1, named: "captions").samples[0]
        caption.task = .caption
        caption.pictures = ["pictures/2.jpg"]
        caption.turns = [
            ImportedTurn(
                number: 1, text: TurnText(question: "", answer: "两只猫"), kind: .description, language: .chinese,
                locator: TurnLocator(question: nil, answer: FieldLocator(pointer: "/caption")))
        ]
        let session = try small.store.beginImport(SmallFile(0, named: "captions").description)
        try session.append(samples: [caption], quarantined: [], source: [])
        #expect(try small.store.sample(3, for: small.alice)?.captions == [])
        _ = try session.finish(digest: SHA256Digest(of: [2]), byteCount: 0)
        #expect(try small.store.sample(3, for: small.alice)?.captions == ["两只猫"])
        #expect(try small.store.sample(2, for: small.alice)?.captions == [])
        #expect(try small.store.sample(5, for: small.alice)?.captions == [])
    }

    @Test func whatPeopleGetWrongFirstCanBeChangedLater() throws {
        let small = try SmallStore()
        #expect(try small.store.sample(2, for: small.alice)?.domain == "map")
        let changed = try small.store.updateDataset(
            1, pictureFolders: ["/a", "/b"], domain: "ocr", generator: .some(nil))
        #expect(changed.pictureFolders == ["/a", "/b"] && changed.generator == nil)
        let sample = try #require(try small.store.sample(2, for: small.alice))
        #expect(sample.domain == "ocr" && sample.dataset.pictureFolders == ["/a", "/b"])
        #expect(try small.store.sample(1, for: small.alice)?.domain == "poster")
        #expect(try small.store.status().byDomain["ocr"]?.samples == 2)
        #expect(try small.store.updateDataset(1).domain == "ocr")
        #expect(throws: StoreError.noDataset(number: 9)) { try small.store.updateDataset(9, domain: "x") }
    }

    @Test func quarantinedRecordsAreKeptWithTheirReasons() throws {
        let small = try SmallStore()
        let bad = QuarantinedRecord(
            place: RecordPlace(ordinal: 0, line: 1, bytes: 0..<9), byte: 4, reason: "the string does not end")
        let session = try small.store.beginImport(SmallFile(0).description)
        try session.append(samples: [], quarantined: [bad], source: [])
        let summary = try session.finish(digest: SHA256Digest(of: [3]), byteCount: 0)
        #expect(summary.quarantined == 1 && summary.records == 1)
        #expect(try small.store.quarantined(dataset: 2) == [bad])
        #expect(try small.store.status().quarantined == 1)
    }
}

extension SmallStore {
    /// Begins an import and lets go of it, as a process does that is killed.
    fileprivate func abandonHalfWay(_ file: SmallFile) throws {
        let session = try store.beginImport(file.description)
        let bad = QuarantinedRecord(place: RecordPlace(ordinal: 99, line: 99, bytes: 0..<1), byte: 0, reason: "bad")
        try session.append(samples: file.samples, quarantined: [bad], source: try file.chunks)
    }
}
