import Corpus
import ReviewStore

/// What a reviewed store should say about conditions, kept in memory beside it and without any SQL.
struct ReviewedModel {
    struct Decided {
        var reviewer: String
        var decision: Decision
        var reasons: [String]
        var time: Int64
    }

    struct Turn {
        var place: TurnPlace
        var kind: TurnKind
        var language: Language
        var text: TurnText
        var decided: [Decided] = []
        var ruling: Decided?
        var marks: Set<String> = []
        var hasDraft = false
        var actions: Set<String> = []
    }

    struct Sample {
        var number: Int
        var made: MadeSample
        var dataset: String
        var domain: String
        var turns: [Turn]
        var skippers: Set<String> = []
        var marks: Set<String> = []
        var actions: Set<String> = []
        var queues: [String] = []
    }

    var samples: [Sample]

    func turns(meeting conditions: [Condition]) -> Set<TurnPlace> {
        Set(samples.flatMap { sample in sample.turns.filter { meets($0, of: sample, conditions) }.map(\.place) })
    }

    func samples(meeting conditions: [Condition]) -> [Int] {
        samples.filter { sample in
            let ofTurns = conditions.filter { $0.field.declaration.subject != .sample }
            let wanted = ofTurns.filter { !$0.isNegated }
            return conditions.filter { $0.field.declaration.subject == .sample }.allSatisfy { holds($0, sample) }
                && (wanted.isEmpty || sample.turns.contains { meets($0, of: sample, wanted) })
                && ofTurns.filter(\.isNegated).allSatisfy { condition in
                    !sample.turns.contains { meets($0, of: sample, [condition.negated]) }
                }
        }.map(\.number)
    }

    private func meets(_ turn: Turn, of sample: Sample, _ conditions: [Condition]) -> Bool {
        let ofDecisions = conditions.filter { $0.field.declaration.subject == .decision }
        let decisions = turn.decided + (turn.ruling.map { [$0] } ?? [])
        let wanted = ofDecisions.filter { !$0.isNegated }
        return conditions.allSatisfy { condition in
            switch condition.field.declaration.subject {
            case .sample: holds(condition, sample)
            case .turn: holds(condition, turn, of: sample)
            case .decision: true
            }
        } && (wanted.isEmpty || decisions.contains { decision in wanted.allSatisfy { holds($0, decision) } })
            && ofDecisions.filter(\.isNegated).allSatisfy { condition in
                !decisions.contains { holds(condition.negated, $0) }
            }
    }

    private func holds(_ condition: Condition, _ sample: Sample) -> Bool {
        switch condition.field {
        case .dataset:
            return condition.holds(for: [sample.dataset, sample.dataset == "1" ? "first.jsonl" : "second.jsonl"])
        case .domain: return condition.holds(for: [sample.domain])
        case .task: return condition.holds(for: [sample.made.task.rawValue])
        case .generator: return condition.holds(for: ["model 1"])
        case .sample: return condition.holds(for: sample.number)
        case .id: return condition.holds(for: [sample.made.label ?? ""])
        case .picture:
            return condition.texts.contains { text in sample.made.pictures.contains { $0.contains(text) } }
                != condition.isNegated
        case .queue: return condition.holds(for: sample.queues)
        default:
            let isComplete = sample.turns.allSatisfy { !["open", "contested"].contains(resolution(of: $0)) }
            return condition.holds(for: [isComplete ? "yes" : "no"])
        }
    }

    private func resolution(of turn: Turn) -> String {
        if turn.ruling != nil { return "adjudicated" }
        let decisions = Set(turn.decided.map(\.decision))
        if decisions.count > 1 { return "contested" }
        return ["open", "single"].indices.contains(turn.decided.count)
            ? ["open", "single"][turn.decided.count] : "unanimous"
    }

    private func holds(_ condition: Condition, _ turn: Turn, of sample: Sample) -> Bool {
        switch condition.field {
        case .turn: return condition.holds(for: turn.place.turn)
        case .kind: return condition.holds(for: [turn.kind.rawValue])
        case .language: return condition.holds(for: [turn.language.rawValue])
        case .text:
            return condition.texts.contains { text in
                [turn.text.question, turn.text.answer].contains { $0.lowercased().contains(text.lowercased()) }
            } != condition.isNegated
        case .reviews: return condition.holds(for: turn.decided.count)
        case .action: return condition.holds(for: Array(turn.actions.union(sample.actions)))
        case .contention:
            let isContested = resolution(of: turn) == "contested"
            return condition.holds(for: isContested ? ["decision"] : [])
        default:
            var states = turn.marks.union(sample.marks).union([resolution(of: turn)])
            if !sample.skippers.isEmpty { states.insert("skipped") }
            if turn.hasDraft { states.insert("draft") }
            return condition.holds(for: Array(states))
        }
    }

    private func holds(_ condition: Condition, _ decided: Decided) -> Bool {
        switch condition.field {
        case .reviewer: return condition.holds(for: [decided.reviewer])
        case .decision: return condition.holds(for: [decided.decision.rawValue])
        case .reason: return condition.holds(for: decided.reasons)
        case .since: return condition.moments.contains { decided.time >= $0.lowerBound.milliseconds }
        default: return condition.moments.contains { decided.time <= $0.upperBound.milliseconds }
        }
    }
}
