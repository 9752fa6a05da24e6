@testable import Settings
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

extension PresetThemeTests {
    @Test(arguments: ["dark", "light", "high-contrast"], [ColourDepth.truecolour, .twoHundredFiftySix])
    func `text is readable on every ground it is drawn on`(_ name: String, _ depth: ColourDepth) {
        let theme = Theme.preset(name, depth: depth)
        let least = name == "high-contrast" ? 7 : 4.5
        for role in ThemeRole.allCases where role != .border && role != .borderFocused {
            let grounds: [ThemeRole] = [.text, .overlay] + (name == "high-contrast" ? [] : [.statusBar])
            for ground in grounds {
                let contrast = theme.contrast(of: role, on: ground)
                #expect(contrast ?? 21 >= least, "\(role.rawValue) on \(ground.rawValue) of \(name): \(contrast ?? 0)")
            }
        }
        for frame in [ThemeRole.border, .borderFocused] {
            #expect(theme.contrast(of: frame) ?? 21 >= 2.5, "\(frame.rawValue) of \(name)")
        }
    }

    @Test(arguments: ["dark", "light", "high-contrast"])
    func `with 16 colours text is still told from its ground`(_ name: String) {
        let theme = Theme.preset(name, depth: .sixteen)
        for role in ThemeRole.allCases where role != .border && role != .borderFocused {
            #expect(theme.contrast(of: role) ?? 21 >= 2.8, "\(role.rawValue): \(theme.contrast(of: role) ?? 0)")
        }
    }

    @Test(arguments: Theme.presetNames, [false, true])
    func `states are told apart by glyph and word alone`(_ name: String, _ ascii: Bool) {
        let theme = Theme.preset(name, depth: .monochrome, asciiGlyphs: ascii)
        #expect(Set(Self.states.map(theme.glyph)).count == Self.states.count)
        #expect(Set(Self.states.map(theme.label)).count == Self.states.count)
        for role in Self.states {
            #expect(theme.glyph(role).count == 1)
            #expect(!theme.label(role).isEmpty)
            #expect(!ascii || theme.glyph(role).allSatisfy(\.isASCII))
        }
    }

    @Test(arguments: Theme.presetNames)
    func `without colours every theme tells states, changes and what is selected apart by attributes`(_ name: String) {
        let theme = Theme.preset(name, depth: .monochrome)
        #expect(Set([.stateAccepted, .stateEdited, .stateRejected].map { theme[$0].attributes }).count == 3)
        #expect(theme[.diffInsert].attributes != theme[.diffDelete].attributes)
        #expect(!theme[.diffDelete].attributes.isEmpty)
        for role in [ThemeRole.listSelected, .searchMatch, .choiceSelected, .error] {
            #expect(!theme[role].attributes.isEmpty, "\(role.rawValue)")
        }
        for role in ThemeRole.allCases {
            #expect(theme[role].foreground == .standard)
            #expect(theme[role].background == .standard)
        }
    }

    @Test func `what the reviewer corrected is written in vermilion`() {
        for name in ["dark", "light"] {
            let theme = Theme.preset(name)
            guard case .rgb(let red, let green, let blue) = theme[.diffInsert].foreground else {
                Issue.record("no colour")
                continue
            }
            #expect(red > 150 && red > green && green > blue)
            #expect(theme[.stateEdited].foreground == theme[.diffInsert].foreground)
        }
    }

    @Test func `a role on another's ground takes its background`() {
        let theme = Theme.preset("dark")
        #expect(theme[.hintKey, on: .statusBar].background == theme[.statusBar].background)
        #expect(theme[.searchMatch, on: .statusBar].background == theme[.searchMatch].background)
        let monochrome = Theme.preset("monochrome", depth: .monochrome)
        #expect(monochrome[.hintKey, on: .statusBar].attributes.contains(.reverse))
    }
}
