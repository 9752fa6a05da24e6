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
        /// The sample's own, or its dataset's.
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
    /// Those of one domain, kind and language count together, whatever their dataset; nothing is known of others.
    func outcomeGroups() throws -> [SampleUncertainty.Group: Double] {
        let rows = try rows(
            """
            SELECT coalesce(s.domain, d.domain, '') AS domain, t.kind, t.language, count(*) AS decided,
                sum(r.outcome <> 'accepted') AS changed
            FROM resolution r CROSS JOIN sample s ON s.number = r.sample
            CROSS JOIN main.turn t ON t.id = s.first_turn + r.turn - 1 JOIN dataset d ON d.number = s.dataset
            WHERE d.state = 'ready' GROUP BY 1, 2, 3
            """
        ) {
            (
                SampleUncertainty.Group(
                    domain: $0.text("domain"), kind: try $0.value("kind"), language: try $0.value("language")),
                SampleUncertainty.entropy(changed: $0.int("changed"), decided: $0.int("decided"))
            )
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    /// How uncertain a sample is, by the entropies that ``outcomeGroups()`` gives.
    func uncertainty(
        ofSample number: Int, _ groups: [SampleUncertainty.Group: Double]
    ) throws -> SampleUncertainty {
        var uncertainty = SampleUncertainty()
        var turns = 0
        try each(
            """
            SELECT coalesce(sample.domain, dataset.domain, '') AS domain, turn.kind, turn.language, turn.question,
                turn.choices, turn.answer, resolution.state
            FROM sample JOIN dataset ON dataset.number = sample.dataset
            JOIN turn ON turn.id >= sample.first_turn AND turn.id < sample.first_turn + sample.turns
            LEFT JOIN resolution ON resolution.sample = sample.number AND resolution.turn = turn.number
            WHERE sample.number = ?
            """, number
        ) {
            turns += 1
            let kind = try $0.value("kind", as: TurnKind.self)
            let group = SampleUncertainty.Group(
                domain: $0.text("domain"), kind: kind, language: try $0.value("language"))
            uncertainty.entropy += groups[group] ?? 1
            let state = $0.textOrNil("state").flatMap(Resolution.init)
            if state == .contested { uncertainty.contested += 1 }
            let text = try $0.turnText()
            if state == nil || state == .single, !Lint.warnings(for: text, kind: kind).isEmpty {
                uncertainty.doubted += 1
            }
            return true
        }
        if turns > 0 { uncertainty.entropy /= Double(turns) }
        return uncertainty
    }
}
