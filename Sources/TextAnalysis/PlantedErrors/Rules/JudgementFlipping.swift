internal import Corpus

/// Turns a plain yes into no, and no into yes, in the answer's own words.
enum JudgementFlipping: PlantedErrorRule {
    static func changes(to turn: ScannedTurn) -> [AnswerChange] {
        guard turn.kind == .judgement, let judgement = Judgement(of: turn.turn.answer) else { return [] }
        return [AnswerChange(range: 0..<turn.scalars.count, alternatives: [judgement.flipped])]
    }
}
