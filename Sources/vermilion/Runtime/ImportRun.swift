internal import Corpus
internal import Exchange
internal import Pictures
internal import ReviewStore

/// Imports files one after the other and tells the person at the terminal how it goes.
struct ImportRun {
    /// The store; nil for a rehearsal that writes nothing.
    let store: (any ImportTarget)?
    let format: DatasetFormat?
    /// Absolute image folders; nil for the usual ones beside each file.
    let folders: [String]?
    let domain: String?
    let generator: String?

    /// Imports one file, and reports quarantined records and notices on standard error.
    func add(_ file: String) throws -> ImportReport {
        let folders = folders ?? ImageFolderOption.standard(for: file)
        let pictures = PictureFolders(folders)
        let interruption = Interruption()
        let importer = DatasetImporter(
            options: ImportOptions(format: format, pictureFolders: folders, domain: domain, generator: generator),
            cancellation: ImportCancellation(isAsked: { interruption.hasCome }), pictureExists: { pictures.exists($0) },
            progress: { progress in
                let percent = progress.totalBytes == 0 ? 100 : progress.bytes * 100 / progress.totalBytes
                Console.progress("importing \(file): \(percent) %, \(progress.samples) samples")
            })
        defer { Console.endProgress() }
        let report = try store.map { try importer.importFile(file, into: $0) } ?? importer.rehearse(file)
        Console.endProgress()
        for record in report.firstQuarantined {
            Console.note(
                "\(file) line \(record.place.line), byte \(record.byte): quarantined:"
                    + " \(record.reason)")
        }
        let untold = report.quarantined - report.firstQuarantined.count
        if untold > 0, !report.alreadyImported { Console.note("… and \(untold) more quarantined records") }
        for notice in report.notices { Console.note("\(file): \(notice)") }
        return report
    }
}
