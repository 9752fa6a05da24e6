package import Corpus

/// What becomes of a record of a source file.
package struct RecordInstruction {
    package enum Action {
        /// The record stays byte for byte.
        case copy
        /// The record goes: with its line, or with the comma that follows it.
        case drop
        /// The record is replaced by what this makes of its bytes.
        case rewrite(([UInt8]) throws -> [UInt8])
    }

    package var place: RecordPlace
    package var action: Action

    package init(place: RecordPlace, action: Action) {
        self.place = place
        self.action = action
    }
}

/// Copies a source file piece by piece, with some records rewritten or dropped.
///
/// All else keeps its bytes and order: byte order mark, line ends, white space, and records that nobody could read.
/// In a file of lines a dropped record takes its line with its terminator along; in an array the comma that follows
/// and the white space after it, the last one the comma before. Memory is flat: one record at a time.
package struct SourceRewriter {
    private var gap: any RecordGap
    private let nextInstruction: () throws -> RecordInstruction?
    private let write: (UnsafeRawBufferPointer) throws -> Void
    private let recordCount: Int
    private var instruction: RecordInstruction?
    private var position = 0
    private var nextOrdinal = 0
    private var record: [UInt8] = []

    /// Begins with a file of `recordCount` records; the instructions come in the order of the records, and records
    /// without one, those that could not be read, stay unless `dropsUnread`.
    package init(
        container: DatasetContainer, recordCount: Int, dropsUnread: Bool,
        nextInstruction: @escaping () throws -> RecordInstruction?,
        write: @escaping (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        gap =
            switch container {
            case .array: ArrayGap(dropsUnread: dropsUnread)
            case .lines: LineGap(dropsUnread: dropsUnread)
            }
        self.recordCount = recordCount
        self.nextInstruction = nextInstruction
        self.write = write
        try advance()
    }

    /// Takes the next bytes of the file.
    package mutating func append(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let current = instruction else {
                gap.append(UnsafeRawBufferPointer(rebasing: rest))
                try flushGap()
                position += rest.count
                return
            }
            let range = current.place.bytes
            if position < range.lowerBound {
                let part = rest.prefix(range.lowerBound - position)
                gap.append(UnsafeRawBufferPointer(rebasing: part))
                take(part.count, of: &rest)
                // The record may begin with the next piece only; what could not be read may be long.
                if rest.isEmpty {
                    try flushGap()
                    return
                }
            }
            if position == range.lowerBound {
                gap.endBeforeRecord(isDropped: current.action.isDrop)
                try flushGap()
            }
            let part = rest.prefix(range.upperBound - position)
            switch current.action {
            case .copy: try write(UnsafeRawBufferPointer(rebasing: part))
            case .rewrite: record += part
            case .drop: break
            }
            take(part.count, of: &rest)
            if position == range.upperBound { try endRecord(current) }
        }
    }

    /// Writes what is left when the file has ended.
    package mutating func finish() throws {
        guard instruction == nil else { throw SourceRewriterError(byte: position) }
        gap.endOfFile()
        try flushGap()
    }

    private mutating func take(_ count: Int, of rest: inout Slice<UnsafeRawBufferPointer>) {
        rest = rest.dropFirst(count)
        position += count
    }

    private mutating func endRecord(_ current: RecordInstruction) throws {
        if case .rewrite(let rewrite) = current.action {
            try rewrite(record).withUnsafeBytes(write)
            record.removeAll(keepingCapacity: true)
        }
        try advance(after: current)
    }

    /// Goes on to the next instruction and tells the gap what lies before it.
    private mutating func advance(after last: RecordInstruction? = nil) throws {
        instruction = try nextInstruction()
        if let instruction, instruction.place.bytes.lowerBound < position || instruction.place.ordinal < nextOrdinal {
            throw SourceRewriterError(byte: instruction.place.bytes.lowerBound)
        }
        let ordinal = instruction?.place.ordinal ?? recordCount
        let unread = ordinal - nextOrdinal
        nextOrdinal = ordinal + 1
        if let last {
            gap.begin(afterDropped: last.action.isDrop, unread: unread, isLast: instruction == nil)
        } else {
            gap.beginFile(unread: unread, isLast: instruction == nil)
        }
    }

    private mutating func flushGap() throws {
        if gap.output.isEmpty { return }
        try gap.output.withUnsafeBytes(write)
        gap.output.removeAll(keepingCapacity: true)
    }
}

extension RecordInstruction.Action {
    fileprivate var isDrop: Bool {
        if case .drop = self { true } else { false }
    }
}

/// A source that does not hold its records where the store says.
package struct SourceRewriterError: Error, CustomStringConvertible {
    /// Where in the file the next record was looked for.
    package let byte: Int

    package var description: String {
        "the stored source has no record at byte \(byte), where there should be one; `check` tells what is damaged"
    }
}

/// What stands between two records of a file, before the first and after the last: separators and unreadable records.
protocol RecordGap {
    /// What of the gap is to be written, taken and emptied by the rewriter.
    var output: [UInt8] { get set }

    /// The file begins; before its first readable record, or its end, come so many unread ones.
    mutating func beginFile(unread: Int, isLast: Bool)
    /// A record has ended; before the next readable one, or the file's end, come so many unread ones.
    mutating func begin(afterDropped: Bool, unread: Int, isLast: Bool)
    mutating func append(_ bytes: UnsafeRawBufferPointer)
    /// A readable record begins.
    mutating func endBeforeRecord(isDropped: Bool)
    mutating func endOfFile()
}
