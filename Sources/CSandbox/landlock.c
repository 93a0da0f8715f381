// Layers of Landlock: files are refused unless a rule allows them.
//
// The constants are written out: the headers of a system are often older than its kernel.

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "CSandbox.h"

enum { create_ruleset = 444, add_rule = 445, restrict_self = 446 };

enum {
  file_execute = 1 << 0,
  file_write = 1 << 1,
  file_read = 1 << 2,
  folder_read = 1 << 3,
  folder_remove = 1 << 4,
  file_remove = 1 << 5,
  folder_make = 1 << 7,
  file_make = 1 << 8,
  /// Up to here, all that version 1 knows: devices, sockets, pipes and links as well, which nobody may make.
  all_of_first = (1 << 13) - 1,
  /// From one folder to another.
  file_move = 1 << 13,
  file_truncate = 1 << 14,
  device_control = 1 << 15,
};

/// Binding and connecting over TCP.
enum { all_of_network = 3 };
/// Sockets without a file. Signals stay: the program stops its whole job, whoever else belongs to it.
enum { abstract_sockets = 1 };
/// A refusal is not written into the system's log, with a name of a file in it.
enum { log_nothing = 1 };

static uint64_t handled(int version) {
  return all_of_first | (version >= 2 ? file_move : 0) | (version >= 3 ? file_truncate : 0)
         | (version >= 5 ? device_control : 0);
}

int ripples_landlock_version(void) {
  const long version = syscall(create_ruleset, NULL, 0, 1);
  return version < 0 ? 0 : (int)version;
}

int ripples_landlock_begin(int version) {
  if (version < 1) return -1;
  const uint64_t layer[3] = {
      handled(version), version >= 4 ? all_of_network : 0, version >= 6 ? abstract_sockets : 0};
  const size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  return (int)syscall(create_ruleset, layer, size, 0);
}

int ripples_landlock_allow(int layer, int version, const char *path, unsigned rights) {
  const int file = open(path, O_PATH | O_CLOEXEC);
  if (file < 0) return -1;
  struct stat status;
  struct __attribute__((packed)) {
    uint64_t access;
    int32_t file;
  } rule = {0, file};
  if (rights & (RIPPLES_READ | RIPPLES_WRITE | RIPPLES_EXECUTE)) rule.access |= file_read | folder_read;
  if (rights & RIPPLES_EXECUTE) rule.access |= file_execute;
  if (rights & RIPPLES_WRITE) {
    rule.access |= file_write | file_remove | folder_remove | file_make | folder_make | file_move | file_truncate
                   | device_control;
  }
  rule.access &= handled(version);
  int result = fstat(file, &status);
  if (result == 0 && !S_ISDIR(status.st_mode)) {
    rule.access &= file_read | file_write | file_execute | file_truncate | device_control;
  }
  if (result == 0) result = (int)syscall(add_rule, layer, 1, &rule, 0);
  close(file);
  return result;
}

int ripples_landlock_enter(int layer, int version) {
  const long result = syscall(restrict_self, layer, version >= 7 ? log_nothing : 0);
  const int error = errno;
  close(layer);
  errno = error;
  return (int)result;
}

int ripples_give_up_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

int ripples_has_no_new_privileges(void) { return prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1; }
