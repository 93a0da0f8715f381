// The modes of the line, and the way back out of them.

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ttydefaults.h>
#include <termios.h>
#include <unistd.h>

#include "shim.h"

volatile int ripples_is_entered;

static struct termios found, entered;
/// What the process ends with when Ctrl-C comes in the middle of a long call; -1 when the call must end whole.
static volatile int exit_code = -1;
static const char *goodbye;
static size_t goodbye_count;

static void set_modes(const struct termios *modes) {
  while (tcsetattr(STDIN_FILENO, TCSANOW, modes) != 0 && errno == EINTR) continue;
}

void ripples_remember_modes(void) {
  goodbye_count = 0;
  tcgetattr(STDIN_FILENO, &found);
  ripples_is_entered = 1;
}

void ripples_remember_goodbye(const char *bytes, size_t count) {
  goodbye = bytes;
  goodbye_count = count;
}

void ripples_give_way_back(struct ripples_way_back *way_back) {
  way_back->is_entered = ripples_is_entered;
  way_back->found = found;
  way_back->goodbye_count = goodbye_count <= sizeof way_back->goodbye ? goodbye_count : 0;
  if (goodbye != NULL) memcpy(way_back->goodbye, goodbye, way_back->goodbye_count);
}

void ripples_adopt_way_back(const struct ripples_way_back *way_back) {
  if (!way_back->is_entered || !ripples_prepare_frames()) return;
  found = way_back->found;
  ripples_remember_goodbye(way_back->goodbye, way_back->goodbye_count);
  ripples_is_entered = 1;
  // Before the screen is open, nothing else would do it.
  atexit(ripples_restore);
}

void ripples_enter_modes(void) {
  ripples_is_entered = 1;
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
  modes.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | IGNCR | INLCR | INPCK | ISTRIP | IXON | PARMRK);
  modes.c_oflag &= ~(tcflag_t)ONLCR;
  modes.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | IEXTEN | ISIG);
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  entered = modes;
  set_modes(&modes);
}

// In the middle of a commit or of the making of a key, the one thread sees no key. The line then makes a signal of
// Ctrl-C, and of no other key, and its handler puts the terminal back while the call goes on. The rest of what is typed
// stays where it is.

void ripples_begin_long(int code) {
  if (!ripples_is_entered) return;
  struct termios modes = entered;
  modes.c_lflag |= ISIG | NOFLSH;
  modes.c_cc[VINTR] = CTRL('c');
  modes.c_cc[VQUIT] = modes.c_cc[VSUSP] = _POSIX_VDISABLE;
  exit_code = code;
  set_modes(&modes);
  // One that was typed before is a byte and no signal, and would wait for the end of the call.
  if (ripples_take_input()) ripples_interrupt();
}

void ripples_end_long(void) {
  sigset_t interrupt, before;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  // Otherwise, the handler could put the terminal back between the question and the change.
  sigprocmask(SIG_BLOCK, &interrupt, &before);
  if (ripples_is_entered) set_modes(&entered);
  exit_code = -1;
  sigprocmask(SIG_SETMASK, &before, NULL);
}

void ripples_end_if_asked(void) {
  if (exit_code >= 0) _exit(exit_code);
}

int ripples_come_to_front(void) {
  // Allowing output changes nothing, but from the background it stops the job, as any change would;
  // and when no shell is there to bring it back, it fails. A signal to end has to be seen in between.
  int is_in_front = 0;
  ripples_cut_calls_short(1);
  while (!ripples_is_ending()) {
    is_in_front = tcflow(STDIN_FILENO, TCOON) == 0;
    if (is_in_front || errno != EINTR) break;
  }
  ripples_cut_calls_short(0);
  return is_in_front;
}

/// Writes without ever blocking on a terminal that has stopped reading; a busy one gets a moment.
static void write_promptly(const char *bytes, size_t count, int milliseconds) {
  struct pollfd room = {.fd = ripples_terminal, .events = POLLOUT};
  while (count > 0) {
    const ssize_t written = ripples_write(bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (errno != EAGAIN || poll(&room, 1, milliseconds) < 1) {
      break;
    }
  }
}

void ripples_restore(void) {
  if (!ripples_is_entered) return;
  ripples_is_entered = 0;
  sigset_t terminal_output, before;
  sigemptyset(&terminal_output);
  sigaddset(&terminal_output, SIGTTOU);
  sigprocmask(SIG_BLOCK, &terminal_output, &before);
  const int is_behind = ripples_is_behind();
  if (is_behind) ripples_drop_rest();
  write_promptly(goodbye, goodbye_count, is_behind ? 0 : 100);
  // From the background, the line belongs to the shell. Otherwise, what was typed but not read is
  // dropped: private words have no business in a shell's history.
  const pid_t front = tcgetpgrp(STDIN_FILENO);
  if (front < 0 || front == getpgrp()) {
    tcflush(STDIN_FILENO, TCIFLUSH);
    tcsetattr(STDIN_FILENO, TCSANOW, &found);
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
}
