internal import Corpus
internal import Figures

extension AdjudicationFilter {
    /// The filter as people write it, as `why=text kind=judgement reviewer=alice`.
    var text: String {
        let conditions: [(String, String?)] = [
            ("why", contention?.rawValue), ("because", reason), ("domain", domain),
            ("kind", kind?.rawValue),
            ("language", language?.rawValue), ("reviewer", reviewer), ("queue", queue),
            ("dataset", dataset.map { "\($0)" }),
        ]
        return conditions.compactMap { name, value in value.map { "\(name)=\(FilterWords.quoted($0))" }
        }
        .joined(separator: " ")
    }

    /// Reads what people write: any of `why`, `because`, `domain`, `kind`, `language`, `reviewer`, `queue` and `dataset`
    /// with `=` and a value; a lone word is why a turn waits, a kind, a language, or else a domain.
    ///
    /// - Throws: what is wrong with it, in a phrase fit for a person.
    init(parsing text: String) throws(FilterError) {
        self.init()
        for word in FilterWords.words(of: text) {
            if let equals = word.firstIndex(of: "=") {
                try take(value: String(word[word.index(after: equals)...]), of: String(word[..<equals]))
            } else if let contention = Contention(word: word) {
                self.contention = contention
            } else if let kind = TurnKind(rawValue: word) {
                self.kind = kind
            } else if let language = Language(rawValue: word) {
                self.language = language
            } else {
                domain = word
            }
        }
    }

    private mutating func take(value: String, of name: String) throws(FilterError) {
        guard !value.isEmpty else { throw FilterError("there is nothing after “\(name)=”") }
        switch name.lowercased() {
        case "why", "over", "cause":
            contention = try Self.known(
                Contention(word: value), value, "reason to wait", Contention.allCases)
        case "because", "reason": reason = value
        case "domain": domain = value
        case "kind": kind = try Self.known(TurnKind(rawValue: value), value, "kind", TurnKind.allCases)
        case "language":
            language = try Self.known(Language(rawValue: value), value, "language", Language.allCases)
        case "reviewer", "by": reviewer = value
        case "queue": queue = value
        case "dataset":
            guard let number = Int(value), number > 0 else {
                throw FilterError("“\(value)” is no dataset's number")
            }
            dataset = number
        default:
            throw FilterError(
                "“\(name)” cannot be asked for; why, because, domain, kind, language, reviewer, queue and dataset can"
            )
        }
    }

    private static func known<Value: RawRepresentable>(
        _ value: Value?, _ written: String, _ what: String, _ all: [Value]
    ) throws(FilterError) -> Value where Value.RawValue == String {
        guard let value else {
            throw FilterError(
                "there is no \(what) “\(written)”; there are \(all.map(\.rawValue).joined(separator: ", "))"
            )
        }
        return value
    }
}

extension Contention {
    /// Reads its name, with blanks or hyphens.
    fileprivate init?(word: String) {
        self.init(rawValue: word.lowercased().replacing("-", with: " "))
    }
}
