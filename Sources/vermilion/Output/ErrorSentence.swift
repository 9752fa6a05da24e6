internal import ArgumentParser
internal import Foundation

/// What an error says to a person.
enum ErrorSentence {
    /// The error's own sentence; the system's words for one of Foundation's, which are for programmers.
    static func text(for error: any Error) -> String {
        if let error = error as? CocoaError { return sentence(error as NSError) }
        if let error = error as? POSIXError { return words(error.code.rawValue) }
        if type(of: error) is NSError.Type { return sentence(error as NSError) }
        return Vermilion.message(for: error)
    }

    /// The file and the system's reason, as far as the error knows them.
    private static func sentence(_ error: NSError) -> String {
        let path = error.userInfo[NSFilePathErrorKey] as? String ?? (error.userInfo[NSURLErrorKey] as? URL)?.path
        let reason = reason(error)
        return path.map { "\($0): \(reason)" } ?? reason
    }

    private static func reason(_ error: NSError) -> String {
        if error.domain == NSPOSIXErrorDomain { return words(Int32(truncatingIfNeeded: error.code)) }
        if let underlying = error.userInfo[NSUnderlyingErrorKey] as? any Error {
            return reason(underlying as NSError)
        }
        return switch CocoaError.Code(rawValue: error.code) {
        case .fileNoSuchFile, .fileReadNoSuchFile: words(ENOENT)
        case .fileReadNoPermission, .fileWriteNoPermission: words(EACCES)
        case .fileWriteOutOfSpace: words(ENOSPC)
        case .fileWriteVolumeReadOnly: words(EROFS)
        case .fileWriteFileExists: words(EEXIST)
        case .fileReadTooLarge: words(EFBIG)
        case .fileReadCorruptFile, .fileReadInapplicableStringEncoding: "the file is not UTF-8 text"
        default: "the system refused, without a reason (\(error.domain) \(error.code))"
        }
    }

    private static func words(_ code: Int32) -> String { String(cString: strerror(code)) }
}

/// Something the program refuses or could not do, in a sentence fit for a person.
struct ProgramError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
