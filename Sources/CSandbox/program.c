// What the program is made of, and the program started once more.

#define _GNU_SOURCE

#include <fcntl.h>
#include <link.h>
#include <spawn.h>
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

int ripples_start_once_more(int input, char *name, char *argument) {
  // By its path, so that a list of processes has its name.
  char *const program = realpath("/proc/self/exe", NULL);
  if (program == NULL) return -1;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_RDWR, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_RDWR, 0);
  char *const words[] = {name, argument, NULL};
  pid_t process;
  const int error = posix_spawn(&process, program, &actions, &attributes, words, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  free(program);
  return error == 0 ? 0 : -1;
}
