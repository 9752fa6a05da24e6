internal import Corpus
internal import Foundation
internal import Pictures
internal import ReviewStore
internal import Screens
internal import Settings
internal import TerminalUI

/// One frame of the desk as ANSI text, made without a terminal.
struct DeskFrame {
    let text: String

    /// Draws the desk as `reviewer` would find it with `sample` open, its picture decoded and painted.
    init(
        sample: ReviewSample, size: Size, reviewer: Reviewer, store: ReviewStore, settings: LoadedSettings,
        depth: ColourDepth
    ) throws {
        var desk = Desk(
            ScreenSetup(
                person: reviewer.name, keymap: settings.keymap, theme: settings.theme, taxonomy: try store.taxonomy(),
                size: size, pictureMode: "cells \(depth.rawValue)"))
        let counts = try store.deskCounts(for: reviewer)
        let progress = DeskProgress(remaining: counts.left, total: counts.samples)
        let request = LoadRequest(.number(sample.number), after: nil)
        var effects = desk.start(at: sample.number)
        effects += desk.update(.answer(.loaded(request, LoadedSample(sample: sample, progress: progress), at: 0)))

        let deliveries = DispatchSemaphore(value: 0)
        let pictures = ScreenPictures(
            look: ScreenPictures.Look(settings: settings, form: .cells(depth), cell: .standard)
        ) { if !$0.isPreview { deliveries.signal() } }
        for case .showPicture(let request) in effects {
            var state = pictures.show(request)
            if case .waiting = state {
                _ = deliveries.wait(timeout: .now() + .seconds(30))
                state = pictures.show(request)
            }
            _ = desk.update(.picture(request, state))
        }
        var canvas = Canvas(size: size)
        desk.view(in: &canvas)
        text = canvas.ansi(depth: depth, picture: canvas.picture.flatMap { pictures.payload($0.identity) })
    }
}
