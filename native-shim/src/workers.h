/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file workers.h  Bounded pool of threads for switch calls that block */
#ifndef ACD_WORKERS_H
#define ACD_WORKERS_H

#include <stddef.h>
#include <stdint.h>

typedef struct acd_workers acd_workers;
typedef void(acd_job_h)(void *arg);

typedef struct acd_workers_stats {
	uint32_t threads;      /* alive now */
	uint32_t threads_max;  /* allowed */
	uint32_t busy;         /* inside a job */
	uint32_t queued;       /* waiting for a thread */
	uint64_t refused;      /* submits that got ENOSPC since the start */
} acd_workers_stats;

/**
 * Threads (SCHED_OTHER) are made when a job finds none idle, up to threads_max, and end after 10 s without work. queue_max is how many jobs
 * may wait while all threads are busy. Returns 0, EINVAL (nothing, too much, or a stack below PTHREAD_STACK_MIN) or ENOMEM.
 */
int acd_workers_create(acd_workers **workersp, uint32_t threads_max, uint32_t queue_max, size_t stack_bytes);
/**
 * Any thread, never blocks: 0, ENOSPC (queue full, or no thread could be made and none is alive), ESHUTDOWN. Jobs start in order of
 * submission.
 */
int acd_workers_submit(acd_workers *workers, acd_job_h *job, void *arg);
/** Refuses new jobs and waits up to timeout_ms for those under way and queued. Returns 0, or ETIMEDOUT with jobs still running. */
int acd_workers_stop(acd_workers *workers, int64_t timeout_ms);
/** After a stop that returned 0. */
void acd_workers_destroy(acd_workers *workers);
acd_workers_stats acd_workers_get_stats(acd_workers *workers);

#endif
