/// Why a picture is not shown.
///
/// Every case has a `title` for a panel's border and a sentence, `description`, that says what is the matter and what
/// can be done about it. Paths and decoders' words in them come from outside: draw them as any other hostile text.
package enum PictureProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The record names no picture, or an empty one.
    case unnamed
    /// No file of that name beneath any of so many image folders.
    case missing(path: String, folders: Int)
    /// The dataset has no image folders to look in.
    case noFolders(path: String)
    /// The record names something on the network, which is never fetched.
    case remote(address: String)
    /// The record carries its picture in itself (`data:`), which is not decoded.
    case embedded
    /// The path must not or cannot be opened as a picture.
    case refused(path: String, Refusal)
    /// The system would not open the file, for this reason.
    case unreadable(path: String, reason: String)
    /// The file is a picture, but larger than what is decoded, by its header or its size.
    case tooLarge(TooLarge)
    /// The file's first bytes are not those of a picture that is decoded; `found` says what they look like.
    case notAPicture(found: String)
    /// The file is a picture in a format for which this machine has no decoder.
    case noDecoder(PictureFormat)
    /// The decoder gave up, with these words.
    case broken(sentence: String)
    /// Decoding took longer than this many seconds and was stopped.
    case tooSlow(seconds: Int)
    /// Pictures cannot be decoded at all here, for this reason.
    case unavailable(reason: String)

    /// Why a path is not opened.
    package enum Refusal: Hashable, Sendable {
        /// It leads out of the image folders, by `..`, a leading slash or a link.
        case outside
        /// It is absolute and lies beneath none of the image folders.
        case absolute
        case directory
        /// A device, FIFO or socket.
        case special
        /// It holds a character that no path can hold, or is longer than a path can be.
        case malformed
    }

    /// What about a picture is too large.
    package enum TooLarge: Hashable, Sendable {
        /// More pixels, or a longer side, than `PictureLimits` allows.
        case dimensions(width: Int, height: Int)
        /// So many bytes of memory while decoding.
        case memory(width: Int, height: Int, bytes: Int)
        /// A file of so many bytes.
        case file(bytes: Int)
    }

    /// A word or two for a panel's border, as "missing" or "too large".
    package var title: String {
        switch self {
        case .unnamed, .embedded: "no picture"
        case .missing, .noFolders: "missing"
        case .remote: "not fetched"
        case .refused: "refused"
        case .unreadable: "unreadable"
        case .tooLarge: "too large"
        case .notAPicture: "not a picture"
        case .noDecoder: "no decoder"
        case .broken: "broken"
        case .tooSlow: "too slow"
        case .unavailable: "no pictures"
        }
    }

    package var description: String {
        switch self {
        case .unnamed: "The record names no picture."
        case .missing(let path, let folders):
            "No file \(path) beneath \(folders == 1 ? "the image folder" : "\(folders) image folders")."
        case .noFolders(let path):
            "No image folder is set for this dataset, so \(path) was not looked for; set one with "
                + "`vermilion dataset set N --images DIR`."
        case .remote(let address): "\(address) is on the network; pictures are only read from image folders."
        case .embedded: "The record carries its picture as a data: address, which is not decoded."
        case .refused(let path, let refusal): "\(path) \(refusal.sentence)."
        case .unreadable(let path, let reason): "\(path) could not be read: \(reason)."
        case .tooLarge(let what): what.sentence
        case .notAPicture(let found): "The file is \(found), not a picture that can be shown."
        case .noDecoder(let format): "No decoder for \(format) is installed\(format.decoderHint)."
        case .broken(let sentence): "The picture could not be decoded: \(sentence)"
        case .tooSlow(let seconds): "Decoding was stopped after \(seconds) seconds."
        case .unavailable(let reason): "Pictures cannot be decoded here: \(reason)"
        }
    }
}

extension PictureProblem.Refusal {
    fileprivate var sentence: String {
        switch self {
        case .outside: "leads out of the image folders"
        case .absolute: "is absolute and lies beneath none of the image folders"
        case .directory: "is a folder"
        case .special: "is a device, pipe or socket, not a file"
        case .malformed: "is not a path that a file can have"
        }
    }
}

extension PictureProblem.TooLarge {
    fileprivate var sentence: String {
        switch self {
        case .dimensions(let width, let height):
            "The header says \(width) × \(height) pixels; pictures up to \(PictureLimits.megapixels) megapixels and "
                + "\(PictureLimits.side) pixels a side are decoded."
        case .memory(let width, let height, let bytes):
            "Decoding \(width) × \(height) pixels would take \(bytes / 1_000_000) MB of memory; "
                + "\(PictureLimits.memory / 1_000_000) MB are allowed."
        case .file(let bytes):
            "The file has \(bytes / 1_000_000) MB; files up to \(PictureLimits.fileBytes / 1_000_000) MB are decoded."
        }
    }
}
