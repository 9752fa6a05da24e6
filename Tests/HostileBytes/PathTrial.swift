import CFileSystem
import CSandbox
import Corpus
import Foundation

/// Paths as a dataset may name them, looked up beneath a folder that they must not leave.
enum PathTrial {
    static func run() -> Int {
        let folder = open("/usr", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(folder) }
        var paths = ["", ".", "..", "/", "/etc/passwd", "share/../../etc/passwd", "share/../share", "\u{1}", "a//b"]
        paths += [255, 256, 4_095, 4_096, 100_000].map { String(repeating: "a", count: $0) }
        paths.append(String(repeating: "share/../", count: 2_000))
        var generator = SplitMix64(seed: 6)
        let parts = ["..", ".", "share", "/", "//", "doc", "\u{202E}", "图", "bin", "\\", " "]
        for _ in 0..<5_000 {
            paths.append(
                (0...Int.random(in: 0...9, using: &generator))
                    .map { _ in parts.randomElement(using: &generator) ?? "" }
                    .joined(separator: Bool.random(using: &generator) ? "/" : ""))
        }
        for path in paths { lookUp(path, in: folder) }
        return paths.count
    }

    private static func lookUp(_ path: String, in folder: Int32) {
        var identity = cfilesystem_identity()
        var type: UInt64 = 0
        _ = cfilesystem_identify(path, &identity)
        _ = cfilesystem_type(path, &type)
        for descriptor in [csb_open_beneath(folder, path), csb_open_component(folder, path)] where descriptor >= 0 {
            let place =
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")) ?? ""
            let isWithin = place == "/usr" || place.hasPrefix("/usr/")
            // One component may be the parent: the caller looks at it itself.
            if path != "..", path != "/", !path.hasPrefix("/"), !path.contains("..") {
                HostileBytes.check(isWithin, "a path leads out of its folder to \(place)", Array(path.utf8))
            }
            let reading = csb_reopen_for_reading(descriptor)
            if reading >= 0 { close(reading) }
            close(descriptor)
        }
    }
}
