internal import Corpus
internal import Foundation
internal import GRDB

extension Database {
    /// Gives the connection the functions by which its statements read what stands in the sources' pieces.
    func addSourceFunctions(_ cache: SourceChunkCache) {
        // A function runs on its own connection alone, and goes with it.
        nonisolated(unsafe) unowned let connection = self
        add(
            function: DatabaseFunction("source_bytes", argumentCount: 3) { values in
                try Self.reportingDamage {
                    guard let dataset = Int.fromDatabaseValue(values[0]), let start = Int.fromDatabaseValue(values[1]),
                        let end = Int.fromDatabaseValue(values[2]), 0 <= start, start <= end
                    else { return nil }
                    return Data(try cache.bytes(start..<end, of: dataset, connection))
                }
            })
        add(
            function: DatabaseFunction("generated", argumentCount: 2) { values in
                try Self.reportingDamage {
                    guard let id = Int.fromDatabaseValue(values[0]), let turn = try connection.sourceTurn(id: id)
                    else { return nil }
                    switch String.fromDatabaseValue(values[1]) {
                    case "question": return Data(turn.text.question.utf8)
                    case "answer": return Data(turn.text.answer.utf8)
                    case "choices":
                        return turn.text.choices.isEmpty ? nil : Data(FlatJSON.text(of: turn.text.choices).utf8)
                    case "shown": return turn.text.shown.withUnsafeBytes { Data($0) }
                    default: return nil
                    }
                }
            })
    }

    /// SQLite passes on a code and a message, and nothing else of an error.
    private static func reportingDamage(_ body: () throws -> Data?) throws -> Data? {
        do {
            return try body()
        } catch StoreError.damaged(let what) {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: what)
        }
    }
}
