internal import Agreement
internal import Figures

/// The head of the page: the whole in a few sentences and figures, and what is worth a look.
struct SummarySection: Sendable {
    let figures: LeadFigures
    let store: String
    let sections: [any ReportSection]

    var header: Markup {
        .element("header") {
            Markup.element("p", ["class": "kicker"]) {
                Markup.element("span", ["lang": "zh-Hans"]) { "朱批" }
                " Vermilion · the lead’s report"
            }
            Markup.element("h1") { .name(store) }
            Markup.element("p", ["class": "meta"]) {
                "As of event \(Int(figures.event)) of the ledger, \(word: FigureText.moment(figures.time))"
                if !figures.scope.isEmpty { "; only \(FigureText.listed(figures.scope.map { .name($0) }))" as Markup }
            }
            Markup.element("p", ["class": "standfirst"]) { standfirst }
            tiles
            if !looks.isEmpty {
                Markup.element("h2", ["class": "minor"]) { "Worth a look" }
                Markup.element("ul", ["class": "looks"]) { looks.map { look in .element("li") { look } } }
            }
            Markup.element("nav", ["aria-label": "Sections"]) {
                .element("ul") {
                    sections.map { section in
                        .element("li") {
                            .element("a", ["href": "#\(section.identifier)"]) { .text(section.title) }
                        }
                    }
                }
            }
        }
    }

    private var decisions: AgreementCard? { figures.agreement.overall.first { $0.measure == .decisions } }

    private var standfirst: Markup {
        let all = figures.progress.all
        guard all.turns > 0 else { return "The store holds no turns yet." }
        return """
            \(all.decided) of \(all.turns) turns are decided (\(word: NumberText.percent(all.decided, of: all.turns))):\
             \(all.outcomes.accepted) accepted, \(all.outcomes.edited) edited, \(all.outcomes.rejected) rejected, and\
             \(all.outcomes.contested) on which\
             reviewers differ. \(agreementSentence)
            """
    }

    private var agreementSentence: Markup {
        guard let decisions, let percent = decisions.percentAgreement.value else {
            return "No turn has been rated twice yet, so nothing can be said about agreement."
        }
        let words =
            "Where two looked at the same turn they agreed in \(word: NumberText.percent(percent)) of cases" as Markup
        guard let alpha = decisions.krippendorffAlpha.value else { return "\(words)." }
        return "\(words), which is an alpha of \(word: FigureUnit.coefficient.text(alpha)) once chance is taken off."
    }

    private var tiles: Markup {
        let all = figures.progress.all
        let pace = figures.throughput.all.decisionsPerHour.median
        let caught = figures.catches.first { $0.name.isEmpty && $0.corruption.isEmpty }
        return .element("ul", ["class": "tiles"]) {
            tile(
                "Decided", Coefficient(all.decided, of: all.turns), .share, "\(all.undecided) turns are left")
            tile("Agreement", decisions?.percentAgreement.coefficient, .share, agreementNote)
            tile(
                "Decisions an hour", pace, .perHour,
                "median, of active time; \(word: NumberText.duration(milliseconds: figures.throughput.all.activeMilliseconds)) in all"
            )
            tile(
                "Planted errors caught", caught?.rate.coefficient, .share,
                caught.map { "\($0.caught) of \($0.judged)" } ?? "none were shown")
            tile(
                "Waiting for a lead", .text(NumberText.count(figures.adjudication.waiting)),
                "\(figures.adjudication.settled) turns are settled")
            if let cost = figures.throughput.cost {
                tile(
                    "Cost an instruction", cost.costPerInstruction, .amount,
                    "\(cost.ratio.markup(.factor)) of the cost of writing it")
            }
        }
    }

    private var agreementNote: Markup {
        guard let decisions else { return "no turn was rated twice" }
        return """
            alpha \(decisions.krippendorffAlpha.coefficient.markup(.coefficient)), AC1 \
            \(decisions.gwetAC1.coefficient.markup(.coefficient)), over \(decisions.units) turns
            """
    }

    private func tile(_ name: Markup, _ figure: Markup, _ note: Markup, isUndefined: Bool = false) -> Markup {
        .element("li") {
            Markup.element("span", ["class": "name"]) { name }
            Markup.element("span", ["class": isUndefined ? "figure undefined" : "figure"]) { figure }
            note
        }
    }

    private func tile(_ name: Markup, _ figure: Coefficient?, _ unit: FigureUnit, _ note: Markup) -> Markup {
        let figure = figure ?? .undefined(.noData)
        return tile(name, figure.markup(unit), note, isUndefined: figure.value == nil)
    }

    private var looks: [Markup] {
        let flags = figures.reviewers.flatMap { reviewer in
            reviewer.flags.map { flag in
                "\(.element("strong") { "\(name: reviewer.name): \(word: flag.kind.rawValue)." }) \(name: flag.sentence)"
                    as Markup
            }
        }
        let adjudication = figures.adjudication
        var looks = flags
        if adjudication.waiting > 0 {
            looks.append("\(adjudication.waiting, "turn") wait for a lead to settle them.")
        }
        if !adjudication.gaps.isEmpty {
            looks.append(
                "\(adjudication.gaps.count, "ruling") say that the guidelines do not cover the case.")
        }
        if figures.progress.flagged > 0 {
            looks.append("\(figures.progress.flagged, "turn") carry a reviewer’s flag.")
        }
        if figures.progress.quarantined > 0 {
            looks.append(
                "\(figures.progress.quarantined, "record") could not be read at import and stand aside.")
        }
        for queue in figures.progress.queues where queue.isPaused {
            looks.append("The queue \(name: queue.name) is paused, with \(queue.needed - queue.done) reviews to go.")
        }
        return looks
    }
}
