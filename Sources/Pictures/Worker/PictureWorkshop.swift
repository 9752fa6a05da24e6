internal import Glibc
internal import Synchronization

/// A picture worker that is there when it is needed: started, watched, killed when it takes too long, started again.
///
/// Its calls block, so it belongs to a thread of its own.
package final class PictureWorkshop {
    private let program: WorkerProgram
    private let isInBackground: Bool
    private let limit: Duration
    private var worker: WorkerProcess?
    /// How many workers in a row have been started and never were ready.
    private var failedStarts = 0
    private var reason: String?
    /// The running worker, for other threads to look at; 0 when there is none.
    private let running = Atomic<Int32>(0)

    /// After so many workers that never were ready, no more are started.
    private static let mostFailedStarts = 3

    package init(
        program: WorkerProgram = .current, isInBackground: Bool = false,
        limit: Duration = .seconds(PictureLimits.seconds)
    ) {
        self.program = program
        self.isInBackground = isInBackground
        self.limit = limit
    }

    /// The worker's process id, if one is running.
    package var process: Int32? {
        let process = running.load(ordering: .relaxed)
        return process > 0 ? process : nil
    }

    /// Ends the worker; the next picture starts another one.
    package func stop() {
        worker = nil
        running.store(0, ordering: .relaxed)
    }

    /// Has a picture decoded and fitted.
    package func decode(_ picture: OpenedPicture, fit: PictureFit) -> Result<FittedPixels, PictureProblem> {
        guard picture.bytes <= PictureLimits.fileBytes else { return .failure(.tooLarge(.file(bytes: picture.bytes))) }
        do {
            do { return try attempt(picture, fit: fit) } catch .died(signal: SIGKILL) {
                // Somebody else's doing, most likely the kernel's for want of memory: the picture may not be to blame.
                return try attempt(picture, fit: fit)
            }
        } catch { return .failure(problem(error)) }
    }

    private func attempt(
        _ picture: OpenedPicture, fit: PictureFit
    ) throws(WorkerProcess.Failure) -> Result<FittedPixels, PictureProblem> {
        let worker = try startedWorker()
        defer { if worker.isReady { failedStarts = 0 } }
        do { return try worker.decode(picture, fit: fit, within: limit) } catch {
            stop()
            throw error
        }
    }

    private func startedWorker() throws(WorkerProcess.Failure) -> WorkerProcess {
        if let worker { return worker }
        if failedStarts >= Self.mostFailedStarts {
            throw .unavailable(reason: reason ?? "the decoder ended \(failedStarts) times at its start.")
        }
        failedStarts += 1
        let worker = try WorkerProcess(program: program, isInBackground: isInBackground)
        self.worker = worker
        running.store(worker.process, ordering: .relaxed)
        return worker
    }

    private func problem(_ failure: WorkerProcess.Failure) -> PictureProblem {
        switch failure {
        case .late: return .tooSlow(seconds: Int(max(1, (limit / .seconds(1)).rounded())))
        case .unavailable(let reason):
            self.reason = reason
            return .unavailable(reason: reason)
        case .died(let signal):
            let how = signal == 0 ? "" : " (\(String(cString: strsignal(signal))))"
            return .broken(sentence: "the decoder stopped\(how).")
        case .confused: return .broken(sentence: "the decoder's answer made no sense.")
        }
    }
}
