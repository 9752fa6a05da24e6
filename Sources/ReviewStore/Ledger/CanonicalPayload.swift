internal import Corpus

/// The bytes over which a ledger event's hashes are taken: formats 1 and 2.
///
/// Anybody can compute the hashes of a ledger again, from the columns of the table `event` or from
/// `vermilion history --json`, with nothing but SHA-256 (FIPS 180-4).
///
/// **Fields.** A field is a tag byte, a length and that many bytes. The length is an unsigned 64-bit number in eight
/// bytes, big-endian. There are five tags:
///
/// | tag | field | bytes |
/// |---|---|---|
/// | 00 | null | none (length 0) |
/// | 01 | integer | eight, big-endian, two's complement |
/// | 02 | bytes | the bytes |
/// | 03 | text | its UTF-8, exactly as stored: no Unicode normalisation, no change of line ends |
/// | 04 | list | its elements, each a field, one after the other |
///
/// An empty text or list is not null.
///
/// **Payload.** The fields of an event, one after the other, always all of its format, in this order. Format 1 has the
/// first 22, format 2 all 23; which one an event has is said by the column `format`.
///
/// | | field | type | column of `event` |
/// |---|---|---|---|
/// | 1 | time, UTC, in milliseconds since 1970 | integer | `time` |
/// | 2 | reviewer | bytes, 16 | `reviewer` |
/// | 3 | action, as `accept` | text | `action` |
/// | 4 | SHA-256 of the dataset file | bytes, 32, or null | `dataset` |
/// | 5 | ordinal of the record in it, from 0 | integer or null | `ordinal` |
/// | 6 | SHA-256 of the record | bytes, 32, or null | `record` |
/// | 7 | turn, from 1; null for the sample as a whole | integer or null | `turn` |
/// | 8 | hash of the texts that the person had before them: the turn's generated ones, or those with a planted error | bytes, 32, or null | `shown` |
/// | 9 | the event that is reversed: list of its site (bytes, 16) and sequence (integer) | list or null | `reverses_site`, `reverses_sequence` |
/// | 10 | question after | text or null | `question` |
/// | 11 | choices after: list of texts; null exactly when the question is | list or null | `choices` (a JSON array) |
/// | 12 | answer after | text or null | `answer` |
/// | 13 | reasons: list of texts, never null | list | `reasons` (a JSON array) |
/// | 14 | note | text or null | `note` |
/// | 15 | active milliseconds | integer or null | `active_ms` |
/// | 16 | elapsed milliseconds | integer or null | `elapsed_ms` |
/// | 17 | source, as `desk` | text | `source` |
/// | 18 | what was seen: list of mode (text), state (text), columns, rows, largest zoom (integers) | list or null | `seen_mode` … `seen_largest_zoom` |
/// | 19 | hash of the guidelines in force | bytes, 32, or null | `guidelines` |
/// | 20 | hash of the reason taxonomy in force | bytes, 32, or null | `taxonomy` |
/// | 21 | program and version | text | `program` |
/// | 22 | the script's own key | text or null | `key` |
/// | 23 | longest gap that the active milliseconds count in full, in milliseconds | integer or null | `cutoff_ms` |
///
/// **Hashes.** `‖` joins bytes; the salt is 16 random bytes, drawn anew for each event.
///
///     payload hash = SHA-256(salt ‖ payload)
///     hash = SHA-256("vermilion ledger" ‖ format ‖ site ‖ sequence ‖ previous hash ‖ payload hash)
///
/// where "vermilion ledger" is its 16 ASCII bytes; the format is four bytes big-endian; the site 16 bytes; the
/// sequence eight bytes big-endian, counted from 1 within the site; the previous hash is that of the same site's event
/// before, and 32 zero bytes for its first; both hashes have 32 bytes.
///
/// **Events about the project.** Those with the action `person`, `roster` or `queue` have no target, and say what was
/// changed in their reasons (13): first the change, as `joined`, then its details, each as `NAME=VALUE`. People stand in
/// them by their identities, in hexadecimal digits, and never by their names. A name is bound by its seal: the SHA-256,
/// in hexadecimal digits, over the 16 bytes of the column `name_salt` of the table `reviewer` and the name's UTF-8; once
/// the salt is gone, nothing leads from the seal to the name. `Sources/Corpus/Ledger/ProjectChange.swift` names all
/// changes and their details. The program began to record them with version 3 of the schema.
///
/// An event that was taken down has lost its salt and payload; its payload hash stays, so the chain still holds.
struct CanonicalPayload {
    private(set) var bytes: [UInt8] = []

    /// The payload of an event in the given format, of which there are ``LedgerHash/formats``.
    init(_ event: Event, format: Int = LedgerHash.format) {
        bytes.reserveCapacity(512)
        append(event.time.milliseconds)
        append(event.reviewer.bytes)
        append(event.action.rawValue)
        append(event.target?.dataset.bytes)
        append(event.target.map { Int64($0.ordinal) })
        append(event.target?.record.bytes)
        append(event.target?.turn.map(Int64.init))
        append(event.target?.shown?.bytes)
        append(list: event.reverses) { list, reversed in
            list.append(reversed.site.bytes)
            list.append(reversed.sequence)
        }
        append(event.after?.question)
        append(list: event.after?.choices) { list, choices in
            for choice in choices { list.append(choice) }
        }
        append(event.after?.answer)
        append(list: event.reasons) { list, reasons in
            for reason in reasons { list.append(reason) }
        }
        append(event.note)
        append(event.activeMilliseconds)
        append(event.elapsedMilliseconds)
        append(event.source.rawValue)
        append(list: event.seen) { list, seen in
            list.append(seen.mode)
            list.append(seen.state.rawValue)
            list.append(Int64(seen.columns))
            list.append(Int64(seen.rows))
            list.append(Int64(seen.largestZoom))
        }
        append(event.guidelines?.bytes)
        append(event.taxonomy?.bytes)
        append(event.program)
        append(event.key)
        if format >= 2 { append(event.cutoffMilliseconds) }
    }

    private init() {}

    private enum Tag: UInt8 {
        case null = 0
        case integer = 1
        case bytes = 2
        case text = 3
        case list = 4
    }

    private mutating func begin(_ tag: Tag, count: Int) {
        bytes.append(tag.rawValue)
        withUnsafeBytes(of: UInt64(count).bigEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func append(_ number: Int64?) {
        guard let number else { return begin(.null, count: 0) }
        begin(.integer, count: 8)
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func append(_ content: [UInt8]?) {
        guard let content else { return begin(.null, count: 0) }
        begin(.bytes, count: content.count)
        bytes.append(contentsOf: content)
    }

    private mutating func append(_ text: String?) {
        guard let text else { return begin(.null, count: 0) }
        begin(.text, count: text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func append<Value>(list value: Value?, _ elements: (inout CanonicalPayload, Value) -> Void) {
        guard let value else { return begin(.null, count: 0) }
        var list = CanonicalPayload()
        elements(&list, value)
        begin(.list, count: list.bytes.count)
        bytes.append(contentsOf: list.bytes)
    }
}
