internal import Glibc
package import TerminalUI

extension TerminalSession {
    /// How to open a terminal; the defaults are those of a program at its own terminal.
    package struct Options: Sendable {
        package var input: Int32
        package var output: Int32
        /// The smallest size that is of use.
        package var minimumSize: Size
        /// The colours to use, whatever the terminal says; nil to find out.
        package var colours: ColourDepth?
        /// Whether to handle the process's signals; only tests do without.
        package var watchesSignals: Bool
        /// The value of an environment variable.
        package var environment: @Sendable (String) -> String?

        package init(
            input: Int32 = STDIN_FILENO, output: Int32 = STDOUT_FILENO, minimumSize: Size = Size(columns: 20, rows: 6),
            colours: ColourDepth? = nil, watchesSignals: Bool = true,
            environment: @escaping @Sendable (String) -> String? = { getenv($0).map { String(cString: $0) } }
        ) {
            self.input = input
            self.output = output
            self.minimumSize = minimumSize
            self.colours = colours
            self.watchesSignals = watchesSignals
            self.environment = environment
        }
    }
}
