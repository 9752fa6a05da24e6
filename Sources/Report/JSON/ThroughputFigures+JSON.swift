internal import Figures
internal import Formats

extension ThroughputFigures {
    /// The cut-offs, the pace of all, one list of groups a dimension under `by`, and the cost.
    var json: OrderedJSON {
        [
            "cutoffsMs": OrderedJSON(cutoffs.map { OrderedJSON($0) }), "resolution": OrderedJSON(resolution),
            "all": OrderedJSON(all.figures),
            "by": .object(
                Dimension.allCases.compactMap { dimension in
                    groups[dimension].map { rows in
                        OrderedJSON.Member(
                            key: dimension.rawValue, value: .array(rows.map { OrderedJSON($0.figures).named($0.group) })
                        )
                    }
                }),
            "cost": cost.map { OrderedJSON($0) } ?? .null,
        ]
    }
}

extension OrderedJSON {
    /// This object with the name of its group as the first member.
    func named(_ group: String) -> OrderedJSON { after(["group": .string(group)]) }
}

extension ReviewerFigures {
    /// A reviewer's figures, with the learning curve's blocks, the days and the flags.
    var json: OrderedJSON {
        OrderedJSON(fields)
            .with("learningBlocksMs", .array(learning.blocks.map { .decimal($0) }))
            .with("decisionsByDay", .array(days.map { .number($0) }))
            .with("flags", OrderedJSON(flags))
    }
}
