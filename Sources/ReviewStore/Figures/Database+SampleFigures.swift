internal import Corpus
internal import Figures
internal import GRDB

extension Database {
    /// Brings the figures in line with what stands of a sample.
    ///
    /// What is kept of the sample tells what the tallies have counted of it, so the difference follows whatever it was
    /// that changed.
    ///
    /// - Parameter change: Takes what the tallies change by.
    func refreshFigures(
        sample: Int, _ standing: SampleStanding, acts: [Act], adding change: inout SampleContribution
    ) throws {
        let old = try sampleFigures(sample)
        let measures = try measures(sample: sample)
        if measures.isEmpty, old == nil { return }
        guard let facts = try old?.facts ?? facts(sample: sample) else { return }
        let new = try figures(sample: sample, facts, standing, acts: acts, measures)
        if new == old { return }
        if new.isEmpty {
            try run("DELETE FROM sample_figures WHERE sample = ?", sample)
        } else {
            try write(new, sample: sample)
        }
        try refreshKeptTurns(sample: sample, from: old, to: new)
        change.addChange(from: old, to: new, queues: try queues(of: sample))
    }

    /// What the figures count of a sample, as its acts have it.
    ///
    /// The comparisons of its texts are kept, and those that are missing are made.
    func figures(
        sample: Int, _ facts: SampleFacts, _ standing: SampleStanding, acts: [Act], _ measures: [Int64: ActMeasure]
    ) throws -> SampleFigures {
        var figures = SampleFigures(facts: facts, standing: standing, acts: acts, measures: measures)
        figures.texts = try refreshTexts(sample: sample, standing)
        return figures
    }

    /// What the tallies have counted of a sample; nil for nothing.
    func sampleFigures(_ sample: Int) throws -> SampleFigures? {
        try row("SELECT figures FROM sample_figures WHERE sample = ?", sample) { try $0.sampleFigures(0) }
    }

    func write(_ figures: SampleFigures, sample: Int) throws {
        try run("INSERT OR REPLACE INTO sample_figures (sample, figures) VALUES (?, ?)", sample, figures.bytes)
    }

    /// The numbers of the queues that a sample belongs to.
    func queues(of sample: Int) throws -> [Int] {
        try rows("SELECT queue FROM queue_item WHERE sample = ?", sample) { $0.int(0) }
    }

    /// Counts all samples anew, in an upgraded store or after damage.
    func recountFigures() throws {
        for table in [
            "sample_figures", "work", "reviewed", "agreement_pattern", "signature", "text_pair", "text_tally",
            "kept_turn", "act_measure", "practice", "cutoff",
        ] {
            try run("DELETE FROM \(table)")
        }
        try measureAllActs()
        var sum = SampleContribution()
        for sample in try rows("SELECT DISTINCT sample FROM act ORDER BY sample", read: { $0.int(0) }) {
            let acts = try acts(sample: sample)
            let standing = SampleStanding(acts: acts, generated: try generatedHashes(sample: sample))
            guard let facts = try facts(sample: sample) else { continue }
            let figures = try figures(
                sample: sample, facts, standing, acts: acts, try measures(sample: sample))
            if figures.isEmpty { continue }
            try write(figures, sample: sample)
            try refreshKeptTurns(sample: sample, from: nil, to: figures)
            sum.add(figures, queues: try queues(of: sample))
        }
        try apply(sum)
    }

    private func measureAllActs() throws {
        var last = GrowingKey<Int64>(0, of: "act")
        while true {
            let page = try rows(
                "SELECT \(Act.columns), sample FROM act WHERE event > ? ORDER BY event LIMIT 1000", last.last
            ) { (act: try Act($0), sample: $0.int(Act.columnCount)) }
            if page.isEmpty { return }
            for (act, sample) in page {
                try last.advance(to: act.event)
                guard let event = try event(act.event)?.event else { continue }
                let shown =
                    act.turn > 0 && act.planted == nil ? try place(sample: sample, turn: act.turn).generated : nil
                try measure(act, event, sample: sample, shown: shown)
            }
        }
    }
}

extension Columns {
    func sampleFigures(_ index: Int32) throws -> SampleFigures {
        try orDamaged(SampleFigures(bytes: bytesOfBlob(index)), index, "a sample's figures")
    }
}
