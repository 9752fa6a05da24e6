import Agreement
import Corpus
import Figures
import Formats
import Foundation
import Testing

@testable import Report

@Suite struct JSONTests {
    private static func object(_ json: OrderedJSON) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(json.prettyPrinted)) as? [String: Any])
    }

    @Test("A card of agreement has the fields of agreement --ratings, and says why a figure is missing")
    func agreement() throws {
        var figures = LeadFigures()
        figures.event = 12
        figures.time = Timestamp(milliseconds: 1_795_255_205_250)
        var card = AgreementCard(measure: .decisions, group: "")
        card.units = 2
        card.ratings = 4
        card.singleUnits = 3
        card.raters = 2
        card.samples = 1
        card.percentAgreement = Estimate(.value(1), interval: Interval(lower: 0.5, upper: 1))
        card.krippendorffAlpha = Estimate(.undefined(.noVariation))
        card.gwetAC1 = Estimate(
            .value(1), missing: MissingInterval(.clusters, found: 1, needed: 15, of: .samples))
        card.method = .bootstrap(Bootstrap(replicates: 1_000, seed: .max), level: 0.95)
        card.undefinedReplicates = 1_000
        card.categories = [
            CategoryAgreement(
                name: "accept", ratings: 7, share: 1, specificAgreement: .value(1),
                fleissKappa: .undefined(.noVariation))
        ]
        figures.agreement.overall = [card]
        var pair = PairAgreement(a: "alice", b: "李娜")
        pair.units = 2
        pair.percentAgreement = .value(1)
        figures.agreement.pairs = [pair]
        let golden = #"""
            {
              "event": 12,
              "time": "2026-11-21T10:00:05.250Z",
              "decisions": {
                "units": 5,
                "pairableUnits": 2,
                "ratings": 7,
                "raters": 2,
                "categories": [
                  "accept"
                ],
                "level": "nominal",
                "weights": "none",
                "samples": 1,
                "percentAgreement": 1.0,
                "percentAgreementInterval": {
                  "lower": 0.5,
                  "upper": 1.0,
                  "level": 0.95,
                  "method": "bootstrap",
                  "replicates": 1000,
                  "seed": "18446744073709551615"
                },
                "krippendorffAlpha": null,
                "krippendorffAlphaUndefined": "no variation: every rating is the same, so chance alone would agree as well",
                "krippendorffAlphaInterval": null,
                "gwetAC1": 1.0,
                "gwetAC1Interval": null,
                "gwetAC1IntervalUndefined": "too few samples for an interval: 1 of 15",
                "fleissKappa": null,
                "fleissKappaUndefined": "no data",
                "fleissKappaInterval": null,
                "congerKappa": null,
                "congerKappaUndefined": "no data",
                "congerKappaInterval": null,
                "brennanPrediger": null,
                "brennanPredigerUndefined": "no data",
                "brennanPredigerInterval": null,
                "unitsToHalveInterval": null,
                "pairs": [
                  {
                    "a": "alice",
                    "b": "李娜",
                    "units": 2,
                    "percentAgreement": 1.0,
                    "cohenKappa": null,
                    "cohenKappaUndefined": "no data",
                    "cohenKappaStandardError": null,
                    "cohenKappaStandardErrorUndefined": "no data",
                    "scottPi": null,
                    "scottPiUndefined": "no data",
                    "gwetAC1": null,
                    "gwetAC1Undefined": "no data"
                  }
                ],
                "byCategory": {
                  "accept": {
                    "ratings": 7,
                    "share": 1.0,
                    "fleissKappa": null,
                    "fleissKappaUndefined": "no variation: every rating is the same, so chance alone would agree as well",
                    "specificAgreement": 1.0
                  }
                }
              },
              "answers": {
                "judgements": null,
                "choices": null
              },
              "texts": null,
              "by": {}
            }

            """#
        #expect(String(decoding: figures.json(.agreement).prettyPrinted, as: UTF8.self) == golden)
    }

    @Test("Progress keeps the fields of status, with the heads")
    func progress() throws {
        let head = try #require(
            LedgerHead("00112233445566778899aabbccddeeff:9:" + String(repeating: "ab", count: 32)))
        let json = try Self.object(ExampleFigures.figures.json(.progress, heads: [head]))
        for name in [
            "datasets", "samples", "turns", "accepted", "edited", "rejected", "contested", "undecided", "flagged",
            "quarantined", "events",
        ] { #expect(json[name] is Int, "\(name)") }
        #expect((json["heads"] as? [[String: Any]])?.first?["sequence"] as? Int == 9)
        #expect((json["byDomain"] as? [String: Any])?.count == 23)
        #expect((json["queues"] as? [[String: Any]])?.first?["queue"] as? String == "first pass")
        #expect((json["days"] as? [[String: Any]])?.first?["activeMs"] is Int)
    }

    @Test("Reviewers and paces tell durations in milliseconds and quartiles together")
    func reviewers() throws {
        let json = try Self.object(ExampleFigures.figures.json(.reviewers))
        let reviewers = try #require(json["reviewers"] as? [[String: Any]])
        #expect(reviewers.count == 12)
        let alice = reviewers[0]
        #expect(alice["reviewer"] as? String == "alice" && alice["activeMs"] is Int)
        #expect((alice["decisionsPerHour"] as? [String: Any])?["median"] is Double)
        #expect((alice["catchRateInterval"] as? [String: Any])?["level"] as? Double == 0.95)
        #expect((alice["learning"] as? [String: Any])?["firstMs"] is Double)
        let newcomer = reviewers[11]
        #expect(newcomer["acceptance"] is NSNull && newcomer["acceptanceUndefined"] as? String == "no data")
        let throughput = try Self.object(ExampleFigures.figures.json(.throughput))
        #expect(throughput["cutoffsMs"] as? [Int] == [60_000])
        #expect((throughput["by"] as? [String: [[String: Any]]])?["reviewer"]?[0]["group"] as? String == "alice")
    }

    @Test("All pages together are the pages one by one")
    func all() throws {
        let figures = ExampleFigures.figures
        let all = try Self.object(figures.json())
        #expect(Set(all.keys) == Set(FigurePage.allCases.map(\.rawValue) + ["event", "time"]))
        #expect((all["reference"] as? [String: [Any]])?["planted"]?.count == figures.catches.count)
        #expect((all["adjudication"] as? [String: Any])?["waiting"] as? Int == 1_204)
    }

    @Test("A number that JSON cannot hold is null")
    func notFinite() {
        #expect(OrderedJSON.decimal(.infinity).prettyPrinted == Array("null\n".utf8))
        #expect(OrderedJSON.decimal(.nan).prettyPrinted == Array("null\n".utf8))
        #expect(OrderedJSON.decimal(1e-5).prettyPrinted == Array("1e-05\n".utf8))
    }
}
