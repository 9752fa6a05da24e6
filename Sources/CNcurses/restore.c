#define _GNU_SOURCE
#include "cncurses.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Everything that a signal handler reads is plain data that was laid out before the signal can come.
static volatile sig_atomic_t guarded;
static int guarded_terminal;
static struct termios guarded_settings;
static char restore_text[1024];
static volatile size_t restore_length;
static int signal_pipe[2] = {-1, -1};

// The signals that end the program; the handler gives them back to whoever had them.
static const int ending[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP, SIGSYS};
static const int telling[] = {SIGWINCH, SIGCONT, SIGTSTP};
enum { ending_count = sizeof ending / sizeof ending[0], telling_count = sizeof telling / sizeof telling[0] };
static struct sigaction before_ending[ending_count], before_telling[telling_count];
static char handler_stack[64 * 1024];

static void write_all(const char *text, size_t length) {
    while (length > 0) {
        ssize_t written = write(guarded_terminal, text, length);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        text += written;
        length -= (size_t)written;
    }
}

// Setting a terminal from the background would stop the program.
static void set_terminal(void) {
    sigset_t stop, before;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &stop, &before);
    tcsetattr(guarded_terminal, TCSADRAIN, &guarded_settings);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void restore_once(void) {
    if (!guarded) return;
    guarded = 0;
    write_all(restore_text, restore_length);
    set_terminal();
}

bool cncurses_guard(int terminal) {
    static bool registered;
    if (tcgetattr(terminal, &guarded_settings) != 0) return false;
    guarded_terminal = terminal;
    restore_length = 0;
    guarded = 1;
    if (!registered) registered = atexit(restore_once) == 0;
    return true;
}

// Appends a capability without its padding, such as $<5>.
static void append(const char *text) {
    while (text && *text && restore_length + 1 < sizeof restore_text) {
        const char *end;
        if (text[0] == '$' && text[1] == '<' && (end = strchr(text, '>'))) {
            text = end + 1;
        } else {
            restore_text[restore_length++] = *text++;
        }
    }
}

void cncurses_guard_screen(void) {
    // Where there is no other screen to go back to, what was drawn is cleared.
    const char *leave = cncurses_capability("rmcup");
    if (!leave) leave = cncurses_capability("clear");
    restore_length = 0;
    // Ends a string or a sequence that was cut off, then the modes that ncurses knows nothing of.
    append("\033\\\033[?2026l\033[?1004l\033[?2004l");
    append(cncurses_capability("sgr0"));
    append(cncurses_capability("op"));
    append(cncurses_capability("rmkx"));
    append(cncurses_capability("cnorm"));
    append(leave);
}

void cncurses_restore_settings(void) {
    if (guarded) set_terminal();
}

void cncurses_unguard(void) { guarded = 0; }

static void end_by_signal(int number, siginfo_t *info, void *context) {
    (void)context;
    int error = errno;
    cncurses_end_foreground();
    restore_once();
    // A fault goes on to whoever handled it before, such as Swift's own backtrace, and comes again when that returns.
    // A signal that was sent would not come again, so it has its default effect: the exit status tells of it.
    const struct sigaction standard = {.sa_handler = SIG_DFL};
    bool was_sent = info->si_code <= 0;
    for (size_t index = 0; index < ending_count; index++) {
        if (ending[index] == number) sigaction(number, was_sent ? &standard : &before_ending[index], NULL);
    }
    // Blocked until this handler returns.
    if (was_sent) raise(number);
    errno = error;
}

static void tell_signal(int number, siginfo_t *info, void *context) {
    (void)info, (void)context;
    int error = errno;
    unsigned char byte = (unsigned char)number;
    (void)!write(signal_pipe[1], &byte, 1);
    errno = error;
}

static void watch(int number, void (*handler)(int, siginfo_t *, void *), int flags, struct sigaction *before) {
    struct sigaction action = {.sa_sigaction = handler, .sa_flags = flags | SA_SIGINFO};
    sigfillset(&action.sa_mask);
    sigaction(number, NULL, before);
    // What the parent told us to ignore, as nohup does, stays ignored.
    if (before->sa_handler != SIG_IGN) sigaction(number, &action, NULL);
}

int cncurses_watch_signals(void) {
    if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    // A stack that overflowed leaves no room for the handler.
    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&stack, NULL);
    for (size_t index = 0; index < ending_count; index++) {
        watch(ending[index], end_by_signal, SA_ONSTACK, &before_ending[index]);
    }
    for (size_t index = 0; index < telling_count; index++) {
        watch(telling[index], tell_signal, SA_RESTART, &before_telling[index]);
    }
    return signal_pipe[0];
}

void cncurses_unwatch_signals(void) {
    for (size_t index = 0; index < ending_count; index++) sigaction(ending[index], &before_ending[index], NULL);
    for (size_t index = 0; index < telling_count; index++) sigaction(telling[index], &before_telling[index], NULL);
}

void cncurses_stop(void) {
    struct sigaction stop = {.sa_handler = SIG_DFL}, before;
    sigaction(SIGTSTP, &stop, &before);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &before, NULL);
}
