internal import Foundation

/// The folders in which settings are looked for, by the XDG base directory specification.
package struct SettingsFolders: Hashable, Sendable {
    /// The user's own: `$XDG_CONFIG_HOME/vermilion`, by default `~/.config/vermilion`; nil without a home.
    package var configuration: String?
    /// Those of the installation: `../share/vermilion` beside the program's folder, then `vermilion` in each of
    /// `$XDG_DATA_DIRS`, by default `/usr/local/share` and `/usr/share`.
    package var data: [String]

    package init(configuration: String?, data: [String] = []) {
        self.configuration = configuration
        self.data = data
    }

    /// Takes the folders from the environment; values that are not absolute paths are ignored, as the specification asks.
    package init(environment: [String: String], executable: String? = nil) {
        func isAbsolute(_ path: String) -> Bool { path.hasPrefix("/") }
        let home = environment["HOME"].flatMap { isAbsolute($0) ? $0 : nil }
        let base = environment["XDG_CONFIG_HOME"].flatMap { isAbsolute($0) ? $0 : nil } ?? home.map { $0 + "/.config" }
        configuration = base.map { $0 + "/vermilion" }

        var data: [String] = []
        if let executable, isAbsolute(executable) {
            let folder = (executable as NSString).deletingLastPathComponent
            data.append((folder as NSString).deletingLastPathComponent + "/share/vermilion")
        }
        let listed = (environment["XDG_DATA_DIRS"] ?? "").split(separator: ":").map(String.init).filter(isAbsolute)
        for folder in listed.isEmpty ? ["/usr/local/share", "/usr/share"] : listed {
            let path = folder + "/vermilion"
            if !data.contains(path) { data.append(path) }
        }
        self.data = data
    }

    /// No folders at all: nothing but what is built in.
    package static let none = SettingsFolders(configuration: nil)

    /// All folders, the user's own first.
    var inOrder: [String] { (configuration.map { [$0] } ?? []) + data }
}
