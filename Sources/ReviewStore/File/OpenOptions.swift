package import Corpus
internal import Glibc

extension ReviewStore {
    /// How a store is opened.
    package struct OpenOptions: Sendable {
        /// Whether a store on a network file system is opened all the same.
        package var allowsNetworkFileSystem = false
        /// The program's name and version, as events carry it.
        package var program = "vermilion"
        /// The clock that events and drafts are dated by.
        package var now: @Sendable () -> Timestamp = { .now }

        package init() {}
    }
}

extension Timestamp {
    /// This moment, by the system's clock.
    package static var now: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
