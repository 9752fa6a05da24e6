internal import Corpus
internal import Pictures

extension PictureProblem {
    /// What the ledger says that the reviewer saw.
    var seen: SeenPicture.State {
        switch self {
        case .unnamed: .noPicture
        case .missing, .noFolders, .remote, .embedded, .refused: .missing
        case .tooLarge: .tooLarge
        case .unreadable, .notAPicture, .noDecoder, .broken, .tooSlow, .unavailable: .broken
        }
    }
}
