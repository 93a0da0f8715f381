// Where the bytes of the terminal stand between their descriptor and their decoder: they may be a passphrase.

#define _GNU_SOURCE

#include <sys/mman.h>
#include <unistd.h>

#include "shim.h"

/// Used when the system gives no page: what is typed is then as safe as the rest of the memory.
static uint8_t spare[4096];

uint8_t *ripples_input_page(size_t *capacity) {
  static uint8_t *page;
  static size_t size;
  if (page == NULL) {
    const long wanted = sysconf(_SC_PAGESIZE);
    size = wanted > 0 ? (size_t)wanted : sizeof spare;
    void *const mapped = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped != MAP_FAILED) {
      page = mapped;
      mlock(page, size);
      madvise(page, size, MADV_DONTDUMP);
      madvise(page, size, MADV_WIPEONFORK);
    } else {
      page = spare;
      size = sizeof spare;
    }
  }
  *capacity = size;
  return page;
}
