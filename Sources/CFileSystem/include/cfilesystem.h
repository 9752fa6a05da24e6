#ifndef CFILESYSTEM_H
#define CFILESYSTEM_H

#include <stdint.h>

/// What tells one file from every other, also from its own copies.
struct cfilesystem_identity {
    uint64_t volume;
    uint64_t inode;
    int64_t birth_seconds;
    uint32_t birth_nanoseconds;
};

/// Fills in the identity of the file at `path`; returns 0, or -1 with errno set. The birth is 0 where it is not kept.
int cfilesystem_identify(const char *path, struct cfilesystem_identity *identity);

/// Fills in the magic number of the file system that holds `path` (statfs); returns 0, or -1 with errno set.
int cfilesystem_type(const char *path, uint64_t *type);

enum cfilesystem_lock { CFILESYSTEM_UNLOCK, CFILESYSTEM_SHARED, CFILESYSTEM_EXCLUSIVE };

/// Locks one byte of a file for this open file description; returns 0, or -1 with errno set (EAGAIN: not now).
int cfilesystem_lock_byte(int descriptor, int64_t byte, enum cfilesystem_lock kind, int waits);

/// Whether another open file description has a lock on one byte of a file, without taking one: 1 or 0, or -1 with errno set.
int cfilesystem_byte_is_locked(int descriptor, int64_t byte);

#endif
