internal import Demo
import Foundation

/// Pictures for stores that are measured: the demo's own, under the names that the made-up records give.
enum PictureFiles {
    /// How many different pictures there are: record `n` names picture `n % count`.
    static let count = 12

    /// Writes `0.jpg` and so on; the extension tells nothing about the format, as in real datasets.
    static func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let pictures = DemoDataset.pictures
        guard !pictures.isEmpty else { throw BenchmarkError("the demo has no pictures") }
        for number in 0..<count {
            let bytes = pictures[number % pictures.count].bytes
            try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(number).jpg"))
        }
    }

    /// Writes a photograph-like JPEG of 4000 × 3000 pixels with Pillow; false when Pillow is not there.
    static func writeLarge(to path: String) throws -> Bool {
        let script = """
            import sys
            from PIL import Image, ImageFilter
            noise = Image.effect_noise((1000, 750), 90).convert('RGB')
            hue = Image.radial_gradient('L').resize((1000, 750))
            mixed = Image.merge('RGB', (hue, noise.split()[1].filter(ImageFilter.GaussianBlur(2)), hue.transpose(0)))
            mixed.resize((4000, 3000), Image.LANCZOS).save(sys.argv[1], quality=88)
            """
        return try MeasuredRun(["python3", "-c", script, path]).exitCode == 0
    }
}
