internal import ArgumentParser
internal import Corpus
internal import ReviewStore

/// Which samples, turns, decisions or events a command is about.
struct ConditionOptions: ParsableArguments {
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "A condition such as domain=ocr,poster, kind!=description or reviews>=2; repeat for several, which all must hold. `vermilion conditions` lists the fields.",
            valueName: "condition"))
    var texts: [String] = []

    func validate() throws { _ = try conditions }

    var conditions: [Condition] {
        get throws {
            do {
                return try Condition.conditions(in: texts)
            } catch {
                throw ValidationError("--where: \(error.description)")
            }
        }
    }

    /// Tells on standard error which of the values occur nowhere, for these are most often misspelt.
    static func tellUnmetValues(of conditions: [Condition], in store: ReviewStore) throws {
        for sentence in try store.unmetValues(of: conditions) { Console.note("--where: \(sentence)") }
    }
}

/// The conditions that have options of their own.
struct CommonConditionOptions: ParsableArguments {
    @OptionGroup var written: ConditionOptions

    @Option(help: ArgumentHelp("Only of this domain; short for --where domain=….", valueName: "name"))
    var domain: String?

    @Option(help: ArgumentHelp("Only turns of this kind.", valueName: "name"))
    var kind: TurnKind?

    @Option(help: ArgumentHelp("Only turns in this language: zh, en, mixed, other.", valueName: "code"))
    var language: Language?

    @Option(help: ArgumentHelp("Only of this dataset.", valueName: "number"))
    var dataset: String?

    var conditions: [Condition] {
        get throws {
            let given: [(ConditionField, String?)] = [
                (.domain, domain), (.kind, kind?.rawValue), (.language, language?.rawValue), (.dataset, dataset),
            ]
            return try written.conditions + given.compactMap { field, value in value.map { Condition(field, $0) } }
        }
    }
}

/// Which of the turns that need a lead are meant.
struct NeedOptions: ParsableArguments {
    @OptionGroup var common: CommonConditionOptions

    @Option(help: "Only turns with this need: decision, answer, text, low certainty, failed gold or reopened.")
    var cause: Contention?

    @Option(help: ArgumentHelp("Only turns where a decision gives this reason.", valueName: "slug"))
    var because: String?

    @Option(help: ArgumentHelp("Only turns that this reviewer decided.", valueName: "name"))
    var reviewer: String?

    @Option(help: ArgumentHelp("Only turns of this queue.", valueName: "name"))
    var queue: String?

    var conditions: [Condition] {
        get throws {
            let given: [(ConditionField, String?)] = [
                (.contention, cause?.rawValue), (.reason, because), (.reviewer, reviewer), (.queue, queue),
            ]
            return try common.conditions + given.compactMap { field, value in value.map { Condition(field, $0) } }
        }
    }
}

extension Contention: ExpressibleByArgument {}
extension TurnKind: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
