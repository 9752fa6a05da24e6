/// What has become of a store's file while it was open, so that nothing can be recorded in it any more.
package enum StoreDisplacement: Hashable, Sendable {
    /// No file is there: it was removed or moved away, or its disk was taken away.
    case gone
    /// Another file is there.
    case replaced
    /// The file is there, and another program has written over it.
    case overwritten
    /// A file that belongs to it was removed or replaced, by what is added to the store's name, as `-wal`.
    case sideFile(String)
}

extension StoreDisplacement {
    /// What has happened to the store at `path`, as a sentence without its end.
    func sentence(path: String) -> String {
        switch self {
        case .gone: "\(path) is not there any more: it was removed or moved away, or its disk was taken away"
        case .replaced: "another file was put in the place of \(path)"
        case .overwritten: "\(path) was written over by another program, as when a backup is copied over it"
        case .sideFile(let suffix): "\(path)\(suffix), a part of the store, was removed or replaced"
        }
    }
}
