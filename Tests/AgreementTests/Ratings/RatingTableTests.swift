import Agreement
import Testing

@Suite struct RatingTableTests {
    @Test("Units and raters stand in the order of their bytes")
    func byteOrder() throws {
        let rows = ["u10", "u9", "é", "Z", "a", "图"].map { RatingRow(unit: $0, rater: "r\($0)", value: "1") }
        let table = try RatingTable(rows: rows)
        #expect(table.units == ["Z", "a", "u10", "u9", "é", "图"])
        #expect(table.raters == ["rZ", "ra", "ru10", "ru9", "ré", "r图"])
    }

    @Test("The scale that was seen is in the order of the numbers where all are numbers, else in that of the bytes")
    func observedScale() {
        #expect(RatingScale(observed: ["10", "9", "-1", "2.5", "9"]).categories == ["-1", "2.5", "9", "10"])
        #expect(RatingScale(observed: ["10", "9", "-1"]).values == [-1, 9, 10])
        let words = RatingScale(observed: ["10", "9", "reject"])
        #expect(words.categories == ["10", "9", "reject"] && words.values == nil)
        #expect(RatingScale(observed: ["nan", "inf", "0x10"]).values == nil)
        #expect(RatingScale(observed: []).count == 0)
    }

    @Test("A declared scale keeps its order, and takes numbers of its own")
    func declaredScale() throws {
        let scale = try RatingScale(declaring: ["low", "high", "none"], values: [1, 8, 0])
        #expect(scale.categories == ["low", "high", "none"] && scale.values == [1, 8, 0])
        #expect(throws: RatingProblem.repeatedCategory("low")) { try RatingScale(declaring: ["low", "low"]) }
        #expect(throws: RatingProblem.emptyCategory) { try RatingScale(declaring: ["low", ""]) }
        #expect(throws: RatingProblem.valuesDoNotMatch(categories: 2, values: 1)) {
            try RatingScale(declaring: ["low", "high"], values: [1])
        }
    }

    @Test("A second rating of a unit by the same rater is an error that names both lines")
    func ratedTwice() throws {
        let rows = [
            RatingRow(unit: "z", rater: "bob", value: "1", line: 2),
            RatingRow(unit: "a", rater: "ann", value: "1", line: 3),
            RatingRow(unit: "z", rater: "bob", value: "2", line: 4),
            RatingRow(unit: "a", rater: "ann", value: "1", line: 5),
        ]
        #expect(throws: RatingProblem.ratedTwice(unit: "z", rater: "bob", first: 2, line: 4)) {
            try RatingTable(rows: rows)
        }
    }

    @Test("A missing rating leaves no trace, and does not count as a second one")
    func missing() throws {
        let table = try RatingTable(rows: [
            RatingRow(unit: "u", rater: "ann", value: ""), RatingRow(unit: "u", rater: "ann", value: "1"),
            RatingRow(unit: "v", rater: "bob", value: ""),
        ])
        #expect(table.units == ["u"] && table.raters == ["ann"] && table.ratingCount == 1)
    }

    @Test("Many names keep apart, also when a table of them grows")
    func manyNames() throws {
        let rows = (0..<5_000).flatMap { unit in
            (0..<2).map { RatingRow(unit: "unit \(unit)", rater: "r\((unit + $0 * 7) % 900)", value: "\(unit % 3)") }
        }
        let table = try RatingTable(rows: rows)
        #expect(table.unitCount == 5_000 && table.raters.count == 900 && table.ratingCount == 10_000)
        #expect(table.units == table.units.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(table.signatures.patterns.percentAgreement() == .value(1))
    }

    @Test("A list with a rater twice is refused")
    func signatureWithRaterTwice() throws {
        var signatures = RatingSignatures(scale: RatingScale(["a", "b"]), raters: ["ann", "bob"])
        #expect(throws: RatingProblem.self) {
            try signatures.append([CodedRating(rater: 1, category: 0), CodedRating(rater: 1, category: 1)])
        }
        try signatures.append([CodedRating(rater: 1, category: 0), CodedRating(rater: 0, category: 1)], units: 3)
        #expect(signatures[0].map(\.rater) == [0, 1] && signatures.unitCount == 3)
    }
}
