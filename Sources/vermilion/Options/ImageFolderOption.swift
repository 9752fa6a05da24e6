internal import Foundation

/// Image folders as people name them.
enum ImageFolderOption {
    /// The absolute path of a folder that exists; anything else is an error that says so.
    static func absolutePath(_ path: String) throws -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw ProgramError("there is no image folder \(path)")
        }
        return URL(fileURLWithPath: path).standardizedFileURL.path
    }

    /// Where pictures are looked for when nobody says: beside the dataset, and in `images` beside it.
    static func standard(for file: String) -> [String] {
        let folder = URL(fileURLWithPath: file).standardizedFileURL.deletingLastPathComponent()
        let images = folder.appendingPathComponent("images").path
        return [folder.path] + (FileManager.default.fileExists(atPath: images) ? [images] : [])
    }
}
