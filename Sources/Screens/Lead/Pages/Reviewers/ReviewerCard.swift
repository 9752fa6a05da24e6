internal import Agreement
internal import Figures
internal import Settings

/// One reviewer in a few lines, with what a lead had better look at.
enum ReviewerCard {
    static func lines(_ reviewer: ReviewerFigures, columns: Int, theme: Theme) -> [StyledLine] {
        var text: [StyledText] = flags(reviewer.flags, theme: theme)
        text.append(paceText(reviewer.pace))
        text.append(acceptance(reviewer))
        text.append(quality(reviewer))
        text.append(learning(reviewer.learning, theme: theme))
        return text.flatMap { $0.wrapped(columns: columns) }
    }

    private static func flags(_ flags: [ReviewerFlag], theme: Theme) -> [StyledText] {
        flags.map { flag in
            var text = StyledText("\(theme.mark(.stateFlagged, "!")) \(flag.kind.rawValue): ", .stateFlagged)
            text.append(flag.sentence, .text)
            if let p = flag.adjustedP {
                text.append(" (\(NumberText.probability(p)) after correction for the number of reviewers)", .dim)
            }
            return text
        }
    }

    private static func paceText(_ pace: PaceRow) -> StyledText {
        var text = StyledText("pace  ", .dim)
        let rate = pace.decisionsPerHour
        if let median = rate.median.value {
            text.append(FigureUnit.perHour.text(median), .heading)
            text.append(" of active time", .text)
            if let lower = rate.lowerQuartile.value, let upper = rate.upperQuartile.value {
                text.append(
                    ", half of them \(NumberText.decimal(lower, places: 0)) to \(NumberText.decimal(upper, places: 0))",
                    .text)
            }
            if let most = rate.p90.value { text.append(", nine in ten under \(FigureUnit.perHour.text(most))", .text) }
        } else {
            text.append((rate.median.reason ?? .noData).phrase, .dim)
        }
        text.append(
            " · active \(NumberText.duration(milliseconds: pace.activeMilliseconds)) of "
                + "\(NumberText.duration(milliseconds: pace.elapsedMilliseconds)) elapsed · "
                + "\(NumberText.count(pace.reviews ?? 0, "review")), \(NumberText.count(pace.skipped ?? 0)) skipped",
            .dim)
        return text
    }

    private static func acceptance(_ reviewer: ReviewerFigures) -> StyledText {
        var text = StyledText("accepts  ", .dim)
        text.append(StyledLine(reviewer.acceptance, count: reviewer.pace.decisions, .share))
        if let limits = reviewer.acceptanceLimits {
            text.append("; \(FigureUnit.share.text(limits, isNarrow: true)) is usual here for so many", .dim)
            if let chance = reviewer.acceptanceChanceLimits, let dispersion = reviewer.acceptanceDispersion,
                dispersion > 1
            {
                text.append(
                    ", \(FigureUnit.share.text(chance, isNarrow: true)) by chance alone (φ "
                        + "\(NumberText.decimal(dispersion, places: 2)))", .dim)
            }
        }
        let size = reviewer.pace.editSize
        if let median = size.median.value {
            text.append(" · an edit changes ", .dim)
            text.append(NumberText.percent(median, places: 0), .heading)
            text.append(" of the answer (median, n \(NumberText.count(size.count)))", .dim)
        }
        return text
    }

    private static func quality(_ reviewer: ReviewerFigures) -> StyledText {
        let figures: [(String, Estimate, Int)] = [
            ("catches", reviewer.catchRate, reviewer.planted), ("gold", reviewer.goldAccuracy, reviewer.goldItems),
            ("agrees", reviewer.agreement, reviewer.agreementPairs),
        ]
        var text = StyledText()
        for (name, estimate, count) in figures {
            text.append(text.isEmpty ? "\(name)  " : "   \(name)  ", .dim)
            text.append(StyledLine(estimate, count: count, .share))
            if let reason = estimate.coefficient.reason { text.append(" (\(reason.rawValue))", .dim) }
        }
        return text
    }

    private static func learning(_ learning: LearningFigures, theme: Theme) -> StyledText {
        var text = StyledText("learning  ", .dim)
        guard let rate = learning.rate.value else {
            text.append((learning.rate.reason ?? .tooFew).phrase, .dim)
            return text
        }
        text.append(FigureUnit.factor.text(rate), .heading)
        text.append(" time with each doubling of practice, n \(NumberText.count(learning.trials))", .dim)
        if let first = learning.firstMilliseconds.value, let last = learning.lastMilliseconds.value {
            let times = [first, last].map { FigureUnit.milliseconds.text($0) }
            text.append("; \(times[0]) at first, \(times[1]) of late", .dim)
        }
        if learning.blocks.count > 1 {
            text.append("  ", .dim)
            text.append(Sparkline.text(learning.blocks, columns: 40, theme: theme), .chart)
        }
        return text
    }
}
