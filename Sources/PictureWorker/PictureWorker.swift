internal import CGdkPixbuf
internal import CSandbox
internal import Glibc
internal import Pictures

/// The other process: hostile files in, checked and fitted pixels out.
///
/// It holds nothing but its socket and, for a moment, the file it was handed. Before the first file it loads every
/// decoder and then gives up all that decoding does not need: opening files, sockets, starting programs, new
/// privileges. Its memory is bounded. What a hostile file can take over is a process that can do nothing but answer.
package enum PictureWorker {
    /// The most address space: the largest file, the largest buffers, and the program itself.
    ///
    /// The costliest pictures within the limits, 100 megapixels of progressive JPEG without subsampling or of lossless
    /// WebP, were measured to take 1.0 GB with their files, the program's 126 MB included.
    private static let addressSpace: UInt64 = 2 << 30

    /// Serves requests from `socket` until the program closes it; never returns.
    package static func run(socket: Int32 = 0) -> Never {
        guard isSocket(socket) else {
            let message = "This is a part of vermilion that it starts by itself; there is nothing to see here.\n"
            write(STDERR_FILENO, message, message.utf8.count)
            exit(64)
        }
        do throws(PictureProblem) { try confine() } catch {
            _ = WorkerAnswer.problem(error).send(to: socket)
            exit(1)
        }
        guard WorkerAnswer.ready.send(to: socket) else { exit(0) }
        let desk = DecodingDesk()
        while let (request, descriptor) = WorkerRequest.receive(from: socket) {
            // Should the program itself be gone, nobody else would stop a decoder that never ends.
            csb_alarm(UInt32(2 * PictureLimits.seconds))
            let answer = desk.answer(request, descriptor: descriptor)
            csb_alarm(0)
            close(descriptor)
            guard answer.send(to: socket) else { break }
        }
        exit(0)
    }

    private static func isSocket(_ descriptor: Int32) -> Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFSOCK
    }

    private static func confine() throws(PictureProblem) {
        let restrained = csb_restrain(addressSpace)
        guard restrained == 0 else {
            throw .unavailable(reason: "the decoder's limits could not be set (\(name(of: restrained))).")
        }
        DecoderWarmUp.loadAllDecoders()
        let sealed = csb_seal()
        guard sealed == 0 else {
            throw .unavailable(
                reason: "the decoder could not be confined (seccomp: \(name(of: sealed))); a kernel with seccomp is "
                    + "needed.")
        }
    }

    private static func name(of failure: Int32) -> String { String(cString: strerror(-failure)) }
}
