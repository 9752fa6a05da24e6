internal import Corpus
internal import Figures

extension LedgerFilter {
    /// The filter as people write it, as `reviewer=alice action=edit sample=12 turn=2`.
    var text: String {
        [
            reviewer.map { "reviewer=\($0.contains(" ") ? "\"\($0)\"" : $0)" }, action.map { "action=\($0.rawValue)" },
            sample.map { "sample=\($0)" }, turn.map { "turn=\($0)" },
        ].compactMap { $0 }.joined(separator: " ")
    }

    /// Reads what people write: any of `reviewer=NAME`, `action=WORD`, `sample=N` and `turn=N`, or `N.N` for both; a
    /// lone word is an action or else a reviewer.
    ///
    /// - Throws: what is wrong with it, in a phrase fit for a person.
    init(parsing text: String) throws(FilterError) {
        self.init()
        for word in FilterWords.words(of: text) {
            guard let equals = word.firstIndex(of: "=") else {
                try take(loneWord: word)
                continue
            }
            try take(value: String(word[word.index(after: equals)...]), of: String(word[..<equals]))
        }
        if turn != nil, sample == nil {
            throw FilterError("a turn needs its sample: write sample=12 turn=2, or 12.2")
        }
    }

    private mutating func take(loneWord word: String) throws(FilterError) {
        if let place = TurnPlace(parsing: word) {
            sample = place.sample
            turn = place.turn
        } else if let number = Int(word), number > 0 {
            sample = number
        } else if let action = Self.action(named: word) {
            self.action = action
        } else {
            reviewer = word
        }
    }

    private mutating func take(value: String, of name: String) throws(FilterError) {
        guard !value.isEmpty else { throw FilterError("there is nothing after “\(name)=”") }
        switch name.lowercased() {
        case "reviewer", "by": reviewer = value
        case "action":
            guard let action = Self.action(named: value) else {
                let known = Event.Action.allCases.map(\.rawValue).joined(separator: ", ")
                throw FilterError("there is no action “\(value)”; there are \(known)")
            }
            self.action = action
        case "sample": sample = try Self.number(value, name)
        case "turn": turn = try Self.number(value, name)
        default: throw FilterError("“\(name)” cannot be asked for; reviewer, action, sample and turn can")
        }
    }

    private static func number(_ text: String, _ name: String) throws(FilterError) -> Int {
        guard let number = Int(text), number > 0 else { throw FilterError("“\(text)” is no \(name)'s number") }
        return number
    }

    /// An action by its name in the ledger or the word on screen.
    private static func action(named name: String) -> Event.Action? {
        Event.Action.allCases.first { $0.rawValue == name.lowercased() || $0.word == name.lowercased() }
    }
}

extension TurnPlace {
    /// Reads `12.2`; nil when it is not that.
    init?(parsing text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let sample = Int(parts[0]), let turn = Int(parts[1]), sample > 0, turn > 0 else {
            return nil
        }
        self.init(sample: sample, turn: turn)
    }
}
