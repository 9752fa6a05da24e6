internal import TerminalUI

/// How many colours a terminal shows, as far as its terminfo entry and the environment tell.
struct TerminalColours {
    /// For text, which ncurses draws.
    let text: ColourDepth
    /// For pictures, which are written straight to the terminal.
    let pictures: ColourDepth

    /// - Parameters:
    ///   - colours: the number of colours by terminfo.
    ///   - name: the terminal's name, as in `TERM`.
    ///   - asked: the depth that a user asked for, which beats everything but what ncurses can do.
    ///   - environment: the value of an environment variable.
    init(colours: Int, name: String, asked: ColourDepth?, environment: (String) -> String?) {
        let asked = asked ?? environment("VERMILION_COLOURS").flatMap(Self.named)
        let isRefused = asked == nil && environment("NO_COLOR").map { !$0.isEmpty } == true
        let known = Self.depth(colours: colours)
        text = isRefused ? .monochrome : known.lower(asked ?? .truecolour)
        pictures = isRefused ? .monochrome : asked ?? Self.shown(known: known, name: name, environment: environment)
    }

    /// A depth by its name, also as Americans spell it.
    private static func named(_ name: String) -> ColourDepth? {
        name == "truecolor" ? .truecolour : ColourDepth(rawValue: name)
    }

    private static func depth(colours: Int) -> ColourDepth {
        switch colours {
        case ..<8: .monochrome
        case ..<256: .sixteen
        case ..<0x1000: .twoHundredFiftySix
        default: .truecolour
        }
    }

    /// What the terminal shows when colours are sent to it as they are: terminfo entries rarely tell of RGB.
    private static func shown(known: ColourDepth, name: String, environment: (String) -> String?) -> ColourDepth {
        guard known != .monochrome, known != .truecolour else { return known }
        // Leaked from the terminal that the console or an old program was started under, COLORTERM is no promise.
        guard !["linux", "cons25"].contains(name), environment("TERM_PROGRAM") != "Apple_Terminal" else { return known }
        if ["truecolor", "24bit"].contains(environment("COLORTERM")) { return .truecolour }
        // A multiplexer decides for itself what it passes on.
        if name.hasPrefix("tmux") || name.hasPrefix("screen") { return known }
        let names = [
            "alacritty", "contour", "foot", "ghostty", "iterm2", "kitty", "konsole", "mlterm", "st-", "wezterm",
        ]
        if names.contains(where: name.contains) { return .truecolour }
        let programs = ["iTerm.app", "WezTerm", "ghostty", "vscode", "mintty", "rio", "Tabby"]
        if let program = environment("TERM_PROGRAM"), programs.contains(program) { return .truecolour }
        if environment("WT_SESSION") != nil || environment("KONSOLE_VERSION") != nil { return .truecolour }
        // VTE counts as 3600 for 0.36, the first version with RGB.
        if let version = environment("VTE_VERSION").flatMap(Int.init), version >= 3600 { return .truecolour }
        return known
    }
}
