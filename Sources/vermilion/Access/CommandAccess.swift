internal import ArgumentParser
internal import Corpus

/// What a command asks of whoever runs it.
enum CommandAccess {
    /// It works on no store, or makes one.
    case noStore
    /// It tells nothing of what anybody decides and changes nothing: nobody is asked who they are.
    case anybody
    /// Somebody of the store; one who is no lead is told of themselves alone.
    case reviewer
    /// A lead, and what they may do, as `add a queue`.
    case lead(to: String)
}

/// The one place that says which command is for whom: a command that is not here opens no store.
extension CommandAccess {
    static func of(_ command: any ParsableCommand.Type) -> CommandAccess? { byType[ObjectIdentifier(command)] }

    private static let byType = Dictionary(
        table.map { (ObjectIdentifier($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })

    private static var table: [(any ParsableCommand.Type, CommandAccess)] {
        starting + looking + leading + people + queues + adjudication + gold
    }

    private static let starting: [(any ParsableCommand.Type, CommandAccess)] = [
        (DemoCommand.self, .reviewer), (InitCommand.self, .noStore),
        (ImportCommand.self, .lead(to: "import datasets")), (ReviewCommand.self, .reviewer),
        (DecideCommand.self, .reviewer), (KeysCommand.self, .noStore), (ThemesCommand.self, .noStore),
    ]

    private static let looking: [(any ParsableCommand.Type, CommandAccess)] = [
        (StatusCommand.self, .reviewer), (ShowCommand.self, .reviewer), (HistoryCommand.self, .reviewer),
        (SearchCommand.self, .reviewer), (LintCommand.self, .reviewer), (CompareCommand.self, .noStore),
        (CheckCommand.self, .anybody), (DatasetCommand.List.self, .anybody),
        (DatasetCommand.Set.self, .lead(to: "change a dataset")),
    ]

    private static let leading: [(any ParsableCommand.Type, CommandAccess)] = [
        (LeadCommand.self, .lead(to: "open the lead's room")), (ReviewersCommand.self, .reviewer),
        (ThroughputCommand.Show.self, .reviewer),
        (ThroughputCommand.Set.self, .lead(to: "set the cut-off of active time or what work costs")),
        (AgreementCommand.self, .lead(to: "see how reviewers agree")),
        (ReportCommand.self, .lead(to: "make the report")), (ExportCommand.self, .lead(to: "export")),
        (BackupCommand.self, .lead(to: "copy the store")), (GuidelinesCommand.Show.self, .anybody),
        (GuidelinesCommand.Set.self, .lead(to: "set the guidelines")), (ReasonsCommand.List.self, .anybody),
        (ReasonsCommand.Set.self, .lead(to: "set the reasons")),
    ]

    private static let people: [(any ParsableCommand.Type, CommandAccess)] = [
        (ReviewerListCommand.self, .anybody), (ReviewerAddCommand.self, .lead(to: "add a reviewer")),
        (ReviewerRoleCommand.self, .lead(to: "change a role")), (ReviewerRenameCommand.self, .reviewer),
        (ReviewerDeactivateCommand.self, .lead(to: "say that somebody does not work here any more")),
        (ReviewerReactivateCommand.self, .lead(to: "have somebody work here again")),
        (ReviewerMergeCommand.self, .lead(to: "merge reviewers")),
        (RosterShowCommand.self, .anybody), (RosterCloseCommand.self, .lead(to: "close the roster")),
        (RosterOpenCommand.self, .lead(to: "open the roster")), (ReviewerHistoryCommand.self, .reviewer),
    ]

    private static let queues: [(any ParsableCommand.Type, CommandAccess)] = [
        (QueueListCommand.self, .reviewer), (QueueShowCommand.self, .reviewer), (QueueClaimCommand.self, .reviewer),
        (QueueReleaseCommand.self, .reviewer), (QueueAddCommand.self, .lead(to: "add a queue")),
        (QueueTopUpCommand.self, .lead(to: "top up a queue")), (QueueOrderCommand.self, .lead(to: "re-order a queue")),
        (QueueAssignCommand.self, .lead(to: "give a queue to others")),
        (QueueSetCommand.self, .lead(to: "change a queue")), (QueuePauseCommand.self, .lead(to: "pause a queue")),
        (QueueResumeCommand.self, .lead(to: "resume a queue")), (QueueRemoveCommand.self, .lead(to: "remove a queue")),
        (QueueHistoryCommand.self, .lead(to: "see what became of queues")),
    ]

    private static let adjudication: [(any ParsableCommand.Type, CommandAccess)] = [
        (AdjudicateListCommand.self, .lead(to: "see what reviewers differ on")),
        (AdjudicateShowCommand.self, .lead(to: "see what the reviewers of a turn decided")),
        (AdjudicateResolveCommand.self, .lead(to: "resolve a turn")),
        (AdjudicateSettleCommand.self, .lead(to: "settle turns")),
        (AdjudicateReopenCommand.self, .lead(to: "reopen a turn")),
        (AdjudicateGapsCommand.self, .lead(to: "list the gaps in the guidelines")),
    ]

    private static let gold: [(any ParsableCommand.Type, CommandAccess)] = [
        (GoldListCommand.self, .lead(to: "see gold")), (GoldAddCommand.self, .lead(to: "declare a turn gold")),
        (GoldPromoteCommand.self, .lead(to: "declare a turn gold")),
        (GoldRemoveCommand.self, .lead(to: "reopen a turn")), (GoldFailedCommand.self, .lead(to: "see gold")),
        (GoldConfirmCommand.self, .lead(to: "confirm gold")),
        (GoldCorrectCommand.self, .lead(to: "declare a turn gold")),
        (GoldAlsoCommand.self, .lead(to: "accept something else as right")),
        (GoldPlantCommand.self, .lead(to: "plant an error")),
        (GoldPlantedCommand.self, .lead(to: "list planted errors")),
    ]
}
