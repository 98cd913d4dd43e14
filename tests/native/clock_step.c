/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file clock_step.c  Preloaded: the process' wall clock can be set, the machine's isn't touched
 *
 * ACD_TEST_CLOCK names a file of eight bytes, how many nanoseconds the wall clock goes ahead of the machine's. Clocks that only count go on
 * as they do. A wait until a time of the wall clock is translated back for the kernel, which knows nothing of the step; Linux' own
 * waits until such a time end as well when the clock is set.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define NS_PER_S INT64_C(1000000000)
#define WALL_S_MIN INT64_C(1000000000) /* clocks that count from the machine's start are below */

static _Atomic int64_t *ahead_ns;

__attribute__((constructor)) static void open_file(void)
{
	const char *name = getenv("ACD_TEST_CLOCK");
	const int file = name ? open(name, O_RDONLY | O_CLOEXEC) : -1;
	void *mapped = file < 0 ? MAP_FAILED : mmap(NULL, sizeof(*ahead_ns), PROT_READ, MAP_SHARED, file, 0);

	if (file >= 0) {
		close(file);
	}
	if (mapped != MAP_FAILED) {
		ahead_ns = mapped;
	}
}

static void move(struct timespec *time, int64_t by_ns)
{
	const int64_t ns = time->tv_sec * NS_PER_S + time->tv_nsec + by_ns;

	time->tv_sec = (time_t) (ns / NS_PER_S);
	time->tv_nsec = (long) (ns % NS_PER_S);
}

static int64_t ahead(void)
{
	return ahead_ns ? atomic_load(ahead_ns) : 0;
}

int clock_gettime(clockid_t clock, struct timespec *time)
{
	const int err = (int) syscall(SYS_clock_gettime, clock, time);

	if (!err && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
		move(time, ahead());
	}
	return err;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone)
{
	struct timespec now;
	const int err = clock_gettime(CLOCK_REALTIME, &now);

	(void) zone;
	time->tv_sec = now.tv_sec;
	time->tv_usec = now.tv_nsec / 1000;
	return err;
}

time_t time(time_t *copy)
{
	struct timespec now;

	(void) clock_gettime(CLOCK_REALTIME, &now);
	if (copy) {
		*copy = now.tv_sec;
	}
	return now.tv_sec;
}

int pthread_cond_timedwait(pthread_cond_t *restrict cond, pthread_mutex_t *restrict mutex, const struct timespec *restrict until)
{
	static _Atomic(int (*)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *)) real;
	struct timespec translated = *until;

	if (!real) {
		real = (int (*)(pthread_cond_t *, pthread_mutex_t *, const struct timespec *)) dlsym(RTLD_NEXT, "pthread_cond_timedwait");
	}
	if (until->tv_sec > WALL_S_MIN) {
		move(&translated, -ahead());
	}
	return real(cond, mutex, &translated);
}
