import Corpus
import Exchange
import Formats
import Foundation
import ReviewStore
import TestSupport
import Testing

@Suite("A corrected dataset is exported")
struct DatasetExporterTests {
    private let folder: TemporaryFolder
    private let store = StoreDouble()
    private let records = [
        [("q0", "a0"), ("q1", "a1")], [("q2", "a2")], [("q3", "a3"), ("q4", "a4"), ("q5", "a5")], [("q6", "a6")],
    ]

    init() throws { folder = try TemporaryFolder() }

    private func options(
        _ format: ExportFormat = .source, decided: String? = nil, conditions: String? = nil,
        _ change: (inout ExportOptions) -> Void = { _ in }
    ) throws -> ExportOptions {
        var options = ExportOptions(programVersion: "1.2.3")
        options.format = format
        options.decided = try ExportOutcome.outcomes(in: [decided].compactMap { $0 })
        options.conditions = try Condition.conditions(in: [conditions].compactMap { $0 })
        change(&options)
        return options
    }

    private func export(_ options: ExportOptions, to name: String = "out.jsonl") throws -> (String, ExportReport) {
        let report = try DatasetExporter(source: store, options: options).export(to: folder.path(name))
        return (try String(contentsOfFile: folder.path(name), encoding: .utf8), report)
    }

    private var entries: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] }

    private func line(_ record: Int, _ turns: [(String, String)]? = nil) -> String {
        StoreDouble.record("1-\(record)", turns ?? records[record]) + "\n"
    }

    @Test(
        "a source that nobody changed comes out byte for byte, whatever was accepted", arguments: [1, 3, 256, 100_000])
    func untouched(pieceSize: Int) throws {
        store.pieceSize = pieceSize
        store.addDataset(records, container: .array, unreadAtEnd: ", {\"broken\": NaN}")
        store.decide(0, 0, .accepted)
        store.decide(1, 0, .edited(TurnText(question: "q2", answer: "a2")))
        let (text, report) = try export(options())
        #expect(Array(text.utf8) == store.sources[1])
        #expect(report.outputs.first?.sha256 == store.summaries[0].digest.hexadecimal)
        #expect(report.counts.recordsUntouched == 5)
        #expect(report.counts.recordsChanged == 0)
    }

    @Test("corrections are applied, rejected and contested turns leave, undecided ones stay")
    func source() throws {
        store.addDataset(records)
        store.decide(0, 1, .edited(TurnText(question: "q1", answer: "红\n")))
        store.decide(1, 0, .rejected)
        store.decide(2, 0, .rejected)
        store.decide(2, 2, .contested)
        let (text, report) = try export(options())
        #expect(text == line(0, [("q0", "a0"), ("q1", "红\\n")]) + line(2, [("q4", "a4")]) + line(3))
        #expect(report.counts.recordsWritten == 3)
        #expect(report.counts.recordsDropped == 1)
        #expect(report.counts.recordsChanged == 2)
        #expect(report.counts.turnsDropped == 3)
        #expect(report.counts.turnsWritten == 4)
    }

    @Test("rejected turns stay when asked, or take their sample along; contested ones stay when asked")
    func rejected() throws {
        store.addDataset(records)
        store.decide(0, 1, .rejected)
        store.decide(2, 1, .contested)
        let kept = try export(options { ($0.rejected, $0.contested) = (.keep, .keep) }, to: "kept").0
        #expect(Array(kept.utf8) == store.sources[1])
        let dropped = try export(options { $0.rejected = .dropSample }, to: "dropped").0
        #expect(dropped == line(1) + line(2, [("q3", "a3"), ("q5", "a5")]) + line(3))
    }

    @Test("with a filter a source export is the chosen turns only")
    func filteredSource() throws {
        store.addDataset(records, unreadAtEnd: "oops")
        store.decide(2, 1, .accepted)
        store.decide(3, 0, .edited(TurnText(question: "q6", answer: "b6")), by: ["bob"])
        #expect(
            try export(options(decided: "accepted,edited"), to: "a").0
                == line(2, [("q4", "a4")]) + line(3, [("q6", "b6")]))
        #expect(try export(options(conditions: "reviewer=bob"), to: "b").0 == line(3, [("q6", "b6")]))
        #expect(
            try export(options(conditions: "kind=long-answer reviewer!=ada"), to: "c").0
                == line(0, [("q1", "a1")]) + line(2, [("q5", "a5")]))
    }

    @Test("a value that occurs nowhere and an empty result are told")
    func unmetConditions() throws {
        store.addDataset(records, domain: "ocr")
        func notices(_ conditions: String, to name: String) throws -> [String] {
            try export(options(conditions: conditions), to: name).1.notices
        }
        #expect(try notices("domain=OCR dataset=1", to: "a") == [])
        #expect(try notices("domain=ocr|poster", to: "b") == ["--where: nothing has “poster”"])
        #expect(try notices("domain!=ocr", to: "c") == ["nothing meets the conditions: no record is written"])
    }

    @Test("formats written anew hold the accepted and edited turns, as lines or as an array")
    func conversations() throws {
        store.addDataset(records)
        store.addDataset([[("r0", "s0")]], file: "other.jsonl")
        store.decide(0, 1, .accepted)
        store.decide(2, 0, .edited(TurnText(question: "Q3", answer: "a3")))
        store.decide(1, 0, .contested)
        store.decide(0, 0, .accepted, in: 2)
        let expected = [
            StoreDouble.record("1-0", [("q1", "a1")]), StoreDouble.record("1-2", [("Q3", "a3")]),
            StoreDouble.record("2-0", [("r0", "s0")]),
        ]
        let (lines, report) = try export(options(.anew(.llava)))
        #expect(lines == expected.map { $0 + "\n" }.joined())
        #expect(report.counts.recordsWritten == 3)
        #expect(
            try export(options(.anew(.llava)), to: "out.json").0 == "[\n" + expected.joined(separator: ",\n") + "\n]\n")
        #expect(try export(options(.anew(.llava), conditions: "dataset=2"), to: "second").0 == expected[2] + "\n")
        #expect(try export(options(.anew(.llava), decided: "rejected"), to: "none.json").0 == "[]\n")
        #expect(
            try export(options(.anew(.messages)) { $0.datasets = [2] }, to: "messages").0
                == #"{"messages": [{"role": "user", "content": "<image>\nr0"}, {"role": "assistant", "content": "s0"}], "images": ["0.jpg"]}"#
                + "\n")
        store.decide(3, 0, .rejected)
        #expect(try export(options(.anew(.llava), decided: "rejected"), to: "rejected").0 == line(3))
    }

    @Test("the manifest tells what went in, what was asked and what came out, the same each time")
    func manifest() throws {
        store.addDataset([[("q", "a")], [("r", "b")]])
        store.record(events: 2)
        store.decide(0, 0, .rejected)
        let report = try export(options(conditions: "domain!=ocr"), to: "out").1
        let output = try #require(report.outputs.first)
        let text = try String(contentsOfFile: folder.path(".out.manifest.json"), encoding: .utf8)
        #expect(
            text == """
                {
                  "manifest": "Vermilion export",
                  "formatVersion": 1,
                  "program": "vermilion 1.2.3",
                  "options": {
                    "format": "source",
                    "container": "lines",
                    "decided": [
                      "accepted",
                      "edited",
                      "rejected",
                      "undecided"
                    ],
                    "rejected": "drop-turn",
                    "contested": "drop",
                    "where": "domain!=ocr",
                    "dataset": [
                      1
                    ]
                  },
                  "inputs": [
                    {
                      "dataset": 1,
                      "file": "set.jsonl",
                      "format": "llava",
                      "generator": "model",
                      "bytes": \(store.summaries[0].byteCount),
                      "sha256": "\(store.summaries[0].digest)",
                      "records": 2
                    }
                  ],
                  "ledger": {
                    "heads": [
                      "\(store.site):2:\(store.events[1])"
                    ]
                  },
                  "counts": {
                    "samples": 2,
                    "turns": 2,
                    "accepted": 0,
                    "edited": 0,
                    "rejected": 1,
                    "contested": 0,
                    "undecided": 1,
                    "turnsWritten": 1,
                    "turnsDropped": 1,
                    "recordsWritten": 1,
                    "recordsDropped": 1,
                    "recordsChanged": 0,
                    "recordsUntouched": 1,
                    "correctionsLeftOut": 0,
                    "quarantined": 0
                  },
                  "outputs": [
                    {
                      "file": "out",
                      "bytes": \(output.bytes),
                      "sha256": "\(output.sha256)",
                      "records": 1
                    }
                  ]
                }

                """)
        let written = try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path("out"))))
        #expect(output.sha256 == SHA256Digest(of: written).hexadecimal)
        #expect(output.bytes == written.count)
        #expect(!text.contains(folder.path))
        _ = try export(options(conditions: "domain!=ocr") { $0.overwrites = true }, to: "out")
        #expect(try String(contentsOfFile: folder.path(".out.manifest.json"), encoding: .utf8) == text)
    }

    @Test("an existing file is replaced only when asked, and folders and devices never")
    func targets() throws {
        store.addDataset(records)
        try folder.write("mine", to: "out")
        #expect(throws: ExportError.self) { try export(options(), to: "out") }
        #expect(try String(contentsOfFile: folder.path("out"), encoding: .utf8) == "mine")
        #expect(try export(options { $0.overwrites = true }, to: "out").0 == line(0) + line(1) + line(2) + line(3))
        try folder.write("mine", to: ".b.manifest.json")
        #expect(throws: ExportError.self) { try export(options(), to: "b") }
        #expect(throws: ExportError.self) { try export(options(.anew(.llava)), to: "") }
        #expect(throws: ExportError.self) { try export(options(), to: "nowhere/out") }
        #expect(throws: ExportError.self) {
            try DatasetExporter(source: store, options: options { $0.overwrites = true }).export(to: "/dev/null")
        }
        #expect(Set(entries) == ["out", ".out.manifest.json", ".b.manifest.json"])
    }

    @Test("several datasets need a choice, or a folder that takes them all")
    func severalDatasets() throws {
        store.addDataset([[("q", "a")]])
        store.addDataset([[("r", "b")]])
        store.addDataset([[("s", "c")]], container: .array, file: "c.json")
        let error = #expect(throws: ExportError.self) { try export(options()) }
        #expect(error?.description.contains("1 (set.jsonl), 2 (set.jsonl) and 3 (c.json)") == true)
        #expect(Array(try export(options { $0.datasets = [2] }).0.utf8) == store.sources[2])
        #expect(throws: ExportError.self) { try export(options { $0.datasets = [4] }, to: "x") }
        try FileManager.default.createDirectory(atPath: folder.path("all"), withIntermediateDirectories: true)
        let report = try DatasetExporter(source: store, options: options()).export(to: folder.path("all"))
        #expect(report.outputs.map { $0.file.split(separator: "/").last } == ["set.jsonl", "2-set.jsonl", "c.json"])
        #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path("all/c.json")))) == store.sources[3])
    }

    @Test("datasets whose names collide, also with a manifest's, all leave under names of their own")
    func collidingNames() throws {
        let names = [
            "x.jsonl", "3-x.jsonl", "x.jsonl", ".x.jsonl.manifest.json", "../x.jsonl", "..", "x.jsonl", "7-x.jsonl",
        ]
        for (index, name) in names.enumerated() { store.addDataset([[("q\(index)", "a")]], file: name) }
        try FileManager.default.createDirectory(atPath: folder.path("all"), withIntermediateDirectories: true)
        let report = try DatasetExporter(source: store, options: options()).export(to: folder.path("all"))
        #expect(Set(report.outputs.flatMap { [$0.file, $0.manifest] }).count == 2 * names.count)
        for (index, output) in report.outputs.enumerated() {
            #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: output.file))) == store.sources[index + 1])
            #expect(output.file.hasPrefix(folder.path("all") + "/"))
            let manifest = try String(contentsOfFile: output.manifest, encoding: .utf8)
            #expect(manifest.contains(output.sha256))
        }
        let plain = try FileManager.default.contentsOfDirectory(atPath: folder.path("all")).filter { $0.first != "." }
        #expect(plain.count == names.count - 1)
    }

    @Test("an older manifest under another name goes when its data are replaced")
    func earlierManifest() throws {
        store.addDataset(records)
        try folder.write("old data", to: "out")
        try folder.write("{\n  \"manifest\": \"Vermilion export\"\n}", to: "out.manifest.json")
        try folder.write("{}", to: "other.manifest.json")
        _ = try export(options { $0.overwrites = true }, to: "out")
        _ = try export(options { $0.overwrites = true }, to: "other")
        #expect(Set(entries) == ["out", ".out.manifest.json", "other", ".other.manifest.json", "other.manifest.json"])
    }

    @Test("a record that cannot be corrected stops the export, and nothing is left behind")
    func failure() throws {
        store.addDataset(records)
        store.decide(2, 1, .edited(TurnText(question: "q4", answer: "new")))
        store.samples[1]?[2].turns[1].generated.answer = "something else"
        let error = #expect(throws: ExportError.self) { try export(options()) }
        #expect(
            error?.description
                == "sample 102 (set.jsonl, line 3): the string at /conversations/3/value does not say what was imported; nothing was written"
        )
        #expect(entries.isEmpty)
    }

    @Test("a damaged source is noticed")
    func damage() throws {
        store.addDataset(records)
        store.sources[1]?[0] = UInt8(ascii: " ")
        #expect(throws: ExportError.self) { try export(options()) }
        store.sources[1]?.removeLast(40)
        #expect(throws: ExportError.self) { try export(options()) }
        #expect(entries.isEmpty)
    }

    @Test("a dry run counts and writes nothing; a stopped export leaves nothing")
    func dryRunAndCancellation() throws {
        store.addDataset(records)
        store.decide(1, 0, .rejected)
        let exporter = try DatasetExporter(source: store, options: options { $0.isDryRun = true })
        let report = try exporter.export(to: folder.path("out"))
        #expect(report.dryRun && report.outputs.isEmpty)
        #expect(entries.isEmpty)
        #expect(try report.counts == export(options()).1.counts)
        let stopped = #expect(throws: ExportError.self) {
            try DatasetExporter(source: store, options: options()).export(to: folder.path("b"), isCancelled: { true })
        }
        #expect(stopped?.description == "the export was stopped; nothing was written")
        #expect(Set(entries) == ["out.jsonl", ".out.jsonl.manifest.json"])
    }

    @Test("a head of the ledger bounds what is exported, and must be in the ledger")
    func heads() throws {
        store.addDataset(records)
        store.record(events: 9)
        func head(_ sequence: Int64, _ hash: SHA256Digest) -> LedgerHead {
            LedgerHead(event: EventIdentity(site: store.site, sequence: sequence), hash: hash)
        }
        for sequence in 1...9 {
            let asked = head(Int64(sequence), store.events[sequence - 1])
            let report = try export(options { ($0.head, $0.overwrites) = (asked, true) }).1
            #expect(report.heads == [asked.description])
        }
        for wrong in [head(3, store.events[3]), head(10, store.events[0])] {
            #expect(throws: StoreError.self) { try export(options { $0.head = wrong }, to: "x") }
        }
    }
}
