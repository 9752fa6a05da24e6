package import Corpus

/// A sample's conversation as it is written anew, from values, into a record of its own.
///
/// - Only turns that stay are in it; the `<image>` tokens of those that leave pass to a neighbour's question.
/// - There is one `<image>` for each picture: tokens keep their places, missing ones are put before the first question,
///   each on a line of its own, and those beyond the number of pictures go, the last first.
/// - Choices that are fields of their own follow their question as lines `A. …`.
/// - System messages come first; other messages around the turns are left out.
package struct ConversationRecord: Hashable, Sendable {
    package var label: String?
    package var pictures: [String]
    package var system: [String]
    package var turns: [Turn]

    package struct Turn: Hashable, Sendable {
        /// The question with its tokens and choices.
        package var question: String
        package var answer: String
    }

    /// The conversation of `sample` with turns as `fates` say; nil when none of them stays.
    package init?(_ sample: ExportSample, fates: [TurnFate]) {
        let kept = fates.indices.filter { fates[$0].isKept }
        guard !kept.isEmpty else { return nil }
        label = sample.label
        pictures = sample.pictures
        system = sample.context.filter { $0.role.lowercased() == "system" }.map(\.text)
        let leaving = fates.indices.filter { !fates[$0].isKept }
        let handover = ImageTokenHandover(of: sample.turns, leaving: leaving, questions: kept)
        turns = kept.compactMap { index -> Turn? in
            let turn = sample.turns[index]
            guard let text = fates[index].text(generated: turn.generated) else { return nil }
            let tokens = ImageTokens.fit(turn.imageTokens, turn.generated.question) ? turn.imageTokens : []
            let question = ImageTokens.restoring(tokens, in: text.question, generated: turn.generated.question)
            return Turn(
                question: handover.before[index, default: ""] + question + handover.after[index, default: ""]
                    + Self.lines(of: text.choices),
                answer: text.answer)
        }
        fitTokensToPictures()
    }

    /// The choices, each on a line of its own after a line end.
    private static func lines(of choices: [String]) -> String {
        choices.enumerated().map { "\n\(letter($0.offset)). \($0.element)" }.joined()
    }

    /// `A` to `Z`, and after them numbers.
    private static func letter(_ index: Int) -> String {
        guard index < 26 else { return String(index + 1) }
        return String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index)))
    }

    private mutating func fitTokensToPictures() {
        let counts = turns.map { ImageToken(offset: 0, literal: $0.question).count }
        let tokens = counts.reduce(0, +)
        if tokens < pictures.count {
            let missing = String(repeating: ImageToken.marker + "\n", count: pictures.count - tokens)
            turns[0].question = missing + turns[0].question
            // A caption has no question that the token could stand before.
            if turns[0].question.utf8.count == missing.utf8.count { turns[0].question.removeLast() }
        }
        var extra = tokens - pictures.count
        for index in turns.indices.reversed() where extra > 0 {
            while extra > 0, turns[index].question.removeLastImageToken() { extra -= 1 }
        }
    }
}

extension String {
    /// Takes out the last `<image>` with the line end beside it; false when there is none.
    fileprivate mutating func removeLastImageToken() -> Bool {
        guard let range = ranges(of: ImageToken.marker).last else { return false }
        var (start, end) = (range.lowerBound, range.upperBound)
        if end < endIndex, self[end].isNewline {
            end = index(after: end)
        } else if start > startIndex, self[index(before: start)].isNewline {
            start = index(before: start)
        }
        removeSubrange(start..<end)
        return true
    }
}
