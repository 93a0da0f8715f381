// Frames in one piece. Curses writes at each move of the cursor, and each write wakes the terminal, which on a busy
// machine takes the processor in the middle of the frame; on a slow line, each is a packet of its own.

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "shim.h"

int ripples_terminal = -1;

/// A file in memory that stands in for standard output; -1 where the kernel has none, and frames go out as they come.
static int gathering = -1;

int ripples_prepare_frames(void) {
  if (ripples_terminal < 0) ripples_terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (gathering < 0) gathering = memfd_create("frame", MFD_CLOEXEC);
  return ripples_terminal >= 0;
}

void ripples_begin_frame(void) {
  fflush(stdout);
  if (gathering >= 0) dup2(gathering, STDOUT_FILENO);
}

void ripples_end_frame(void) {
  fflush(stdout);
  if (gathering < 0) return;
  const off_t end = lseek(gathering, 0, SEEK_CUR);
  dup2(ripples_terminal, STDOUT_FILENO);
  char bytes[1 << 12];
  for (off_t start = 0; start < end;) {
    const size_t rest = (size_t)(end - start);
    const ssize_t count = pread(gathering, bytes, rest < sizeof bytes ? rest : sizeof bytes, start);
    if (count <= 0) break;
    for (ssize_t written = 0; written < count;) {
      const ssize_t more = write(STDOUT_FILENO, bytes + written, (size_t)(count - written));
      if (more < 0 && errno != EINTR) break;
      if (more > 0) written += more;
    }
    // What was shown does not stay behind in memory that is used for something else.
    explicit_bzero(bytes, (size_t)count);
    start += count;
  }
  lseek(gathering, 0, SEEK_SET);
}

void ripples_forget_frames(void) {
  if (gathering >= 0 && ftruncate(gathering, 0) != 0) gathering = -1;
}
