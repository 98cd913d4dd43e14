/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file threads.c  Threads with an ordinary scheduling policy, and monotonic deadlines */
#include "threads.h"

#include "event_ring.h"

#include <sched.h>

int acd_thread_start(pthread_t *thread, size_t stack_bytes, void *(*main_h)(void *), void *arg)
{
	pthread_attr_t attr;
	const struct sched_param param = { 0 };
	int err = pthread_attr_init(&attr);

	if (err) {
		return err;
	}
	pthread_attr_setinheritsched(&attr, PTHREAD_EXPLICIT_SCHED);
	pthread_attr_setschedpolicy(&attr, SCHED_OTHER);
	pthread_attr_setschedparam(&attr, &param);
	pthread_attr_setstacksize(&attr, stack_bytes);
	err = pthread_create(thread, &attr, main_h, arg);
	pthread_attr_destroy(&attr);
	return err;
}

struct timespec acd_deadline_after(int64_t delay_us)
{
	const int64_t now_us = acd_now_us();
	const int64_t at_us = delay_us < INT64_MAX - now_us ? now_us + delay_us : INT64_MAX;
	const struct timespec ts = { .tv_sec = (time_t) (at_us / 1000000), .tv_nsec = (long) (at_us % 1000000) * 1000 };
	return ts;
}

int acd_cond_init(pthread_cond_t *cond)
{
	pthread_condattr_t attr;
	int err = pthread_condattr_init(&attr);

	if (err) {
		return err;
	}
	pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
	err = pthread_cond_init(cond, &attr);
	pthread_condattr_destroy(&attr);
	return err;
}
