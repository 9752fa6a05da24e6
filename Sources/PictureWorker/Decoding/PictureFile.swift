internal import Glibc
internal import Pictures

/// A file's bytes, read whole from a descriptor.
///
/// Read and not mapped: a file that is cut short while it is decoded would end the process.
final class PictureFile {
    private let memory: UnsafeMutableRawBufferPointer
    let bytes: UnsafeRawBufferPointer

    /// Reads up to `size` bytes from the start.
    init(descriptor: Int32, size: Int) throws(PictureProblem) {
        guard size <= PictureLimits.fileBytes else { throw .tooLarge(.file(bytes: size)) }
        memory = .allocate(byteCount: max(1, size), alignment: 16)
        var filled = 0
        var failure: Int32 = 0
        while filled < size, let base = memory.baseAddress {
            let count = pread(descriptor, base + filled, size - filled, off_t(filled))
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                failure = errno
                break
            }
            filled += count
        }
        bytes = UnsafeRawBufferPointer(rebasing: memory[..<filled])
        if failure != 0 {
            throw .broken(sentence: "the file could not be read: \(String(cString: strerror(failure))).")
        }
    }

    deinit { memory.deallocate() }
}
