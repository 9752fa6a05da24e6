import Agreement
import Testing

@Suite struct MajorityTests {
    @Test("The category chosen most often wins")
    func winner() throws {
        let majority = try #require(Majority(counts: [1, 3, 0]))
        #expect(majority.winner == 1 && !majority.isTie && majority.share == 0.75)
    }

    @Test("A tie is shown as a tie")
    func tie() throws {
        let majority = try #require(Majority(counts: [2, 0, 2]))
        #expect(majority.winner == nil && majority.isTie && majority.categories == [0, 2] && majority.share == 0.5)
    }

    @Test("Without ratings there is no majority")
    func nothing() { #expect(Majority(counts: [0, 0]) == nil && Majority(counts: []) == nil) }

    @Test("A list of ratings has the majority of its counts")
    func ofList() throws {
        let table = try Examples.table(["1 2", "1 3", "2 2"])
        #expect(table.signatures.majority(of: 0)?.winner == 0)
        #expect(table.signatures.majority(of: 1)?.winner == 1)
    }
}
