#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// Opens `path` beneath `folder` as a place (O_PATH), by openat2 with RESOLVE_BENEATH and RESOLVE_NO_MAGICLINKS.
/// Returns a descriptor or -errno; -ENOSYS where the kernel has no openat2.
int csb_open_beneath(int folder, const char *path);

/// Opens one component of a path in `folder` as a place (O_PATH), never following a symbolic link.
/// Returns a descriptor or -errno.
int csb_open_component(int folder, const char *name);

/// Opens the place behind `descriptor` (an O_PATH descriptor) for reading, without ever blocking.
/// Returns a descriptor or -errno.
int csb_reopen_for_reading(int descriptor);

/// Sends all of `bytes`, with `descriptor` attached if it is not negative. Never raises SIGPIPE.
/// Returns 0 or -errno.
int csb_send(int socket, const void *bytes, size_t count, int descriptor);

/// Receives up to `count` bytes and, unless `descriptor` is NULL, the one descriptor that may be attached (else -1 is
/// stored). A message with any other descriptor is refused, and nothing of it stays open.
/// Returns the number of bytes, 0 when the other side is gone, or -errno; -EBADMSG for a message that was refused.
ssize_t csb_receive(int socket, void *bytes, size_t count, int *descriptor);

/// Makes a pair of connected stream sockets that are closed on exec. Returns 0 or -errno.
int csb_socket_pair(int sockets[2]);

/// Starts `path` with `arguments` (ending in NULL) in a session of its own: `socket` as standard input, standard
/// output and error to /dev/null, every other descriptor closed, signals at their defaults.
/// Returns the process id or -errno.
pid_t csb_spawn(const char *path, char *const arguments[], int socket);

/// Waits for the end of a child; kills it first if `kill_first` is not 0. Returns its wait status or -errno.
int csb_reap(pid_t process, int kill_first);

/// The signal that ended a process, by its wait status; 0 if it left by itself.
int csb_signal_of(int status);

/// Gives signals their default effect, closes every descriptor but 0 to 2, forbids core files, tracing, file writing and new privileges, bounds the
/// address space to `bytes` and lets the kernel choose this process first when memory runs out.
/// Returns 0 or -errno.
int csb_restrain(uint64_t bytes);

/// Leaves this process only what decoding needs: memory, threads, the clock and the descriptors it has. Opening files,
/// sockets, starting programs and signals to other processes are over for good. Returns 0 or -errno.
int csb_seal(void);

/// Lets SIGALRM end this process after `seconds`; 0 calls that off.
void csb_alarm(unsigned seconds);
