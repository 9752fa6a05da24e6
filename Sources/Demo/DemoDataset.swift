package import Corpus

/// The sample dataset of the project: pictures drawn for it, and what a generator might have written about them.
///
/// Two of three turns are right. The others hold the mistakes that generators really make, each known and with its
/// correction, so that the demo can be reviewed in earnest and a review of it be judged.
package enum DemoDataset {
    /// The folder, beneath the demo's own, under which the datasets name their pictures.
    package static let pictureFolder = "images"

    /// The dataset files in the order in which they are to be imported: what stands first is seen first.
    package static var datasets: [DemoDatasetFile] {
        DemoSource.all.map {
            DemoDatasetFile(name: $0.file, format: $0.format, sampleCount: $0.samples.count, generator: $0.generator)
        }
    }

    /// Every file of the demo: the pictures, the datasets and a text for people that says what they are.
    package static func files() -> [DemoFile] {
        let pictures = pictures.map { DemoFile(name: "\(pictureFolder)/\($0.name)", bytes: $0.bytes) }
        let datasets = DemoSource.all.map { DemoFile(name: $0.file, bytes: Array($0.text.utf8)) }
        return pictures + datasets + [DemoFile(name: "README.md", bytes: Array(readme.utf8))]
    }

    /// The pictures by the paths that the datasets name them by, as `poster/spring-concert.png`, in the order of the paths.
    package static var pictures: [DemoFile] { EmbeddedPictures.all }

    /// All mistakes that were planted, in the order of the datasets, their samples and their turns.
    package static var plantedMistakes: [PlantedMistake] { DemoSource.all.flatMap(\.plantedMistakes) }
}

/// A dataset file of the demo.
package struct DemoDatasetFile: Hashable, Sendable {
    /// Its name, in the demo's folder.
    package let name: String
    package let format: DatasetFormat
    /// How many records it holds; each can be read.
    package let sampleCount: Int
    /// What is to be shown as the model that wrote it.
    package let generator: String
}
