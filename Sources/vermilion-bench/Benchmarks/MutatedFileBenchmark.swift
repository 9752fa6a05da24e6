internal import Corpus
import Foundation

/// Many files with bytes changed, lost and doubled, imported and written back: how many end the program or come out
/// otherwise than they went in.
enum MutatedFileBenchmark: Benchmark {
    static let name = "mutations"
    static let summary = "1,000 mutated dataset files imported and exported: crashes, lost records, changed bytes"

    static func run(in workshop: Workshop) throws -> [Measurement] {
        let count = workshop.scaled(1_000)
        var found = (crashes: 0, lost: 0, changed: 0, imported: 0)
        var random = SystemRandomNumberGenerator()
        let seed = random.next()
        var generator = SplitMix64(seed: seed)
        let (file, store, out) = (
            workshop.path("mutated.json"), workshop.path("mutated.sqlite"), workshop.path("mutated.out")
        )
        for _ in 0..<count {
            let bytes = mutated(&generator)
            try Data(bytes).write(to: URL(fileURLWithPath: file))
            let run = try MeasuredRun([workshop.program, "import", file, "--store", store, "--json"])
            if ![0, 1].contains(run.exitCode) { found.crashes += 1 }
            if run.exitCode == 0 {
                found.imported += 1
                let export = try MeasuredRun([workshop.program, "export", "--store", store, "--to", out, "--force"])
                if ![0, 1].contains(export.exitCode) { found.crashes += 1 }
                if try Data(contentsOf: URL(fileURLWithPath: out)) != Data(bytes) { found.changed += 1 }
                let check = try MeasuredRun([workshop.program, "check", "--store", store])
                if check.exitCode != 0 { found.lost += 1 }
            }
            ImportBenchmark.remove(store, out)
        }
        let input = "\(count) files, \(found.imported) imported, seed \(seed)"
        return [
            ("crashes", found.crashes), ("stores that are not sound", found.lost), ("files that differ", found.changed),
        ].map { name, value in
            Measurement(
                name: "mutated files: \(name)", value: Double(value), unit: "", samples: [Double(value)], input: input)
        }
    }

    private static func mutated(_ generator: inout SplitMix64) -> [UInt8] {
        let isArray = Bool.random(using: &generator)
        let records = (0..<Int.random(in: 1...12, using: &generator)).map {
            #"{"id": "\#($0)", "image": "a.jpg", "conversations": [{"from": "human", "value": "<image>\n颜色？"}, "#
                + #"{"from": "gpt", "value": "红色"}]}"#
        }
        let text = isArray ? "[" + records.joined(separator: ",\n") + "]" : records.joined(separator: "\n")
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes[place] = .random(in: 0...255, using: &generator)
            case 1: bytes.insert("{}[]\",:\\\n".utf8.randomElement(using: &generator) ?? 0, at: place)
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &generator)))
            default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 60)], at: place)
            }
        }
        return bytes
    }
}
