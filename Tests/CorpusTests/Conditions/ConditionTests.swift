import Corpus
import Testing

@Suite struct ConditionTests {
    @Test("Conditions are parted by blanks or commas, values by commas or bars")
    func reading() throws {
        let conditions = try Condition.conditions(
            in: #"domain=poster|ocr, kind!=Multiple-Choice reviewer="Ada L.",bob sample=1-500,7 reviews>=2"#)
        #expect(
            conditions == [
                Condition(.domain, "poster", "ocr"), Condition(.kind, isNegated: true, "multiple choice"),
                Condition(.reviewer, "Ada L.", "bob"), Condition(.sample, [.numbers(1...500), .numbers(7...7)]),
                Condition(.reviews, [.numbers(2...Int.max)]),
            ])
        #expect(
            conditions.text
                == #"domain=poster,ocr kind!="multiple choice" reviewer="Ada L.",bob sample=1-500,7 reviews>=2"#)
    }

    @Test("Values may have blanks, unless a condition follows")
    func blanks() throws {
        #expect(
            try Condition.conditions(in: "kind=judgement, multiple choice, domain=street scene state=open") == [
                Condition(.kind, "judgement", "multiple choice"), Condition(.domain, "street scene"),
                Condition(.state, "open"),
            ])
        #expect(
            try Condition.conditions(in: "domain=红色 披风,地图, task = caption").text
                == #"domain="红色 披风",地图 task=caption"#)
    }

    @Test(
        "What is written is read again as the same",
        arguments: [
            #"domain="a, \"b\" | c=d""#, "reviews<2", "reviews>2", "reviews<=2 reviews!=1", "sample!=3-9",
            "since=2026-11-02 until=2026-11-02T15:30:00.250Z", #"text="红色 披风""#, #"picture="a\\b c""#, "complete=no",
            "state=flagged,lint by=alice because=ocr why=failed-gold",
        ])
    func roundTrip(text: String) throws {
        let conditions = try Condition.conditions(in: text)
        #expect(try Condition.conditions(in: conditions.text) == conditions)
    }

    @Test("A day is all its milliseconds, and a moment stands in UTC or says its offset")
    func moments() {
        #expect(
            Timestamp.moments("1970-01-02") == Timestamp(
                milliseconds: 86_400_000)...Timestamp(milliseconds: 172_799_999))
        for text in ["1970-01-01T08:00:01.5+08:00", "1970-01-01T00:00:01.500Z", "1970-01-01T00:00:01.5"] {
            #expect(Timestamp.moments(text)?.lowerBound.milliseconds == 1_500)
        }
        for text in ["1970-02-30", "yesterday", "1970-01-01T25:00", "1970-01-01T10", "1970-01-01T", ""] {
            #expect(Timestamp.moments(text) == nil)
        }
    }

    @Test(
        "What is wrong is named, with its place and what there is instead",
        arguments: [
            ("domian=ocr", "character 1: there is no field “domian”; did you mean domain? There are dataset, domain"),
            ("kind=quiz", "character 6: there is no kind “quiz”; there are judgement, multiple choice"),
            ("domain=ocr kind=judgment", "character 17: there is no kind “judgment”; did you mean judgement?"),
            ("state=done", "there are open, single, unanimous, contested, adjudicated, gold, flagged"),
            ("language=chinese", "there are zh, en, mixed and other"), ("sample=one", "such as 1-500"),
            ("sample=9-1", "such as 1-500"), ("domain", "character 7: after “domain” stands = or !="),
            ("domain=a kind", ""), ("domain=", "character 8: “domain” has no value"),
            ("domain=a|,", "character 10: “domain” has no value"),
            ("domain=\"ocr", "character 8: the quotes are not closed"),
            ("=ocr", "a field is missing"), ("domain>=ocr", "character 7: after “domain” stands = or !="),
            ("since!=2026-11-02", "after “since” stands ="), ("since=monday", "no day such as 2026-11-02"),
            ("since=2026-11-02,2026-11-03", "takes one day"), ("reviews>=1-2", "one number"), ("|", "is no condition"),
            ("alice", "“alice” is no condition; a condition is FIELD=VALUE"),
        ])
    func mistakes(text: String, message: String) throws {
        guard !message.isEmpty else {
            #expect(try Condition.conditions(in: text) == [Condition(.domain, "a kind")])
            return
        }
        let error = #expect(throws: ConditionError.self) { try Condition.conditions(in: [text]) }
        #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    }

    @Test("Lone words are what they can be, on lines that say what that is")
    func loneWords() throws {
        func read(_ text: String) throws -> String {
            try Condition.conditions(in: text, loneWords: [.sample, .action, .reviewer]).text
        }
        #expect(try read("alice") == "reviewer=alice")
        #expect(try read("edit 1284") == "action=edit sample=1284")
        #expect(try read("77.1 settled") == "sample=77 turn=1 action=resolve")
        #expect(try read("reviewer=\"Li Na\" action=settled 3") == "reviewer=\"Li Na\" action=resolve sample=3")
        #expect(try read("\"Li Na\"") == "reviewer=\"Li Na\"")
        #expect(try read("") == "")
    }

    @Test("Several texts must all say something")
    func texts() throws {
        #expect(try Condition.conditions(in: ["domain=ocr", "state=open"]).count == 2)
        #expect(throws: ConditionError.self) { try Condition.conditions(in: ["domain=ocr", " , "]) }
    }

    @Test("Every field has a meaning and examples that read as itself")
    func declarations() throws {
        for field in ConditionField.allCases {
            #expect(field.declaration.meaning.hasSuffix("."))
            #expect(!field.declaration.examples.isEmpty)
            for example in field.declaration.examples {
                #expect(try Condition.conditions(in: example).map(\.field) == [field])
            }
            for name in field.declaration.otherNames { #expect(ConditionField(named: name.uppercased()) == field) }
        }
    }

    @Test("Texts are compared without case, and blanks as hyphens")
    func comparing() {
        #expect(Condition(.domain, "Movie-Poster").holds(for: ["map", "movie poster"]))
        #expect(!Condition(.domain, isNegated: true, "Movie-Poster").holds(for: ["movie_poster"]))
        #expect(Condition(.reviews, [.numbers(2...Int.max)]).holds(for: 3))
        #expect(!Condition(.reviews, [.numbers(2...Int.max)]).negated.holds(for: 3))
    }
}
