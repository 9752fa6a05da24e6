internal import Corpus
internal import Formats
internal import Glibc
internal import ReviewStore

/// What stands beside an exported file: what went in, what was asked, what came out.
///
/// A JSON object with its members in this order: `manifest` (what the file is), `formatVersion`, `program`, `options`,
/// `inputs`, `ledger`, `counts`, `outputs`. It holds no time and no path of the machine: the same store and options give
/// the same bytes.
struct ExportManifest {
    static let formatVersion = 1

    var options: ExportOptions
    var container: DatasetContainer
    var inputs: [DatasetSummary]
    var heads: [LedgerHead]
    var counts: ExportCounts
    var output: ExportReport.Output

    /// Removes the manifest under the name that older exports gave theirs: it would tell of other data than stand there.
    static func removeEarlier(of path: String) {
        let earlier = ManifestName.earlier(path)
        let descriptor = open(earlier, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var head = [UInt8](repeating: 0, count: 64)
        let count = read(descriptor, &head, head.count)
        let isOurs = String(decoding: head.prefix(max(0, count)), as: UTF8.self).contains("\"\(Self.kind)\"")
        if isOurs { unlink(earlier) }
    }

    private static let kind = "Vermilion export"

    var bytes: [UInt8] { Array(VisibleJSON.pretty(json).utf8) }

    private var json: OrderedJSON {
        OrderedJSON.members([
            "manifest": .string(Self.kind),
            "formatVersion": .number(Self.formatVersion),
            "program": .string("vermilion \(options.programVersion)"),
            "options": optionMembers,
            "inputs": .array(inputs.map(Self.input)),
            "ledger": .members(["heads": .strings(heads.map(\.description))]),
            "counts": .object(
                ExportCounts.fields.map { .init(key: $0.name, value: .number(counts[keyPath: $0.path])) }),
            "outputs": .array([
                .members([
                    "file": .string(Self.name(of: output.file)),
                    "bytes": .number(output.bytes),
                    "sha256": .string(output.sha256),
                    "records": .number(output.records),
                ])
            ]),
        ])
    }

    private var optionMembers: OrderedJSON {
        let outcomes = ExportOutcome.allCases.filter(options.effectiveOutcomes.contains)
        return .members([
            "format": .string(options.format.rawValue),
            "container": .string(container.rawValue),
            "decided": .strings(outcomes.map(\.rawValue)),
            "rejected": .string(options.effectiveRejected.rawValue),
            "contested": .string(options.effectiveContested.rawValue),
            "where": options.conditions.isEmpty ? .null : .string(options.conditions.text),
            "dataset": .array(inputs.map { .number($0.number) }),
        ])
    }

    private static func input(_ dataset: DatasetSummary) -> OrderedJSON {
        .members([
            "dataset": .number(dataset.number),
            "file": .string(dataset.file),
            "format": .string(dataset.format.rawValue),
            "generator": dataset.generator.map { .string($0) } ?? .null,
            "bytes": .number(dataset.byteCount),
            "sha256": .string(dataset.digest.hexadecimal),
            "records": .number(dataset.records),
        ])
    }

    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
