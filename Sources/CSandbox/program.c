// What the program is made of, and the program started once more.

#define _GNU_SOURCE

#include <fcntl.h>
#include <link.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "CSandbox.h"

struct visitor {
  ripples_tell *tell;
  void *context;
};

static int visit(struct dl_phdr_info *object, size_t size, void *context) {
  (void)size;
  const struct visitor *visitor = context;
  if (strchr(object->dlpi_name, '/') != NULL) visitor->tell(object->dlpi_name, visitor->context);
  return 0;
}

void ripples_each_library(ripples_tell *tell, void *context) {
  struct visitor visitor = {tell, context};
  dl_iterate_phdr(visit, &visitor);
}

/// Of the first object, which is the program.
static int find_loader(struct dl_phdr_info *object, size_t size, void *found) {
  (void)size;
  for (int index = 0; index < object->dlpi_phnum; index++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[index];
    if (part->p_type == PT_INTERP) *(const char **)found = (const char *)(object->dlpi_addr + part->p_vaddr);
  }
  return 1;
}

const char *ripples_loader(void) {
  const char *found = NULL;
  dl_iterate_phdr(find_loader, &found);
  return found;
}

/// In the child: becomes the program, or ends.
static void become(const char *program, int input, char *const *words) {
  setsid();
  const int nothing = open("/dev/null", O_RDWR);
  if (nothing >= 0 && dup2(input, STDIN_FILENO) >= 0 && dup2(nothing, STDOUT_FILENO) >= 0
      && dup2(nothing, STDERR_FILENO) >= 0) {
    execve(program, words, environ);
  }
  _exit(EXIT_FAILURE);
}

int ripples_start_once_more(int input, char *name, char *argument) {
  // By its path, so that a list of processes has its name.
  char *const program = realpath("/proc/self/exe", NULL);
  if (program == NULL) return -1;
  char *const words[] = {name, argument, NULL};
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, &before);
  // posix_spawn would wait until the child has had its turn, which on a busy machine takes many milliseconds.
  const pid_t process = fork();
  if (process == 0) become(program, input, words);
  sigprocmask(SIG_SETMASK, &before, NULL);
  free(program);
  return process > 0 ? 0 : -1;
}
