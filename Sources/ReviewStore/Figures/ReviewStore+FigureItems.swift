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
        _ source: FigureSource, limit: Int = 200, offset: Int = 0, for asker: Reviewer
    ) throws -> [FigureItem] {
        try read { db in
            let (places, only) = try db.figurePlaces(source, limit: limit, offset: offset, for: asker)
            return try places.compactMap { try db.figureItem($0, of: only) }
        }
    }

    /// How many turns stand behind a number.
    ///
    /// - Throws: As ``figureItems(_:limit:offset:for:)``.
    package func figureItemCount(_ source: FigureSource, for asker: Reviewer) throws -> Int {
        try read { db in try db.figurePlaces(source, limit: .max, offset: 0, for: asker).places.count }
    }
}

extension Database {
    /// The turns behind a number, and the reviewer whose decisions alone may be shown with them; nil for everybody's.
    fileprivate func figurePlaces(
        _ source: FigureSource, limit: Int, offset: Int, for asker: Reviewer
    ) throws -> (places: [FigurePlace], only: Int?) {
        let author = try author(asker)
        guard author.role == .lead || source.reviewer == author.shownName else {
            throw StoreError.ownFiguresOnly(name: author.shownName)
        }
        let places = try FigurePlaces(db: self, limit: limit, offset: offset).find(source)
        return (places, author.role == .lead ? nil : author.number)
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
    fileprivate func figureItem(_ place: FigurePlace, of reviewer: Int?) throws -> FigureItem? {
        let item = try row(
            """
            SELECT coalesce(s.domain, d.domain, ''), t.kind, t.question, t.answer FROM sample s
            JOIN dataset d ON d.number = s.dataset JOIN turn t ON t.id = s.first_turn + ?2 - 1
            WHERE s.number = ?1
            """, place.sample, place.turn
        ) {
            FigureItem(
                sample: place.sample, turn: place.turn, domain: $0.text(0), kind: try $0.value(1),
                excerpt: Self.excerpt($0.text(2).isEmpty ? $0.text(3) : $0.text(2)))
        }
        guard var item else { return nil }
        let table = place.isPlanted ? "probe_decision" : "decision"
        item.decisions = try rows(
            """
            SELECT reviewer.name, reviewer.identifier, x.decision FROM \(table) x
            JOIN reviewer ON reviewer.number = x.reviewer
            WHERE x.sample = ?1 AND x.turn = ?2 AND (?3 IS NULL OR x.reviewer = ?3) ORDER BY x.event
            """, place.sample, place.turn, place.isPlanted ? place.reviewer : reviewer
        ) {
            ItemDecision(
                reviewer: ReviewerRow.shownName($0.textOrNil(0), try $0.identifier(1)), decision: try $0.value(2))
        }
        return item
    }

    private static func excerpt(_ text: String) -> String {
        text.prefix(200).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
