#define _GNU_SOURCE

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "CTrials.h"

/// Each with arguments that do no harm where it is allowed.
static long call(const char *name) {
  int ends[2];
#define IS(text) (strcmp(name, text) == 0)
  if (IS("socket-inet")) return socket(AF_INET, SOCK_STREAM, 0);
  if (IS("socket-unix")) return socket(AF_UNIX, SOCK_STREAM, 0);
  if (IS("socketpair")) return socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
  if (IS("connect")) return connect(-1, NULL, 0);
  if (IS("bind")) return bind(-1, NULL, 0);
  if (IS("ptrace")) return ptrace(PTRACE_TRACEME, 0, NULL, NULL);
  if (IS("ptrace-attach")) return ptrace(PTRACE_SEIZE, getppid(), NULL, NULL);
  if (IS("read-memory")) return syscall(SYS_process_vm_readv, getpid(), NULL, 0, NULL, 0, 0);
  if (IS("write-memory")) return syscall(SYS_process_vm_writev, getpid(), NULL, 0, NULL, 0, 0);
  if (IS("take-descriptor")) return syscall(SYS_pidfd_getfd, -1, 0, 0);
  if (IS("kexec")) return syscall(SYS_kexec_load, 0, 1, NULL, ~0UL);
  if (IS("kexec-file")) return syscall(SYS_kexec_file_load, -1, -1, 0, NULL, ~0UL);
  if (IS("bpf")) return syscall(SYS_bpf, -1, NULL, 0);
  if (IS("userfault")) return syscall(SYS_userfaultfd, ~0);
  if (IS("perf")) return syscall(SYS_perf_event_open, NULL, 0, -1, -1, 0);
  if (IS("keyctl")) return syscall(SYS_keyctl, -1, 0, 0, 0, 0);
  if (IS("add-key")) return syscall(SYS_add_key, NULL, NULL, NULL, 0, 0);
  if (IS("request-key")) return syscall(SYS_request_key, NULL, NULL, NULL, 0);
  if (IS("ring-setup")) return syscall(SYS_io_uring_setup, 0, NULL);
  if (IS("ring-enter")) return syscall(SYS_io_uring_enter, -1, 0, 0, 0, NULL, 0);
  if (IS("ring-register")) return syscall(SYS_io_uring_register, -1, 0, NULL, 0);
  if (IS("type-for-shell")) return ioctl(STDIN_FILENO, TIOCSTI, "x");
#ifdef __x86_64__
  if (IS("x32")) return syscall(0x40000000 | SYS_getpid);
#endif
  if (IS("pipe")) return pipe(ends);
  return -2;
}

int ripples_try(const char *name) {
  const long result = call(name);
  return result == -2 ? -1 : result < 0 ? errno : 0;
}

int ripples_grow_old(int all) {
#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
  struct sock_filter steps[] = {
      LOAD(nr),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 444, 5, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, all ? SYS_seccomp : 444, 4, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, all ? SYS_prctl : 444, 0, 2),
      LOAD(args[0]),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, PR_SET_SECCOMP, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
  };
  const struct sock_fprog program = {sizeof steps / sizeof *steps, steps};
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
}
