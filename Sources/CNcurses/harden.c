// The closed room that the program works in.

#define _GNU_SOURCE

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shim.h"

static void close_from(unsigned first, unsigned last) {
  if (first > last || close_range(first, last, 0) == 0) return;
  // Kernels before 5.9; nobody is known to hand on more.
  for (unsigned descriptor = first; descriptor <= last && descriptor < 65536; descriptor++) {
    close((int)descriptor);
  }
}

static int compare(const void *one, const void *other) { return *(const int *)one - *(const int *)other; }

/// Closes every descriptor above 2 but some.
static void close_others(int *kept, int count) {
  qsort(kept, (size_t)count, sizeof *kept, compare);
  unsigned first = STDERR_FILENO + 1;
  for (int index = 0; index < count; index++) {
    if (kept[index] < (int)first) continue;
    close_from(first, (unsigned)kept[index] - 1);
    first = (unsigned)kept[index] + 1;
  }
  close_from(first, ~0U);
}

void ripples_harden(int kept) {
  // A file that opened as descriptor 2 would have error messages written into it.
  int descriptor;
  while ((descriptor = open("/dev/null", O_RDWR)) >= 0 && descriptor <= STDERR_FILENO) continue;
  int all[2 + RIPPLES_MOST_KEPT];
  int count = ripples_find_handover(all);
  all[count++] = kept;
  close_others(all, count);
  const struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
  umask(S_IRWXG | S_IRWXO);
  signal(SIGPIPE, SIG_IGN);
  // A file that would grow too large is an error of the save, which the reader is told of.
  signal(SIGXFSZ, SIG_IGN);
#ifndef DEBUG
  // Swift's own handlers print registers, and registers hold words of the journal.
  ripples_drop_fatal_signals();
#endif
  ripples_remember_program();
  ripples_adopt_handover();
}
