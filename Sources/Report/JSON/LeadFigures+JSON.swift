package import Corpus
package import Figures
package import Formats

extension LeadFigures {
    /// One page as a JSON object: the event and the moment it was counted at, then its figures.
    ///
    /// - Parameter heads: the ends of the ledger's chains at that event; they stand on the progress page.
    package func json(_ page: FigurePage, heads: [LedgerHead] = []) -> OrderedJSON {
        members(page, heads: heads).after(moment)
    }

    /// All pages as one JSON object, each under its name.
    package func json(heads: [LedgerHead] = []) -> OrderedJSON {
        OrderedJSON.object(
            FigurePage.allCases.map { .init(key: $0.rawValue, value: members($0, heads: heads)) }
        ).after(moment)
    }

    /// When they were counted, and of what where that is not all.
    private var moment: OrderedJSON {
        let moment: OrderedJSON = ["event": OrderedJSON(event), "time": OrderedJSON(time)]
        return scope.isEmpty ? moment : moment.with("scope", .strings(scope))
    }

    private func members(_ page: FigurePage, heads: [LedgerHead]) -> OrderedJSON {
        let sheets = page.sheets(of: self)
        func list(_ name: String) -> OrderedJSON { sheets.first { $0.name == name }.map { OrderedJSON($0) } ?? .null }
        return switch page {
        case .progress: progress.json(heads: heads)
        case .reviewers: ["reviewers": list("reviewers")]
        case .throughput: throughput.json
        case .agreement: agreement.json
        case .reference: ["planted": list("planted"), "gold": list("gold")]
        case .adjudication:
            [
                "waiting": OrderedJSON(adjudication.waiting), "settled": OrderedJSON(adjudication.settled),
                "items": list("adjudication"), "guidelineGaps": list("guidelineGaps"),
            ]
        }
    }
}

extension ProgressFigures {
    /// How many turns came to what, in all and by group, what else the store counts, and the ends of the ledger's chains.
    package func status(heads: [LedgerHead]) -> OrderedJSON {
        let rest: OrderedJSON = [
            "flagged": OrderedJSON(flagged), "quarantined": OrderedJSON(quarantined), "events": OrderedJSON(events),
            "heads": OrderedJSON(
                heads.map {
                    [
                        "site": OrderedJSON($0.event.site.hexadecimal), "sequence": OrderedJSON($0.event.sequence),
                        "hash": OrderedJSON($0.hash),
                    ]
                }),
            "byDomain": OrderedJSON(keyed: groups(by: .domain)), "byKind": OrderedJSON(keyed: groups(by: .kind)),
            "byLanguage": OrderedJSON(keyed: groups(by: .language)),
        ]
        return rest.after(OrderedJSON(row: groups(by: nil)).after(["datasets": OrderedJSON(datasets)]))
    }

    /// The status, then queues, days and what is left.
    fileprivate func json(heads: [LedgerHead]) -> OrderedJSON {
        let rest: OrderedJSON = [
            "queues": OrderedJSON(FigureTable.queues.sheet(queues)), "days": OrderedJSON(daySheet),
            "forecast": OrderedJSON(row: FigureTable.forecast.sheet(forecast.map { [$0] } ?? [])),
        ]
        return rest.after(status(heads: heads))
    }
}

extension ThroughputFigures {
    /// The cut-offs, the pace of all, one list of groups a dimension under `by`, and the cost.
    fileprivate var json: OrderedJSON {
        [
            "cutoffsMs": OrderedJSON(cutoffs.map { OrderedJSON($0) }), "resolution": OrderedJSON(resolution),
            "all": OrderedJSON(row: FigureTable.pace(by: nil).sheet([all])).without("group"),
            "by": byDimension { dimension in groups[dimension].map { FigureTable.pace(by: dimension).sheet($0) } },
            "cost": OrderedJSON(row: FigureTable.cost.sheet(cost.map { [$0] } ?? [])),
        ]
    }
}

extension AgreementFigures {
    /// Decisions, answers and texts over all turns, then the groups of each dimension under `by`.
    fileprivate var json: OrderedJSON {
        [
            "decisions": card(.decisions)?.json(pairs: pairs).without("group") ?? .null,
            "answers": (answers?.json().without("group") ?? .object([]))
                .with("judgements", card(.judgements)?.json().without("group") ?? .null)
                .with("choices", card(.choices)?.json().without("group") ?? .null),
            "texts": textsJSON,
            "by": .object(
                Dimension.allCases.compactMap { dimension in
                    groups[dimension].map { cards in
                        OrderedJSON.Member(key: dimension.rawValue, value: .array(cards.map { $0.json() }))
                    }
                }),
        ]
    }

    private func card(_ measure: Measure) -> AgreementCard? { overall.first { $0.measure == measure } }

    private var textsJSON: OrderedJSON {
        func object(_ text: TextAgreement) -> OrderedJSON { OrderedJSON(row: FigureTable.texts.sheet([text])) }
        func members(
            _ texts: [TextAgreement], _ name: (TextAgreement) -> String, _ value: (TextAgreement) -> OrderedJSON
        )
            -> OrderedJSON
        {
            .object(texts.map { OrderedJSON.Member(key: name($0), value: value($0)) })
        }
        guard let all = texts.first(where: \.group.isEmpty) else { return .null }
        let kinds = texts.filter { !$0.group.isEmpty && $0.language.isEmpty }
        return object(all).with(
            "byKind",
            members(kinds, \.group) { ofKind in
                let languages = texts.filter { $0.group == ofKind.group && !$0.language.isEmpty }
                return object(ofKind).with("byLanguage", members(languages, \.language, object))
            })
    }
}

extension AgreementCard {
    /// The card under the names that `agreement --ratings` has; `pairs` only where they were computed.
    fileprivate func json(pairs: [PairAgreement]? = nil) -> OrderedJSON {
        var card = OrderedJSON(row: FigureTable.agreement(by: nil).sheet([self]))
        if let pairs { card = card.with("pairs", OrderedJSON(FigureTable.pairs().sheet(pairs))) }
        return card.with(
            "byCategory", OrderedJSON(keyed: FigureTable.categories(by: nil).sheet(CardCategory.all(of: [self]))))
    }
}

/// A list of groups under the name of each dimension that there are any of.
private func byDimension(_ sheet: (Dimension) -> FigureSheet?) -> OrderedJSON {
    .object(
        Dimension.allCases.compactMap { dimension in
            sheet(dimension).map { OrderedJSON.Member(key: dimension.rawValue, value: OrderedJSON($0)) }
        })
}
