import Corpus
import Foundation
import TestSupport
import Testing

@testable import ReviewStore

/// Names of people: what can be one, what is the same one, and what stays of one that was given up.
@Suite struct ReviewerNameTests {
    @Test(
        "What would part, hide or forge a name is no part of one",
        arguments: [
            "", "a,b", "王，小明", "\"bob\"", "“bob”", "a|b", "a=b", "a/b", "a;b", " bob", "bob ", "-bob", "bo\u{7}b",
            "a\nb",
            "bob\u{202E}", "bo\u{200B}b", "bo\u{AD}b", "a\u{2028}b", "bob\u{E000}", "reviewer 0a1b2c3d",
            String(repeating: "x", count: 101), "e" + String(repeating: "\u{301}", count: 300),
        ])
    func unfit(name: String) throws {
        let small = try SmallStore()
        #expect(throws: StoreError.unfitReviewerName(ReviewerName.kept(name))) {
            try small.store.reviewer(named: name)
        }
        #expect(throws: StoreError.unfitReviewerName(ReviewerName.kept(name))) {
            try small.store.rename(small.bob, to: name, by: small.alice)
        }
        #expect(try small.store.reviewers().map(\.name) == ["alice", "bob"])
    }

    @Test(
        "Names of all the world are names",
        arguments: ["王小明", "李娜 2", "O'Brien", "José", "anna-lee", "2021213456", "ねこ", "r_1", "a@b.c", "reviewer 12"])
    func fit(name: String) throws {
        let small = try SmallStore()
        #expect(try small.store.reviewer(named: name).name == name)
        #expect(try small.store.check().problems == [])
    }

    @Test("One name has one spelling in Unicode, and is found by any")
    func spelling() throws {
        let small = try SmallStore()
        let joined = try small.store.reviewer(named: "Jose\u{301}")
        #expect(Array(joined.name.unicodeScalars.map(\.value)) == [0x4A, 0x6F, 0x73, 0xE9])
        #expect(try small.store.reviewer(named: "Jos\u{E9}").identifier == joined.identifier)
        #expect(try small.store.reviewers().count == 3)
    }

    @Test(
        "Who looks like somebody who is here is refused",
        arguments: ["Alice", "ALICE", "аlice", "ａｌｉｃｅ", "аliсе"])
    func lookalikes(name: String) throws {
        let small = try SmallStore()
        #expect(throws: StoreError.similarReviewerName(ReviewerName.kept(name), to: "alice")) {
            try small.store.reviewer(named: name)
        }
        #expect(throws: StoreError.similarReviewerName(ReviewerName.kept(name), to: "alice")) {
            try small.store.rename(small.bob, to: name, by: small.bob)
        }
        // One's own name may be written otherwise.
        #expect(try small.store.rename(small.alice, to: "Alice", by: small.alice).name == "Alice")
    }

    @Test("Who uses a name that was given up is told the one of now, and nobody else can take it")
    func formerNames() throws {
        let small = try SmallStore()
        _ = try small.store.rename(small.bob, to: "robert", by: small.bob)
        for use in [small.store.reviewer(named:), { try small.store.existingReviewer(named: $0) ?? small.alice }] {
            #expect(throws: StoreError.formerReviewerName("bob", now: "robert")) { try use("bob") }
        }
        #expect(throws: StoreError.reviewerNameTaken("bob")) {
            try small.store.rename(small.alice, to: "bob", by: small.alice)
        }
        #expect(try small.store.reviewers().count == 2)
        #expect("\(StoreError.formerReviewerName("bob", now: "robert"))" == "bob is now robert: use that name")
        // Back again: what was the name of now is a former one.
        _ = try small.store.rename(small.bob, to: "bob", by: small.bob)
        #expect(try small.store.reviewer(named: "bob").identifier == small.bob.identifier)
        #expect(throws: StoreError.formerReviewerName("robert", now: "bob")) {
            try small.store.reviewer(named: "robert")
        }
    }

    @Test("With a name that is taken away the earlier ones are forgotten, and no byte of the file has any of them")
    func takenAway() throws {
        let small = try SmallStore()
        let zoe = try small.store.reviewer(named: "Zoë Quillfeather")
        _ = try small.store.rename(zoe, to: "Zoë Marrowby", by: zoe)
        _ = try small.decide(.accept, 1, 1, by: zoe)
        let nobody = try small.store.rename(zoe, to: nil, by: small.alice)
        #expect(nobody.name.hasPrefix("reviewer "))
        #expect(try small.store.check().problems == [])
        // Both names are free, and whoever takes one is somebody else.
        #expect(try small.store.reviewer(named: "Somebody Else").identifier != zoe.identifier)
        try small.store.close()
        for file in ["", "-wal"] {
            guard let bytes = FileManager.default.contents(atPath: small.path + file) else { continue }
            #expect(bytes.firstRange(of: Array("Quillfeather".utf8)) == nil)
            #expect(bytes.firstRange(of: Array("Marrowby".utf8)) == nil)
        }
    }
}
