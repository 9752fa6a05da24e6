internal import CSandbox
internal import Glibc
internal import TerminalUI

/// One picture worker and the socket to it.
///
/// Not safe to use from several threads at once.
final class WorkerProcess {
    let process: pid_t
    private let socket: Int32
    /// Whether it has said that it is confined and waits for requests.
    private(set) var isReady = false
    private var isReaped = false

    /// How a worker can fail a request.
    enum Failure: Error {
        /// The time was up; the worker was killed.
        case late
        /// It ended, by this signal if it is not 0.
        case died(signal: Int32)
        /// It answered nonsense and was killed.
        case confused
        /// It said at its start that it cannot work here.
        case unavailable(reason: String)
    }

    /// Starts `program`; fails with the reason if there is no starting it.
    init(program: WorkerProgram, isInBackground: Bool) throws(Failure) {
        var sockets: [Int32] = [-1, -1]
        let paired = csb_socket_pair(&sockets)
        guard paired == 0 else { throw .unavailable(reason: String(cString: strerror(-paired))) }
        var arguments: [UnsafeMutablePointer<CChar>?] =
            ([program.executable] + program.arguments).map { strdup($0) } + [nil]
        let started = csb_spawn(program.executable, &arguments, sockets[1])
        for argument in arguments { free(argument) }
        close(sockets[1])
        guard started > 0 else {
            close(sockets[0])
            throw .unavailable(
                reason: "\(program.executable) could not be started: \(String(cString: strerror(-started)))")
        }
        process = started
        socket = sockets[0]
        // What is prepared ahead must not slow down what somebody waits for.
        if isInBackground { setpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(started), 5) }
    }

    deinit {
        close(socket)
        if !isReaped { _ = csb_reap(process, 1) }
    }

    /// Has `picture` decoded and fitted.
    func decode(
        _ picture: OpenedPicture, fit: PictureFit, within limit: Duration
    ) throws(Failure) -> Result<FittedPixels, PictureProblem> {
        try awaitReadiness()
        let request = WorkerRequest(fit: fit, file: picture.identity)
        do {
            try request.send(to: socket, descriptor: picture.descriptor)
        } catch {
            throw end(.closed)
        }
        switch try answer(box: fit.box, within: limit) {
        case .picture(let pixels): return .success(pixels)
        case .problem(let problem): return .failure(problem)
        case .ready: throw confused()
        }
    }

    /// Waits until the worker is confined and ready, so that its start does not count against the first picture.
    private func awaitReadiness() throws(Failure) {
        guard !isReady else { return }
        switch try answer(box: Size(columns: 1, rows: 1), within: .seconds(20)) {
        case .ready: isReady = true
        case .problem(.unavailable(let reason)): throw .unavailable(reason: reason)
        case .problem, .picture: throw confused()
        }
    }

    private func answer(box: Size, within limit: Duration) throws(Failure) -> WorkerAnswer {
        do {
            if let answer = try WorkerAnswer.receive(from: socket, box: box, deadline: .now + limit) { return answer }
        } catch { throw end(error) }
        throw confused()
    }

    private func confused() -> Failure {
        _ = end(.closed)
        return .confused
    }

    /// Ends the worker for good and says how it failed.
    private func end(_ failure: Wire.Failure) -> Failure {
        let status = csb_reap(process, 1)
        isReaped = true
        return switch failure {
        case .late: .late
        case .uninvited: .confused
        case .closed, .error: .died(signal: csb_signal_of(status))
        }
    }
}
