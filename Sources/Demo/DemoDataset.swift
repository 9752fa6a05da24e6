internal import CDemoPictures
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

extension DemoDataset {
    /// What the demo's folder tells a person who looks into it.
    static var readme: String {
        let mistakes = plantedMistakes
        let turns = DemoSource.all.reduce(0) { $0 + $1.samples.reduce(0) { $0 + $1.turns.count } }
        let rows = datasets.map { "| `\($0.name)` | \($0.format.rawValue) | \($0.sampleCount) |" }
        return """
            # A sample dataset

            \(pictures.count) pictures drawn for Vermilion (`\(pictureFolder)/`, a folder for each domain), and questions and answers
            about them as a model might have written them. People, shops and brands are invented.

            Of \(turns) turns \(mistakes.count) are wrong on purpose: wrong counts and colours, things that are not there, misread
            lettering, wrong choices, leaked prompts and the like. Every other turn is right.

            | file | form | samples |
            |---|---|---|
            \(rows.joined(separator: "\n"))

            To import them into a store of your own:

                vermilion import \(datasets.map(\.name).joined(separator: " ")) --images \(pictureFolder)

            """
    }
}

/// A file of the demo, to be written beneath the folder that the demo is made in.
package struct DemoFile: Hashable, Sendable {
    /// Its path beneath the folder, as `images/poster/spring-concert.png`.
    package let name: String
    package let bytes: [UInt8]
}

/// The picture files that are part of the program.
enum EmbeddedPictures {
    /// All pictures in the order of their paths.
    static var all: [DemoFile] {
        (0..<cdemo_picture_count()).map { index in
            let picture = cdemo_picture(index)
            return DemoFile(
                name: picture.path.map { String(cString: $0) } ?? "",
                bytes: Array(UnsafeBufferPointer(start: picture.bytes, count: picture.length)))
        }
    }
}
