// Where the bytes of the terminal stand between their descriptor and their decoder: they may be a passphrase.

#define _GNU_SOURCE

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ttydefaults.h>
#include <unistd.h>

#include "shim.h"

/// Where bytes wait that were read out of turn: more than a line holds.
enum { taken_size = 1 << 14 };

static uint8_t *taken;
static volatile size_t taken_start, taken_end;

static int is_input_over;
/// Whether the last wait saw bytes that no one has read yet: they can be read without another look.
static volatile int is_input_ready;

/// Memory that is locked where the system allows it, in no core dump and in no child; NULL where there is none.
static uint8_t *make_private(size_t size) {
  void *const memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return NULL;
  mlock(memory, size);
  madvise(memory, size, MADV_DONTDUMP);
  madvise(memory, size, MADV_WIPEONFORK);
  return memory;
}

uint8_t *ripples_input_page(size_t *capacity) {
  // Used when the system gives no memory: what is typed is then as safe as the rest.
  static uint8_t spare[4096];
  static uint8_t *page;
  *capacity = sizeof spare;
  if (page == NULL) page = make_private(sizeof spare);
  return page != NULL ? page : spare;
}

void ripples_forget_input(void) {
  is_input_over = is_input_ready = 0;
  if (taken == NULL) taken = make_private(taken_size);
}

int ripples_has_input(void) { return is_input_ready || taken_start < taken_end; }

void ripples_expect_input(void) { is_input_ready = 1; }

int ripples_input_to_await(void) { return ripples_is_entered && !is_input_over ? STDIN_FILENO : -1; }

int ripples_take_input(void) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  int has_interrupt = 0;
  while (taken != NULL && taken_end < taken_size && poll(&input, 1, 0) > 0) {
    const ssize_t count = read(STDIN_FILENO, taken + taken_end, taken_size - taken_end);
    if (count <= 0) break;
    has_interrupt |= memchr(taken + taken_end, CTRL('c'), (size_t)count) != NULL;
    taken_end += (size_t)count;
    is_input_ready = 0;
  }
  return has_interrupt;
}

size_t ripples_taken_input(const uint8_t **bytes) {
  *bytes = taken == NULL ? NULL : taken + taken_start;
  return taken_end - taken_start;
}

void ripples_adopt_input(int file, off_t offset, size_t count) {
  if (taken == NULL) taken = make_private(taken_size);
  if (taken == NULL || count > taken_size) return;
  const ssize_t done = pread(file, taken, count, offset);
  taken_start = 0;
  taken_end = done > 0 ? (size_t)done : 0;
}

/// Hands on what was read out of turn.
static size_t give_taken(uint8_t *bytes, size_t capacity) {
  const size_t rest = taken_end - taken_start, count = rest < capacity ? rest : capacity;
  memcpy(bytes, taken + taken_start, count);
  explicit_bzero(taken + taken_start, count);
  taken_start += count;
  if (taken_start == taken_end) taken_start = taken_end = 0;
  return count;
}

long ripples_read(uint8_t *bytes, size_t capacity) {
  if (taken_start < taken_end) return (long)give_taken(bytes, capacity);
  // What comes after leaving is the shell's.
  struct pollfd input = {.fd = ripples_input_to_await(), .events = POLLIN};
  if (is_input_over || (!is_input_ready && poll(&input, 1, 0) < 1)) return 0;
  is_input_ready = 0;
  const ssize_t count = read(STDIN_FILENO, bytes, capacity);
  if (count > 0) return count;
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return 0;
  is_input_over = 1;
  return -1;
}
