internal import Foundation

/// Reads a file or standard input line by line, each as soon as it is there.
final class LineReader {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var atEnd = false

    /// Opens `path`; `-` is standard input.
    init(path: String) throws {
        guard path != "-" else {
            descriptor = STDIN_FILENO
            return
        }
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw ProgramError("\(path) cannot be read: \(String(cString: strerror(errno)))")
        }
    }

    deinit {
        if descriptor != STDIN_FILENO { close(descriptor) }
    }

    /// The next line without its line feed; nil at the end.
    func next() throws -> [UInt8]? {
        while true {
            if let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            if atEnd {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                return Array(buffer[start...])
            }
            buffer.removeFirst(start)
            start = 0
            try fill()
        }
    }

    private func fill() throws {
        var block = [UInt8](repeating: 0, count: 64 * 1024)
        let count = read(descriptor, &block, block.count)
        if count < 0 {
            if errno == EINTR { return }
            throw ProgramError("the input cannot be read: \(String(cString: strerror(errno)))")
        }
        if count == 0 { atEnd = true }
        buffer.append(contentsOf: block.prefix(count))
    }
}
