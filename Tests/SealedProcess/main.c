// Tries, sealed as the picture worker is, what a decoder would try that a hostile file has taken over. Each attempt has a
// process of its own, whose victim is this one; a line for each says how it went.
#define _GNU_SOURCE
#include "csandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

struct attempt {
    const char *name;
    long number;
    long arguments[5];
};

static void try(const struct attempt *attempt) {
    const long *a = attempt->arguments;
    if (csb_seal() != 0) _exit(2);
    long result = syscall(attempt->number, a[0], a[1], a[2], a[3], a[4]);
    char line[128];
    int length = snprintf(
        line, sizeof line, "%s: %s\n", attempt->name, result < 0 ? strerrorname_np(errno) : "done");
    if (write(STDOUT_FILENO, line, (size_t)length) != length) _exit(2);
    _exit(0);
}

int main(void) {
    long victim = getpid(), first_thread = victim;
    long upper_half = 1L << 32;
    siginfo_t information = {.si_code = SI_QUEUE};
    char byte = 0;
    const struct attempt attempts[] = {
        {"kill", SYS_kill, {victim, SIGKILL}},
        {"tkill", SYS_tkill, {first_thread, SIGKILL}},
        {"tgkill", SYS_tgkill, {victim, first_thread, SIGKILL}},
        {"tgkill, upper half", SYS_tgkill, {victim | upper_half, first_thread, SIGKILL}},
        {"rt_sigqueueinfo", SYS_rt_sigqueueinfo, {victim, SIGKILL, (long)&information}},
        {"rt_tgsigqueueinfo", SYS_rt_tgsigqueueinfo, {victim, first_thread, SIGKILL, (long)&information}},
        {"pidfd_open", SYS_pidfd_open, {victim, 0}},
        {"pidfd_send_signal", SYS_pidfd_send_signal, {0, SIGKILL, 0, 0}},
        {"prlimit64", SYS_prlimit64, {victim, 0, 0, 0}},
        {"setpriority", SYS_setpriority, {0, victim, 19}},
        {"sched_setaffinity", SYS_sched_setaffinity, {victim, 1, (long)&byte}},
        {"sched_setscheduler", SYS_sched_setscheduler, {victim, 0, (long)&byte}},
        {"process_vm_readv", SYS_process_vm_readv, {victim, 0, 0, 0, 0}},
        {"process_vm_writev", SYS_process_vm_writev, {victim, 0, 0, 0, 0}},
        {"kcmp", SYS_kcmp, {victim, victim, 0, 0, 0}},
        {"ptrace", SYS_ptrace, {16, victim}},
        {"fcntl", SYS_fcntl, {STDOUT_FILENO, F_SETOWN, victim}},
        {"openat", SYS_openat, {AT_FDCWD, (long)"/etc/passwd", O_RDONLY}},
        {"socket", SYS_socket, {AF_INET, SOCK_STREAM, 0}},
        {"fork", SYS_fork, {0}},
        {"execve", SYS_execve, {(long)"/bin/true", 0, 0}},
    };
    for (size_t index = 0; index <= sizeof attempts / sizeof attempts[0]; index++) {
        struct attempt own = {"tgkill, itself", SYS_tgkill, {0}};
        pid_t process = fork();
        if (process == 0) {
            own.arguments[0] = getpid();
            own.arguments[1] = gettid();
            try(index < sizeof attempts / sizeof attempts[0] ? &attempts[index] : &own);
        }
        int status = 0;
        if (process < 0 || waitpid(process, &status, 0) != process) return 1;
        if (WIFSIGNALED(status)) {
            printf("%s: %s\n", attempts[index].name, strsignal(WTERMSIG(status)));
            fflush(stdout);
        } else if (WEXITSTATUS(status) != 0) {
            return 1;
        }
    }
    return 0;
}
