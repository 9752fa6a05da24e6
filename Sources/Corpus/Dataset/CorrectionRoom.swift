/// What a turn's record has room for: which of its texts can be corrected, and what they may say.
///
/// Whoever records a correction asks it, so that nothing is decided that an export of the source could not write.
package struct CorrectionRoom: Hashable, Sendable {
    package enum Field: String, Hashable, Sendable {
        case question
        case choices
        case answer
    }

    /// Why a text cannot be written into the record.
    package enum Obstacle: Hashable, Sendable {
        /// The record has no place for it.
        case noPlace(Field)
        /// It holds this tag, and tags part the turns of the record's text.
        case tag(Field, String)
        /// Nothing would be left of a record that is an answer alone.
        case blank
        /// It would be taken for another number of choices.
        case choices(String)
    }

    private let fields: Set<Field>
    private let tagged: Set<Field>

    /// Room for everything.
    package static let everything = CorrectionRoom(fields: [.question, .choices, .answer], tagged: [])

    private init(fields: Set<Field>, tagged: Set<Field>) {
        self.fields = fields
        self.tagged = tagged
    }

    /// The room that the record has where these are the places of the turn's texts.
    package init(of locator: TurnLocator) {
        var fields: Set<Field> = []
        var tagged: Set<Field> = []
        func add(_ field: Field, at place: FieldLocator?, beside other: FieldLocator?) {
            guard let place = place ?? other.flatMap({ $0.takesNeighbour ? $0 : nil }) else { return }
            fields.insert(field)
            if place.span != nil { tagged.insert(field) }
        }
        add(.question, at: locator.question, beside: locator.answer)
        add(.answer, at: locator.answer, beside: locator.question)
        for choice in locator.choices { add(.choices, at: choice, beside: nil) }
        self.init(fields: fields, tagged: tagged)
    }

    /// Whether the field can be corrected at all.
    package func includes(_ field: Field) -> Bool { fields.contains(field) }

    /// Why `text` cannot be written in the place of `generated`; nil when it can.
    package func obstacle(to text: TurnText, from generated: TurnText) -> Obstacle? {
        let pairs =
            [(Field.question, text.question, generated.question), (.answer, text.answer, generated.answer)]
            + zip(text.choices, generated.choices).map { (.choices, $0, $1) }
        for (field, new, old) in pairs where !new.utf8.elementsEqual(old.utf8) {
            guard fields.contains(field) else { return .noPlace(field) }
            if !fields.contains(.question), new.allSatisfy(\.isWhitespace) { return .blank }
            guard tagged.contains(field) else { continue }
            if let tag = QuestionTag.first(in: new) { return .tag(field, tag) }
            if field == .choices, Self.isOneList(generated.choices), !Self.isOneList(text.choices) {
                return .choices(new)
            }
        }
        return nil
    }

    /// Whether choices that stand in one text, after their letters, are found in it again.
    private static func isOneList(_ choices: [String]) -> Bool {
        guard 2...26 ~= choices.count else { return true }
        let lines = choices.enumerated().map { "\(UnicodeScalar(UInt8(65 + $0))). \($1)" }
        return ChoiceList(list: lines.joined(separator: "\n"))?.options.count == choices.count
    }
}

extension CorrectionRoom.Obstacle: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noPlace(let field):
            "its record has no place for \(field == .choices ? "other choices" : "another \(field)")"
        case .tag(let field, let tag):
            "\(tag) in the \(field) would be taken for the record's own tags: write it otherwise"
        case .blank: "nothing would be left of its record: reject the turn instead"
        case .choices(let text): "the choice “\(text)” would be taken for several, or for none: write it otherwise"
        }
    }
}

extension FieldLocator {
    /// Whether the other half of the turn can be added beside this one: in tags of its number, or as a message of its own.
    ///
    /// A message is an element of the record's list of messages, whose text stands in it directly.
    fileprivate var takesNeighbour: Bool {
        if span != nil { return true }
        let parts = pointer.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0].isEmpty && Int(String(decoding: parts[2], as: UTF8.self)) != nil
    }
}
