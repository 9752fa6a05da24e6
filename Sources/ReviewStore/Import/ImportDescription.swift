package import Corpus

/// What an import knows before it reads.
package struct ImportDescription: Sendable {
    /// The file's name without its folder.
    package var file: String
    /// The absolute path of the file, which nothing is to be written over; nil when it is not to be kept.
    package var path: String?
    package var format: DatasetFormat
    package var container: DatasetContainer
    /// Absolute paths of the folders under which pictures are looked for.
    package var pictureFolders: [String]
    package var domain: String?
    package var generator: String?

    package init(
        file: String, path: String? = nil, format: DatasetFormat, container: DatasetContainer,
        pictureFolders: [String], domain: String?, generator: String?
    ) {
        self.file = file
        self.path = path
        self.format = format
        self.container = container
        self.pictureFolders = pictureFolders
        self.domain = domain
        self.generator = generator
    }
}
