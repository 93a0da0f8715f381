// The signals, and the one place where the program waits.

#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#include "shim.h"

/// Every signal that ends a process by default and that leaves no time to save.
static const int fatal_signals[] = {SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS,  SIGFPE,
                                    SIGSEGV, SIGSYS, SIGXCPU, SIGALRM, SIGUSR1, SIGUSR2,
                                    SIGPOLL, SIGPROF, SIGPWR,  SIGSTKFLT, SIGVTALRM};
enum { fatal_count = sizeof fatal_signals / sizeof *fatal_signals };

static const struct {
  int number;
  unsigned event;
} told_signals[] = {
    {SIGTERM, RIPPLES_TERMINATE}, {SIGINT, RIPPLES_TERMINATE},  {SIGHUP, RIPPLES_HANG_UP},
    {SIGTSTP, RIPPLES_STOP},      {SIGCONT, RIPPLES_CONTINUE}, {SIGWINCH, RIPPLES_RESIZE},
};
enum { told_count = sizeof told_signals / sizeof *told_signals };

/// Runs when even the stack is used up.
static char fatal_stack[65536];
static struct sigaction previous[NSIG];

static atomic_uint pending;
static int wake[2] = {-1, -1}, timer = -1;
static int are_taken;
static volatile sig_atomic_t is_interrupted;

static void tell(int number, siginfo_t *info, void *context) {
  (void)context;
  const int error = errno;
  // The terminal itself signals Ctrl-C only while a long call is under way, and to the shell's line after it.
  if (number == SIGINT && info->si_code > 0 && ripples_is_entered) {
    ripples_interrupt();
    errno = error;
    return;
  }
  for (int index = 0; index < told_count; index++) {
    if (told_signals[index].number == number) atomic_fetch_or(&pending, told_signals[index].event);
  }
  const ssize_t written = write(wake[1], "", 1);
  (void)written;
  errno = error;
}

void ripples_interrupt(void) {
  is_interrupted = 1;
  // What was typed before Ctrl-C is still to be saved; putting the terminal back would drop it.
  ripples_take_input();
  ripples_restore();
  ripples_end_if_asked();
  ripples_repeat(RIPPLES_INTERRUPT);
}

int ripples_was_interrupted(void) { return is_interrupted; }

static void end(int number, siginfo_t *info, void *context) {
  (void)context;
  ripples_restore();
  sigaction(number, &previous[number], NULL);
  // A fault repeats itself on return, in its own context; all else is raised again.
  const int is_fault = number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE;
  if (!is_fault || info->si_code <= 0) raise(number);
}

static void set_default(int number) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigaction(number, &action, NULL);
}

void ripples_drop_fatal_signals(void) {
  for (int index = 0; index < fatal_count; index++) set_default(fatal_signals[index]);
}

static void take_fatal_signals(void) {
  const stack_t stack = {.ss_sp = fatal_stack, .ss_size = sizeof fatal_stack};
  sigaltstack(&stack, NULL);
  for (int index = 0; index < fatal_count; index++) {
    struct sigaction action = {.sa_sigaction = end, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER};
    struct sigaction before;
    sigaction(fatal_signals[index], &action, &before);
#ifdef DEBUG
    if (before.sa_sigaction != end) previous[fatal_signals[index]] = before;
#endif
  }
}

static void take_told_signals(int flags) {
  for (int index = 0; index < told_count; index++) {
    struct sigaction action = {.sa_sigaction = tell, .sa_flags = SA_SIGINFO | flags};
    sigaction(told_signals[index].number, &action, NULL);
  }
}

void ripples_cut_calls_short(int is_wanted) {
  // Before the signals are taken, they have their default action, which ends or stops the process.
  if (are_taken) take_told_signals(is_wanted ? 0 : SA_RESTART);
}

int ripples_take_signals(void) {
  if (timer < 0) timer = timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (wake[0] < 0 && pipe2(wake, O_NONBLOCK | O_CLOEXEC) != 0) return 0;
  if (timer < 0) return 0;
  is_interrupted = 0;
  ripples_forget_input();
  signal(SIGPIPE, SIG_IGN);
  set_default(SIGTTIN);
  set_default(SIGTTOU);
  // A save that is under way goes on.
  take_told_signals(SA_RESTART);
  are_taken = 1;
  take_fatal_signals();
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  // What came before the pipe was there.
  ripples_repeat(atomic_load(&pending));
  return 1;
}

unsigned ripples_take_events(void) { return atomic_exchange(&pending, 0); }

void ripples_repeat(unsigned events) {
  atomic_fetch_or(&pending, events);
  const ssize_t written = events != 0 ? write(wake[1], "", 1) : 0;
  (void)written;
}

int ripples_is_ending(void) {
  return (atomic_load(&pending) & (RIPPLES_TERMINATE | RIPPLES_HANG_UP)) != 0;
}

void ripples_stop(void) {
  struct sigaction told;
  sigaction(SIGTSTP, NULL, &told);
  set_default(SIGTSTP);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &told, NULL);
  atomic_fetch_and(&pending, ~(unsigned)(RIPPLES_STOP | RIPPLES_CONTINUE));
}

int ripples_awaits_only_output(int milliseconds) {
  struct pollfd sources[] = {
      {.fd = ripples_output_to_await(), .events = POLLOUT},
      {.fd = wake[0], .events = POLLIN},
      {.fd = STDIN_FILENO, .events = POLLIN},
  };
  return poll(sources, 3, milliseconds) > 0 && sources[1].revents == 0 && sources[2].revents == 0;
}

unsigned ripples_wait(int64_t moment) {
  struct itimerspec alarm = {0};
  if (moment >= 0) {
    // A time of exactly zero would take the alarm off.
    alarm.it_value = (struct timespec){moment / 1000, moment % 1000 * 1000000 + (moment == 0)};
  }
  timerfd_settime(timer, TFD_TIMER_ABSTIME, &alarm, NULL);
  struct pollfd sources[] = {
      {.fd = wake[0], .events = POLLIN},
      {.fd = timer, .events = POLLIN},
      {.fd = ripples_input_to_await(), .events = POLLIN},
      {.fd = ripples_output_to_await(), .events = POLLOUT},
  };
  while (poll(sources, 4, ripples_has_input() ? 0 : -1) < 0 && errno == EINTR) continue;
  char drained[64];
  while (sources[0].revents != 0 && read(wake[0], drained, sizeof drained) > 0) continue;
  unsigned events = ripples_take_events();
  if (sources[3].revents != 0 && ripples_catch_up()) events |= RIPPLES_OUTPUT;
  if (sources[2].revents != 0) ripples_expect_input();
  return ripples_has_input() ? events | RIPPLES_INPUT : events;
}
