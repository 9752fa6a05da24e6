import Agreement
import Corpus
import Figures
import Testing

@testable import Report

@Suite struct CSVTests {
    private static let figures = ExampleFigures.figures

    @Test("Every table of every page comes back from its file as it was, each row as long as the header")
    func roundTrip() {
        for page in FigurePage.allCases {
            for table in CSVTable.tables(of: page.sheets(of: Self.figures)) {
                let read = readCSV(table.text)
                #expect(read.first == table.columns, "\(table.name)")
                #expect(read.count == table.rows.count + 1)
                #expect(read.allSatisfy { $0.count == table.columns.count }, "\(table.name)")
                #expect(Set(table.columns).count == table.columns.count)
            }
        }
    }

    @Test("Names in other scripts, quotes, commas and blanks survive")
    func texts() {
        let texts = ["李娜", "a,b", "say \"so\"", " blank ", "", "e\u{301}", "👩\u{200D}👧", "plain"]
        let table = CSVTable(name: "t", columns: ["text", "n"], rows: texts.map { [.text($0), .integer(1)] })
        let read = readCSV(table.text).dropFirst().map { Array($0[0].unicodeScalars) }
        #expect(read == texts.map { Array($0.unicodeScalars) })
    }

    @Test("What would hide or steer stands as a token, so that a row is a line and reads as it is")
    func tokens() {
        let hostile = "a\r\nb\nc\t\u{1B}]0;t\u{7} \u{9B}2J \u{202E}x\u{2066}y \u{200B}\u{FEFF}\u{7F}"
        let table = CSVTable(name: "t", columns: ["text\n"], rows: [[.text(hostile)], [.text("next")]])
        #expect(
            table.text == "text↵\r\na␍↵b↵c⇥␛]0;t␇ ⟨U+009B⟩2J ⟨U+202E⟩x⟨U+2066⟩y ⟨U+200B⟩⟨U+FEFF⟩␡\r\nnext\r\n")
    }

    @Test(
        "A text that a spreadsheet would run gets an apostrophe",
        arguments: [
            "=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠x", "=\u{301}1", "=cmd|' /C calc'!A0",
        ])
    func formulas(text: String) {
        let cell = readCSV(CSVCell.text(text).written + "\r\n")[0][0]
        #expect(Array(cell.unicodeScalars) == Array(("'" + text).unicodeScalars))
    }

    @Test("Numbers stay numbers, negative ones too, and lose no digit")
    func numbers() {
        #expect(CSVCell.integer(-5).written == "-5")
        #expect(CSVCell.decimal(-0.1).written == "-0.1")
        for number in [0.1 + 0.2, 1.0 / 3, -1e-9, .leastNonzeroMagnitude, .greatestFiniteMagnitude] {
            #expect(Double(CSVCell.decimal(number).written) == number)
        }
        #expect(CSVCell.text("a=b").written == "a=b")
    }

    @Test("Columns have the names of the JSON fields, and an undefined figure says why beside its empty cell")
    func columns() throws {
        let tables = CSVTable.tables(of: FigurePage.agreement.sheets(of: Self.figures))
        #expect(tables.map(\.name) == ["agreement", "categories", "pairs", "texts"])
        let read = readCSV(tables[0].text)
        let header = read[0]
        #expect(
            Array(header.prefix(8)) == [
                "measure", "dimension", "group", "units", "pairableUnits", "ratings", "raters", "categories",
            ])
        let row = try #require(read.first { $0[2] == "furniture" })
        func cell(_ name: String) throws -> String { row[try #require(header.firstIndex(of: name))] }
        #expect(try cell("krippendorffAlpha") == "")
        #expect(try cell("krippendorffAlphaUndefined") == Undefined.noVariation.rawValue)
        #expect(try cell("percentAgreement") == "1.0")
        #expect(try cell("krippendorffAlphaIntervalLower") == "")
        #expect(try cell("percentAgreementIntervalLower") == "")
        #expect(try cell("percentAgreementIntervalUndefined").hasPrefix("too few samples for an interval: "))
        #expect(try cell("percentAgreementIntervalMethod") == "jackknife")
        #expect(try cell("categories") == "accept; edit; reject")
        #expect(
            readCSV(tables[2].text)[0] == [
                "a", "b", "units", "percentAgreement", "percentAgreementUndefined", "cohenKappa", "cohenKappaUndefined",
                "cohenKappaStandardError", "cohenKappaStandardErrorUndefined", "scottPi", "scottPiUndefined", "gwetAC1",
                "gwetAC1Undefined",
            ])
    }

    @Test("An empty page still has all headers")
    func empty() {
        for page in FigurePage.allCases {
            let empty = CSVTable.tables(of: page.sheets(of: LeadFigures()))
            let full = CSVTable.tables(of: page.sheets(of: Self.figures))
            #expect(empty.map(\.name) == full.map(\.name))
            #expect(empty.map(\.columns) == full.map(\.columns))
        }
    }

    @Test("Events of the ledger make a table")
    func ledger() {
        let table = CSVTable(
            FigureTable.ledger.sheet([
                LedgerRow(
                    number: 7, time: Timestamp(milliseconds: 0), reviewer: "=alice", action: .edit, sample: 3,
                    turn: nil,
                    source: .desk, stands: false, excerpt: "三", activeMilliseconds: 1_200)
            ]))
        #expect(
            table.text == """
                number,time,reviewer,action,sample,turn,source,stands,excerpt,activeMs\r
                7,1970-01-01T00:00:00.000Z,'=alice,edit,3,,desk,false,三,1200\r

                """)
    }
}
