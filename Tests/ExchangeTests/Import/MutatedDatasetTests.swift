import Corpus
import Exchange
import Foundation
import ReviewStore
import TestSupport
import Testing

/// Files with bytes changed, lost, doubled and cut.
@Suite struct MutatedDatasetTests {
    private static let record =
        #"{"id": "7", "image": "a.jpg", "conversations": [{"from": "human", "value": "<image>\n颜色？"}, {"from": "gpt", "value": "红色"}]}"#

    @Test(
        "Whatever is done to a file, its records are all accounted for and it comes out as it went in", arguments: 0..<8
    )
    func accountedFor(seed: Int) throws {
        let folder = try TemporaryFolder()
        let store = try ReviewStore.create(at: folder.path("store.sqlite"))
        var generator = SplitMix64(seed: UInt64(seed))
        var imported = 0
        for round in 0..<12 {
            let bytes = Self.mutated(&generator)
            let path = try folder.write(bytes, to: "\(round).json")
            let report: ImportReport
            do {
                report = try DatasetImporter().importFile(path, into: store)
            } catch is ImportError {
                continue
            }
            guard !report.alreadyImported, let dataset = report.dataset else { continue }
            imported += 1
            #expect(report.samples + report.quarantined == report.records)
            let quarantined = try store.quarantined(dataset: dataset.number)
            #expect(quarantined.count == report.quarantined)
            let samples = try store.exportSamples(dataset: dataset.number, after: -1, limit: 1_000, upTo: .max)
            #expect(
                (quarantined.map(\.place.ordinal) + samples.map(\.place.ordinal)).sorted()
                    == Array(0..<report.records))
            var options = ExportOptions(programVersion: "1")
            options.datasets = [dataset.number]
            options.overwrites = true
            _ = try DatasetExporter(source: store, options: options).export(to: folder.path("out"))
            #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path("out")))) == bytes)
        }
        #expect(imported > 0)
        #expect(try store.check().problems == [])
    }

    private static func mutated(_ generator: inout SplitMix64) -> [UInt8] {
        let isArray = Bool.random(using: &generator)
        let count = Int.random(in: 1...8, using: &generator)
        let records = (0..<count).map { record.replacing("7", with: "\($0)") }
        var bytes = Array(
            (isArray ? "[" + records.joined(separator: ",\n") + "]" : records.joined(separator: "\n")).utf8)
        let marks = Array("{}[]\",:\\\n n0<\u{FF}".utf8) + [0, 0x1F, 0xFF, 0xC0]
        for _ in 0..<Int.random(in: 0...5, using: &generator) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes[place] = marks.randomElement(using: &generator) ?? 0
            case 1: bytes.insert(marks.randomElement(using: &generator) ?? 0, at: place)
            case 2: bytes.remove(at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + 30))
            default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 60)], at: place)
            }
        }
        return bytes
    }
}
