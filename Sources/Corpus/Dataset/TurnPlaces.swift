/// Where in the bytes of its record the texts of a turn stand: all of what a JSON string has between its quotes, or a part.
package struct TurnPlaces: Hashable, Sendable {
    /// Where the question stands, with its `<image>` tokens; nil when the turn has none.
    package var question: Range<Int>?
    /// Where each choice stands; empty when the dataset keeps none of its own.
    package var choices: [Range<Int>]
    /// Where the answer stands; nil when the turn has none.
    package var answer: Range<Int>?

    package init(question: Range<Int>?, choices: [Range<Int>] = [], answer: Range<Int>?) {
        self.question = question
        self.choices = choices
        self.answer = answer
    }
}

/// What a turn's record says of it, as it was generated.
package struct GeneratedTurn: Hashable, Sendable {
    package var text: TurnText
    /// The `<image>` tokens taken out of the question.
    package var imageTokens: [ImageToken]

    package init(text: TurnText, imageTokens: [ImageToken]) {
        self.text = text
        self.imageTokens = imageTokens
    }
}

extension TurnPlaces {
    /// What the turn says; nil when `record` is not the one that the places were found in.
    package func turn(in record: UnsafeBufferPointer<UInt8>) -> GeneratedTurn? {
        let none: (text: String, tokens: [ImageToken]) = ("", [])
        let question =
            question.map { place in
                Self.raw(place, in: record).flatMap { JSONString.withDecoded($0) { ImageToken.strip($0) } }
            } ?? none
        let answer = answer.map { Self.raw($0, in: record).flatMap(JSONString.decode) } ?? ""
        let choices = choices.compactMap { Self.raw($0, in: record).flatMap(JSONString.decode) }
        guard let question, let answer, choices.count == self.choices.count else { return nil }
        return GeneratedTurn(
            text: TurnText(question: question.text, choices: choices, answer: answer), imageTokens: question.tokens)
    }

    /// The places as an export changes them, by JSON pointers; nil when `record` is not the one that they were found in.
    package func locator(in record: UnsafeBufferPointer<UInt8>) -> TurnLocator? {
        var fields: [Range<Int>: FieldLocator] = [:]
        let places = [question, answer].compactMap { $0 } + choices
        var strings = JSONStrings(record)
        var left = places.count
        while left > 0, let string = strings.next() {
            for place in places where string.lowerBound <= place.lowerBound && place.upperBound <= string.upperBound {
                fields[place] = Self.field(place, of: string, at: strings.pointer, in: record)
                left -= 1
            }
        }
        let found = choices.compactMap { fields[$0] }
        guard found.count == choices.count, question.map({ fields[$0] != nil }) ?? true,
            answer.map({ fields[$0] != nil }) ?? true
        else { return nil }
        return TurnLocator(
            question: question.flatMap { fields[$0] }, choices: found, answer: answer.flatMap { fields[$0] })
    }

    private static func field(
        _ place: Range<Int>, of string: Range<Int>, at pointer: String, in record: UnsafeBufferPointer<UInt8>
    ) -> FieldLocator? {
        if place == string { return FieldLocator(pointer: pointer) }
        guard let before = raw(string.lowerBound..<place.lowerBound, in: record).flatMap(JSONString.decodedCount),
            let count = raw(place, in: record).flatMap(JSONString.decodedCount)
        else { return nil }
        return FieldLocator(pointer: pointer, span: before..<before + count)
    }

    private static func raw(
        _ place: Range<Int>, in record: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8>? {
        guard place.lowerBound >= 0, place.upperBound <= record.count else { return nil }
        return UnsafeBufferPointer(rebasing: record[place])
    }
}
