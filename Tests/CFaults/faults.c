#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "CFaults.h"

static enum ripples_fault fault;
static long count, target;
static int code, armed;

void ripples_arm(enum ripples_fault kind, long number, int error) {
  fault = kind, target = number, code = error, count = 0, armed = 1;
}

long ripples_disarm(void) {
  armed = 0;
  return count;
}

void ripples_say(const char *line) {
  syscall(SYS_write, STDOUT_FILENO, line, strlen(line));
  syscall(SYS_write, STDOUT_FILENO, "\n", 1);
}

/// Whether this call is to fail.
static int fails(const char *name, int changes) {
  if (!armed || (fault == RIPPLES_KILL && !changes)) return 0;
  count += 1;
  if (fault == RIPPLES_KILL && count == target) syscall(SYS_kill, getpid(), SIGKILL);
  int is = (fault == RIPPLES_FAIL_ONCE && count == target) || (fault == RIPPLES_FAIL_EVER && count >= target);
  if (is && fault == RIPPLES_FAIL_ONCE) ripples_say(name);
  if (is) errno = code;
  return is;
}

#define CALL(changes, ...) return fails(__func__, changes) ? -1 : syscall(__VA_ARGS__)
#define EXPORTED __attribute__((visibility("default")))

static int opened(const char *path, int flags, int mode) {
  if (strncmp(path, "/proc/", 6) == 0 || strncmp(path, "/dev/", 5) == 0 || !(flags & O_CLOEXEC))
    return syscall(SYS_openat, AT_FDCWD, path, flags, mode);
  CALL(flags & O_CREAT, SYS_openat, AT_FDCWD, path, flags, mode);
}

#define OPEN(name) \
  EXPORTED int name(const char *path, int flags, ...) { \
    va_list rest; \
    va_start(rest, flags); \
    int mode = flags & O_CREAT ? va_arg(rest, int) : 0; \
    va_end(rest); \
    return opened(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

EXPORTED ssize_t read(int file, void *bytes, size_t size) { CALL(0, SYS_read, file, bytes, size); }
EXPORTED ssize_t write(int file, const void *bytes, size_t size) { CALL(1, SYS_write, file, bytes, size); }
EXPORTED ssize_t pread(int file, void *bytes, size_t size, off_t at) { CALL(0, SYS_pread64, file, bytes, size, at); }
EXPORTED ssize_t pread64(int file, void *bytes, size_t size, off_t at) { return pread(file, bytes, size, at); }
EXPORTED ssize_t pwrite(int file, const void *bytes, size_t size, off_t at) {
  CALL(1, SYS_pwrite64, file, bytes, size, at);
}
EXPORTED ssize_t pwrite64(int file, const void *bytes, size_t size, off_t at) { return pwrite(file, bytes, size, at); }
EXPORTED int fsync(int file) { CALL(1, SYS_fsync, file); }
EXPORTED int fdatasync(int file) { CALL(1, SYS_fdatasync, file); }
EXPORTED int ftruncate(int file, off_t size) { CALL(1, SYS_ftruncate, file, size); }
EXPORTED int ftruncate64(int file, off_t size) { CALL(1, SYS_ftruncate, file, size); }
EXPORTED int rename(const char *old, const char *new) { CALL(1, SYS_rename, old, new); }
EXPORTED int link(const char *old, const char *new) { CALL(1, SYS_link, old, new); }
EXPORTED int unlink(const char *path) { CALL(1, SYS_unlink, path); }
EXPORTED int mkdir(const char *path, mode_t mode) { CALL(1, SYS_mkdir, path, mode); }

/// The memory of sodium_malloc.
EXPORTED void *mmap(void *at, size_t size, int access, int flags, int file, off_t offset) {
  if (fault != RIPPLES_KILL && fails(__func__, 0)) {
    errno = ENOMEM;
    return MAP_FAILED;
  }
  return (void *)syscall(SYS_mmap, at, size, access, flags, file, offset);
}

/// Not Argon2id: a key at once, so that a thousand runs take no hour.
EXPORTED int crypto_pwhash(unsigned char *out, unsigned long long size, const char *phrase, unsigned long long length,
                           const unsigned char *salt, unsigned long long passes, size_t memory, int algorithm) {
  if (fault != RIPPLES_KILL && fails(__func__, 0)) return -1;
  for (unsigned long long byte = 0; byte < size; byte += 1) {
    unsigned sum = salt[byte % 16] + 31 * byte;
    for (unsigned long long at = 0; at < length; at += 1) sum = sum * 33 + (unsigned char)phrase[at];
    out[byte] = sum ^ sum >> 8;
  }
  return 0;
}
