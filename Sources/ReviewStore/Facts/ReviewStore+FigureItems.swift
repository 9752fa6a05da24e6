package import Corpus
package import Figures
internal import GRDB

extension ReviewStore {
    /// The turns behind a number, `limit` of them from the one at `offset` on.
    ///
    /// A reviewer may look behind their own numbers only, and sees nobody else's decisions.
    ///
    /// - Throws: ``StoreError/ownFiguresOnly(name:)``, and ``StoreError/noSuchReviewerName(_:)``.
    package func figureItems(
        _ source: FigureSource, _ scope: Scope = .all, limit: Int = 200, offset: Int = 0, for asker: Reviewer
    ) throws -> [FigureItem] {
        let (places, only) = try figurePlaces(source, scope, limit: limit, offset: offset, for: asker)
        return try read { db in try places.compactMap { try db.figureItem($0, of: only) } }
    }

    /// How many turns stand behind a number.
    ///
    /// - Throws: As ``figureItems(_:_:limit:offset:for:)``.
    package func figureItemCount(_ source: FigureSource, _ scope: Scope = .all, for asker: Reviewer) throws -> Int {
        try figurePlaces(source, scope, limit: .max, offset: 0, for: asker).places.count
    }

    /// The turns behind a number, and the reviewer whose decisions alone may be shown with them; nil for everybody's.
    private func figurePlaces(
        _ source: FigureSource, _ scope: Scope, limit: Int, offset: Int, for asker: Reviewer
    ) throws -> (places: [FigurePlace], only: Int?) {
        let (author, people) = try read { db in (try db.author(asker), try db.reviewersByNumber()) }
        let isLead = author.role == .lead
        guard isLead || source.reviewer == author.shownName else {
            throw StoreError.ownFiguresOnly(name: author.shownName)
        }
        let view = isLead ? try figureView(scope) : try figureView(of: author.number, hidesPlanted: false, scope)
        var fold = view.fold
        let found = try fold.places(of: source, view.names) { name in
            guard let found = people.values.first(where: { $0.shownName == name }) else {
                throw StoreError.noSuchReviewerName(name)
            }
            return found.number
        }
        let only = isLead ? nil : author.number
        if let found { return (Array(found.dropFirst(offset).prefix(limit)), only) }
        guard case .group(let dimension, let name, let outcome) = source else { return ([], only) }
        let places = try read { db in
            try db.turns(of: dimension, name, undecidedOnly: outcome != nil, limit: limit, offset: offset)
        }
        return (places.map { FigurePlace($0) }, only)
    }
}

extension Database {
    /// The turns of a group in the order of their samples, decided or not.
    fileprivate func turns(
        of dimension: Dimension, _ name: String, undecidedOnly: Bool, limit: Int, offset: Int
    ) throws -> [TurnPlace] {
        let condition =
            switch dimension {
            case .domain: "coalesce(s.domain, d.domain, '') = ?1"
            case .kind: "t.kind = ?1"
            case .language: "t.language = ?1"
            case .queue:
                "s.number IN (SELECT sample FROM queue_item WHERE queue = (SELECT number FROM queue WHERE name = ?1))"
            case .week, .day, .reviewer: "?1 IS NOT NULL"
            }
        return try rows(
            """
            SELECT s.number AS sample, t.number AS turn
            FROM sample s CROSS JOIN dataset d ON d.number = s.dataset AND d.state = 'ready'
            CROSS JOIN turn t ON t.id >= s.first_turn AND t.id < s.first_turn + s.turns
            LEFT JOIN resolution r ON r.sample = s.number AND r.turn = t.number
            WHERE \(condition) AND (?4 = 0 OR r.outcome IS NULL) ORDER BY s.number, t.id LIMIT ?2 OFFSET ?3
            """, name, limit, offset, undecidedOnly
        ) { $0.turnPlace() }
    }
}

extension FigureSource {
    /// The one reviewer that a number is about, where that is theirs to see.
    fileprivate var reviewer: String? {
        switch self {
        case .reviewer(let name, _), .group(.reviewer, let name, _): name
        case .group, .pair, .agreement, .catches, .gold: nil
        }
    }
}

extension Database {
    /// A turn with who decided what; only what one reviewer decided when one is named.
    fileprivate func figureItem(_ found: FigurePlace, of reviewer: Int?) throws -> FigureItem? {
        let place = found.place
        let item = try row(
            """
            SELECT coalesce(s.domain, d.domain, '') AS domain, t.kind, t.question, t.answer FROM sample s
            JOIN dataset d ON d.number = s.dataset JOIN turn t ON t.id = s.first_turn + ?2 - 1
            WHERE s.number = ?1
            """, place.sample, place.turn
        ) {
            FigureItem(
                sample: place.sample, turn: place.turn, domain: $0.text("domain"), kind: try $0.value("kind"),
                excerpt: Self.excerpt($0.text("question").isEmpty ? $0.text("answer") : $0.text("question")))
        }
        guard var item else { return nil }
        let table = found.plantedFor == nil ? "decision" : "planted_decision"
        item.decisions = try rows(
            """
            SELECT reviewer.name, reviewer.identifier, x.decision FROM \(table) x
            JOIN reviewer ON reviewer.number = x.reviewer
            WHERE x.sample = ?1 AND x.turn = ?2 AND (?3 IS NULL OR x.reviewer = ?3) ORDER BY x.event
            """, place.sample, place.turn, found.plantedFor ?? reviewer
        ) {
            ItemDecision(
                reviewer: try $0.shownName(), decision: try $0.value("decision"))
        }
        return item
    }

    private static func excerpt(_ text: String) -> String {
        text.prefix(200).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
