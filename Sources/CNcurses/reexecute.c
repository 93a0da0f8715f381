// The program executes itself afresh, so that the kernel drops every page of what was read and written: the terminal
// stays as it is, and what must outlive it goes along in a file in memory that no one can change any more.

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "shim.h"

#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 8U
#endif

/// Where the fresh program finds the file: its descriptor's number, and nothing else.
static const char variable[] = "RIPPLES_HANDOVER";
static const char magic[] = "Ripples handover";

enum { all_seals = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE };

/// What the file begins with. Both sides are the same file of the program, so that its layout is the same, too.
struct head {
  char magic[sizeof magic];
  uint32_t size;
  pid_t process;
  unsigned events;
  int stops;
  int kept[RIPPLES_MOST_KEPT], kept_count;
  char name[16];
  struct ripples_way_back way_back;
  /// How many bytes come next that were typed and not read yet: the first letters of a passphrase, maybe.
  uint64_t typed;
  /// How many bytes come after those.
  uint64_t count;
};

/// The program's own file, whatever stands at its path by now; -1 before it is known.
static int program = -1;
/// The file that was handed over, and what it begins with; -1 for none.
static int handover = -1;
static struct head head;

void ripples_remember_program(void) {
  if (program < 0) program = open("/proc/self/exe", O_PATH | O_CLOEXEC);
}

static int is_ours(int file) {
  const int seals = fcntl(file, F_GET_SEALS);
  struct stat status;
  return seals >= 0 && (seals & all_seals) == all_seals && pread(file, &head, sizeof head, 0) == sizeof head
         && memcmp(head.magic, magic, sizeof magic) == 0 && head.size == sizeof head && head.process == getpid()
         && head.kept_count >= 0 && head.kept_count <= RIPPLES_MOST_KEPT && fstat(file, &status) == 0
         && status.st_size >= 0 && head.typed <= (uint64_t)status.st_size
         && (uint64_t)status.st_size - sizeof head - head.typed == head.count;
}

static int number(const char *text) {
  char *end = NULL;
  const long number = text == NULL || *text == '\0' ? -1 : strtol(text, &end, 10);
  return number > STDERR_FILENO && number < 1 << 20 && *end == '\0' ? (int)number : -1;
}

int ripples_find_handover(int *kept) {
  const int file = number(getenv(variable));
  unsetenv(variable);
  if (file < 0) return 0;
  if (!is_ours(file)) {
    memset(&head, 0, sizeof head);
    return 0;
  }
  handover = file;
  if (head.typed > 0) ripples_adopt_input(file, sizeof head, head.typed);
  kept[0] = file;
  memcpy(kept + 1, head.kept, sizeof *kept * (size_t)head.kept_count);
  for (int index = 0; index <= head.kept_count; index++) fcntl(kept[index], F_SETFD, FD_CLOEXEC);
  return head.kept_count + 1;
}

void ripples_adopt_handover(void) {
  if (handover < 0) return;
  prctl(PR_SET_NAME, head.name);
  ripples_adopt_way_back(&head.way_back);
  ripples_repeat(head.events);
  // A crash before the screen is open puts the terminal back, too.
  if (head.way_back.is_entered) ripples_take_signals();
}

int ripples_stops_first(void) {
  const int stops = head.stops;
  head.stops = 0;
  return stops;
}

int64_t ripples_handover_size(void) { return handover < 0 ? -1 : (int64_t)head.count; }

int ripples_kept(int *kept) {
  memcpy(kept, head.kept, sizeof *kept * (size_t)head.kept_count);
  return head.kept_count;
}

int ripples_read_handover(uint8_t *bytes) {
  uint64_t done = 0;
  while (done < head.count) {
    const ssize_t count = pread(handover, bytes + done, head.count - done, (off_t)(sizeof head + head.typed + done));
    if (count <= 0) break;
    done += (uint64_t)count;
  }
  close(handover);
  handover = -1;
  return done == head.count;
}

static int write_whole(int file, const void *bytes, size_t count) {
  const char *rest = bytes;
  while (count > 0) {
    const ssize_t written = write(file, rest, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return 0;
    rest += written;
    count -= (size_t)written;
  }
  return 1;
}

/// The file that is handed over, sealed; -1 when there is no room for it.
static int seal(const struct head *first, const uint8_t *typed, const uint8_t *bytes) {
  int file = memfd_create("handover", MFD_ALLOW_SEALING | MFD_CLOEXEC | MFD_NOEXEC_SEAL);
  // Kernels before 6.3 know no such files that can never be executed.
  if (file < 0 && errno == EINVAL) file = memfd_create("handover", MFD_ALLOW_SEALING | MFD_CLOEXEC);
  if (file < 0) return -1;
  if (write_whole(file, first, sizeof *first) && write_whole(file, typed, first->typed)
      && write_whole(file, bytes, first->count) && fcntl(file, F_ADD_SEALS, all_seals) == 0) {
    return file;
  }
  const int error = errno;
  close(file);
  errno = error;
  return -1;
}

/// Executes the program with these descriptors and no other above 2; returns when that cannot be.
static void execute(int file, const struct head *first, char **arguments) {
  char text[12];
  snprintf(text, sizeof text, "%d", file);
  if (setenv(variable, text, 1) != 0) return;
  // Where the kernel cannot, the fresh program closes what it was not meant to have.
  close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
  fcntl(file, F_SETFD, 0);
  for (int index = 0; index < first->kept_count; index++) fcntl(first->kept[index], F_SETFD, 0);
  execveat(program, "", arguments, environ, AT_EMPTY_PATH);
  const int error = errno;
  unsetenv(variable);
  for (int index = 0; index < first->kept_count; index++) fcntl(first->kept[index], F_SETFD, FD_CLOEXEC);
  errno = error;
}

int ripples_reexecute(
    const uint8_t *bytes, size_t count, const int *kept, int kept_count, int stops, char **arguments) {
  if (program < 0) return ENOENT;
  if (kept_count < 0 || kept_count > RIPPLES_MOST_KEPT) return EINVAL;
  struct head first = {.size = sizeof first, .process = getpid(), .stops = stops, .count = count};
  memcpy(first.magic, magic, sizeof magic);
  memcpy(first.kept, kept, sizeof *kept * (size_t)kept_count);
  first.kept_count = kept_count;
  prctl(PR_GET_NAME, first.name);
  // What a stalled terminal has not taken is cut off here, and painted over by the first frame.
  if (!ripples_catch_up()) ripples_drop_rest();
  // Until the fresh program takes the signals over, they wait: by default, they would end it.
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, &before);
  first.events = ripples_take_events();
  ripples_give_way_back(&first.way_back);
  int error = 0;
  const uint8_t *typed;
  first.typed = ripples_taken_input(&typed);
  const int file = seal(&first, typed, bytes);
  if (file >= 0) {
    execute(file, &first, arguments);
    error = errno;
    close(file);
  } else {
    error = errno;
  }
  ripples_repeat(first.events);
  sigprocmask(SIG_SETMASK, &before, NULL);
  return error;
}
