internal import Foundation

/// Reads a file or standard input line by line, each as soon as it is there, in memory bounded by the longest line.
final class LineReader {
    /// The most bytes of a line; of a longer one only its length is told.
    static let longestLine = 16 << 20

    /// A line that holds something, by its number in the file.
    struct Line {
        let number: Int
        let content: Content
    }

    enum Content {
        /// The bytes, without a byte order mark and without the line feed.
        case bytes(ArraySlice<UInt8>)
        case tooLong
    }

    private let descriptor: Int32
    private let isStopped: () -> Bool
    private var buffer: [UInt8] = []
    /// Where the next line begins in the buffer, and up to where it is known to have no line feed.
    private var start = 0
    private var scanned = 0
    private var atEnd = false
    private var number = 0

    /// Opens `path`; `-` is standard input.
    ///
    /// - Parameter isStopped: whether somebody asked to stop: no further line comes then, also while none is there yet.
    init(path: String, isStopped: @escaping () -> Bool = { false }) throws {
        self.isStopped = isStopped
        guard path != "-" else {
            descriptor = STDIN_FILENO
            return
        }
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ProgramError("\(path) cannot be read: \(String(cString: strerror(errno)))") }
    }

    deinit {
        if descriptor != STDIN_FILENO { close(descriptor) }
    }

    /// The next line that is not blank; nil at the end, and once somebody asked to stop.
    func next() throws -> Line? {
        while !isStopped(), let content = try nextContent() {
            number += 1
            guard case .bytes(var bytes) = content else { return Line(number: number, content: content) }
            // A byte order mark is nobody's text.
            if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
            guard bytes.contains(where: { !" \t\r".utf8.contains($0) }) else { continue }
            return Line(number: number, content: .bytes(bytes))
        }
        return nil
    }

    private func nextContent() throws -> Content? {
        var isTooLong = false
        while true {
            if let end = lineFeed() {
                defer { (start, scanned) = (end + 1, end + 1) }
                return isTooLong ? .tooLong : .bytes(buffer[start..<end])
            }
            scanned = buffer.count
            if scanned - start > Self.longestLine {
                isTooLong = true
                start = scanned
            }
            if atEnd {
                guard start < scanned || isTooLong else { return nil }
                defer { start = scanned }
                return isTooLong ? .tooLong : .bytes(buffer[start...])
            }
            guard !isStopped() else { return nil }
            buffer.removeFirst(start)
            scanned -= start
            start = 0
            try fill()
        }
    }

    /// Where the next line feed stands in what has not been looked through.
    private func lineFeed() -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, scanned < bytes.count,
                let found = memchr(base + scanned, Int32(UInt8(ascii: "\n")), bytes.count - scanned)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    private func fill() throws {
        // Waits in short turns: a signal that comes just before a read would not wake it.
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&ready, 1, 200) > 0 else { return }
        var block = [UInt8](repeating: 0, count: 256 * 1024)
        let count = read(descriptor, &block, block.count)
        if count < 0 {
            if errno == EINTR || errno == EAGAIN { return }
            throw ProgramError("the input cannot be read: \(String(cString: strerror(errno)))")
        }
        if count == 0 { atEnd = true }
        buffer.append(contentsOf: block.prefix(count))
    }
}

extension LineReader.Content {
    /// The line's bytes; a line that is too long is an error that says so.
    var line: ArraySlice<UInt8> {
        get throws {
            guard case .bytes(let bytes) = self else {
                throw ProgramError("the line is longer than \(LineReader.longestLine >> 20) MB")
            }
            return bytes
        }
    }
}
