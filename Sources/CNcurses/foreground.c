#define _GNU_SOURCE
#include "cncurses.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

extern char **environ;

// The process group that has the terminal, for the signal handler; 0 while it is ours.
static volatile sig_atomic_t lent_to;

// The environment, with a locale in it that has the characters of this program where its own has not.
static char **environment_with_characters(char *locale_entry) {
    size_t count = 0, kept = 0;
    while (environ[count]) count++;
    char **result = malloc((count + 2) * sizeof *result);
    if (!result) return NULL;
    for (size_t index = 0; index < count; index++) {
        if (!locale_entry || strncmp(environ[index], "LC_ALL=", 7) != 0) result[kept++] = environ[index];
    }
    if (locale_entry) result[kept++] = locale_entry;
    result[kept] = NULL;
    return result;
}

// Starts a program in a process group of its own: with the terminal, if we have it to give, and nothing else of ours.
static int spawn(pid_t *process, int terminal, bool has_terminal, const char *path, char *const arguments[]) {
    char utf8[] = "LC_ALL=C.UTF-8";
    char **environment = environment_with_characters(cncurses_has_own_locale() ? utf8 : NULL);
    if (!environment) return ENOMEM;
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int failure = posix_spawn_file_actions_init(&actions);
    if (failure) goto no_actions;
    if ((failure = posix_spawnattr_init(&attributes))) goto no_attributes;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    short flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
    // The child takes the terminal itself, before the program in it can ask for a key.
    if (has_terminal) failure = posix_spawn_file_actions_addtcsetpgrp_np(&actions, terminal);
    failure || (failure = posix_spawn_file_actions_addclosefrom_np(&actions, 3))
        || (failure = posix_spawnattr_setpgroup(&attributes, 0))
        || (failure = posix_spawnattr_setsigdefault(&attributes, &all))
        || (failure = posix_spawnattr_setsigmask(&attributes, &none))
        || (failure = posix_spawnattr_setflags(&attributes, flags))
        || (failure = posix_spawn(process, path, &actions, &attributes, arguments, environment));
    posix_spawnattr_destroy(&attributes);
no_attributes:
    posix_spawn_file_actions_destroy(&actions);
no_actions:
    free(environment);
    return failure;
}

// Taking the terminal back from the background would stop the program.
static void take_terminal(int terminal) {
    sigset_t stop, before;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &stop, &before);
    tcsetpgrp(terminal, getpgrp());
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

int cncurses_run_in_foreground(int terminal, const char *path, char *const arguments[]) {
    // Without job control there is no terminal to give.
    bool has_terminal = tcgetpgrp(terminal) == getpgrp();
    pid_t process;
    int failure = spawn(&process, terminal, has_terminal, path, arguments);
    if (failure) {
        if (has_terminal) take_terminal(terminal);
        return -failure;
    }
    lent_to = process;
    int status = 0;
    for (;;) {
        pid_t found = waitpid(process, &status, WUNTRACED);
        if (found < 0 && errno == EINTR) continue;
        if (found < 0 || !WIFSTOPPED(status)) break;
        // Stopped by Ctrl-Z: so is this program, that the shell may have the terminal; continued, so is the other one.
        if (has_terminal) take_terminal(terminal);
        cncurses_restore_settings();
        cncurses_stop();
        // Continued in the background, this stops the program again until it has the terminal to give.
        if (has_terminal) tcsetpgrp(terminal, process);
        kill(-process, SIGCONT);
    }
    lent_to = 0;
    if (has_terminal) take_terminal(terminal);
    // What was typed before the screen is back was not meant for it.
    tcflush(terminal, TCIFLUSH);
    return status;
}

void cncurses_end_foreground(void) {
    pid_t process = (pid_t)lent_to;
    if (process == 0) return;
    lent_to = 0;
    kill(-process, SIGHUP);
    kill(-process, SIGCONT);
    // It gives up the screen in its own way, if it is quick.
    for (int round = 0; round < 20; round++) {
        if (waitpid(process, NULL, WNOHANG) != 0) break;
        poll(NULL, 0, 25);
    }
}
