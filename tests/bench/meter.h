/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clocks and order of the window's benches. */
#pragma once

#include <stdlib.h>
#include <time.h>

static inline double
clock_ms (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static inline double
processor_ms (void)
{
  return clock_ms (CLOCK_PROCESS_CPUTIME_ID);
}

static inline double
thread_ms (void)
{
  return clock_ms (CLOCK_THREAD_CPUTIME_ID);
}

static inline int
compare_doubles (const void *a, const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}
