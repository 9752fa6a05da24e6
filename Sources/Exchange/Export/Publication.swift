/// Gives exported files their names: all of them, or none.
///
/// A manifest that stands belongs to the file beside it, whenever the program is killed: the earlier one goes first, then
/// comes the data, last its own.
struct Publication {
    private var begun: [OutputFile] = []

    /// What was replaced.
    static func publish(_ exports: [WrittenExport], overwrites: Bool) throws -> [ReplacedFile] {
        var publication = Publication()
        do {
            let replaced = try exports.flatMap { try publication.publish($0, overwrites: overwrites) }
            publication.begun.forEach { $0.settle() }
            return replaced
        } catch {
            publication.begun.reversed().forEach { $0.retract() }
            throw error
        }
    }

    private mutating func publish(_ export: WrittenExport, overwrites: Bool) throws -> [ReplacedFile] {
        begun.append(export.manifest)
        if overwrites {
            try export.manifest.clearPlace()
            ExportManifest.removeEarlier(of: export.data.path)
        }
        begun.append(export.data)
        let data = try export.data.publish()
        try export.manifest.publish()
        return [data].compactMap { $0 }
    }
}
