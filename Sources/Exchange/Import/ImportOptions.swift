package import Corpus
internal import Synchronization

/// What an import is told beforehand.
package struct ImportOptions: Sendable {
    /// The format; nil to tell it from the content.
    package var format: DatasetFormat?
    /// Absolute paths of the folders under which pictures are looked for.
    package var pictureFolders: [String]
    /// The domain of samples that tell none themselves.
    package var domain: String?
    /// The model and prompt that wrote the turns.
    package var generator: String?

    package init(
        format: DatasetFormat? = nil, pictureFolders: [String] = [], domain: String? = nil, generator: String? = nil
    ) {
        self.format = format
        self.pictureFolders = pictureFolders
        self.domain = domain
        self.generator = generator
    }
}

/// A wish to stop that another thread, or a signal's handler, may raise.
package final class ImportCancellation: Sendable {
    private let flag = Atomic<Bool>(false)
    private let isAsked: @Sendable () -> Bool

    /// - Parameter isAsked: Whether somebody has asked in another way; looked at often.
    package init(isAsked: @escaping @Sendable () -> Bool = { false }) { self.isAsked = isAsked }

    package func cancel() { flag.store(true, ordering: .relaxed) }

    package var isCancelled: Bool { flag.load(ordering: .relaxed) || isAsked() }
}

/// How far an import has come.
package struct ImportProgress: Hashable, Sendable {
    package var bytes: Int
    package var totalBytes: Int
    package var samples: Int
}
