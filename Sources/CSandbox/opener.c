// A process that stays outside of the sandbox and opens the files that the reader names later.
//
// It is the same program started afresh, so that it holds no key and no word; it has a session of its own, so that no
// key on the terminal means it; and it ends with the one that asks.

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "CSandbox.h"

enum { longest_path = 4096 };

/// The file that was made last.
static dev_t made_device;
static ino_t made_number;

int ripples_opener_pair(int *sockets) {
  return socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets);
}

/// The process that made the pair; 0 when the descriptor is no end of one.
static pid_t maker(int descriptor) {
  struct ucred peer;
  int type = 0;
  socklen_t size = sizeof type;
  if (getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) != 0 || type != SOCK_SEQPACKET) return 0;
  size = sizeof peer;
  return getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 ? peer.pid : 0;
}

int ripples_opener_is_asked(int descriptor) { return maker(descriptor) == getppid(); }

int ripples_opener_is_own(int descriptor) { return maker(descriptor) == getpid(); }

static int create(const char *path) {
  const int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY, 0600);
  struct stat status;
  if (file >= 0 && fstat(file, &status) == 0) {
    made_device = status.st_dev;
    made_number = status.st_ino;
  }
  return file < 0 ? -errno : file;
}

/// Nothing that would wait for another program, or that is a device; the time of the last reading stays as it was, where
/// the file is the account's own.
static int look(const char *path) {
  const int flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;
  int file = open(path, flags | O_NOATIME);
  if (file < 0 && errno == EPERM) file = open(path, flags);
  if (file < 0) return -errno;
  struct stat status;
  if (fstat(file, &status) == 0 && (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode))) {
    fcntl(file, F_SETFL, 0);
    return file;
  }
  close(file);
  return -EINVAL;
}

static int take_away(const char *path) {
  struct stat status;
  if (lstat(path, &status) != 0) return -errno;
  if (made_number == 0 || status.st_dev != made_device || status.st_ino != made_number) return -EPERM;
  if (unlink(path) != 0) return -errno;
  // The next file may get its number.
  made_number = 0;
  return 0;
}

/// Room for one descriptor beside a message.
union passage {
  struct cmsghdr header;
  char bytes[CMSG_SPACE(sizeof(int))];
};

static int answer(int32_t result) {
  struct iovec part = {.iov_base = &result, .iov_len = sizeof result};
  union passage passage;
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  memset(&passage, 0, sizeof passage);
  if (result > 0) {
    message.msg_control = passage.bytes;
    message.msg_controllen = sizeof passage.bytes;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(header), &result, sizeof(int));
  }
  ssize_t sent;
  while ((sent = sendmsg(STDIN_FILENO, &message, MSG_NOSIGNAL)) < 0 && errno == EINTR) continue;
  if (result > 0) close(result);
  return sent > 0;
}

void ripples_opener_serve(void) {
  const pid_t parent = getppid();
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // What is sent to all programs of a window that closes is no reason to end before the one that asks.
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, NULL);
  while (getppid() == parent) {
    char request[1 + longest_path + 1];
    const ssize_t count = recv(STDIN_FILENO, request, sizeof request - 1, 0);
    if (count < 0 && errno == EINTR) continue;
    if (count < 2) break;
    request[count] = '\0';
    int result = -EINVAL;
    if (request[0] == RIPPLES_CREATE) result = create(request + 1);
    if (request[0] == RIPPLES_LOOK) result = look(request + 1);
    if (request[0] == RIPPLES_REMOVE) result = take_away(request + 1);
    if (!answer(result)) break;
  }
  _exit(0);
}

int ripples_opener_ask(int socket, enum ripples_request request, const char *path) {
  const size_t length = strlen(path);
  if (length == 0) return -ENOENT;
  if (length > longest_path) return -ENAMETOOLONG;
  char kind = (char)request;
  struct iovec parts[] = {
      {.iov_base = &kind, .iov_len = 1}, {.iov_base = (char *)(uintptr_t)path, .iov_len = length}};
  struct msghdr question = {.msg_iov = parts, .msg_iovlen = 2};
  ssize_t count;
  while ((count = sendmsg(socket, &question, MSG_NOSIGNAL)) < 0 && errno == EINTR) continue;
  if (count < 0) return -errno;

  int32_t result = -EIO;
  struct iovec part = {.iov_base = &result, .iov_len = sizeof result};
  union passage passage;
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = passage.bytes, .msg_controllen = sizeof passage.bytes};
  while ((count = recvmsg(socket, &message, MSG_CMSG_CLOEXEC)) < 0 && errno == EINTR) continue;
  if (count < 0) return -errno;
  if (count != sizeof result) return -EPIPE;
  if (result <= 0) return result;
  const struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (header == NULL || header->cmsg_type != SCM_RIGHTS) return -EMFILE;
  int descriptor;
  memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
  return descriptor;
}
