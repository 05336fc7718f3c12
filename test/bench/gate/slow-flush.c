/*
 * Makes every fsync and fdatasync of a process take at least SLOW_FLUSH_MS, as on a slower disk, and counts them.
 * The counts are in SLOW_FLUSH_COUNTS/PID: fsync and fdatasync, each an unsigned number of 64 bits.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { FSYNC, FDATASYNC, KINDS };

typedef int (*flush_function)(int);

static flush_function original[KINDS];
static _Atomic uint64_t unread[KINDS];
static _Atomic uint64_t *counts = unread;
static int64_t least_ns;

__attribute__((constructor)) static void prepare(void) {
  original[FSYNC] = (flush_function)dlsym(RTLD_NEXT, "fsync");
  original[FDATASYNC] = (flush_function)dlsym(RTLD_NEXT, "fdatasync");
  const char *milliseconds = getenv("SLOW_FLUSH_MS");
  least_ns = milliseconds == NULL ? 0 : atoll(milliseconds) * 1000000;
  const char *folder = getenv("SLOW_FLUSH_COUNTS");
  if (folder == NULL) return;
  char path[4096];
  snprintf(path, sizeof path, "%s/%d", folder, (int)getpid());
  int file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file == -1) return;
  if (ftruncate(file, sizeof unread) == 0) {
    void *shared = mmap(NULL, sizeof unread, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (shared != MAP_FAILED) counts = shared;
  }
  close(file);
}

static int64_t now_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int flush_slowly(int kind, int file) {
  int64_t end = now_ns() + least_ns;
  int result = original[kind](file);
  int error = errno;
  atomic_fetch_add(&counts[kind], 1);
  struct timespec until = {.tv_sec = end / 1000000000, .tv_nsec = end % 1000000000};
  while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL) == EINTR) continue;
  errno = error;
  return result;
}

int fsync(int file) { return flush_slowly(FSYNC, file); }

int fdatasync(int file) { return flush_slowly(FDATASYNC, file); }
