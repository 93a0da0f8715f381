// The closed room that the program works in.

#define _GNU_SOURCE

#include <fcntl.h>
#include <signal.h>
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

void ripples_harden(int kept) {
  // A file that opened as descriptor 2 would have error messages written into it.
  int descriptor;
  while ((descriptor = open("/dev/null", O_RDWR)) >= 0 && descriptor <= STDERR_FILENO) continue;
  if (kept > STDERR_FILENO) {
    close_from(STDERR_FILENO + 1, (unsigned)kept - 1);
    close_from((unsigned)kept + 1, ~0U);
  } else {
    close_from(STDERR_FILENO + 1, ~0U);
  }
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
}
