internal import Corpus
internal import GRDB
internal import TextAnalysis

/// How hard it is to foretell what reviewers will make of a sample, from what the store knows without a model.
///
/// Samples are compared first by the number of turns that reviewers differ about, then by the number of turns without
/// a second opinion that the lint rules doubt, then by the mean entropy of their turns' outcomes. The entropy of a
/// turn is that of a coin which shows "changed" with the probability (c + 1) / (n + 2), where n turns of the same domain,
/// kind and language are decided and c of them were edited, rejected or are contested (Laplace's rule of succession):
/// one bit where nothing is known or reviewers change every other turn, near none where they change all or none.
struct SampleUncertainty: Hashable {
    /// Turns that reviewers differ about.
    var contested = 0
    /// Turns that fewer than two reviewers have decided and a lint rule doubts, captions aside.
    var doubted = 0
    /// The mean over the turns, in bits.
    var entropy = 0.0

    /// Whether a sample like this is to be handed out before the other.
    func precedes(_ other: SampleUncertainty) -> Bool {
        (contested, doubted, entropy) > (other.contested, other.doubted, other.entropy)
    }

    /// Turns that are taken to have alike outcomes.
    struct Group: Hashable {
        var dataset: Int
        var domain: String
        var kind: TurnKind
        var language: Language
    }

    /// The entropy of an outcome, in bits, after `changed` of `decided` turns were changed.
    static func entropy(changed: Int, decided: Int) -> Double {
        let chance = Double(changed + 1) / Double(decided + 2)
        return -(chance * chance.logarithm + (1 - chance) * (1 - chance).logarithm)
    }
}

extension Database {
    /// The entropy of the outcomes of each group of turns.
    ///
    /// Groups of one domain, kind and language count together, whatever their dataset.
    func outcomeGroups() throws -> [SampleUncertainty.Group: Double] {
        let rows = try rows(
            """
            SELECT c.dataset, c.domain, iif(c.domain = '', coalesce(d.domain, ''), c.domain), c.kind, c.language,
                c.accepted, c.edited + c.rejected + c.contested
            FROM census c JOIN dataset d ON d.number = c.dataset WHERE d.state = 'ready'
            """
        ) {
            (
                group: SampleUncertainty.Group(
                    dataset: $0.int(0), domain: $0.text(1), kind: try $0.value(3), language: try $0.value(4)),
                domain: $0.text(2), accepted: $0.int(5), changed: $0.int(6)
            )
        }
        var counts: [SampleUncertainty.Group: (decided: Int, changed: Int)] = [:]
        func merged(_ row: (group: SampleUncertainty.Group, domain: String, accepted: Int, changed: Int))
            -> SampleUncertainty.Group
        {
            var group = row.group
            group.dataset = 0
            group.domain = row.domain
            return group
        }
        for row in rows {
            counts[merged(row), default: (0, 0)].decided += row.accepted + row.changed
            counts[merged(row), default: (0, 0)].changed += row.changed
        }
        var entropies: [SampleUncertainty.Group: Double] = [:]
        for row in rows {
            let (decided, changed) = counts[merged(row)] ?? (0, 0)
            entropies[row.group] = SampleUncertainty.entropy(changed: changed, decided: decided)
        }
        return entropies
    }

    /// How uncertain a sample is, by the entropies that ``outcomeGroups()`` gives.
    func uncertainty(
        ofSample number: Int, _ groups: [SampleUncertainty.Group: Double]
    ) throws -> SampleUncertainty {
        var uncertainty = SampleUncertainty()
        var turns = 0
        try each(
            """
            SELECT sample.dataset, coalesce(sample.domain, ''), turn.kind, turn.language, turn.question, turn.choices,
                turn.answer, resolution.state
            FROM sample JOIN turn ON turn.id >= sample.first_turn AND turn.id < sample.first_turn + sample.turns
            LEFT JOIN resolution ON resolution.sample = sample.number AND resolution.turn = turn.number
            WHERE sample.number = ?
            """, number
        ) {
            turns += 1
            let kind = try $0.value(2, as: TurnKind.self)
            let group = SampleUncertainty.Group(
                dataset: $0.int(0), domain: $0.text(1), kind: kind, language: try $0.value(3))
            uncertainty.entropy += groups[group] ?? 1
            let state = $0.textOrNil(7).flatMap(Resolution.init)
            if state == .contested { uncertainty.contested += 1 }
            let text = TurnText(question: $0.text(4), choices: try $0.textsOrNone(5), answer: $0.text(6))
            if state == nil || state == .single, !Lint.warnings(for: text, kind: kind).isEmpty {
                uncertainty.doubted += 1
            }
            return true
        }
        if turns > 0 { uncertainty.entropy /= Double(turns) }
        return uncertainty
    }
}
