/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file workers_test.c  Order, growth, refusal, idle end and stop of the worker pool */
#define _GNU_SOURCE /* pthread_getattr_np, SCHED_BATCH */
#include "workers.h"
#include "faults.h"
#include "test.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <string.h>

enum {
	STACK_BYTES = 256 * 1024,
	LONG_MS = 60000,
	JOBS = 500,
};

/* A gate that holds jobs until the test opens it. */
typedef struct gate {
	pthread_mutex_t mutex;
	pthread_cond_t cond;
	bool open;
	uint32_t inside; /* jobs that have reached it */
} gate;

#define GATE_CLOSED {.mutex = PTHREAD_MUTEX_INITIALIZER, .cond = PTHREAD_COND_INITIALIZER}

static void pass_gate(void *arg)
{
	gate *at = arg;

	pthread_mutex_lock(&at->mutex);
	at->inside++;
	pthread_cond_broadcast(&at->cond);
	while (!at->open) {
		pthread_cond_wait(&at->cond, &at->mutex);
	}
	pthread_mutex_unlock(&at->mutex);
}

static void await_inside(gate *at, uint32_t jobs)
{
	pthread_mutex_lock(&at->mutex);
	while (at->inside < jobs) {
		pthread_cond_wait(&at->cond, &at->mutex);
	}
	pthread_mutex_unlock(&at->mutex);
}

static void open_gate(gate *at)
{
	pthread_mutex_lock(&at->mutex);
	at->open = true;
	pthread_cond_broadcast(&at->cond);
	pthread_mutex_unlock(&at->mutex);
}

static acd_workers *create(uint32_t threads_max, uint32_t queue_max)
{
	acd_workers *workers = NULL;

	CHECK_EQUAL(0, acd_workers_create(&workers, threads_max, queue_max, STACK_BYTES));

	return workers;
}

static void stop_and_destroy(acd_workers *workers)
{
	CHECK_EQUAL(0, acd_workers_stop(workers, LONG_MS));
	CHECK_EQUAL(0, acd_workers_get_stats(workers).threads);
	acd_workers_destroy(workers);
}

static atomic_uint done;
static uint32_t order[JOBS];

static void note_order(void *arg)
{
	const uint32_t *number = arg;

	order[atomic_fetch_add(&done, 1)] = *number;
}

ACD_TEST(workers_start_jobs_in_order_of_submission)
{
	acd_workers *workers = create(1, JOBS);
	gate at = GATE_CLOSED;
	uint32_t numbers[JOBS];
	uint32_t i;

	CHECK_EQUAL(0, acd_workers_submit(workers, pass_gate, &at));
	for (i = 0; i < JOBS; i++) {
		numbers[i] = i;
		CHECK_EQUAL(0, acd_workers_submit(workers, note_order, &numbers[i]));
	}
	open_gate(&at);
	stop_and_destroy(workers);
	CHECK_EQUAL(JOBS, atomic_load(&done));
	for (i = 0; i < JOBS; i++) {
		CHECK_EQUAL(i, order[i]);
	}
}

ACD_TEST(workers_grow_to_the_limit_then_queue_then_refuse)
{
	acd_workers *workers = create(3, 2);
	gate at = GATE_CLOSED;
	acd_workers_stats stats;
	uint32_t i;

	CHECK_EQUAL(0, acd_workers_get_stats(workers).threads);
	for (i = 0; i < 3; i++) {
		CHECK_EQUAL(0, acd_workers_submit(workers, pass_gate, &at));
	}
	await_inside(&at, 3);
	CHECK_EQUAL(0, acd_workers_submit(workers, pass_gate, &at));
	CHECK_EQUAL(0, acd_workers_submit(workers, pass_gate, &at));
	CHECK_EQUAL(ENOSPC, acd_workers_submit(workers, pass_gate, &at));
	CHECK_EQUAL(ENOSPC, acd_workers_submit(workers, pass_gate, &at));

	stats = acd_workers_get_stats(workers);
	CHECK_EQUAL(3, stats.threads);
	CHECK_EQUAL(3, stats.busy);
	CHECK_EQUAL(2, stats.queued);
	CHECK_EQUAL(2, stats.refused);

	open_gate(&at);
	stop_and_destroy(workers);
	CHECK_EQUAL(5, at.inside);
}

ACD_TEST(workers_take_a_burst_as_large_as_threads_and_queue)
{
	acd_workers *workers = create(4, 1);
	gate at = GATE_CLOSED;
	uint32_t i;

	/* Faster than the threads can start: jobs that have a thread on its way don't use up the queue. */
	for (i = 0; i < 5; i++) {
		CHECK_EQUAL(0, acd_workers_submit(workers, pass_gate, &at));
	}
	CHECK_EQUAL(ENOSPC, acd_workers_submit(workers, pass_gate, &at));
	await_inside(&at, 4);
	open_gate(&at);
	stop_and_destroy(workers);
	CHECK_EQUAL(5, at.inside);
}

ACD_TEST(workers_use_an_idle_thread_before_making_one)
{
	acd_workers *workers = create(8, 8);
	gate at = GATE_CLOSED;
	uint32_t i;

	open_gate(&at);
	for (i = 1; i <= 50; i++) {
		acd_workers_stats stats;

		CHECK_EQUAL(0, acd_workers_submit(workers, pass_gate, &at));
		await_inside(&at, i);
		do {
			sched_yield();
			stats = acd_workers_get_stats(workers);
		} while (stats.busy || stats.queued);
		CHECK_EQUAL(1, stats.threads);
	}
	stop_and_destroy(workers);
}

ACD_TEST(workers_end_idle_threads_and_make_new_ones)
{
	acd_workers *workers = create(2, 2);
	gate at = GATE_CLOSED;

	open_gate(&at);
	acd_faults_expire_waits(true);
	CHECK_EQUAL(0, acd_workers_submit(workers, pass_gate, &at));
	while (acd_workers_get_stats(workers).threads) {
		sched_yield();
	}
	CHECK_EQUAL(1, at.inside);
	acd_faults_expire_waits(false);

	CHECK_EQUAL(0, acd_workers_submit(workers, pass_gate, &at));
	await_inside(&at, 2);
	stop_and_destroy(workers);
}

ACD_TEST(workers_refuse_when_no_thread_can_be_made)
{
	acd_workers *workers = create(2, 2);
	gate at = GATE_CLOSED;

	acd_faults_refuse_threads(true);
	CHECK_EQUAL(ENOSPC, acd_workers_submit(workers, pass_gate, &at));
	CHECK_EQUAL(1, acd_workers_get_stats(workers).refused);
	CHECK_EQUAL(0, acd_workers_get_stats(workers).queued);

	acd_faults_refuse_threads(false);
	CHECK_EQUAL(0, acd_workers_submit(workers, pass_gate, &at));
	await_inside(&at, 1);
	open_gate(&at);
	stop_and_destroy(workers);
}

ACD_TEST(workers_queue_behind_a_busy_thread_when_no_other_can_be_made)
{
	acd_workers *workers = create(2, 1);
	gate at = GATE_CLOSED;

	CHECK_EQUAL(0, acd_workers_submit(workers, pass_gate, &at));
	await_inside(&at, 1);
	acd_faults_refuse_threads(true);
	CHECK_EQUAL(0, acd_workers_submit(workers, pass_gate, &at));
	CHECK_EQUAL(ENOSPC, acd_workers_submit(workers, pass_gate, &at));
	open_gate(&at);
	stop_and_destroy(workers);
	CHECK_EQUAL(2, at.inside);
}

ACD_TEST(workers_stop_runs_what_is_queued_and_refuses_the_rest)
{
	acd_workers *workers = create(1, 4);
	gate at = GATE_CLOSED;
	uint32_t number = 0;
	uint32_t i;

	CHECK_EQUAL(0, acd_workers_submit(workers, pass_gate, &at));
	for (i = 0; i < 3; i++) {
		CHECK_EQUAL(0, acd_workers_submit(workers, note_order, &number));
	}
	await_inside(&at, 1);

	CHECK_EQUAL(ETIMEDOUT, acd_workers_stop(workers, 20));
	CHECK_EQUAL(1, acd_workers_get_stats(workers).busy);
	CHECK_EQUAL(ESHUTDOWN, acd_workers_submit(workers, note_order, &number));

	open_gate(&at);
	stop_and_destroy(workers);
	CHECK_EQUAL(3, atomic_load(&done));
}

ACD_TEST(workers_stop_without_work_returns_at_once_and_twice)
{
	acd_workers *workers = create(4, 4);

	CHECK_EQUAL(0, acd_workers_stop(workers, 0));
	CHECK_EQUAL(0, acd_workers_stop(workers, INT64_MAX));
	acd_workers_destroy(workers);
}

static void *submit_many(void *arg)
{
	static uint32_t number;
	uint32_t i;

	for (i = 0; i < JOBS / 5; i++) {
		while (acd_workers_submit(arg, note_order, &number) == ENOSPC) {
			sched_yield();
		}
	}

	return NULL;
}

ACD_TEST(workers_run_every_job_of_many_submitters)
{
	acd_workers *workers = create(4, 3);
	pthread_t threads[5];
	size_t i;

	for (i = 0; i < 5; i++) {
		CHECK_EQUAL(0, pthread_create(&threads[i], NULL, submit_many, workers));
	}
	for (i = 0; i < 5; i++) {
		CHECK_EQUAL(0, pthread_join(threads[i], NULL));
	}
	stop_and_destroy(workers);
	CHECK_EQUAL(JOBS, atomic_load(&done));
}

static int policy = -1;

static void note_stack(void *arg)
{
	size_t *bytes = arg;
	struct sched_param param;
	pthread_attr_t attr;

	CHECK_EQUAL(0, pthread_getschedparam(pthread_self(), &policy, &param));
	CHECK_EQUAL(0, pthread_getattr_np(pthread_self(), &attr));
	CHECK_EQUAL(0, pthread_attr_getstacksize(&attr, bytes));
	pthread_attr_destroy(&attr);
}

ACD_TEST(workers_have_the_stack_asked_for_and_an_ordinary_policy)
{
	const struct sched_param param = {0};
	acd_workers *workers = NULL;
	size_t bytes = 0;

	/* Stands for FreeSWITCH's real-time policy: a thread inherits it too, and it needs no privilege. */
	CHECK_EQUAL(0, sched_setscheduler(0, SCHED_BATCH, &param));

	CHECK_EQUAL(0, acd_workers_create(&workers, 1, 1, 3 * 1024 * 1024));
	CHECK_EQUAL(0, acd_workers_submit(workers, note_stack, &bytes));
	stop_and_destroy(workers);
	CHECK_EQUAL(3 * 1024 * 1024, bytes);
	CHECK_EQUAL(SCHED_OTHER, policy);
}

ACD_TEST(workers_refuse_sizes_that_make_no_pool)
{
	acd_workers *const untouched = (acd_workers *) order;
	acd_workers *workers = untouched;

	CHECK_EQUAL(EINVAL, acd_workers_create(&workers, 0, 1, STACK_BYTES));
	CHECK_EQUAL(EINVAL, acd_workers_create(&workers, 1, 0, STACK_BYTES));
	CHECK_EQUAL(EINVAL, acd_workers_create(&workers, UINT32_MAX, 1, STACK_BYTES));
	CHECK_EQUAL(EINVAL, acd_workers_create(&workers, 1, UINT32_MAX, STACK_BYTES));
	CHECK_EQUAL(EINVAL, acd_workers_create(&workers, 1, 1, 100));
	CHECK(workers == untouched);
}

static int create_and_destroy(void *arg)
{
	acd_workers *const untouched = arg;
	acd_workers *workers = untouched;
	const int err = acd_workers_create(&workers, 2, 2, STACK_BYTES);

	if (err) {
		CHECK(workers == untouched);
	} else {
		acd_workers_destroy(workers);
	}

	return err;
}

ACD_TEST(workers_survive_every_refused_resource)
{
	int anything;

	acd_faults_each_refusal(create_and_destroy, &anything);
}
