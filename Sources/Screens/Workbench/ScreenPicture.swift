package import Corpus
package import TerminalUI

/// What screens and the runtime tell each other about pictures.
package enum ScreenPicture {
    /// A picture that a screen wants to show, and the box for it.
    package struct Request: Hashable, Sendable {
        /// The sample's number.
        package var sample: Int
        /// The path as the record names it.
        package var path: String
        /// The folders under which it is looked for, in order.
        package var folders: [String]
        /// The cells that it must fit in.
        package var box: Size
        /// The part of the picture to show; nil for the whole.
        package var crop: PictureRegion?

        package init(sample: Int, path: String, folders: [String], box: Size, crop: PictureRegion? = nil) {
            self.sample = sample
            self.path = path
            self.folders = folders
            self.box = box
            self.crop = crop
        }
    }

    /// What became of a request.
    package enum State: Hashable, Sendable {
        case waiting
        case ready(Ready)
        case problem(Problem)
    }

    /// A picture that can be placed on a canvas.
    package struct Ready: Hashable, Sendable {
        /// The name under which the terminal has its cells.
        package var identity: Int
        /// The cells that it takes, at most its box.
        package var cells: Size
        /// The width and height of the whole picture in pixels, right way up.
        package var width: Int
        package var height: Int
        /// Something worth knowing, as `first of 12 frames`.
        package var note: String?

        package init(identity: Int, cells: Size, width: Int, height: Int, note: String? = nil) {
            self.identity = identity
            self.cells = cells
            self.width = width
            self.height = height
            self.note = note
        }
    }

    /// Why a picture cannot be shown.
    package struct Problem: Hashable, Sendable {
        /// What the ledger says that the reviewer saw: missing, broken or too large.
        package var seen: SeenPicture.State
        /// A word or two, as `missing`.
        package var title: String
        /// What is the matter and what can be done.
        package var sentence: String

        package init(seen: SeenPicture.State, title: String, sentence: String) {
            self.seen = seen
            self.title = title
            self.sentence = sentence
        }
    }
}
