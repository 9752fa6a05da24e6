internal import Agreement

/// How well reviewers agree: by measure and group, by category, by pair, and in their final texts.
extension FigureTable<AgreementCard> {
    /// Agreement by group; by measure over all turns without a dimension.
    package static func agreement(by dimension: Dimension?) -> Self {
        let opens: @Sendable (AgreementCard) -> FigureTarget? = { card in
            .items(source(card, dimension), title: title(card, dimension))
        }
        @Sendable func estimate(
            _ slug: String, _ heading: String, _ meaning: String, _ unit: FigureUnit = .coefficient, rank: Int,
            _ place: @escaping @Sendable (AgreementCard) -> Estimate
        ) -> FigureColumn<AgreementCard> {
            FigureColumn(slug, heading, meaning, unit, rank: rank, layout: .padded, opens: opens) {
                .agreement(
                    place($0),
                    IntervalMaking(
                        $0.method, undefinedReplicates: slug == "krippendorffAlpha" ? $0.undefinedReplicates : nil))
            }
        }
        @Sendable func kappa(
            _ slug: String, _ heading: String, _ meaning: String, rank: Int,
            _ place: @escaping @Sendable (AgreementCard) -> Estimate
        ) -> FigureColumn<AgreementCard> {
            FigureColumn(slug, heading, meaning, .coefficient, rank: rank, in: [.screen, .page], opens: opens) {
                .coefficient(place($0).coefficient)
            }
        }
        return FigureTable(
            "agreement", "Agreement by \(dimension?.rawValue ?? "what the ratings are of"), with 95% intervals.",
            empty: "No turn was rated twice: `vermilion queue add … --overlap 2 --share 0.2` asks for that.",
            blank: AgreementCard(measure: .decisions, group: ""),
            fields: [
                "measure", "dimension", "group", "units", "pairableUnits", "ratings", "raters", "categories", "level",
                "weights", "samples", "percentAgreement", "krippendorffAlpha", "gwetAC1", "fleissKappa", "congerKappa",
                "brennanPrediger", "unitsToHalveInterval",
            ], identity: \.identity,
            columns: [
                .data("measure", "what the ratings are of", in: .csv) { .words($0.measure.rawValue) },
                .dimension(dimension),
                FigureColumn(
                    "of", dimension?.rawValue ?? "of", "what the ratings are of", rank: 0, in: .people,
                    layout: .words(most: 20), opens: opens
                ) { dimension == nil ? .words($0.measure.rawValue) : .group(dimension, $0.group) },
                .data("group", "the group; empty for all turns") { .name($0.group) },
                FigureColumn(
                    "pairableUnits", "turns", "turns that at least two reviewers have rated (n)", .count, rank: 1,
                    opens: opens
                ) { .count($0.units) },
                estimate(
                    "percentAgreement", "percent", "mean share of agreeing pairs of ratings, with its 95% interval",
                    .share, rank: 3, \.percentAgreement),
                estimate(
                    "krippendorffAlpha", "alpha",
                    "Krippendorff's, nominal: 1 is agreement, 0 what chance gives; 95% interval", rank: 2,
                    \.krippendorffAlpha),
                estimate(
                    "gwetAC1", "AC1", "Gwet's, which one class in excess misleads less; with its 95% interval",
                    rank: 4, \.gwetAC1),
                FigureColumn(
                    "shares", "shares", "of each category, averaged over turns", .share, rank: 5, in: .people,
                    layout: .words(most: 44), absence: Undefined.noData.phrase, tone: { _ in .quiet }
                ) { .shares($0.categories) },
                FigureColumn(
                    "ratingsOfThose", "ratings", "ratings of those turns", .count, rank: 6, in: [.screen, .page]
                ) { .count($0.ratings) },
                FigureColumn("raters", "raters", "reviewers who rated any of them", .count, rank: 7, in: .roomy) {
                    .count($0.raters)
                },
                kappa(
                    "fleiss", "Fleiss", "Fleiss' kappa, in Gwet's generalisation for missing ratings", rank: 8,
                    \.fleissKappa),
                kappa("conger", "Conger", "Conger's kappa", rank: 9, \.congerKappa),
                kappa("bp", "BP", "Brennan and Prediger's coefficient", rank: 10, \.brennanPrediger),
                FigureColumn(
                    "samples", "samples", "samples that such turns are of: what intervals are taken over", .count,
                    rank: 11, in: .roomy
                ) { .count($0.samples) },
                FigureColumn(
                    "singleUnits", "rated once",
                    "turns that one reviewer has rated: they count in the shares only", .count, rank: 12,
                    in: [.screen, .page]
                ) { .count($0.singleUnits) },
                .data("units", "turns that anybody has rated", .count) { .count($0.units + $0.singleUnits) },
                .data("ratings", "ratings of those", .count) { .count($0.ratings + $0.singleUnits) },
                .data("categories", "what can be given, in its order") { .names($0.categories.map(\.name)) },
                .data("level", "the level of measurement") { _ in .words("nominal") },
                .data("weights", "how disagreements are weighted") { _ in .words("none") },
                .agreement("fleissKappa", "Fleiss' kappa, in Gwet's generalisation", \.fleissKappa),
                .agreement("congerKappa", "Conger's kappa", \.congerKappa),
                .agreement("brennanPrediger", "Brennan and Prediger's coefficient", \.brennanPrediger),
                .data(
                    "unitsToHalveInterval",
                    "about how many more turns rated twice would make alpha's interval half as wide", .count
                ) { .count($0.unitsToHalveInterval) },
            ])
    }

    private static func source(_ card: AgreementCard, _ dimension: Dimension?) -> FigureSource {
        guard dimension == nil else { return .agreement(dimension, card.group) }
        return switch card.measure {
        case .decisions, .answers: .agreement(nil, "")
        case .judgements: .agreement(.kind, "judgement")
        case .choices: .agreement(.kind, "multiple choice")
        }
    }

    private static func title(_ card: AgreementCard, _ dimension: Dimension?) -> String {
        guard let dimension else { return "\(card.measure.rawValue) rated twice" }
        return "\(card.group.isEmpty ? "without a \(dimension.rawValue)" : card.group) · rated twice"
    }
}

extension AgreementCard {
    /// By what a card is known among those of its table.
    package var identity: String { "\(measure.rawValue)\n\(group)" }
}

extension FigureColumn<AgreementCard> {
    fileprivate static func agreement(
        _ slug: String, _ meaning: String, _ place: @escaping @Sendable (AgreementCard) -> Estimate
    ) -> FigureColumn {
        .data(slug, meaning, .coefficient) { .agreement(place($0), IntervalMaking($0.method)) }
    }
}

/// A category with the card that it is of.
package struct CardCategory: Hashable, Sendable {
    package var card: AgreementCard
    package var category: CategoryAgreement

    package init(card: AgreementCard, category: CategoryAgreement) {
        self.card = card
        self.category = category
    }

    /// The categories of some cards.
    package static func all(of cards: [AgreementCard]) -> [CardCategory] {
        cards.flatMap { card in card.categories.map { CardCategory(card: card, category: $0) } }
    }
}

extension FigureTable<CardCategory> {
    package static func categories(by dimension: Dimension?) -> Self {
        FigureTable(
            "categories", "Share of each category, and how often one rater’s is the other’s too",
            empty: "Nothing was rated.",
            blank: CardCategory(
                card: AgreementCard(measure: .decisions, group: ""),
                category: CategoryAgreement(
                    name: "", ratings: 0, share: 0, specificAgreement: .undefined(.noData),
                    fleissKappa: .undefined(.noData))),
            identity: \.category.name,
            columns: [
                .data("measure", "what the ratings are of", in: .csv) { .words($0.card.measure.rawValue) },
                .dimension(dimension),
                .data("group", "the group; empty for all turns", in: .csv) { .name($0.card.group) },
                FigureColumn("category", "category", "what was given", in: [.people, .csv]) {
                    .name($0.category.name)
                },
                FigureColumn("ratings", "ratings", "how often it was given", .count, in: [.text, .data]) {
                    .count($0.category.ratings)
                },
                FigureColumn("share", "share", "of the ratings, averaged over turns", .share) {
                    .number($0.category.share)
                },
                FigureColumn("fleissKappa", "kappa", "Fleiss' kappa of this category", .coefficient) {
                    .coefficient($0.category.fleissKappa)
                },
                FigureColumn(
                    "specificAgreement", "agree on", "when one reviewer gives it, how often another one does", .share
                ) { .coefficient($0.category.specificAgreement) },
            ])
    }
}

extension FigureTable<PairAgreement> {
    /// - Parameter noun: what both rated.
    package static func pairs(of noun: String = "turn") -> Self {
        let opens: @Sendable (PairAgreement) -> FigureTarget? = { $0.target }
        return FigureTable(
            "pairs",
            "Agreement of each pair on the \(noun)s that both rated; under \(PairAgreement.enoughUnits) \(noun)s the figures "
                + "say little.",
            empty: "No two reviewers have rated the same \(noun).", blank: PairAgreement(a: "", b: ""),
            fields: [
                "a", "b", "units", "percentAgreement", "cohenKappa", "cohenKappaStandardError", "scottPi", "gwetAC1",
            ], identity: { "\($0.a)\n\($0.b)" }, title: { "\($0.a) and \($0.b)" }, weakness: { $0.weakness(noun) },
            columns: [
                FigureColumn("a", "reviewer", "the one", rank: 0, layout: .words(most: 18), opens: opens) {
                    .name($0.a)
                },
                FigureColumn("b", "and", "the other", rank: 0, layout: .words(most: 18), opens: opens) {
                    .name($0.b)
                },
                FigureColumn(
                    "units", "\(noun)s", "\(noun)s that both rated (n); under 30 the figures say little", .count,
                    rank: 1,
                    opens: opens
                ) { .count($0.units) },
                FigureColumn(
                    "percentAgreement", "percent", "\(noun)s on which both said the same", .share, rank: 3, opens: opens
                ) { .coefficient($0.percentAgreement) },
                FigureColumn(
                    "cohenKappa", "kappa", "Cohen's, over the \(noun)s that both rated", .coefficient, rank: 2,
                    opens: opens
                ) { .coefficient($0.cohenKappa) },
                FigureColumn(
                    "cohenKappaStandardError", "± s.e.", "the standard error of Cohen's kappa", .coefficient, rank: 4,
                    opens: opens
                ) { .coefficient($0.cohenKappaStandardError) },
                FigureColumn("gwetAC1", "AC1", "Gwet's", .coefficient, rank: 5, opens: opens) {
                    .coefficient($0.gwetAC1)
                },
                FigureColumn("scottPi", "pi", "Scott's", .coefficient, rank: 6, opens: opens) {
                    .coefficient($0.scottPi)
                },
            ])
    }
}

extension PairAgreement {
    /// The turns that both rated.
    var target: FigureTarget { .items(.pair(a, b, a: nil, b: nil), title: "\(a) and \(b)") }

    /// Why its figures say little; nil where they do not.
    func weakness(_ noun: String) -> String? {
        isEnough
            ? nil
            : "only \(NumberText.count(units, noun)) rated by both \(a) and \(b): under \(Self.enoughUnits) the figures say little"
    }
}

extension FigureSheet {
    /// A row and a column a reviewer: Cohen's kappa below the diagonal, above it the turns that both rated, or on a page,
    /// which has room for it, percent agreement.
    package static func pairMatrix(_ pairs: [PairAgreement], hasRoom: Bool) -> FigureSheet {
        let names = Set(pairs.flatMap { [$0.a, $0.b] }).sorted()
        let found = Dictionary(
            pairs.flatMap { [("\($0.a)\n\($0.b)", $0), ("\($0.b)\n\($0.a)", $0)] },
            uniquingKeysWith: { first, _ in first })
        let above = hasRoom ? "percent agreement" : "turns that both rated"
        let columns =
            [FigureColumn<Int>("reviewer", "reviewer", "who", rank: 0, layout: .words(most: 14)) { .name(names[$0]) }]
            + names.enumerated().map { column, other in
                FigureColumn<Int>(
                    other, other, "Cohen's kappa below the diagonal, \(above) above it", .coefficient,
                    rank: column + 1,
                    layout: FigureLayout(.natural(most: 9), isTrailing: true, isLargestFirst: true),
                    absence: "have rated no turn both",
                    opens: { found["\(names[$0])\n\(other)"]?.target },
                    remark: { row in
                        guard row != column else { return "the same person" }
                        guard let pair = found["\(names[row])\n\(other)"] else {
                            return "\(names[row]) and \(other) have rated no turn both"
                        }
                        if !hasRoom, row < column { return "turns that \(pair.a) and \(pair.b) both rated" }
                        return pair.weakness("turn") ?? pair.cohenKappa.reason?.phrase
                            ?? "Cohen's kappa of \(pair.a) and \(pair.b), n \(NumberText.count(pair.units))"
                    }
                ) { row in
                    guard row != column else { return .words("·") }
                    guard let pair = found["\(names[row])\n\(other)"] else { return .words(nil) }
                    if !hasRoom, row < column { return .count(pair.units) }
                    return .heat(
                        row > column ? pair.cohenKappa : pair.percentAgreement, units: pair.units,
                        isEnough: pair.isEnough)
                }
            }
        return FigureTable<Int>(
            "heatMap",
            "Below the diagonal Cohen’s kappa, above it \(above), each with the number of turns that both rated.",
            empty: "No two reviewers have rated the same turn.", blank: nil, identity: { names[$0] }, columns: columns
        ).sheet(Array(names.indices))
    }
}

extension FigureTable<TextAgreement> {
    package static var texts: Self {
        @Sendable func opens(_ text: TextAgreement) -> FigureTarget? {
            .items(
                .agreement(text.group.isEmpty ? nil : .kind, text.group),
                title: "\(text.group.isEmpty ? "all turns" : text.group) · rated twice")
        }
        @Sendable func error(_ value: Coefficient, _ error: Double, _ text: TextAgreement) -> String? {
            value.reason?.phrase
                ?? "different turns of one kind and language; ± \(NumberText.decimal(error, places: 3)) from "
                + "\(NumberText.count(text.chancePairs)) pairs of them"
        }
        return FigureTable(
            "texts", "Pairs of reviewers’ final texts; rejections have none.",
            empty: "No turn has two final texts to compare.", blank: TextAgreement(group: ""),
            fields: [
                "dimension", "group", "textPairs", "equal", "canonicallyEqual", "krippendorffAlpha",
                "krippendorffAlphaError", "level", "normalisedLevenshtein", "chanceLevenshtein",
                "chanceLevenshteinError", "chancePairs", "textsWithoutChance", "chrF", "tokenF1",
            ], identity: \.name,
            columns: [
                .data("dimension", "what the groups are by", in: .csv) {
                    .words($0.group.isEmpty ? "all" : $0.language.isEmpty ? "kind" : "kind and language")
                },
                FigureColumn(
                    "group", "kind", "the kind of turn, and its language where a kind has several", rank: 0,
                    in: [.people, .csv], opens: opens
                ) { .group(nil, $0.name) },
                FigureColumn(
                    "textPairs", "pairs", "pairs of reviewers' final texts of one turn (n)", .count, rank: 1,
                    opens: opens
                ) { .count($0.pairs) },
                FigureColumn(
                    "same", "same", "pairs that are the same byte for byte", .share, rank: 2, in: .people, opens: opens
                ) { .share($0.equal, of: $0.pairs, "pair") },
                FigureColumn(
                    "canonical", "canonical",
                    "pairs that are the same after folding width, punctuation and case", .share, rank: 3, in: .people,
                    opens: opens
                ) { .share($0.canonicallyEqual, of: $0.pairs, "pair") },
                FigureColumn(
                    "normalisedLevenshtein", "distance",
                    "mean normalised Levenshtein distance of a pair; 0 is the same, 1 all different", .coefficient,
                    rank: 4
                ) { .coefficient($0.normalisedLevenshtein) },
                FigureColumn(
                    "chanceLevenshtein", "chance",
                    "the same of different turns of one kind and language: what chance would give", .coefficient,
                    rank: 5, remark: { error($0.chanceLevenshtein, $0.chanceError, $0) }
                ) { .approximate($0.chanceLevenshtein, error: $0.chanceError) },
                FigureColumn(
                    "krippendorffAlpha", "alpha",
                    "1 - observed over expected squared distance: 1 is agreement, 0 chance", .coefficient, rank: 6,
                    remark: { error($0.distanceAlpha, $0.alphaError, $0) }
                ) { .approximate($0.distanceAlpha, error: $0.alphaError) },
                FigureColumn("chrF", "chrF", "mean character n-gram F-score, from 0 to 100", .points, rank: 7) {
                    .coefficient($0.chrF)
                },
                FigureColumn(
                    "tokenF1", "token F1", "mean overlap of words, a Han character being one; from 0 to 1",
                    .coefficient, rank: 8
                ) { .coefficient($0.tokenF1) },
                .data("equal", "pairs that are the same byte for byte", .count) { .count($0.equal) },
                .data("canonicallyEqual", "pairs that are the same after folding", .count) {
                    .count($0.canonicallyEqual)
                },
                .data("krippendorffAlphaError", "the part of alpha's error that chance has", .coefficient) {
                    .number($0.distanceAlpha.value == nil ? nil : $0.alphaError)
                },
                .data("level", "what alpha is of") { _ in .words("normalised Levenshtein distance, squared") },
                .data("chanceLevenshteinError", "the standard error of chance", .coefficient) {
                    .number($0.chanceLevenshtein.value == nil ? nil : $0.chanceError)
                },
                .data("chancePairs", "pairs of turns that were compared for it", .count) { .count($0.chancePairs) },
                .data("textsWithoutChance", "texts that alpha leaves out, for want of turns", .count) {
                    .count($0.textsWithoutChance)
                },
            ])
    }
}
