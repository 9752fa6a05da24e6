import Foundation
import Glibc
import Synchronization
import Terminal
import TerminalUI

/// A terminal of its own for one test: what the program writes can be read, and keys can be typed.
///
/// A thread reads what is written at once, since the kernel keeps no more than some kilobytes for a slow reader.
final class PseudoTerminal {
    let controller: Int32
    let terminal: Int32
    private let collected = Collected()

    private final class Collected: Sendable {
        let bytes = Mutex<[UInt8]>([])
    }

    init?(size: Size) {
        // As grantpt and ptsname do; Swift's Glibc has neither.
        let (unlock, peer): (UInt, UInt) = (0x4004_5431, 0x5441)
        var isLocked: Int32 = 0
        controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard controller >= 0, ioctl(controller, unlock, &isLocked) == 0 else { return nil }
        terminal = ioctl(controller, peer, O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard terminal >= 0 else { return nil }
        resize(to: size)
        Thread.detachNewThread { [controller, collected] in
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while case let count = read(controller, &buffer, buffer.count), count > 0 {
                collected.bytes.withLock { $0 += buffer[..<count] }
            }
            close(controller)
        }
    }

    // Then nobody holds the terminal, which ends the thread.
    deinit { close(terminal) }

    func resize(to size: Size) {
        var window = winsize(
            ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(controller, UInt(TIOCSWINSZ), &window)
    }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = write(controller, bytes, bytes.count)
    }

    /// All that was written to the terminal since the last call.
    func written() -> String {
        var all: [UInt8] = []
        while true {
            usleep(20_000)
            let more = collected.bytes.withLock { bytes in
                defer { bytes = [] }
                return bytes
            }
            guard !more.isEmpty else { break }
            all += more
        }
        return String(decoding: all, as: UTF8.self)
    }

    /// The settings of the terminal, to compare.
    var settings: [UInt32] {
        var settings = termios()
        tcgetattr(terminal, &settings)
        return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    }

    func options(_ environment: [String: String] = [:]) -> TerminalSession.Options {
        let environment = ["TERM": "xterm-256color", "COLORTERM": "truecolor"].merging(environment) { $1 }
        return TerminalSession.Options(
            input: terminal, output: terminal, watchesSignals: false, environment: { environment[$0] })
    }
}
