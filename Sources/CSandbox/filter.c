// A filter of system calls, by hand: what the program never uses is refused with EPERM.
//
// It stays when the process becomes another program, and that one has to know that it does. A variable could lie, and
// /proc/self/status cannot tell this filter from a container's. So the filter itself answers: a socket of a family
// that no kernel has is refused with an error that no kernel gives.

#define _GNU_SOURCE

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "CSandbox.h"

#if defined __x86_64__ && defined __LP64__
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined __aarch64__ && defined __AARCH64EL__
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

/// "rpl" as a number: far above every family of sockets.
enum { question = 0x72706C };
/// The least error that answers it; errors of the kernel end at 4095, and those in use far below.
enum { first_answer = 3000, most_versions = 1000 };

#ifdef ARCHITECTURE

static const uint32_t refused[] = {
    // The network, and every other kind of socket.
    SYS_socketpair, SYS_connect, SYS_bind,
    // Other processes and their memory.
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_pidfd_getfd,
    // Other kernels, programs in this one, and doors that led into it before.
    SYS_kexec_load, SYS_kexec_file_load, SYS_bpf, SYS_userfaultfd,
    SYS_perf_event_open,
    // Keys of the session.
    SYS_keyctl, SYS_add_key, SYS_request_key,
    // System calls that no filter sees.
    SYS_io_uring_setup, SYS_io_uring_enter, SYS_io_uring_register,
};
enum { refused_count = sizeof refused / sizeof *refused };

#define WORD(field) (uint32_t)offsetof(struct seccomp_data, field)

/// The lower half of an argument, on the little-endian machines that are known here.
#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, WORD(field))
#define SKIP(comparison, value, yes, no) BPF_JUMP(BPF_JMP | (comparison) | BPF_K, value, yes, no)
#define RETURN(value) BPF_STMT(BPF_RET | BPF_K, value)
#define REFUSE(error) RETURN(SECCOMP_RET_ERRNO | ((uint32_t)(error) & SECCOMP_RET_DATA))

int ripples_filter_enter(int version) {
  if (version < 0 || version >= most_versions) return -1;
  const struct sock_filter head[] = {
      // Numbers mean something else to a program of another machine, of 32 bits, and of x32.
      LOAD(arch), SKIP(BPF_JEQ, ARCHITECTURE, 1, 0), REFUSE(EPERM),
      LOAD(nr), SKIP(BPF_JGE, 0x40000000, 0, 1), REFUSE(EPERM),
      // The one question, and every other socket.
      SKIP(BPF_JEQ, SYS_socket, 0, 4), LOAD(args[0]), SKIP(BPF_JEQ, question, 0, 1),
      REFUSE(first_answer + version), REFUSE(EPERM),
      // Typing into the shell that waits behind the program.
      SKIP(BPF_JEQ, SYS_ioctl, 0, 4), LOAD(args[1]), SKIP(BPF_JEQ, TIOCSTI, 0, 1), REFUSE(EPERM),
      RETURN(SECCOMP_RET_ALLOW),
  };
  enum { head_count = sizeof head / sizeof *head };
  struct sock_filter steps[head_count + refused_count + 2];
  int count = 0;
  for (int index = 0; index < head_count; index++) steps[count++] = head[index];
  for (int index = 0; index < refused_count; index++) {
    steps[count++] = (struct sock_filter)SKIP(BPF_JEQ, refused[index], refused_count - index, 0);
  }
  steps[count++] = (struct sock_filter)RETURN(SECCOMP_RET_ALLOW);
  steps[count++] = (struct sock_filter)REFUSE(EPERM);
  const struct sock_fprog program = {(unsigned short)count, steps};
  // There is one thread; if there were more, the filter would be for all of them.
  if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0) return 0;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0);
}

#else

int ripples_filter_enter(int version) {
  (void)version;
  errno = ENOSYS;
  return -1;
}

#endif

int ripples_filter_version(void) {
  const long descriptor = syscall(SYS_socket, question, 0, 0);
  if (descriptor >= 0) close((int)descriptor);
  const int answer = errno - first_answer;
  return descriptor < 0 && answer >= 0 && answer < most_versions ? answer : -1;
}
