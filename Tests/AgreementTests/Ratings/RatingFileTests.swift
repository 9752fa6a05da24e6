import Agreement
import Testing

@Suite struct RatingFileTests {
    static func read(_ text: String, scale: [String]? = nil) throws -> RatingTable {
        try RatingTable(csv: Array(text.utf8), scale: scale.map { RatingScale($0) })
    }

    @Test("Columns in any order and of any case, CRLF, a byte order mark, other columns and empty lines")
    func tolerance() throws {
        let table = try Self.read("\u{FEFF}Rater, VALUE ,note,unit\r\n\r\nann,1,x,u1\r\nbob,2,,u1\r\n\r\nann,1,,u2")
        #expect(table.units == ["u1", "u2"] && table.raters == ["ann", "bob"] && table.ratingCount == 3)
    }

    @Test("Quoted fields hold commas, quotes and line ends; Chinese names stay as they are")
    func quoting() throws {
        let table = try Self.read("unit,rater,value\n\"a, \"\"b\"\"\nc\",张三,接受\n\"a, \"\"b\"\"\nc\",李四,\"拒绝，再看\"\n")
        #expect(table.units == ["a, \"b\"\nc"])
        #expect(table.raters == ["张三", "李四"])
        #expect(table.scale.categories == ["拒绝，再看", "接受"].sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test("An empty or blank value is a missing rating, at the end of the file too")
    func missingValues() throws {
        let table = try Self.read("unit,rater,value\nu1,ann,1\nu1,bob,\nu2,ann,\"\"\nu2,bob, \nu3,bob,")
        #expect(table.units == ["u1"] && table.ratingCount == 1)
    }

    @Test("A header and nothing else are no ratings")
    func headerOnly() throws {
        #expect(try Self.read("unit,rater,value\n").ratingCount == 0)
    }

    @Test(
        "What is wrong is named with its line",
        arguments: [
            ("", RatingProblem.noHeader),
            ("unit,value\n", .missingColumn("rater", found: ["unit", "value"])),
            ("unit;rater;value\nu;r;1\n", .missingColumn("unit", found: ["unit;rater;value"])),
            ("unit,rater,value,unit\n", .repeatedColumn("unit")),
            ("unit,rater,value\nu,r,1\nu,r\n", .fieldCount(found: 2, expected: 3, line: 3)),
            ("unit,rater,value\nu,r,1,000\n", .fieldCount(found: 4, expected: 3, line: 2)),
            ("unit,rater,value\n\"u\n2\",r,1\nv,,1\n", .missingName(column: "rater", line: 4)),
            ("unit,rater,value\n,r,1\n", .missingName(column: "unit", line: 2)),
            ("unit,rater,value\nu,\"r,1\nv,r,1\n", .unclosedQuote(line: 2)),
            ("unit,rater,value\nu,\"r\"s,1\n", .textAfterQuote(line: 2)),
            ("unit,rater,value\nu,r,1\nu,r,1\n", .ratedTwice(unit: "u", rater: "r", first: 2, line: 3)),
        ])
    func problems(text: String, expected: RatingProblem) {
        #expect(throws: expected) { try Self.read(text) }
    }

    @Test("A value off the declared scale is named with the first line that has it")
    func unknownCategory() {
        #expect(throws: RatingProblem.unknownCategory("maybe", scale: ["yes", "no"], line: 3)) {
            try Self.read("unit,rater,value\nu,r,no\nv,r,maybe\nw,r,maybe\n", scale: ["yes", "no"])
        }
    }

    @Test("Bytes that are no text are named with their line")
    func notText() {
        let bytes = Array("unit,rater,value\nu,r,1\nv,".utf8) + [0xFF, 0xFE] + Array(",1\n".utf8)
        #expect(throws: RatingProblem.notUTF8(line: 3)) { try RatingTable(csv: bytes) }
    }

    @Test("A quote inside an unquoted field is itself, and the last of three line ends counts once")
    func lenience() throws {
        let table = try Self.read("unit,rater,value\r5\" pipe,ann,1\r5\" pipe,bob,1\r\n\n\r")
        #expect(table.units == ["5\" pipe"] && table.ratingCount == 2)
    }

    @Test("A list of categories is one record, so that names may hold commas")
    func categoryList() throws {
        #expect(try RatingScale.names(in: "accept,edit,\"no, never\"") == ["accept", "edit", "no, never"])
        #expect(try RatingScale.names(in: "") == [])
    }
}
