#define _GNU_SOURCE
#include "cfilesystem.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>

int cfilesystem_identify(const char *path, struct cfilesystem_identity *identity) {
    struct stat facts;
    struct statfs volume;
    struct statx more;
    if (stat(path, &facts) != 0 || statfs(path, &volume) != 0) return -1;
    // The device number can change with every boot; the volume's own id, where there is one, does not.
    uint64_t id = 0;
    memcpy(&id, &volume.f_fsid, sizeof volume.f_fsid < sizeof id ? sizeof volume.f_fsid : sizeof id);
    identity->volume = id != 0 ? id : (uint64_t)facts.st_dev;
    identity->inode = (uint64_t)facts.st_ino;
    identity->birth_seconds = 0;
    identity->birth_nanoseconds = 0;
    if (statx(AT_FDCWD, path, 0, STATX_BTIME, &more) == 0 && (more.stx_mask & STATX_BTIME) != 0) {
        identity->birth_seconds = more.stx_btime.tv_sec;
        identity->birth_nanoseconds = more.stx_btime.tv_nsec;
    }
    return 0;
}

int cfilesystem_type(const char *path, uint64_t *type) {
    struct statfs volume;
    if (statfs(path, &volume) != 0) return -1;
    // The field is signed and narrower on some machines: only its 32 bits are the magic number.
    *type = (uint32_t)volume.f_type;
    return 0;
}

int cfilesystem_lock_byte(int descriptor, int64_t byte, enum cfilesystem_lock kind, int waits) {
    struct flock range = {
        .l_type = kind == CFILESYSTEM_UNLOCK ? F_UNLCK : kind == CFILESYSTEM_SHARED ? F_RDLCK : F_WRLCK,
        .l_whence = SEEK_SET,
        .l_start = byte,
        .l_len = 1,
        .l_pid = 0,
    };
    int result;
    do {
        result = fcntl(descriptor, waits ? F_OFD_SETLKW : F_OFD_SETLK, &range);
    } while (result != 0 && errno == EINTR);
    return result;
}

int cfilesystem_byte_is_locked(int descriptor, int64_t byte) {
    struct flock range = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = byte, .l_len = 1, .l_pid = 0};
    if (fcntl(descriptor, F_OFD_GETLK, &range) != 0) return -1;
    return range.l_type != F_UNLCK;
}
