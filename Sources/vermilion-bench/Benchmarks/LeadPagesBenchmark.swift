import Agreement
import Corpus
import Figures
import Foundation
import ReviewStore

/// The lead's pages on a project with a million decisions: from an open store, and as a command from nothing.
enum LeadPagesBenchmark: Benchmark {
    static let name = "lead-pages"
    static let summary = "every page of the lead's room on 1,000,000 decisions, warm and as a command"

    static func run(in workshop: Workshop) throws -> [Measurement] {
        let began = ContinuousClock.now
        let project = try SyntheticProject(decisions: workshop.scaled(1_000_000), at: workshop.path("lead.sqlite"))
        let perDecision = began.duration(to: .now).milliseconds / Double(project.decisions)
        let input = "\(project.decisions) decisions, 12 reviewers, 23 domains, a fifth reviewed twice"
        var results = [
            Measurement(
                name: "make a project, a decision", value: perDecision, unit: "ms", samples: [perDecision], input: input
            )
        ]
        results += try pages(of: project, workshop, input)
        results += try commands(on: project, workshop, input)
        results += try recording(in: project, workshop, input)
        return results
    }

    private static func pages(
        of project: SyntheticProject, _ workshop: Workshop, _ input: String
    ) throws -> [Measurement] {
        let store = try ReviewStore(opening: project.path)
        guard let lead = try store.existingReviewer(named: SyntheticProject.lead) else {
            throw BenchmarkError("the project has no lead")
        }
        let pages: [(String, () throws -> Void)] = [
            ("progress", { _ = try store.progressFigures(for: lead) }),
            ("throughput", { _ = try store.throughputFigures(for: lead, of: nil) }),
            ("reviewers", { _ = try store.reviewerFigures(for: lead, of: nil) }),
            ("agreement without intervals", { _ = try store.agreementFigures(for: lead, .init(intervals: nil)) }),
            ("agreement, intervals of every group", { _ = try store.agreementFigures(for: lead) }),
            ("adjudication", { _ = try store.adjudicationFigures(for: lead) }),
            ("ledger", { _ = try store.ledgerRows(for: lead) }),
            (
                "ledger, rejections of one reviewer",
                {
                    _ = try store.ledgerRows(
                        [Condition(.reviewer, "reviewer07"), Condition(.action, "reject")], for: lead)
                }
            ),
            (
                "items: edited in a domain",
                {
                    _ = try store.figureItems(.group(.domain, "domain_7", outcome: .edited), for: lead)
                }
            ),
            (
                "items: where two reviewers differ",
                {
                    _ = try store.figureItems(.pair("reviewer02", "reviewer05", a: .accept, b: .edit), for: lead)
                }
            ),
            (
                "items: disagreements of a kind",
                {
                    _ = try store.figureItems(.agreement(.kind, "judgement"), for: lead)
                }
            ),
        ]
        return try pages.map { name, body in
            var times: [Double] = []
            for _ in 0..<max(3, workshop.rounds) {
                let start = ContinuousClock.now
                try body()
                times.append(start.duration(to: .now).milliseconds)
            }
            return Measurement(name: "page: \(name)", value: times.median, unit: "ms", samples: times, input: input)
        }
    }

    private static func commands(
        on project: SyntheticProject, _ workshop: Workshop, _ input: String
    ) throws -> [Measurement] {
        let commands = [
            ["status"], ["agreement"], ["agreement", "--by", "domain"], ["agreement", "--by", "pair"], ["throughput"],
            ["reviewers"],
        ]
        return try commands.map { words in
            var times: [Double] = []
            for _ in 0..<max(3, workshop.rounds) {
                let run = try MeasuredRun.succeeding(
                    [workshop.program] + words + ["--json", "--store", project.path, "--as", SyntheticProject.lead])
                times.append(run.seconds * 1_000)
            }
            return Measurement(
                name: "command: \(words.joined(separator: " "))", value: times.median, unit: "ms", samples: times,
                input: input)
        }
    }

    /// One decision after the other, each durable by itself.
    private static func recording(
        in project: SyntheticProject, _ workshop: Workshop, _ input: String
    ) throws -> [Measurement] {
        let store = try ReviewStore(opening: project.path)
        guard let reviewer = try store.existingReviewer(named: "reviewer03") else { return [] }
        var times: [Double] = []
        for sample in 1...workshop.scaled(1_000) {
            let start = ContinuousClock.now
            _ = try store.record(
                ReviewAction(
                    action: .accept, sample: sample, turn: 1, activeMilliseconds: 4_000, elapsedMilliseconds: 6_000,
                    cutoffMilliseconds: 60_000, source: .desk), by: reviewer)
            times.append(start.duration(to: .now).milliseconds)
        }
        return [
            Measurement(name: "record a decision, p50", value: times.median, unit: "ms", samples: times, input: input),
            Measurement(
                name: "record a decision, p99", value: times.percentile(99), unit: "ms", samples: times, input: input),
        ]
    }
}
