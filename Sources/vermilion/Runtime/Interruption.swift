internal import Foundation
internal import Synchronization

/// Notices Ctrl-C and SIGTERM, so that long work can stop between two steps and leave nothing half done.
///
/// A second Ctrl-C ends the program at once.
final class Interruption: Sendable {
    private static let noticed = Atomic<Int32>(0)

    init() {
        for signal in [SIGINT, SIGTERM] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { signal in
                if Interruption.noticed.exchange(signal, ordering: .relaxed) != 0 { _exit(128 + signal) }
            }
            sigaction(signal, &action, nil)
        }
    }

    /// Whether somebody asked to stop.
    var hasCome: Bool { Self.signal != nil }

    /// The signal by which somebody asked to stop.
    static var signal: Int32? {
        let signal = noticed.load(ordering: .relaxed)
        return signal == 0 ? nil : signal
    }
}
