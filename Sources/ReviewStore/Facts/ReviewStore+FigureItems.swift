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
        let view = try figureView(behind: source, scope, for: asker)
        let places = try figurePlaces(source, view, limit: limit, offset: offset)
        var fold = view.fold
        return try read { db in
            try places.compactMap { found in
                guard var item = try db.figureItem(found.place) else { return nil }
                item.decisions = fold.decisions(behind: found).map { one in
                    ItemDecision(reviewer: view.names.reviewers[one.reviewer] ?? "", decision: one.decision)
                }
                return item
            }
        }
    }

    /// How many turns stand behind a number.
    ///
    /// - Throws: As ``figureItems(_:_:limit:offset:for:)``.
    package func figureItemCount(_ source: FigureSource, _ scope: Scope = .all, for asker: Reviewer) throws -> Int {
        try figurePlaces(source, try figureView(behind: source, scope, for: asker), limit: .max, offset: 0).count
    }

    private func figureView(behind source: FigureSource, _ scope: Scope, for asker: Reviewer) throws -> FigureView {
        let author = try read { db in try db.author(asker) }
        if author.role == .lead { return try figureView(scope) }
        guard source.reviewer == author.shownName else { throw StoreError.ownFiguresOnly(name: author.shownName) }
        return try figureView(of: author.number, hidesPlanted: false, scope, for: asker)
    }

    private func figurePlaces(
        _ source: FigureSource, _ view: FigureView, limit: Int, offset: Int
    ) throws -> [FigurePlace] {
        let people = try read { db in try db.reviewersByNumber() }
        var fold = view.fold
        let found = try fold.places(of: source, view.names) { name in
            guard let found = people.values.first(where: { $0.shownName == name }) else {
                throw StoreError.noSuchReviewerName(name)
            }
            return found.number
        }
        if let found { return Array(found.dropFirst(offset).prefix(limit)) }
        guard case .group(let dimension, let name, let outcome) = source else { return [] }
        let newest = try read { db in try db.int("SELECT max(number) FROM sample") ?? 0 }
        var places: [FigurePlace] = []
        let wanted = limit == .max ? .max : offset + limit
        for first in stride(from: 1, through: newest, by: Self.samplesOfARead) where places.count < wanted {
            let samples = first...(first + Self.samplesOfARead - 1)
            places += try read { db in try db.turns(of: dimension, name, in: samples) }
                .filter { place in
                    view.filter.turns?.contains(place.sample, place.turn) ?? true
                        && (outcome == nil || !fold.isDecided(place))
                }
                .map { FigurePlace($0) }
        }
        return Array(places.dropFirst(offset).prefix(limit))
    }

    private static let samplesOfARead = 2_000
}

extension Database {
    /// The turns of a group among some samples, in order.
    fileprivate func turns(
        of dimension: Dimension, _ name: String, in samples: ClosedRange<Int>
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
            SELECT s.number AS sample, t.number AS turn FROM sample s CROSS JOIN dataset d ON d.number = s.dataset AND d.state = 'ready'
            CROSS JOIN main.turn t ON t.id >= s.first_turn AND t.id < s.first_turn + s.turns
            WHERE s.number BETWEEN ?2 AND ?3 AND \(condition) ORDER BY s.number, t.id
            """, name, samples.lowerBound, samples.upperBound
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
    /// A turn, without who decided what.
    fileprivate func figureItem(_ place: TurnPlace) throws -> FigureItem? {
        try row(
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
    }

    private static func excerpt(_ text: String) -> String {
        text.prefix(200).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
