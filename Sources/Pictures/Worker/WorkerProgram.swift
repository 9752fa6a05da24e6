internal import Glibc

/// Which program a picture worker is: by default this very program, started again with a hidden subcommand.
package struct WorkerProgram: Hashable, Sendable {
    package var executable: String
    package var arguments: [String]

    package init(executable: String, arguments: [String] = [hiddenSubcommand]) {
        self.executable = executable
        self.arguments = arguments
    }

    /// The subcommand under which the program is a picture worker.
    package static let hiddenSubcommand = "picture-worker"

    /// This program.
    ///
    /// An update that replaces its file while it runs changes nothing: the kernel still has the old one.
    package static let current = WorkerProgram(executable: "/proc/self/exe")
}
