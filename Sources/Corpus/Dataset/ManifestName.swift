/// Where the manifest of an exported file stands.
package enum ManifestName {
    /// Beside the file under a hidden name, which loaders that read a whole folder pass over.
    package static func beside(_ path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ".\(path).manifest.json" }
        let name = path.utf8.index(after: slash)
        return "\(path[..<name]).\(path[name...]).manifest.json"
    }

    /// The name without a dot, under which older exports have theirs.
    package static func earlier(_ path: String) -> String { path + ".manifest.json" }
}
