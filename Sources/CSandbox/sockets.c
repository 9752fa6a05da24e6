#define _GNU_SOURCE
#include "csandbox.h"

#include <errno.h>
#include <stdbool.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

int csb_socket_pair(int sockets[2]) {
    return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) == 0 ? 0 : -errno;
}

int csb_send(int socket, const void *bytes, size_t count, int descriptor) {
    const char *next = bytes;
    while (count > 0) {
        struct iovec part = {.iov_base = (void *)next, .iov_len = count};
        struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
        union {
            struct cmsghdr header;
            char space[CMSG_SPACE(sizeof(int))];
        } control;
        if (descriptor >= 0) {
            memset(&control, 0, sizeof control);
            message.msg_control = control.space;
            message.msg_controllen = sizeof control.space;
            struct cmsghdr *header = CMSG_FIRSTHDR(&message);
            header->cmsg_level = SOL_SOCKET;
            header->cmsg_type = SCM_RIGHTS;
            header->cmsg_len = CMSG_LEN(sizeof(int));
            memcpy(CMSG_DATA(header), &descriptor, sizeof(int));
        }
        ssize_t sent = sendmsg(socket, &message, MSG_NOSIGNAL);
        if (sent < 0) {
            if (errno == EINTR) continue;
            return -errno;
        }
        next += sent;
        count -= (size_t)sent;
        descriptor = -1;
    }
    return 0;
}

// Takes the one descriptor that was asked for and closes all others; false if there was any other.
static bool take_descriptors(struct msghdr *message, int *wanted) {
    // What did not fit was closed by the kernel, which tells of it.
    bool is_invited = !(message->msg_flags & MSG_CTRUNC);
    for (struct cmsghdr *header = CMSG_FIRSTHDR(message); header; header = CMSG_NXTHDR(message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
        size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (size_t index = 0; index < count; index++) {
            int descriptor;
            memcpy(&descriptor, CMSG_DATA(header) + index * sizeof(int), sizeof(int));
            if (wanted && *wanted < 0) {
                *wanted = descriptor;
            } else {
                close(descriptor);
                is_invited = false;
            }
        }
    }
    return is_invited;
}

ssize_t csb_receive(int socket, void *bytes, size_t count, int *descriptor) {
    if (descriptor) *descriptor = -1;
    struct iovec part = {.iov_base = bytes, .iov_len = count};
    union {
        struct cmsghdr header;
        char space[CMSG_SPACE(sizeof(int))];
    } control;
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    if (descriptor) {
        message.msg_control = control.space;
        // Without the padding, in which there would be room for a second descriptor.
        message.msg_controllen = CMSG_LEN(sizeof(int));
    }
    ssize_t received;
    do received = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
    while (received < 0 && errno == EINTR);
    if (received < 0) return -errno;
    if (take_descriptors(&message, descriptor)) return received;
    if (descriptor && *descriptor >= 0) close(*descriptor);
    if (descriptor) *descriptor = -1;
    return -EBADMSG;
}
