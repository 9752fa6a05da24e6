/// A value that was set, and by whom.
package struct Setting<Value: Sendable>: Sendable {
    package var value: Value
    package var origin: SettingOrigin

    package init(_ value: Value, _ origin: SettingOrigin = .builtIn) {
        self.value = value
        self.origin = origin
    }
}

extension Setting: Equatable where Value: Equatable {}

/// Where a setting's value came from; the description is fit for a person.
package enum SettingOrigin: Hashable, Sendable, CustomStringConvertible {
    case builtIn
    case file(String, SourcePosition?)
    case environment(String)
    case commandLine

    package var description: String {
        switch self {
        case .builtIn: "built in"
        case .file(let path, let position): position.map { "\(path):\($0.line)" } ?? path
        case .environment(let name): "environment variable \(name)"
        case .commandLine: "command line"
        }
    }
}
