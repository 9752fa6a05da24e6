#define _GNU_SOURCE
#include "csandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

pid_t csb_spawn(const char *path, char *const arguments[], int socket) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int failure = posix_spawn_file_actions_init(&actions);
    if (failure) return -failure;
    failure = posix_spawnattr_init(&attributes);
    if (failure) {
        posix_spawn_file_actions_destroy(&actions);
        return -failure;
    }
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    pid_t process = -1;
    // A session of its own: neither Ctrl-C nor a closing terminal reaches the worker, and it has no terminal to write to.
    short flags = POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
    (failure = posix_spawn_file_actions_adddup2(&actions, socket, 0))
        || (failure = posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0))
        || (failure = posix_spawn_file_actions_adddup2(&actions, 1, 2))
        || (failure = posix_spawn_file_actions_addclosefrom_np(&actions, 3))
        || (failure = posix_spawnattr_setsigdefault(&attributes, &all))
        || (failure = posix_spawnattr_setsigmask(&attributes, &none))
        || (failure = posix_spawnattr_setflags(&attributes, flags))
        || (failure = posix_spawn(&process, path, &actions, &attributes, arguments, environ));
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failure ? -failure : process;
}

int csb_reap(pid_t process, int kill_first) {
    if (kill_first) kill(process, SIGKILL);
    int status = 0;
    while (waitpid(process, &status, 0) < 0) {
        if (errno != EINTR) return -errno;
    }
    return status;
}

int csb_signal_of(int status) { return status >= 0 && WIFSIGNALED(status) ? WTERMSIG(status) : 0; }
