internal import GRDB

extension Database {
    /// Takes in that samples came into a queue or went out of it, within the transaction that has them do so.
    func noteQueueMembership(queue: Int, added: [Int] = [], removed: [Int] = []) throws {}
}
