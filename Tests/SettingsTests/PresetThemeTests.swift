import Settings
import TerminalUI
import Testing

/// The themes that come with the program.
@Suite struct PresetThemeTests {
    private static let states: [ThemeRole] = [
        .stateOpen, .stateAccepted, .stateEdited, .stateRejected, .stateSkipped, .stateFlagged, .stateContested,
    ]

    @Test(arguments: Theme.presetNames, ColourDepth.allCases)
    func `a theme has nothing to report at any depth`(_ name: String, _ depth: ColourDepth) {
        #expect(Theme.load(name: name, depth: depth, folders: .none).problems == [])
    }

    @Test(arguments: Theme.presetNames, ColourDepth.allCases)
    func `no theme uses more colours than the terminal has`(_ name: String, _ depth: ColourDepth) {
        let theme = Theme.preset(name, depth: depth)
        for role in ThemeRole.allCases {
            for colour in [theme[role].foreground, theme[role].background] {
                switch (colour, depth) {
                case (.standard, _), (.rgb, .truecolour): break
                case (.palette(let index), .twoHundredFiftySix): #expect(index >= 16)
                case (.palette(let index), .sixteen): #expect(index < 16)
                default: Issue.record("\(role.rawValue) is \(colour) in \(name) at \(depth)")
                }
            }
        }
    }
}
