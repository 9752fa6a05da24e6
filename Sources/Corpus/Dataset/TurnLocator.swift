/// Where in its record a turn's texts stand, so that an export can change them and nothing else.
package struct TurnLocator: Hashable, Sendable {
    /// Where the question stands; nil when the turn has none.
    package var question: FieldLocator?
    /// Where each choice stands; empty when the dataset keeps none of its own.
    package var choices: [FieldLocator]
    /// Where the answer stands; nil when the turn has none.
    package var answer: FieldLocator?

    package init(question: FieldLocator?, choices: [FieldLocator] = [], answer: FieldLocator?) {
        self.question = question
        self.choices = choices
        self.answer = answer
    }
}

/// Where one text stands in a record: a JSON string, or a span of one.
package struct FieldLocator: Hashable, Sendable {
    /// The JSON pointer (RFC 6901) of the string, as `/conversations/0/value`.
    package var pointer: String
    /// The UTF-8 range within the decoded string; nil for the whole of it.
    package var span: Range<Int>?

    package init(pointer: String, span: Range<Int>? = nil) {
        self.pointer = pointer
        self.span = span
    }
}
