package import Corpus

/// A sample's conversation as it is written anew, from values, into a record of its own.
///
/// - Only turns that stay are in it; the `<image>` tokens of those that leave pass to a neighbour's question.
/// - There is one `<image>` for each picture: tokens keep their places, missing ones are put before the first question,
///   each on a line of its own, and those beyond the number of pictures go, the last first.
/// - Choices that are fields of their own follow their question as lines `A. …`.
/// - A caption's question is the prompt that asked for it, where that is known.
/// - System messages come first; other messages around the turns are left out.
package struct WrittenConversation: Hashable, Sendable {
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
        let prompt = sample.context.first { $0.role == Self.promptRole }?.text ?? ""
        system = sample.context.filter { $0.role.lowercased() == "system" }.map(\.text)
        let leaving = fates.indices.filter { !fates[$0].isKept }
        let handover = ImageTokenHandover(of: sample.turns, leaving: leaving, questions: kept)
        turns = kept.compactMap { index -> Turn? in
            let turn = sample.turns[index]
            guard let text = fates[index].text(generated: turn.generated) else { return nil }
            let tokens = ImageTokens.fit(turn.imageTokens, turn.generated.question) ? turn.imageTokens : []
            let question = ImageTokens.restoring(tokens, in: text.question, generated: turn.generated.question)
            let isCaption = turn.locator.question == nil && text.question.isEmpty
            return Turn(
                question: handover.before[index, default: ""] + (isCaption ? prompt : question)
                    + handover.after[index, default: ""]
                    + Self.lines(of: text.choices),
                answer: text.answer)
        }
        fitTokensToPictures()
    }

    /// The messages as objects, with the names that a format has for their parts and their speakers.
    func messages(role: String, text: String, system: String, question: String, answer: String) -> [OrderedJSON] {
        func message(_ speaker: String, _ words: String) -> OrderedJSON {
            .object([.init(key: role, value: .string(speaker)), .init(key: text, value: .string(words))])
        }
        return self.system.map { message(system, $0) }
            + turns.flatMap { [message(question, $0.question), message(answer, $0.answer)] }
    }

    /// The role under which a caption's prompt stands around it.
    private static let promptRole = "prompt"

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
        let counts = turns.map(\.question.imageTokenCount)
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
    /// How many `<image>` there are.
    fileprivate var imageTokenCount: Int {
        var text = self
        let marker = Array(ImageToken.marker.utf8)
        return text.withUTF8 { bytes in
            var count = 0
            for start in bytes.indices.dropLast(marker.count - 1)
            where bytes[start] == marker[0] && bytes[start..<start + marker.count].elementsEqual(marker) {
                count += 1
            }
            return count
        }
    }

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
