import Corpus
import Figures
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
            #expect(found.place.ordinal == given.ordinal && found.label == given.label)
            #expect(found.pictures == given.pictures)
            #expect(found.domain == given.domain ?? "map")
            #expect(found.turns.map(\.locator.text).first == "q=/conversations/0/value a=/conversations/1/value")
            for (turn, imported) in zip(found.turns, given.turns) {
                #expect(turn.generated.hasSameBytes(as: imported.text))
                #expect(turn.imageTokens.map(\.literal).joined() == imported.imageToken)
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
        var file = SmallFile(1, named: "awkward")
        let text = TurnText(
            question: "e\u{301} \u{1F468}\u{200D}\u{1F469} \u{202E}",
            choices: ["", "a\"b\\c", "\n\t\u{1}\u{7F}\u{0}", "，。"], answer: "")
        file.samples[0].label = ""
        file.samples[0].pictures = ["图片/一 \"张\".jpg", ""]
        file.samples[0].context = [Message(role: "system", text: "a\u{0B}b"), Message(role: "", text: "")]
        file.samples[0].turns = [
            MadeTurn(text: text, kind: .multipleChoice, language: .mixed, imageToken: "<image>\r\n<image>")
        ]
        try file.importWhole(into: small.store)
        let found = try #require(try small.store.exportSamples(dataset: 2, after: -1, limit: 1, upTo: 0).first)
        #expect(found.turns[0].generated.hasSameBytes(as: text))
        #expect(
            found.turns[0].locator.text
                == "q=/conversations/0/value c=/conversations/1/choices/0 c=/conversations/1/choices/1 "
                + "c=/conversations/1/choices/2 c=/conversations/1/choices/3 a=/conversations/1/value")
        #expect(found.turns[0].imageTokens == [ImageToken(offset: 0, literal: "<image>\r\n<image>")])
        #expect(found.pictures == file.samples[0].pictures && found.context == file.samples[0].context)
        #expect(found.label == "")
        #expect(try small.store.sample(2, for: small.alice)?.turns[0].imageTokens == 2)
    }

    @Test func anImportIsInvisibleUntilItIsFinished() throws {
        let small = try SmallStore()
        let file = SmallFile(3, named: "second")
        let session = try small.store.beginImport(file.description)
        try file.write(into: session)
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
        try file.write(into: session)
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
        var file = SmallFile(1, named: "captions")
        file.samples[0].task = .caption
        file.samples[0].pictures = ["pictures/2.jpg"]
        file.samples[0].turns = [
            MadeTurn(text: TurnText(question: "", answer: "两只猫"), kind: .description, language: .chinese)
        ]
        let session = try small.store.beginImport(file.description)
        try file.write(into: session)
        #expect(try small.store.sample(3, for: small.alice)?.captions == [])
        _ = try session.finish(digest: SHA256Digest(of: file.bytes), byteCount: file.bytes.count)
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
        #expect(try small.store.status().progress.byDomain.first { $0.name == "ocr" }?.samples == 2)
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
        #expect(try small.store.status().progress.quarantined == 1)
    }
}

extension SmallStore {
    /// Begins an import and lets go of it, as a process does that is killed.
    fileprivate func abandonHalfWay(_ file: SmallFile) throws {
        let session = try store.beginImport(file.description)
        let bad = QuarantinedRecord(place: RecordPlace(ordinal: 99, line: 99, bytes: 0..<1), byte: 0, reason: "bad")
        try file.write(into: session, quarantined: [bad])
    }
}
