#define _GNU_SOURCE
#include "csandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

static int bound(int resource, rlim_t value) {
    struct rlimit limit = {.rlim_cur = value, .rlim_max = value};
    return setrlimit(resource, &limit) == 0 ? 0 : -errno;
}

int csb_restrain(uint64_t bytes) {
    // The Swift runtime catches crashes to print a backtrace with another program, which a sealed process cannot start
    // and would wait for: let a crash be a crash.
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    if (close_range(3, ~0U, 0) != 0 && errno != ENOSYS) return -errno;
    int choice = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (choice >= 0) {
        // Best effort: without it the kernel chooses by size alone.
        ssize_t ignored = write(choice, "800", 3);
        (void)ignored;
        close(choice);
    }
    // One heap for all threads: each further one would reserve address space of its own.
    mallopt(M_ARENA_MAX, 1);
    int failure = bound(RLIMIT_CORE, 0);
    if (!failure) failure = bound(RLIMIT_FSIZE, 0);
    if (!failure) failure = bound(RLIMIT_AS, bytes);
    if (failure) return failure;
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return -errno;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -errno;
    return 0;
}

// What a decoder that has its libraries in memory needs: memory, threads, the clock, and the descriptors it was given.
static const int unconditional[] = {
    SCMP_SYS(read), SCMP_SYS(pread64), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(recvmsg), SCMP_SYS(sendmsg),
    SCMP_SYS(close), SCMP_SYS(lseek), SCMP_SYS(fstat),
    SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise), SCMP_SYS(brk),
    SCMP_SYS(futex), SCMP_SYS(set_robust_list), SCMP_SYS(rseq), SCMP_SYS(membarrier), SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity), SCMP_SYS(getcpu), SCMP_SYS(sysinfo),
    SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigaction), SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall), SCMP_SYS(getpid), SCMP_SYS(gettid),
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday), SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep), SCMP_SYS(setitimer), SCMP_SYS(getrandom), SCMP_SYS(exit), SCMP_SYS(exit_group),
};

static int add_rules(scmp_filter_ctx filter) {
    int failure = 0;
    for (size_t index = 0; index < sizeof unconditional / sizeof unconditional[0]; index++) {
        if ((failure = seccomp_rule_add(filter, SCMP_ACT_ALLOW, unconditional[index], 0))) return failure;
    }
    // Memory, but none that can be run.
    (failure = seccomp_rule_add(
         filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)))
        || (failure = seccomp_rule_add(
                filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)))
        // Threads, but no processes. What clone3 asks for lies in memory where a filter cannot see it: without it the
        // C library turns to clone.
        || (failure = seccomp_rule_add(
                filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD)))
        || (failure = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0))
        || (failure = seccomp_rule_add(
                filter, SCMP_ACT_ALLOW, SCMP_SYS(prctl), 1, SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME)))
        // Signals to its own threads, as abort() sends one. The kernel takes an int: the register's upper half is not
        // looked at there, so it must not be looked at here.
        || (failure = seccomp_rule_add(
                filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
                SCMP_A0(SCMP_CMP_MASKED_EQ, 0xFFFFFFFF, (scmp_datum_t)getpid())))
        || (failure = seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, SCMP_SYS(execve), 0))
        || (failure = seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, SCMP_SYS(execveat), 0))
        || (failure = seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, SCMP_SYS(ptrace), 0));
    return failure;
}

int csb_seal(void) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter) return -ENOMEM;
    // Also for threads that a library may have started by now.
    int failure = seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1);
    if (!failure) failure = add_rules(filter);
    if (!failure) failure = seccomp_load(filter);
    seccomp_release(filter);
    return failure;
}

void csb_alarm(unsigned seconds) {
    struct itimerval timer = {.it_value = {.tv_sec = seconds}};
    setitimer(ITIMER_REAL, &timer, NULL);
}
