internal import Corpus
internal import Figures
internal import GRDB

/// What figures follow from beside the facts.
extension Database {
    /// The groups of turns by their numbers, with the domains by which they go.
    func turnGroups() throws -> [TurnGroup?] {
        var groups: [TurnGroup?] = []
        try each(
            """
            SELECT g.number, g.dataset, iif(g.domain = '', coalesce(d.domain, ''), g.domain) AS domain, g.task, g.kind,
                g.language, g.samples, g.turns
            FROM turn_group g JOIN dataset d ON d.number = g.dataset WHERE d.state = 'ready' ORDER BY g.number
            """
        ) {
            while groups.count < $0.int("number") { groups.append(nil) }
            groups.append(
                TurnGroup(
                    dataset: $0.int("dataset"), domain: $0.text("domain"), task: try $0.value("task"),
                    kind: try $0.value("kind"), language: try $0.value("language"), samples: $0.int("samples"),
                    turns: $0.int("turns")))
            return true
        }
        return groups
    }

    func figureNames() throws -> FigureNames {
        let queues = try rows("SELECT number, name FROM queue") { ($0.int("number"), $0.text("name")) }
        return FigureNames(
            reviewers: try reviewersByNumber().mapValues(\.shownName),
            queues: Dictionary(queues, uniquingKeysWith: { first, _ in first }))
    }

    /// Fills in which queues each sample is in.
    func addQueues(to context: inout FigureContext) throws {
        context.queueLists = [[]]
        context.queueListOfSample = []
        var known: [[Int]: Int32] = [[]: 0]
        var sample = -1
        var queues: [Int] = []
        func close() {
            guard sample >= 0 else { return }
            let list = known[queues] ?? Int32(context.queueLists.count)
            if known.updateValue(list, forKey: queues) == nil { context.queueLists.append(queues) }
            let lacking = sample + 1 - context.queueListOfSample.count
            if lacking > 0 { context.queueListOfSample.append(contentsOf: repeatElement(0, count: lacking)) }
            context.queueListOfSample[sample] = list
        }
        try each("SELECT sample, queue FROM queue_item ORDER BY sample, queue") {
            if $0.int("sample") != sample {
                close()
                sample = $0.int("sample")
                queues = []
            }
            queues.append($0.int("queue"))
            return true
        }
        close()
    }

    func plantedErrors() throws -> [PlantedPlace: String] {
        let found = try rows("SELECT sample, turn, reviewer, corruption FROM planted_error") {
            ($0.plantedPlace(), $0.text("corruption"))
        }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    /// The filter and what else of the ledger a scope leaves.
    ///
    /// - Throws: ``StoreError/unfitCondition(_:)`` for somebody whom the store does not know.
    func factFilter(_ scope: Scope) throws -> FactFilter {
        var filter = FactFilter()
        if let event = scope.event {
            filter.lastEvent = event
            filter.authors = try authors(beforeMergingsAfter: event)
        }
        if let since = scope.since { filter.beginning = since.milliseconds }
        if let until = scope.until, until.milliseconds < .max { filter.end = until.milliseconds + 1 }
        for name in scope.without {
            let shown = try reviewersByNumber().values.filter { $0.shownName == name }.map(\.number)
            let numbers =
                shown.isEmpty ? try term(Condition(.reviewer, name), isNew: true).reviewers : shown
            filter.without.formUnion(numbers.map { Int32(clamping: $0) })
        }
        return filter
    }

    /// What has changed when the facts that are in memory, or what they are counted by, are no longer those of the store,
    /// but for new ones.
    func factMarker() throws -> FactMarker {
        FactMarker(
            newestChange: try int(
                "SELECT max(number) FROM event WHERE \(LedgerTables.isOfStore) AND action IN ('redact', 'person')")
                ?? 0,
            generators: try texts("SELECT coalesce(generator, '') FROM dataset ORDER BY number"),
            merged: try int("SELECT count(*) FROM reviewer WHERE merged_into IS NOT NULL") ?? 0,
            queues: try rows("SELECT number, samples, last_place FROM queue ORDER BY number") {
                [$0.int("number"), $0.int("samples"), $0.int("last_place")]
            })
    }
}

/// By what facts that are in memory can be told to be those of the store.
struct FactMarker: Equatable, Sendable {
    /// The newest taking down of an event, or change of somebody's name.
    var newestChange: Int
    /// What wrote each dataset.
    var generators: [String]
    /// How many identities have proved to be somebody else's.
    var merged: Int
    /// The queues with what is in them.
    var queues: [[Int]]
}
