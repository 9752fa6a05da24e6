import Foundation
import TestSupport
import Testing

@Suite struct AgreementTests {
    /// Krippendorff's four observers and twelve units, a missing rating left empty.
    static let krippendorff: String = {
        let raters = [
            "A": "1 2 3 3 2 1 4 1 2 . . .", "B": "1 2 3 3 2 2 4 1 2 5 . 3", "C": ". 3 3 3 2 3 4 2 2 5 1 .",
            "D": "1 2 3 3 2 4 4 1 2 5 1 .",
        ]
        let rows = raters.flatMap { rater, values in
            values.split(separator: " ").enumerated().map { "\(rater),\($1 == "." ? "" : $1),u\($0)\r\n" }
        }
        return "\u{FEFF}rater,value,unit\r\n" + rows.joined()
    }()

    static func run(_ csv: String, _ arguments: String...) throws -> ProgramRun {
        let folder = try TemporaryFolder()
        try folder.write(csv, to: "ratings.csv")
        return try ProgramRun(["agreement", "--ratings", "ratings.csv"] + arguments, in: folder.path)
    }

    @Test("A file of ratings gives every figure as JSON, and says where there is too little for an interval")
    func json() throws {
        let first = try Self.run(Self.krippendorff, "--json", "--level", "ordinal", "--seed", "7")
        let report = try first.json
        #expect(first.exitCode == 0 && first.errors.isEmpty, "\(first.errors)")
        #expect(report["units"] as? Int == 12 && report["ratings"] as? Int == 41 && report["raters"] as? Int == 4)
        #expect(report["categories"] as? [String] == ["1", "2", "3", "4", "5"])
        #expect(report["level"] as? String == "ordinal" && report["weights"] as? String == "none")
        let alpha = try #require(report["krippendorffAlpha"] as? Double)
        #expect(abs(alpha - 0.815) < 0.0005)
        // Of twelve units nobody knows how sure that is.
        #expect(report["krippendorffAlphaInterval"] is NSNull)
        #expect(
            report["krippendorffAlphaIntervalUndefined"] as? String == "too few units for an interval: 11 of 15")
        for key in ["percentAgreement", "fleissKappa", "congerKappa", "brennanPrediger", "gwetAC1"] {
            #expect(report[key] is Double, "\(key)")
        }
        let pairs = try #require(report["pairs"] as? [[String: Any]])
        #expect(pairs.count == 6)
        #expect(pairs[0]["a"] as? String == "A" && pairs[0]["b"] as? String == "B" && pairs[0]["units"] as? Int == 9)
        #expect(pairs.allSatisfy { $0["cohenKappa"] is Double && $0["cohenKappaStandardError"] is Double })
        let categories = try #require(report["byCategory"] as? [String: [String: Any]])
        #expect(categories["5"]?["specificAgreement"] as? Double == 1)
        #expect(try Self.run(Self.krippendorff, "--json", "--level", "ordinal", "--seed", "7").output == first.output)
    }

    @Test("From enough units there are intervals, and a seed brings back those of a bootstrap")
    func intervals() throws {
        let csv =
            "unit,rater,value\n"
            + (0..<60).map { "\($0),ann,\($0 % 3 == 0 ? 2 : 1)\n\($0),bob,\($0 % 4 == 0 ? 2 : 1)\n" }.joined()
        let report = try Self.run(csv, "--json", "--confidence", "0.9").json
        for key in ["percentAgreement", "krippendorffAlpha", "gwetAC1"] {
            let value = try #require(report[key] as? Double)
            let interval = try #require(report[key + "Interval"] as? [String: Any])
            #expect((interval["lower"] as? Double ?? 2) < value && value < (interval["upper"] as? Double ?? -2))
            #expect(interval["method"] as? String == "jackknife" && interval["level"] as? Double == 0.9)
        }
        let drawn = try Self.run(csv, "--json", "--seed", "7")
        let interval = try #require(try drawn.json["krippendorffAlphaInterval"] as? [String: Any])
        #expect(interval["replicates"] as? Int == 1_000 && interval["seed"] as? Int == 7)
        #expect(interval["undefinedReplicates"] as? Int == 0 && interval["method"] as? String == "bootstrap")
        #expect(try Self.run(csv, "--json", "--seed", "7").output == drawn.output)
        #expect(try Self.run(csv, "--json", "--replicates", "0").json["krippendorffAlphaInterval"] == nil)
    }

    @Test("Where two raters always agree the error of kappa is undefined and says why")
    func noSpread() throws {
        let csv =
            "unit,rater,value\n"
            + (0..<40).map { "\($0),ann,\($0 % 3)\n\($0),bob,\($0 % 3)\n" }.joined()
        let pair = try #require((try Self.run(csv, "--json").json["pairs"] as? [[String: Any]])?.first)
        #expect(pair["cohenKappa"] as? Double == 1 && pair["cohenKappaStandardError"] is NSNull)
        #expect((pair["cohenKappaStandardErrorUndefined"] as? String)?.hasPrefix("no spread") == true)
        let text = try Self.run(csv).output
        #expect(text.contains("— in ± s.e.: no spread") && !text.contains("0.000"))
    }

    @Test("What ratings cannot tell is null with a reason, and no figure is 0, 1 or NaN in its place")
    func undefined() throws {
        let same = "unit,rater,value\nu,ann,yes\nu,bob,yes\nv,ann,yes\nv,bob,yes\n"
        let report = try Self.run(same, "--json", "--categories", "yes,no", "--level", "interval").json
        #expect(report["percentAgreement"] as? Double == 1 && report["gwetAC1"] as? Double == 1)
        for key in ["krippendorffAlpha", "fleissKappa", "congerKappa"] {
            #expect(report[key] is NSNull && !(report[key + "Undefined"] as? String ?? "").isEmpty, "\(key)")
        }
        #expect(report["krippendorffAlphaUndefined"] as? String == "the categories are not numbers")
        #expect(report["krippendorffAlphaInterval"] is NSNull)
        let apart = try Self.run("unit,rater,value\nu,ann,1\nv,bob,2\n", "--json").json
        #expect(apart["percentAgreement"] is NSNull)
        let pair = try #require((apart["pairs"] as? [[String: Any]])?.first)
        #expect(pair["units"] as? Int == 0 && pair["cohenKappa"] is NSNull)
        #expect(pair["cohenKappaUndefined"] as? String == "no unit was rated by both")
    }

    @Test("A declared scale keeps its order and its unused categories; numbers may stand for names")
    func declaredScale() throws {
        let csv = "unit,rater,value\nu,甲,高\nu,乙,低\nv,甲,低\nv,乙,低\nw,甲,\"中, 好\"\nw,乙,高\n"
        let report = try Self.run(
            csv, "--json", "--categories", "低,\"中, 好\",高,满", "--values", "1,2,4,8", "--level", "ratio", "--weights",
            "linear"
        ).json
        #expect(report["categories"] as? [String] == ["低", "中, 好", "高", "满"])
        // Weighted by the scale's four places: 1/3, 1 and 2/3.
        #expect(abs((report["percentAgreement"] as? Double ?? 0) - 2.0 / 3) < 1e-12)
        #expect(report["krippendorffAlpha"] is Double)
        let categories = try #require(report["byCategory"] as? [String: [String: Any]])
        #expect(categories["满"]?["fleissKappa"] is NSNull && categories["满"]?["ratings"] as? Int == 0)
    }

    @Test(
        "For people percent, alpha, AC1, shares, counts and intervals stand together, and names cannot command a terminal"
    )
    func text() throws {
        let run = try Self.run(Self.krippendorff.replacingOccurrences(of: "A,", with: "A\u{1B}[31m,"))
        #expect(run.exitCode == 0)
        for text in [
            "41 ratings of 12 units by 4 raters", "percent agreement", "81.8%", "Krippendorff's alpha (nominal)",
            "0.743",
            "Gwet's AC1", "0.775", "share", "31.7%", "— too few units for an interval: 11 of 15", "jackknife by units",
            "only 9 units rated by both",
        ] { #expect(run.output.contains(text), "\(text) is missing in\n\(run.output)") }
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test("A file that cannot be used is refused with its line, and without one a store must be there")
    func refusals() throws {
        let twice = try Self.run("unit,rater,value\nu,ann,1\nv,ann,1\nu,ann,2\n")
        #expect(twice.exitCode == 1 && twice.output.isEmpty)
        #expect(twice.errors.contains("line 4") && twice.errors.contains("line 2"))
        let unknown = try Self.run("unit,rater,value\nu,ann,maybe\n", "--categories", "yes,no")
        #expect(unknown.exitCode == 1 && unknown.errors.contains("line 2") && unknown.errors.contains("maybe"))
        let scale = try Self.run("unit,rater,value\n", "--categories", "yes,yes")
        #expect(scale.exitCode == 1 && scale.errors.contains("--categories") && scale.errors.contains("twice"))
        #expect(try Self.run("unit,rater,value\n", "--level", "fine").exitCode == 64)
        let folder = try TemporaryFolder()
        let nowhere = try ProgramRun(["agreement"], in: folder.path)
        #expect(nowhere.exitCode == 1 && nowhere.errors.contains("there is no store"))
        #expect(try ProgramRun(["agreement", "--ratings", "none.csv"], in: folder.path).exitCode == 1)
    }
}
