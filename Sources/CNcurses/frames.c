// Frames in one piece. Curses writes at each move of the cursor, and each write wakes the terminal, which on a busy
// machine takes the processor in the middle of the frame; on a slow line, each is a packet of its own.
//
// A terminal can stop reading: the line was stalled, or the window that shows it hangs. A write would then wait for it,
// and with it keys, signals and saves. So a frame is gathered in memory first and goes out as far as the terminal takes
// it; the rest is kept, no other frame is made before it has gone out, and the one place where the program waits waits
// for the terminal, too. No byte is dropped, so what curses believes to be shown stays true and nothing has to be
// painted anew.
//
// The descriptor for that is the terminal opened once more. O_NONBLOCK belongs to the open file, and the one behind
// descriptor 1 is the shell's as well: set there, a program that is killed would leave it behind. Where the terminal
// cannot be opened again (it is another user's, or /proc is not there), it is set there for the length of each write.

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include "shim.h"

int ripples_terminal = -1;

/// The terminal once more, opened so that a write never waits; -1 where it cannot be.
static int prompt_terminal = -1;

/// A file in memory that stands in for standard output; -1 where the kernel has none, and frames go out as they come.
static int gathering = -1;

/// What of the gathered bytes has not gone out yet.
static volatile off_t start, end;

/// How long a frame waits for a busy terminal, in milliseconds, while no key and no signal comes.
enum { patience = 20 };

int ripples_prepare_frames(void) {
  if (ripples_terminal < 0) ripples_terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (prompt_terminal < 0) {
    prompt_terminal = open("/proc/self/fd/1", O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
  }
  if (gathering < 0) gathering = memfd_create("frame", MFD_CLOEXEC);
  return ripples_terminal >= 0;
}

ssize_t ripples_write(const char *bytes, size_t count) {
  if (prompt_terminal >= 0) return write(prompt_terminal, bytes, count);
  const int flags = fcntl(ripples_terminal, F_GETFL);
  fcntl(ripples_terminal, F_SETFL, flags | O_NONBLOCK);
  const ssize_t written = write(ripples_terminal, bytes, count);
  const int error = errno;
  fcntl(ripples_terminal, F_SETFL, flags);
  errno = error;
  return written;
}

int ripples_is_behind(void) { return start < end; }

int ripples_output_to_await(void) {
  return !ripples_is_behind() ? -1 : prompt_terminal >= 0 ? prompt_terminal : ripples_terminal;
}

int ripples_catch_up(void) {
  char bytes[1 << 12];
  while (start < end) {
    const size_t rest = (size_t)(end - start);
    const ssize_t count = pread(gathering, bytes, rest < sizeof bytes ? rest : sizeof bytes, start);
    const ssize_t written = count > 0 ? ripples_write(bytes, (size_t)count) : -1;
    const int error = errno;
    // What was shown does not stay behind in memory that is used for something else.
    if (count > 0) explicit_bzero(bytes, (size_t)count);
    if (written > 0) {
      start += written;
    } else if (count > 0 && error == EAGAIN) {
      return 0;
    } else if (count <= 0 || error != EINTR) {
      // The terminal is gone: nobody will ask for the rest.
      start = end;
    }
  }
  return 1;
}

void ripples_drop_rest(void) {
  if (start >= end) return;
  start = end;
  // What the terminal has not read yet goes, too: it makes room for the way back, and shows no word after it.
  tcflush(ripples_terminal, TCOFLUSH);
}

void ripples_begin_frame(void) {
  fflush(stdout);
  if (gathering < 0) return;
  lseek(gathering, end = start = 0, SEEK_SET);
  dup2(gathering, STDOUT_FILENO);
}

void ripples_end_frame(void) {
  fflush(stdout);
  if (gathering < 0) return;
  dup2(ripples_terminal, STDOUT_FILENO);
  end = lseek(gathering, 0, SEEK_CUR);
  while (!ripples_catch_up() && ripples_awaits_only_output(patience)) continue;
}

void ripples_forget_frames(void) {
  start = end;
  if (gathering >= 0 && ftruncate(gathering, 0) != 0) gathering = -1;
}
