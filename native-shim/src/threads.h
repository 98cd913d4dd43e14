/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file threads.h  Threads with an ordinary scheduling policy, and monotonic deadlines */
#ifndef ACD_THREADS_H
#define ACD_THREADS_H

#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

/** Starts a SCHED_OTHER thread whatever the policy of the calling one. Returns 0 or an errno. */
int acd_thread_start(pthread_t *thread, size_t stack_bytes, void *(*main_h)(void *), void *arg);

/** The point in time delay_us from now, for condition variables on CLOCK_MONOTONIC. */
struct timespec acd_deadline_after(int64_t delay_us);

/** A condition variable on CLOCK_MONOTONIC. Returns 0 or an errno. */
int acd_cond_init(pthread_cond_t *cond);

#endif
