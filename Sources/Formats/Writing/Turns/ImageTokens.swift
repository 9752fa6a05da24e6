internal import Corpus

/// Putting the `<image>` tokens of a question back where they stood.
enum ImageTokens {
    /// The question as its dataset writes it: `text`, a correction of `generated`, with the tokens taken out of that.
    static func restoring(_ tokens: [ImageToken], in text: String, generated: String) -> String {
        text.restoringImageTokens(tokens.moved(from: generated, to: text))
    }

    /// The changes that make the corrected question of the generated one, both with their tokens.
    ///
    /// Each stretch between tokens has a splice of its own, so that the tokens keep their bytes. Offsets count from
    /// `start`.
    static func splices(
        of tokens: [ImageToken], correcting generated: String, to text: String, from start: Int
    ) -> [TextSplice] {
        let (old, new) = (Array(generated.utf8), Array(text.utf8))
        var splices: [TextSplice] = []
        var (oldAt, newAt, place) = (0, 0, start)
        func splice(upTo oldEnd: Int, _ newEnd: Int) {
            let replacement = String(decoding: new[newAt..<newEnd], as: UTF8.self)
            splices.append(TextSplice(range: place..<place + oldEnd - oldAt, replacement: replacement))
        }
        for (token, moved) in zip(tokens, tokens.moved(from: generated, to: text)) {
            splice(upTo: token.offset, moved.offset)
            place += token.offset - oldAt + token.literal.utf8.count
            (oldAt, newAt) = (token.offset, moved.offset)
        }
        splice(upTo: old.count, new.count)
        return splices.filter { !$0.range.isEmpty || !$0.replacement.isEmpty }
    }

    /// Whether the tokens stand in order and within the question, at boundaries of its scalars.
    static func fit(_ tokens: [ImageToken], _ question: String) -> Bool {
        let bytes = Array(question.utf8)
        var last = 0
        for token in tokens {
            guard last...bytes.count ~= token.offset, bytes.isScalarBoundary(token.offset) else { return false }
            last = token.offset
        }
        return true
    }
}

extension [UInt8] {
    /// Whether a UTF-8 scalar begins at `offset`, or the text ends there.
    func isScalarBoundary(_ offset: Int) -> Bool { offset == count || self[offset] & 0xC0 != 0x80 }
}

/// Who takes over the `<image>` tokens of turns that leave a conversation.
///
/// They go to the nearest later question that stays, before its own tokens; if there is none to the nearest one before,
/// after its own. So the tokens keep the order of the pictures.
struct ImageTokenHandover {
    struct Heir {
        /// The index of the turn whose question takes the tokens.
        var turn: Int
        /// Whether they go to the start of its question, else to the end.
        var isLater: Bool
    }

    /// For the index of each turn that leaves, who takes over.
    private(set) var heirs: [Int: Heir] = [:]
    /// What is put before the question of a turn, by its index.
    private(set) var before: [Int: String] = [:]
    /// What is put after the question of a turn, by its index.
    private(set) var after: [Int: String] = [:]

    /// `questions` are the indices of the turns that stay and have a question.
    init(of turns: [ExportTurn], leaving: [Int], questions: [Int]) {
        for index in leaving {
            let later = questions.first { $0 > index }
            guard let turn = later ?? questions.last(where: { $0 < index }) else { continue }
            heirs[index] = Heir(turn: turn, isLater: later != nil)
            for token in turns[index].imageTokens {
                let isAlone = turns[index].generated.question.isEmpty
                let isMiddle = token.offset > 0 && token.offset < turns[index].generated.question.utf8.count
                if later != nil {
                    before[turn, default: ""] += Self.leading(token.literal, onItsOwnLine: isAlone || isMiddle)
                } else {
                    after[turn, default: ""] += Self.trailing(token.literal, onItsOwnLine: isAlone || isMiddle)
                }
            }
        }
    }

    /// The literal as it stands at the start of a question: `\n<image>` becomes `<image>\n`.
    private static func leading(_ literal: String, onItsOwnLine: Bool) -> String {
        let (before, token, after) = parts(literal)
        let space = after.isEmpty ? before : after
        return token + (space.isEmpty && onItsOwnLine ? "\n" : space)
    }

    /// The literal as it stands at the end of a question: `<image>\n` becomes `\n<image>`.
    private static func trailing(_ literal: String, onItsOwnLine: Bool) -> String {
        let (before, token, after) = parts(literal)
        let space = before.isEmpty ? after : before
        return (space.isEmpty && onItsOwnLine ? "\n" : space) + token
    }

    /// The white space before, the tokens, and the white space after them.
    private static func parts(_ literal: String) -> (String, String, String) {
        let scalars = Array(literal.unicodeScalars)
        let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.count
        let end = (scalars.lastIndex { !$0.properties.isWhitespace } ?? start - 1) + 1
        func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        return (text(0..<start), text(start..<end), text(end..<scalars.count))
    }
}
