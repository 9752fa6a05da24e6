internal import Corpus
internal import Figures
internal import Formats
internal import Report
internal import TextAnalysis

/// What `adjudicate` tells about a turn.
struct AdjudicationReport {
    let found: AdjudicationCase

    var json: OrderedJSON {
        OrderedJSON(row: FigureTable.adjudication.sheet(WaitingTurn.all([found.item])))
            .with("posterior", found.posterior.map(Self.json)).with("settled", found.isSettled)
            .with("gold", found.isGold).with("generated", found.generated).with("images", found.pictures)
            .with("captions", found.captions)
            .with("versions", found.versions.map { Self.json($0, found.posterior) })
            .with("rulings", found.rulings.map(Self.json)).with("standing", found.standing?.description)
    }

    private static func json(_ posterior: DecisionPosterior) -> OrderedJSON {
        .object(
            Decision.allCases.map { .init(key: $0.rawValue, value: .decimal(posterior.probabilities[$0] ?? 0)) })
    }

    private static func json(_ version: ReviewerVersion, _ posterior: DecisionPosterior?) -> OrderedJSON {
        .fields([
            "reviewer": version.reviewer, "decision": version.decision.rawValue, "text": version.text,
            "reasons": version.reasons, "note": version.note, "time": version.time,
            "activeMs": version.activeMilliseconds, "posterior": posterior?.probabilities[version.decision],
            "rightByGold": version.isRight,
        ])
    }

    private static func json(_ ruling: Ruling) -> OrderedJSON {
        .fields([
            "action": ruling.kind.rawValue, "lead": ruling.lead, "text": ruling.text, "reasons": ruling.reasons,
            "note": ruling.note, "time": ruling.time, "event": ruling.event?.description,
        ])
    }

    var lines: [String] {
        let item = found.item
        var lines = [
            "sample \(item.sample), turn \(item.turn)  \(item.kind.rawValue) · \(item.language.rawValue)"
                + (item.domain.isEmpty ? "" : " · \(item.domain)")
                + (item.contentions.isEmpty ? "" : "  over \(item.contentions.map(\.rawValue).joined(separator: ", "))")
                + (found.isGold ? "  gold" : found.isSettled ? "  settled" : "")
        ]
        lines += found.pictures.map { "picture  \($0)" }
        lines += found.captions.flatMap { OutputLine.block("caption  ", $0) }
        lines += texts(found.generated, against: nil)
        if let posterior = found.posterior { lines.append(Self.hint(posterior)) }
        for version in found.versions {
            lines += [
                "",
                "\(version.reviewer)  \(version.decision.rawValue)" + probability(of: version)
                    + (version.isRight.map { $0 ? "  right by the gold" : "  failed the gold" } ?? "")
                    + reasons(version.reasons),
            ]
            if let text = version.text { lines += texts(text, against: found.generated) }
            if let note = version.note { lines += OutputLine.block("   note: ", note) }
        }
        for ruling in found.rulings {
            lines += [
                "",
                "\(ruling.time.iso8601)  \(ruling.lead)  \(ruling.kind.rawValue)"
                    + reasons(ruling.reasons),
            ]
            if let text = ruling.text {
                lines += texts(text, against: found.generated)
            } else if ruling.kind.hasOutcome {
                lines.append("   rejected")
            }
            if let note = ruling.note { lines += OutputLine.block("   note: ", note) }
        }
        return lines
    }

    private static func hint(_ posterior: DecisionPosterior) -> String {
        let shares = Decision.allCases.map { decision in
            "\(decision.rawValue) \(Int(((posterior.probabilities[decision] ?? 0) * 100).rounded())) %"
        }
        return "probably right, by how reliable its reviewers are elsewhere: \(shares.joined(separator: ", ")) "
            + "(a hint, no verdict)"
    }

    /// How probable it is that a version's decision is right, beside it.
    private func probability(of version: ReviewerVersion) -> String {
        found.posterior?.probabilities[version.decision].map { "  \(Int(($0 * 100).rounded())) %" } ?? ""
    }

    private func reasons(_ reasons: [String]) -> String {
        reasons.isEmpty ? "" : "  (\(reasons.joined(separator: ", ")))"
    }

    /// The parts of a text, each with its differences from another one marked.
    private func texts(_ text: TurnText, against other: TurnText?) -> [String] {
        let parts = { (text: TurnText) in
            [("Q", text.question)] + text.choices.map { ("C", $0) } + [("A", text.answer)]
        }
        let before = other.map(parts)
        return parts(text).enumerated().flatMap { index, part -> [String] in
            if part.1.isEmpty, part.0 == "Q" { return [] }
            let marked =
                before.flatMap { $0.indices.contains(index) ? $0[index].1 : nil }
                .map { TextDifference(from: $0, to: part.1).inlineText } ?? part.1
            return OutputLine.block("   \(part.0)  ", marked)
        }
    }
}
