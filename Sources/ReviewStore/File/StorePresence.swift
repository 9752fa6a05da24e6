internal import GRDB
internal import Synchronization

/// Sees whether the files of an open store are still those that were opened.
///
/// SQLite goes on with files that have lost their names, and says that a commit is done; and by their names it removes
/// what belongs to others. So every transaction asks here before it begins and before it is acknowledged. Once something
/// is found it stays found, even if the files come back.
final class StorePresence: Sendable {
    private let path: String
    private let state: Mutex<State>

    private struct State {
        var places: [FilePlace?]
        /// The mark of the file when its content stood as in the first of the places.
        var mark: FileMark?
        var isClosed = false
        var displacement: StoreDisplacement?
    }

    private static let sideFiles = ["-wal", "-shm", "-lock"]

    /// Takes the files of a store that has just been opened for its own.
    init(of file: StoreFile, mark: FileMark?) {
        path = file.path
        state = Mutex(State(places: Self.places(path), mark: mark))
    }

    /// - Throws: ``StoreError/displaced(path:_:)`` when a file is not there or is another one.
    func check() throws {
        try state.withLock { state in
            try refuseKnown(state)
            _ = try checkPlaces(&state)
        }
    }

    /// As ``check()``, and looks too whether somebody has written over the file, on the connection that writes.
    ///
    /// - Parameter hold: Keeps those away who write the log back, and has the mark that they left.
    /// - Throws: ``StoreError/displaced(path:_:)``
    func check(_ db: Database, hold: StoreLock.Hold) throws {
        try state.withLock { state in
            try refuseKnown(state)
            let places = try checkPlaces(&state)
            if places[0]?.content != state.places[0]?.content {
                let log = LogFile(ofFileAt: path)
                guard let mark = FileMark(of: db),
                    log.goesOn(from: mark, known: hold.fileMark) || log.goesOn(from: mark, known: state.mark)
                else { throw found(.overwritten, &state) }
                state.places[0] = places[0]
                state.mark = mark
            }
            if hold.fileMark != state.mark { hold.fileMark = state.mark }
        }
    }

    /// Takes in that this process has written the log back into the file.
    func noteWrittenBack(_ db: Database, hold: StoreLock.Hold) {
        state.withLock { state in
            state.places[0] = FilePlace(at: path)
            state.mark = FileMark(of: db)
            hold.fileMark = state.mark
        }
    }

    /// What has become of the store, as far as it was noticed.
    var displacement: StoreDisplacement? { state.withLock { $0.displacement } }

    /// Whether the log was removed and nothing has taken its place, while all else is as it was.
    var isLogAloneGone: Bool {
        state.withLock { state in
            guard state.displacement == .sideFile("-wal") else { return false }
            let now = Self.places(path)
            return zip(state.places, now).enumerated().allSatisfy { index, places in
                guard let opened = places.0, let found = places.1 else { return index == 1 && places.1 == nil }
                return index != 1 && opened.isSameFile(as: found)
            }
        }
    }

    /// Takes in that the store is being closed.
    func close() { state.withLock { $0.isClosed = true } }

    private func refuseKnown(_ state: State) throws {
        if state.isClosed { throw StoreError.closed }
        if let displacement = state.displacement { throw StoreError.displaced(path: path, displacement) }
    }

    private func checkPlaces(_ state: inout State) throws -> [FilePlace?] {
        let places = Self.places(path)
        guard let file = places[0] else { throw found(.gone, &state) }
        guard let opened = state.places[0], opened.isSameFile(as: file) else { throw found(.replaced, &state) }
        for (index, suffix) in Self.sideFiles.enumerated() {
            guard let opened = state.places[index + 1], let now = places[index + 1], opened.isSameFile(as: now) else {
                throw found(.sideFile(suffix), &state)
            }
        }
        return places
    }

    private func found(_ displacement: StoreDisplacement, _ state: inout State) -> StoreError {
        state.displacement = displacement
        return .displaced(path: path, displacement)
    }

    private static func places(_ path: String) -> [FilePlace?] {
        [FilePlace(at: path)] + sideFiles.map { FilePlace(at: path + $0) }
    }
}
