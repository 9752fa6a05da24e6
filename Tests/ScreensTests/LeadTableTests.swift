import Agreement
import Corpus
import Figures
import Screens
import Settings
import TerminalUI
import Testing

/// Tables of the lead's room: cursor, order, columns, and what is behind a figure.
@Suite struct LeadTableTests {
    @Test("a table is sorted by the column under the cursor, and by its other end the second time")
    func sorting() {
        var driver = LeadDriver()
        driver.moveTo(column: "turns")
        driver.press(.tableSort)
        #expect(driver.names == ["ocr", "poster", "海报设计", "geometry", "(none)"])
        #expect(driver.footer.contains("sorted by turns, largest first"))
        driver.press(.tableSort)
        #expect(driver.names == ["(none)", "geometry", "海报设计", "poster", "ocr"])
        #expect(driver.footer.contains("smallest first"))
        driver.press(.tableFlip)
        #expect(driver.names.first == "ocr")
        driver.moveTo(column: "domain")
        driver.press(.tableSort)
        #expect(driver.names == ["(none)", "geometry", "ocr", "poster", "海报设计"])
    }

    @Test("figures that are undefined come last in either order")
    func undefinedLast() {
        var driver = LeadDriver(page: .agreement)
        driver.press(.nextSection)
        driver.moveTo(column: "alpha")
        driver.press(.tableSort)
        #expect(driver.names.last == "geometry")
        driver.press(.tableSort)
        #expect(driver.names.last == "geometry")
    }

    @Test("new figures leave the cursor on its row, also where rows change their order")
    func cursorStays() {
        var driver = LeadDriver()
        driver.moveTo(column: "edited")
        driver.press(.tableSort, .tableDown)
        #expect(driver.selected.contains("poster"))
        driver.figures.progress.byDomain[1].outcomes.edited = 900
        driver.figures.progress.byDomain.insert(
            LeadExamples.progressRow(
                "maps", samples: 9, turns: 2_000, accepted: 0, edited: 1_500, rejected: 0, contested: 0), at: 0)
        driver.send(.changedElsewhere)
        #expect(driver.names == ["maps", "poster", "ocr", "海报设计", "(none)", "geometry"])
        #expect(driver.selected.contains("poster"))
        #expect(driver.remark.contains("poster · edited"))
    }

    @Test("a row that goes leaves the cursor where it stood")
    func rowGoes() {
        var driver = LeadDriver()
        driver.press(.tableDown)
        driver.figures.progress.byDomain.remove(at: 1)
        driver.send(.changedElsewhere)
        #expect(driver.selected.contains("海报设计"))
    }

    @Test("a number that a refresh changed is marked until the next refresh")
    func changedNumbers() {
        var driver = LeadDriver()
        let theme = Theme.preset("dark")
        driver.figures.progress.byDomain[1].outcomes.edited = 302
        driver.send(.changedElsewhere)
        #expect(driver.canvas.style(of: "302") == theme[.changed, on: .text])
        #expect(driver.canvas.style(of: "1,544") == theme[.text])
        driver.send(.changedElsewhere)
        #expect(driver.canvas.style(of: "302") == theme[.text])
    }

    @Test("a figure on a scale keeps its colour when a refresh changes it")
    func changedHeat() {
        var driver = LeadDriver(columns: 100, rows: 24, page: .agreement)
        driver.press(.previousSection, .previousSection)
        let theme = Theme.preset("dark")
        #expect(driver.canvas.style(of: "0.86 █")?.foreground == theme[.heatHighest].foreground)
        for index in driver.figures.agreement.pairs.indices
        where driver.figures.agreement.pairs[index].cohenKappa == .value(0.86) {
            driver.figures.agreement.pairs[index].cohenKappa = .value(0.88)
        }
        driver.send(.changedElsewhere)
        #expect(driver.canvas.style(of: "0.88 █")?.foreground == theme[.heatHighest].foreground)
        #expect(theme[.heatHighest].foreground != theme[.changed].foreground)
    }

    @Test("every column can be reached on a small terminal, and the first always stays")
    func everyColumn() {
        var driver = LeadDriver(columns: 80, rows: 24, page: .reviewers)
        var seen: [String] = []
        for _ in 0..<17 {
            let title = driver.remark.split(separator: ":").first?.split(separator: "·").last ?? ""
            seen.append(title.trimmingCharacters(" "))
            #expect(driver.lines[3].contains("reviewer"))
            #expect(driver.lines[3].contains(seen.last ?? "?"), "\(driver.lines[3])")
            driver.press(.tableRight)
        }
        #expect(Set(seen).count == 17)
    }

    @Test("no line is wider than the terminal, at any size", arguments: [60, 80, 100, 220])
    func anyWidth(columns: Int) {
        for page in LeadPage.allCases {
            var driver = LeadDriver(columns: columns, rows: 24, page: page)
            for _ in page.sections {
                for line in driver.lines { #expect(DisplayWidth.columns(of: line) <= columns) }
                driver.press(.nextSection)
            }
        }
    }

    @Test("the cursor scrolls a long table, and the panel says where it is")
    func scrolling() {
        var driver = LeadDriver(rows: 24)
        driver.figures.progress.byDomain = (1...60).map {
            LeadExamples.progressRow(
                "domain-\($0)", samples: 1, turns: $0, accepted: 0, edited: 0, rejected: 0, contested: 0)
        }
        driver.send(.changedElsewhere)
        #expect(driver.screen.contains("1–9/60"))
        driver.press(.tableLast)
        #expect(driver.selected.contains("domain-60"))
        #expect(driver.screen.contains("52–60/60"))
        driver.press(.scrollUp)
        #expect(driver.selected.contains("domain-52"))
        driver.press(.tableFirst, .scrollDown)
        #expect(driver.selected.contains("domain-9"))
    }

    @Test(
        "Enter opens the turns behind the figure under the cursor",
        arguments: [
            (LeadPage.progress, 0, "contested", FigureSource.group(.domain, "ocr", outcome: .contested)),
            (.progress, 0, "turns", .group(.domain, "ocr", outcome: nil)),
            (.progress, 1, "edited", .group(.kind, "judgement", outcome: .edited)),
            (.progress, 3, "reviews", .group(.queue, "first pass", outcome: nil)),
            (.reviewers, 0, "accepts", .reviewer("alice", .accept)),
            (.reviewers, 0, "catches", .catches(reviewer: "alice", corruption: "", caught: nil)),
            (.reviewers, 0, "gold", .gold(reviewer: "alice", kind: "", correct: nil)),
            (.reviewers, 0, "agrees", .agreement(.reviewer, "alice")),
            (.reviewers, 1, "missed", .catches(reviewer: "alice", corruption: "", caught: false)),
            (.reviewers, 2, "wrong", .gold(reviewer: "alice", kind: "", correct: false)),
            (.reviewers, 3, "edits", .group(.kind, "judgement", outcome: .edited)),
            (.agreement, 0, "alpha", .agreement(nil, "")),
            (.agreement, 1, "AC1", .agreement(.domain, "ocr")),
            (.agreement, 6, "kappa", .pair("alice", "bob", a: nil, b: nil)),
            (.agreement, 8, "canonical", .agreement(nil, "")),
        ])
    func behindFigures(page: LeadPage, section: Int, column: String, source: FigureSource) {
        var driver = LeadDriver(columns: 160, rows: 30, page: page)
        for _ in 0..<section { driver.press(.nextSection) }
        driver.moveTo(column: column)
        driver.press(.tableOpen)
        #expect(driver.queries.last == .items(source))
        driver.press(.cancel)
        #expect(driver.remark.contains("· \(column):"))
    }

    @Test("a pair is opened from its cell of the heat map, and one of too few turns says so")
    func heatMapCell() {
        var driver = LeadDriver(page: .agreement)
        driver.press(.previousSection, .previousSection, .tableLast)
        driver.moveTo(column: "bob")
        #expect(driver.remark.contains("only 12 turns rated by both bob and 王小明"))
        driver.press(.tableOpen)
        #expect(driver.queries.last == .items(.pair("bob", "王小明", a: nil, b: nil)))
        #expect(driver.way == " agreement › heat map › bob and 王小明")
    }

    @Test("nothing is behind nothing")
    func behindNothing() {
        var driver = LeadDriver(page: .reviewers, figures: LeadFigures())
        #expect(driver.screen.contains("Nobody has reviewed anything yet."))
        driver.press(.tableOpen)
        #expect(driver.footer.contains("! there is nothing to open"))
        #expect(driver.queries == [.figures(.reviewers)])
    }

    @Test("the figures of the row under the cursor stand in the card")
    func card() {
        var driver = LeadDriver(page: .reviewers)
        #expect(!driver.screen.contains("others 81%"))
        driver.press(.tableDown)
        #expect(driver.screen.contains("⚑ misses planted errors: Caught 9 of 44 planted errors, others 81%."))
    }

    @Test("without colours a page says the same", arguments: [ColourDepth.monochrome, .sixteen])
    func sameText(depth: ColourDepth) {
        for page in LeadPage.allCases {
            let colourful = LeadDriver(page: page)
            let plain = LeadDriver(page: page, theme: "dark", depth: depth)
            #expect(colourful.screen == plain.screen)
        }
    }

    @Test("hostile text is shown as tokens and never as what it is")
    func hostile() {
        let hostile = "a\u{1B}]52;c;aGk=\u{07}b\u{9B}31m\u{202E}c\u{200B}d\u{7F}\r\n\u{0}e"
        var figures = LeadExamples.figures
        figures.progress.byDomain[0].name = hostile
        figures.progress.queues[0].name = hostile
        figures.progress.queues[0].reviewers = [hostile]
        figures.reviewers[0].name = hostile
        figures.reviewers[0].flags = [ReviewerFlag(kind: .tooFast, sentence: hostile, adjustedP: nil)]
        figures.catches[0].corruption = hostile
        figures.agreement.groups[.domain]?[0].group = hostile
        figures.agreement.overall[0].categories[0].name = hostile
        figures.agreement.pairs[0].a = hostile
        figures.adjudication.items[0].excerpt = hostile
        figures.adjudication.items[0].domain = hostile
        figures.adjudication.gaps[0].note = hostile
        for page in LeadPage.allCases {
            var driver = LeadDriver(page: page, figures: figures)
            driver.ledger[0].reviewer = hostile
            driver.ledger[0].excerpt = hostile
            driver.send(.changedElsewhere)
            for _ in page.sections {
                for _ in 0..<4 {
                    expectSafe(driver.screen)
                    driver.press(.tableRight)
                }
                driver.press(.nextSection)
            }
        }
        var driver = LeadDriver(page: .adjudication)
        driver.cases[LeadExamples.items[0].place]?.versions[0].reviewer = hostile
        driver.cases[LeadExamples.items[0].place]?.versions[0].note = hostile
        driver.cases[LeadExamples.items[0].place]?.generated.answer = hostile
        driver.cases[LeadExamples.items[0].place]?.pictures = [hostile]
        driver.press(.tableOpen)
        expectSafe(driver.screen)
        driver.press(.take1)
        expectSafe(driver.screen)
        driver.send(.message(hostile, .failure))
        expectSafe(driver.screen)
    }

    private func expectSafe(_ screen: String, sourceLocation: SourceLocation = #_sourceLocation) {
        for scalar in screen.unicodeScalars where scalar != "\n" {
            let category = scalar.properties.generalCategory
            if category == .control || category == .format {
                Issue.record("U+\(String(scalar.value, radix: 16)) is on the screen", sourceLocation: sourceLocation)
                return
            }
        }
    }
}

extension LeadDriver {
    /// The first column of the page's table, from top to bottom.
    fileprivate var names: [String] {
        guard let title = lines.firstIndex(where: { $0.contains("[") && $0.contains("─") }) else { return [] }
        return lines[(title + 2)...].prefix { !$0.hasPrefix("└") && !$0.hasPrefix("┌") }.compactMap { line in
            let words = line.dropFirst().drop { $0 == "›" || $0 == " " }.split(separator: "  ")
            return words.first.map(String.init).flatMap { $0 == "│" || $0.allSatisfy { $0 == " " } ? nil : $0 }
        }
    }
}

extension StringProtocol {
    fileprivate func trimmingCharacters(_ character: Character) -> String {
        String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
    }
}
