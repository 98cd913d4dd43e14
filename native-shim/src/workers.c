/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file workers.c  Bounded pool of threads for switch calls that block
 *
 * One mutex guards everything. A job that is queued always has a thread alive that will take it: a thread ends only when it finds the
 * queue empty, and a job is refused when no thread is alive and none can be made.
 */
#define _GNU_SOURCE /* pthread_setname_np */
#include "workers.h"
#include "threads.h"

#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>

#define IDLE_US INT64_C(10000000)

enum { THREADS_AND_QUEUE_MAX = 1 << 20 };

typedef struct worker_job {
	acd_job_h *job;
	void *arg;
} worker_job;

struct acd_workers {
	pthread_mutex_t mutex;
	pthread_cond_t work; /* a job came, or stopping */
	pthread_cond_t gone; /* the last thread ended */
	size_t stack_bytes;

	worker_job *jobs; /* ring of jobs_size */
	uint32_t jobs_size;
	uint32_t first;
	uint32_t queued;

	uint32_t threads_max;
	uint32_t queue_max;
	uint32_t threads;  /* alive, the three below included */
	uint32_t starting; /* made, hasn't looked at the queue yet */
	uint32_t idle;     /* waiting for work */
	uint32_t busy;     /* inside a job */
	uint64_t refused;
	bool stopping;
};

/* Waits until there is a job, the pool stops, or the idle time is over. False: the thread should end. */
static bool await_job_needs_lock(acd_workers *workers)
{
	const struct timespec deadline = acd_deadline_after(IDLE_US);
	int err = 0;

	workers->idle++;
	while (!workers->queued && !workers->stopping && !err) {
		err = pthread_cond_timedwait(&workers->work, &workers->mutex, &deadline);
	}
	workers->idle--;

	return workers->queued > 0;
}

static void run_job_needs_lock(acd_workers *workers)
{
	const worker_job next = workers->jobs[workers->first];

	workers->first = (workers->first + 1) % workers->jobs_size;
	workers->queued--;
	workers->busy++;
	pthread_mutex_unlock(&workers->mutex);

	next.job(next.arg);

	pthread_mutex_lock(&workers->mutex);
	workers->busy--;
}

static void *worker_thread(void *arg)
{
	acd_workers *workers = arg;

	pthread_setname_np(pthread_self(), "acd-worker");

	pthread_mutex_lock(&workers->mutex);
	workers->starting--;
	while (await_job_needs_lock(workers)) {
		run_job_needs_lock(workers);
	}

	/* The last look at the pool: once the mutex is free, destroy may free it. */
	if (--workers->threads == 0) {
		pthread_cond_broadcast(&workers->gone);
	}
	pthread_mutex_unlock(&workers->mutex);

	return NULL;
}

static int init_locks(acd_workers *workers)
{
	int err;

	err = pthread_mutex_init(&workers->mutex, NULL);
	if (err) {
		return err;
	}

	err = acd_cond_init(&workers->work);
	if (err) {
		goto out_mutex;
	}

	err = acd_cond_init(&workers->gone);
	if (err) {
		goto out_work;
	}

	return 0;

 out_work:
	pthread_cond_destroy(&workers->work);
 out_mutex:
	pthread_mutex_destroy(&workers->mutex);

	return err;
}

int acd_workers_create(acd_workers **workersp, uint32_t threads_max, uint32_t queue_max, size_t stack_bytes)
{
	acd_workers *workers;
	int err;

	if (!threads_max || !queue_max || threads_max > THREADS_AND_QUEUE_MAX || queue_max > THREADS_AND_QUEUE_MAX) {
		return EINVAL;
	}
	if (stack_bytes < (size_t) PTHREAD_STACK_MIN) {
		return EINVAL;
	}

	workers = calloc(1, sizeof(*workers));
	if (!workers) {
		return ENOMEM;
	}

	workers->threads_max = threads_max;
	workers->queue_max = queue_max;
	workers->stack_bytes = stack_bytes;
	workers->jobs_size = queue_max + threads_max;
	workers->jobs = calloc(workers->jobs_size, sizeof(*workers->jobs));
	if (!workers->jobs) {
		err = ENOMEM;
		goto out;
	}

	err = init_locks(workers);

 out:
	if (err) {
		free(workers->jobs);
		free(workers);
	} else {
		*workersp = workers;
	}

	return err;
}

void acd_workers_destroy(acd_workers *workers)
{
	if (!workers) {
		return;
	}

	pthread_cond_destroy(&workers->gone);
	pthread_cond_destroy(&workers->work);
	pthread_mutex_destroy(&workers->mutex);
	free(workers->jobs);
	free(workers);
}

static void add_thread_needs_lock(acd_workers *workers)
{
	pthread_t thread;

	if (acd_thread_start(&thread, workers->stack_bytes, worker_thread, workers)) {
		return;
	}
	pthread_detach(thread); /* stop waits for its last look at the pool instead */

	workers->threads++;
	workers->starting++;
}

int acd_workers_submit(acd_workers *workers, acd_job_h *job, void *arg)
{
	worker_job *slot;
	uint32_t free_hands;
	int err = 0;

	pthread_mutex_lock(&workers->mutex);
	if (workers->stopping) {
		err = ESHUTDOWN;
		goto out;
	}

	if (workers->queued >= workers->idle + workers->starting && workers->threads < workers->threads_max) {
		add_thread_needs_lock(workers);
	}

	/* Jobs that a free thread is about to take don't count as queued. */
	free_hands = workers->idle + workers->starting;
	if (!workers->threads || workers->queued >= free_hands + workers->queue_max) {
		workers->refused++;
		err = ENOSPC;
		goto out;
	}

	slot = &workers->jobs[(workers->first + workers->queued) % workers->jobs_size];
	slot->job = job;
	slot->arg = arg;
	workers->queued++;
	pthread_cond_signal(&workers->work);

 out:
	pthread_mutex_unlock(&workers->mutex);

	return err;
}

int acd_workers_stop(acd_workers *workers, int64_t timeout_ms)
{
	const struct timespec deadline = acd_deadline_after(timeout_ms > INT64_MAX / 1000 ? INT64_MAX : timeout_ms * 1000);
	int err = 0;

	pthread_mutex_lock(&workers->mutex);
	workers->stopping = true;
	pthread_cond_broadcast(&workers->work);
	while (workers->threads && !err) {
		err = pthread_cond_timedwait(&workers->gone, &workers->mutex, &deadline);
	}
	if (!workers->threads) {
		err = 0;
	}
	pthread_mutex_unlock(&workers->mutex);

	return err;
}

acd_workers_stats acd_workers_get_stats(acd_workers *workers)
{
	acd_workers_stats stats;

	pthread_mutex_lock(&workers->mutex);
	stats.threads = workers->threads;
	stats.threads_max = workers->threads_max;
	stats.busy = workers->busy;
	stats.queued = workers->queued;
	stats.refused = workers->refused;
	pthread_mutex_unlock(&workers->mutex);

	return stats;
}
