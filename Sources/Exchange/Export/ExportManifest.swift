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
        let counted = ExportCounts.fields.map { OrderedJSON.Member(key: $0.name, value: counts[keyPath: $0.path].json) }
        let output = OrderedJSON.fields([
            "file": Self.name(of: output.file), "bytes": output.bytes, "sha256": output.sha256,
            "records": output.records,
        ])
        return .fields([
            "manifest": Self.kind, "formatVersion": Self.formatVersion,
            "program": "vermilion \(options.programVersion)",
            "options": optionMembers, "inputs": inputs.map(Self.input),
            "ledger": OrderedJSON.fields(["heads": heads.map(\.description)]),
            "counts": OrderedJSON.object(counted), "outputs": [output],
        ])
    }

    private var optionMembers: OrderedJSON {
        let outcomes = ExportOutcome.allCases.filter(options.effectiveOutcomes.contains)
        return .fields([
            "format": options.format.rawValue, "container": container.rawValue, "decided": outcomes.map(\.rawValue),
            "rejected": options.effectiveRejected.rawValue, "contested": options.effectiveContested.rawValue,
            "where": options.conditions.isEmpty ? nil as String? : options.conditions.text,
            "dataset": inputs.map(\.number),
        ])
    }

    private static func input(_ dataset: DatasetSummary) -> OrderedJSON {
        .fields([
            "dataset": dataset.number, "file": dataset.file, "format": dataset.format.rawValue,
            "generator": dataset.generator, "bytes": dataset.byteCount, "sha256": dataset.digest,
            "records": dataset.records,
        ])
    }

    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
