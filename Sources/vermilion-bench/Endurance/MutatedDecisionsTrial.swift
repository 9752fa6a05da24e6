internal import Corpus
import Foundation

/// Decision scripts with bytes changed, lines cut and spliced, and brackets without end.
enum MutatedDecisionsTrial: EnduranceTrial {
    static let name = "mutated-decisions"
    static let summary = "`decide` with broken lines: every line answered, nothing acknowledged lost, no crash"

    private static let linesARound = 200

    static func run(in workshop: Workshop, rounds: Int, generator: inout SplitMix64) throws -> EnduranceFindings {
        var findings = EnduranceFindings()
        var store = try TrialStore(in: workshop, name: name)
        let script = store.folder + "/script.jsonl"
        for round in 0..<rounds {
            let lines = (0..<linesARound).map { _ in mutated(line(&generator), &generator) }
            let isBlank = { (line: [UInt8]) in line.allSatisfy { " \t\r".utf8.contains($0) } }
            try Data(lines.flatMap { $0 + [0x0A] }).write(to: URL(fileURLWithPath: script))
            let run = try MeasuredRun(store.command(["decide", script]))
            let answered = store.note(answers: run.output)
            findings.count("lines", lines.count)
            findings.count("acknowledged", answered.acknowledged)
            if run.exitCode > 1 { findings.faults.append("round \(round) ended with \(run.exitCode)") }
            let expected = lines.filter { !isBlank($0) }.count
            if answered.lines != expected {
                findings.faults.append("round \(round): \(answered.lines) answers to \(expected) lines")
            }
            let unsafe = run.output.unicodeScalars.contains {
                $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
            }
            if unsafe { findings.faults.append("round \(round) wrote a control or format character") }
        }
        findings.faults += try store.faults()
        return findings
    }

    private static func line(_ generator: inout SplitMix64) -> [UInt8] {
        let sample = Int.random(in: 0...TrialStore.samples + 1, using: &generator)
        let target = "\"sample\":\(sample),\"turn\":\(Int.random(in: 0...3, using: &generator))"
        let decisions = ["accept", "reject", "skip", "flag", "note", "undo", "redo", "edit"]
        let decision = decisions.randomElement(using: &generator) ?? "accept"
        let text = decision == "edit" ? ",\"answer\":\"改 \(Int.random(in: 0...9, using: &generator))\"" : ""
        let note = decision == "note" ? ",\"note\":\"n\\u202e\\ud83d\\ude00\"" : ""
        return Array("{\(target),\"decision\":\"\(decision)\"\(text)\(note),\"activeMs\":12}".utf8)
    }

    /// The line with none to a few of its bytes changed; never with a line feed.
    private static func mutated(_ line: [UInt8], _ generator: inout SplitMix64) -> [UInt8] {
        var line = line
        for _ in 0..<Int.random(in: 0...3, using: &generator) {
            let place = Int.random(in: 0...line.count, using: &generator)
            let end = Int.random(in: place...min(line.count, place + 12), using: &generator)
            switch Int.random(in: 0..<9, using: &generator) {
            case 0: if place < line.count { line[place] = UInt8.random(in: 0...255, using: &generator) }
            case 1: line.removeSubrange(place..<end)
            case 2: line.insert(contentsOf: line[place..<end], at: place)
            case 3: line.insert(contentsOf: Array(repeating: UInt8(ascii: "["), count: 3_000), at: place)
            case 4: line.insert(contentsOf: Array("\\ud800".utf8), at: place)
            case 5: line.insert(contentsOf: Array("99999999999999999999".utf8), at: place)
            case 6: line.insert(contentsOf: [0xE2, 0x80, 0xAE, 0xC2, 0x9B, 0x1B], at: place)
            case 7: line.insert(contentsOf: Array("NaN".utf8), at: place)
            default: line.removeLast(line.count - place)
            }
        }
        return line.map { $0 == 0x0A ? 0x20 : $0 }
    }
}
