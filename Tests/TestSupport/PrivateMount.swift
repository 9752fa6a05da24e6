/// A file system in memory, in a namespace of one's own.
package enum PrivateMount {
    /// Whether one may be mounted here; containers often forbid it.
    package static let isPossible: Bool = {
        let mount = try? ChildProcess(["/usr/bin/unshare", "-rm", "/bin/mount", "-t", "tmpfs", "none", "/mnt"])
        return mount?.wait() == 0
    }()
}
