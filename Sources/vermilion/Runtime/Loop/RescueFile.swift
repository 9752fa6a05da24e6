internal import Corpus
internal import Formats
internal import Foundation
internal import Glibc
internal import ReviewStore
internal import Synchronization

/// What somebody had typed when the store went away: a file of lines as `vermilion decide` reads them.
///
/// It stands under `XDG_STATE_HOME`, for the folder of a store that has gone is no place to rely on.
final class RescueFile: Sendable {
    private let path: String
    private let lines = Mutex<[Place: OrderedJSON]>([:])

    private struct Place: Hashable, Comparable {
        var sample: Int
        var turn: Int
        var decision: String

        static func < (one: Place, other: Place) -> Bool {
            (one.sample, one.turn, one.decision) < (other.sample, other.turn, other.decision)
        }
    }

    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let folder = state ?? NSHomeDirectory() + "/.local/state"
        let moment = Timestamp.now.iso8601.prefix(19).filter { $0.isNumber || $0 == "T" }
        path = "\(folder)/vermilion/rescued-\(moment)-\(getpid()).jsonl"
    }

    /// Keeps an action that could not be recorded.
    func keep(_ action: ReviewAction) {
        guard let sample = action.sample else { return }
        let place = Place(sample: sample, turn: action.turn ?? 0, decision: action.action.rawValue)
        lines.withLock {
            $0[place] = .members([
                "sample": .number(sample), "turn": action.turn.map { .number($0) },
                "decision": .string(action.action.rawValue), "question": (action.after?.question).map { .string($0) },
                "choices": action.after.flatMap { $0.choices.isEmpty ? nil : .strings($0.choices) },
                "answer": (action.after?.answer).map { .string($0) },
                "reasons": action.reasons.isEmpty ? nil : .strings(action.reasons),
                "note": action.note.map { .string($0) },
            ])
        }
    }

    /// Lets go of a text that was not saved.
    func drop(sample: Int, turn: Int) {
        _ = lines.withLock {
            $0.removeValue(forKey: Place(sample: sample, turn: turn, decision: Event.Action.edit.rawValue))
        }
    }

    /// Writes what is kept, and says where it is; nil when there is nothing.
    func write() -> String? {
        lines.withLock { lines in
            guard !lines.isEmpty else { return nil }
            var bytes: [UInt8] = []
            for (_, line) in lines.sorted(by: { $0.key < $1.key }) {
                line.appendLine(to: &bytes)
                bytes.append(UInt8(ascii: "\n"))
            }
            do {
                try write(bytes)
                return "What you had typed is in \(path), as lines that 'vermilion decide' reads."
            } catch { return "What you had typed could not be kept: \(error)." }
        }
    }

    private func write(_ bytes: [UInt8]) throws {
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let draft = path + ".new"
        guard
            FileManager.default.createFile(
                atPath: draft, contents: Data(bytes), attributes: [.posixPermissions: 0o600]), rename(draft, path) == 0
        else { throw ProgramError("\(path) could not be written") }
    }
}
