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
        let moment = OrderedJSON.fields(["event": event, "time": time])
        return scope.isEmpty ? moment : moment.with("scope", scope)
    }

    private func members(_ page: FigurePage, heads: [LedgerHead]) -> OrderedJSON {
        let sheets = page.sheets(of: self)
        func list(_ name: String) -> OrderedJSON { OrderedJSON(sheets.first { $0.name == name }) }
        return switch page {
        case .progress: progress.json(heads: heads)
        case .reviewers: ["reviewers": list("reviewers")]
        case .throughput: throughput.json
        case .agreement: agreement.json
        case .reference: ["planted": list("planted"), "gold": list("gold")]
        case .adjudication:
            .fields([
                "waiting": adjudication.waiting, "settled": adjudication.settled, "items": list("adjudication"),
                "guidelineGaps": list("guidelineGaps"),
            ])
        }
    }
}

extension ProgressFigures {
    /// How many turns came to what, in all and by group, what else the store counts, and the ends of the ledger's chains.
    package func status(heads: [LedgerHead]) -> OrderedJSON {
        let heads = heads.map {
            OrderedJSON.fields(["site": $0.event.site.hexadecimal, "sequence": $0.event.sequence, "hash": $0.hash])
        }
        let rest = OrderedJSON.fields([
            "flagged": flagged, "quarantined": quarantined, "events": events, "heads": heads,
            "byDomain": OrderedJSON(keyed: groups(by: .domain)), "byKind": OrderedJSON(keyed: groups(by: .kind)),
            "byLanguage": OrderedJSON(keyed: groups(by: .language)),
        ])
        return rest.after(OrderedJSON(row: groups(by: nil)).after(.fields(["datasets": datasets])))
    }

    /// The status, then queues, days and what is left.
    fileprivate func json(heads: [LedgerHead]) -> OrderedJSON {
        let rest = OrderedJSON.fields([
            "queues": FigureTable.queues.sheet(queues), "days": daySheet,
            "forecast": OrderedJSON(row: FigureTable.forecast.sheet(forecast.map { [$0] } ?? [])),
        ])
        return rest.after(status(heads: heads))
    }
}

extension ThroughputFigures {
    /// The cut-offs, the pace of all, one list of groups a dimension under `by`, and the cost.
    fileprivate var json: OrderedJSON {
        .fields([
            "cutoffsMs": cutoffs, "resolution": resolution,
            "all": OrderedJSON(row: FigureTable.pace(by: nil).sheet([all])).without("group"),
            "by": byDimension { dimension in groups[dimension].map { FigureTable.pace(by: dimension).sheet($0).json } },
            "cost": OrderedJSON(row: FigureTable.cost.sheet(cost.map { [$0] } ?? [])),
        ])
    }
}

extension AgreementFigures {
    /// Decisions, answers and texts over all turns, then the groups of each dimension under `by`.
    fileprivate var json: OrderedJSON {
        .fields([
            "decisions": card(.decisions)?.json(pairs: pairs).without("group"),
            "answers": (answers?.json().without("group") ?? .object([]))
                .with("judgements", card(.judgements)?.json().without("group"))
                .with("choices", card(.choices)?.json().without("group")),
            "texts": textsJSON,
            "by": byDimension { dimension in groups[dimension].map { OrderedJSON($0.map { $0.json() }) } },
        ])
    }

    private func card(_ measure: Measure) -> AgreementCard? { overall.first { $0.measure == measure } }

    private var textsJSON: OrderedJSON {
        func object(_ text: TextAgreement) -> OrderedJSON { OrderedJSON(row: FigureTable.texts.sheet([text])) }
        func members(
            _ texts: [TextAgreement], _ name: (TextAgreement) -> String, _ value: (TextAgreement) -> OrderedJSON
        ) -> OrderedJSON {
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
        if let pairs { card = card.with("pairs", FigureTable.pairs().sheet(pairs)) }
        return card.with(
            "byCategory", OrderedJSON(keyed: FigureTable.categories(by: nil).sheet(CardCategory.all(of: [self]))))
    }
}

/// What there is of each dimension, under its name.
private func byDimension(_ value: (Dimension) -> OrderedJSON?) -> OrderedJSON {
    .object(
        Dimension.allCases.compactMap { dimension in
            value(dimension).map { OrderedJSON.Member(key: dimension.rawValue, value: $0) }
        })
}
