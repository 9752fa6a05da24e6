internal import ArgumentParser
internal import Corpus
internal import Formats
internal import ReviewStore
internal import TerminalUI
internal import TextAnalysis

/// Shows one sample: as text, as JSON, or as a frame of the desk.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one sample, with one's own decisions (a lead sees all).")

    @OptionGroup var store: StoreOptions
    @OptionGroup var report: ReportOptions

    @Argument(help: "The sample's number.")
    var sample: Int

    @Option(help: ArgumentHelp("Print one frame of the desk as ANSI text.", valueName: "columns×rows, as 120x36"))
    var frame: FrameSize?

    @OptionGroup var look: LookOptions

    func run() throws {
        let (store, reviewer) = try self.store.open(for: Self.self)
        guard let found = try store.sample(sample, for: reviewer) else {
            throw ProgramError(
                "there is no sample \(sample) in \(self.store.path): it has \(try store.status().samples)")
        }
        if let frame {
            try look.check()
            let depth = look.wantedColours ?? .truecolour
            let frame = try DeskFrame(
                sample: found, size: frame.size, reviewer: reviewer, store: store, settings: look.load(depth: depth),
                depth: depth)
            Console.print(frame)
            return
        }
        let decisions = try store.decisions(sample, for: reviewer)
        let shown = SampleReport(sample: found, decisions: decisions, tellsPlanted: reviewer.role == .lead)
        report.print(json: shown.json, lines: shown.lines)
    }
}

/// A size as the command line takes it: `120x36`.
struct FrameSize: ExpressibleByArgument {
    let size: Size

    init?(argument: String) {
        let parts = argument.lowercased().split { $0 == "x" || $0 == "×" }.compactMap { Int($0) }
        guard parts.count == 2, (1...1_000).contains(parts[0]), (1...1_000).contains(parts[1]) else { return nil }
        size = Size(columns: parts[0], rows: parts[1])
    }
}
