package import Corpus

/// What an import knows before it reads.
package struct ImportDescription: Sendable {
    /// The file's name without its folder.
    package var file: String
    package var format: DatasetFormat
    package var container: DatasetContainer
    /// Absolute paths of the folders under which pictures are looked for.
    package var pictureFolders: [String]
    package var domain: String?
    package var generator: String?

    package init(
        file: String, format: DatasetFormat, container: DatasetContainer, pictureFolders: [String], domain: String?,
        generator: String?
    ) {
        self.file = file
        self.format = format
        self.container = container
        self.pictureFolders = pictureFolders
        self.domain = domain
        self.generator = generator
    }
}
