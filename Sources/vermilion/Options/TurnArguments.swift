internal import ArgumentParser

/// A turn as the command line names it.
struct TurnArguments: ParsableArguments {
    @Argument(help: "The sample's number.")
    var sample: Int

    @Argument(help: "The turn's number, counted from 1.")
    var turn: Int
}
