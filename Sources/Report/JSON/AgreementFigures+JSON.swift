internal import Figures
internal import Formats

extension AgreementFigures {
    /// Decisions, answers and texts over all turns, then the groups of each dimension under `by`.
    var json: OrderedJSON {
        let decisions = card(.decisions).map { $0.json(pairs: pairs) } ?? .null
        return [
            "decisions": decisions,
            "answers": (answers?.json() ?? .object([]))
                .with("judgements", card(.judgements)?.json() ?? .null).with(
                    "choices", card(.choices)?.json() ?? .null),
            "texts": textsJSON,
            "by": .object(
                Dimension.allCases.compactMap { dimension in
                    groups[dimension].map { cards in
                        OrderedJSON.Member(
                            key: dimension.rawValue, value: .array(cards.map { $0.json().named($0.group) }))
                    }
                }),
        ]
    }

    private func card(_ measure: Measure) -> AgreementCard? { overall.first { $0.measure == measure } }

    private var textsJSON: OrderedJSON {
        guard let all = texts.first(where: \.group.isEmpty) else { return .null }
        return OrderedJSON(all.figures).with(
            "byKind",
            .object(
                texts.filter { !$0.group.isEmpty && $0.language.isEmpty }.map { ofKind in
                    let languages = texts.filter { $0.group == ofKind.group && !$0.language.isEmpty }
                    return OrderedJSON.Member(
                        key: ofKind.group,
                        value: OrderedJSON(ofKind.figures).with(
                            "byLanguage",
                            .object(
                                languages.map {
                                    OrderedJSON.Member(key: $0.language, value: OrderedJSON($0.figures))
                                })))
                }))
    }
}

extension AgreementCard {
    /// The card under the names that `agreement --ratings` has; `pairs` only where they were computed.
    fileprivate func json(pairs: [PairAgreement]? = nil) -> OrderedJSON {
        var members = OrderedJSON(figures)
        if let pairs { members = members.with("pairs", OrderedJSON(pairs)) }
        return members.with(
            "byCategory",
            .object(categories.map { OrderedJSON.Member(key: $0.name, value: OrderedJSON($0.figures)) }))
    }
}
