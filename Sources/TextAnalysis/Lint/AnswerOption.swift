internal import Corpus

/// One of the options of a multiple choice.
struct AnswerOption: Hashable, Sendable {
    /// `A` to `Z`.
    var letter: Character
    /// The option without its letter.
    var text: String

    /// The options of a turn: its choices, or else those that its question lists as `A. … B. …`.
    static func options(of turn: TurnText) -> [AnswerOption] {
        if !turn.choices.isEmpty {
            return zip(letters, turn.choices).map { AnswerOption(letter: $0, text: $1.trimmingBlanks) }
        }
        return listed(in: turn.question)
    }

    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

    /// Reads the options of a question: letters from A on in order, each led in by a blank, bracket or line and followed by
    /// `.`, `、`, `)`, `：` or the like.
    static func listed(in question: String) -> [AnswerOption] {
        let characters = Array(question)
        var starts: [(letter: Int, text: Int)] = []
        for index in characters.indices.dropLast() {
            guard starts.count < letters.count, characters[index] == letters[starts.count],
                ".．、)）:：".contains(characters[index + 1]),
                index == 0 || !(characters[index - 1].isLetter && characters[index - 1].isASCII)
            else { continue }
            let isBracketed = index > 0 && "(（".contains(characters[index - 1])
            starts.append((isBracketed ? index - 1 : index, index + 2))
        }
        guard starts.count >= 2 else { return [] }
        return starts.indices.map { number in
            let end = number + 1 < starts.count ? starts[number + 1].letter : characters.count
            let text = String(characters[starts[number].text..<max(starts[number].text, end)])
            return AnswerOption(letter: letters[number], text: text.trimmingBlanks.trimmingMarks)
        }
    }
}

/// Which option an answer names, by its letter, its text or both.
struct ChoiceVerdict: Hashable, Sendable {
    /// The letter that the answer gives, if any.
    var letter: Character?
    /// What the answer says beside the letter, or instead of one.
    var text: String

    /// The option that was chosen: the one of the letter, else the one of the text.
    var option: AnswerOption?
    /// The option whose text the answer gives.
    var optionByText: AnswerOption?

    init(answer: String, options: [AnswerOption]) {
        guard !options.isEmpty else {
            text = answer
            return
        }
        let answer = answer.trimmingBlanks
        let start = answer.prefix(24).lowercased()
        var rest = answer[...]
        if let lead = Self.leads.first(where: { start.hasPrefix($0) }) {
            rest = rest.dropFirst(lead.count).drop { ":： 是为".contains($0) }
        }
        let bracketed = rest.first.map { "(（[【".contains($0) } ?? false
        let body = bracketed ? rest.dropFirst() : rest
        let isOptionsText = options.contains { $0.text.trimmingMarks == String(rest).trimmingMarks }
        if !isOptionsText, let first = body.first, first.isASCII, first.isUppercase,
            Self.stands(first, apartFrom: body.dropFirst().first, options: options)
        {
            letter = first
            text = String(body.dropFirst().drop { ".．、)）]】:： ".contains($0) })
        } else {
            text = String(rest)
        }
        text = text.trimmingBlanks.trimmingMarks
        let plain = text.lowercased()
        optionByText = plain.isEmpty ? nil : options.first { $0.text.trimmingMarks.lowercased() == plain }
        option = letter.flatMap { letter in options.first { $0.letter == letter } } ?? optionByText
    }

    /// Whether a capital is an option's letter, given the character behind it: `B`, `B.`, `B、` and `B猫`, not `Blue`,
    /// `A cat` or `T恤`.
    private static func stands(_ letter: Character, apartFrom next: Character?, options: [AnswerOption]) -> Bool {
        guard let next else { return true }
        if next.isLetter { return !next.isASCII && options.contains { $0.letter == letter } }
        return !(next.isNumber || next == " " || next == "'" || next == "-")
    }

    private static let leads = ["正确答案", "答案", "the correct answer is", "the answer is", "correct answer", "answer"]
}

extension String {
    var trimmingBlanks: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }

    /// Without the marks that end a sentence or a list's entry.
    var trimmingMarks: String {
        var text = Substring(self)
        while let last = text.last, "。．.，,；;、！!".contains(last) || last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
