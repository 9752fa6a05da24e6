internal import Corpus

/// The groups of turns by the codes that sums are kept by.
struct GroupLabels: Hashable, Sendable {
    /// By the number of a group of turns; -1 where there is none.
    private(set) var domainCodes: [Int] = []
    private(set) var kindCodes: [Int] = []
    private(set) var languageCodes: [Int] = []
    /// By code.
    private(set) var domains: [String] = []

    static let kinds = TurnKind.allCases
    static let languages = Language.allCases

    init(_ groups: [TurnGroup?]) {
        for group in groups {
            guard let group else {
                domainCodes.append(-1)
                kindCodes.append(-1)
                languageCodes.append(-1)
                continue
            }
            let code = domains.firstIndex(of: group.domain) ?? domains.count
            if code == domains.count { domains.append(group.domain) }
            domainCodes.append(code)
            kindCodes.append(Self.kinds.firstIndex(of: group.kind) ?? -1)
            languageCodes.append(Self.languages.firstIndex(of: group.language) ?? -1)
        }
    }

    func domain(of group: Int) -> Int { domainCodes.indices.contains(group) ? domainCodes[group] : -1 }
    func kind(of group: Int) -> Int { kindCodes.indices.contains(group) ? kindCodes[group] : -1 }
    func language(of group: Int) -> Int { languageCodes.indices.contains(group) ? languageCodes[group] : -1 }

    /// Of the turns of one kind and language.
    func textGroup(of group: Int) -> TextGroup? {
        let (kind, language) = (kind(of: group), language(of: group))
        return kind < 0 || language < 0 ? nil : TextGroup(kind: Self.kinds[kind], language: Self.languages[language])
    }
}

/// Values by small codes, each there as soon as it is changed.
struct CodeTable<Value: Sendable>: Sendable {
    private(set) var values: [Value] = []
    let new: Value

    init(_ new: Value) { self.new = new }

    /// The value of a code; reading one that was never changed gives a new one.
    subscript(code: Int) -> Value {
        get { values.indices.contains(code) ? values[code] : new }
        _modify {
            if code >= values.count { values.append(contentsOf: repeatElement(new, count: code + 1 - values.count)) }
            yield &values[code]
        }
    }
}
