internal import Foundation
internal import Synchronization

/// Notices Ctrl-C and SIGTERM, so that long work can stop between two steps and leave nothing half done.
///
/// A second Ctrl-C ends the program at once.
final class Interruption: Sendable {
    private static let flag = Atomic<Bool>(false)

    init() {
        for signal in [SIGINT, SIGTERM] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { signal in
                if Interruption.flag.exchange(true, ordering: .relaxed) { _exit(128 + signal) }
            }
            sigaction(signal, &action, nil)
        }
    }

    /// Whether somebody asked to stop.
    var hasCome: Bool { Self.flag.load(ordering: .relaxed) }
}
