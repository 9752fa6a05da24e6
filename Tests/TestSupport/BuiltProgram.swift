import Foundation

/// The program as it was just built, for tests that start it.
package enum BuiltProgram {
    /// Where `vermilion` lies: beside the tests' own program, or in a folder above it.
    ///
    /// `VERMILION_PROGRAM` in the environment names another one.
    package static let path: String = {
        if let given = ProcessInfo.processInfo.environment["VERMILION_PROGRAM"] { return given }
        var starts = [(try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""]
        // Under a helper that loads the tests' bundle, the bundle's path is among the arguments.
        starts += CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
        for start in starts {
            var folder = (start as NSString).deletingLastPathComponent
            while folder.count > 1 {
                let candidate = folder + "/vermilion"
                if FileManager.default.isExecutableFile(atPath: candidate), !isFolder(candidate) { return candidate }
                folder = (folder as NSString).deletingLastPathComponent
            }
        }
        return "vermilion"
    }()

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
