import Foundation
import ReviewStore
import TestSupport
import Testing

@Suite struct DraftFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var entries: Set<String> {
        Set((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    }

    private func text(_ name: String) -> String? { try? String(contentsOfFile: folder.path(name), encoding: .utf8) }

    private func draft(of name: String, saying text: String) throws -> DraftFile {
        let draft = try DraftFile(for: folder.path(name))
        try text.write(toFile: draft.draft, atomically: false, encoding: .utf8)
        return draft
    }

    @Test func aDraftIsHiddenAndGoesWhenItIsNotPublished() throws {
        var draft: DraftFile? = try draft(of: "out", saying: "new")
        #expect(entries.count == 1 && entries.allSatisfy { $0.hasPrefix(".") })
        _ = draft
        draft = nil
        #expect(entries.isEmpty)
    }

    @Test func whatAKilledProgramLeftIsSweptByTheNextDraftOfTheSameFileOnly() throws {
        // The names are as a kill leaves them: files without anybody who holds their lock.
        let names = try ["out", "other"].map { try DraftFile(for: folder.path($0)).draft }
        for name in names {
            for suffix in ["", "-journal", ".old"] {
                try "left".write(toFile: name + suffix, atomically: false, encoding: .utf8)
            }
        }
        #expect(entries.count == 6)
        let draft = try draft(of: "out", saying: "new")
        #expect(entries.count == 4)
        try draft.publish(replaces: false)
        #expect(text("out") == "new")
        _ = try DraftFile(for: folder.path("other"))
        #expect(entries == ["out"])
    }

    @Test func aDraftThatIsBeingWrittenIsNotSwept() throws {
        let first = try draft(of: "out", saying: "first")
        let second = try draft(of: "out", saying: "second")
        try first.publish(replaces: true)
        try second.publish(replaces: true)
        second.settle()
        #expect(text("out") == "second")
    }

    @Test func whatWasReplacedOrTakenAwayComesBackWhenAskedFor() throws {
        for isCleared in [false, true] {
            try folder.write("old", to: "out")
            let draft = try draft(of: "out", saying: "new")
            if isCleared {
                try draft.clearPlace()
                #expect(text("out") == nil)
            }
            try draft.publish(replaces: true)
            #expect(text("out") == "new")
            draft.retract()
            #expect(text("out") == "old")
        }
        #expect(throws: StoreError.exists(path: folder.path("out"))) {
            try draft(of: "out", saying: "new").publish(replaces: false)
        }
        #expect(entries == ["out"])
    }
}
