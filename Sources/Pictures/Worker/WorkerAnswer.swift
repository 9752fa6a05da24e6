internal import TerminalUI

/// What a picture worker answers.
///
/// The worker has read hostile bytes: nothing that it says is taken for granted. Sizes are checked against what was
/// asked, words are cut to a length, and an answer that makes no sense counts as none.
package enum WorkerAnswer: Sendable {
    /// It is confined and waits for requests.
    case ready
    case picture(FittedPixels)
    case problem(PictureProblem)

    private static let version: Int64 = 1
    private static let count = 12
    private static let longestText = 500

    private enum Kind: Int64 {
        case ready = 1
        case picture
        case dimensions
        case memory
        case file
        case notAPicture
        case noDecoder
        case broken
        case unavailable
    }

    /// Sends the answer to the program.
    package func send(to socket: Int32) -> Bool {
        var numbers = [Int64](repeating: 0, count: Self.count)
        var rest: [UInt8] = []
        numbers[0] = Self.version
        let kind: Kind
        switch self {
        case .ready: kind = .ready
        case .picture(let pixels):
            kind = .picture
            let information = pixels.information
            let values = [
                information.width, information.height, information.format.rawValue, information.frames,
                information.bytes, information.isTruncated ? 1 : 0, pixels.cells.columns, pixels.cells.rows,
            ]
            for (index, value) in values.enumerated() { numbers[index + 3] = Int64(value) }
            rest = pixels.bytes
        case .problem(let problem):
            let text: String
            (kind, text) = Self.encode(problem, into: &numbers)
            rest = Array(text.utf8.prefix(Self.longestText))
        }
        numbers[1] = kind.rawValue
        numbers[2] = Int64(rest.count)
        do {
            try Wire.send(numbers, rest, to: socket)
            return true
        } catch { return false }
    }

    private static func encode(_ problem: PictureProblem, into numbers: inout [Int64]) -> (Kind, String) {
        switch problem {
        case .tooLarge(.dimensions(let width, let height)):
            (numbers[3], numbers[4]) = (Int64(width), Int64(height))
            return (.dimensions, "")
        case .tooLarge(.memory(let width, let height, let bytes)):
            (numbers[3], numbers[4], numbers[5]) = (Int64(width), Int64(height), Int64(bytes))
            return (.memory, "")
        case .tooLarge(.file(let bytes)):
            numbers[3] = Int64(bytes)
            return (.file, "")
        case .notAPicture(let found): return (.notAPicture, found)
        case .noDecoder(let format):
            numbers[3] = Int64(format.rawValue)
            return (.noDecoder, "")
        case .broken(let sentence): return (.broken, sentence)
        case .unavailable(let reason): return (.unavailable, reason)
        default: return (.broken, problem.description)
        }
    }

    /// Waits for the answer to a request whose box was `box`; nil when what came is no answer.
    static func receive(from socket: Int32, box: Size, deadline: ContinuousClock.Instant) throws(Wire.Failure)
        -> WorkerAnswer?
    {
        let numbers = try Wire.receiveNumbers(count, from: socket, deadline: deadline)
        guard numbers[0] == version, let kind = Kind(rawValue: numbers[1]) else { return nil }
        let values = numbers.map { Int($0) }
        let length = values[2]
        if kind == .picture {
            let cells = Size(columns: values[9], rows: values[10])
            guard (1...max(1, box.columns)).contains(cells.columns), (1...max(1, box.rows)).contains(cells.rows),
                length == FittedPixels.byteCount(cells), let information = information(values)
            else { return nil }
            let bytes = try Wire.receiveBytes(length, from: socket, deadline: deadline)
            return .picture(FittedPixels(cells: cells, bytes: bytes, information: information))
        }
        guard (0...longestText).contains(length) else { return nil }
        let text = String(decoding: try Wire.receiveBytes(length, from: socket, deadline: deadline), as: UTF8.self)
        return answer(kind, values, text)
    }

    private static func information(_ values: [Int]) -> PictureInformation? {
        guard (1...PictureLimits.side).contains(values[3]), (1...PictureLimits.side).contains(values[4]),
            let format = PictureFormat(rawValue: values[5])
        else { return nil }
        return PictureInformation(
            width: values[3], height: values[4], format: format, frames: max(1, values[6]), bytes: max(0, values[7]),
            isTruncated: values[8] != 0)
    }

    private static func answer(_ kind: Kind, _ values: [Int], _ text: String) -> WorkerAnswer? {
        switch kind {
        case .ready: .ready
        case .picture: nil
        case .dimensions: .problem(.tooLarge(.dimensions(width: values[3], height: values[4])))
        case .memory: .problem(.tooLarge(.memory(width: values[3], height: values[4], bytes: values[5])))
        case .file: .problem(.tooLarge(.file(bytes: values[3])))
        case .notAPicture: .problem(.notAPicture(found: text))
        case .noDecoder: PictureFormat(rawValue: values[3]).map { .problem(.noDecoder($0)) }
        case .broken: .problem(.broken(sentence: text))
        case .unavailable: .problem(.unavailable(reason: text))
        }
    }
}
