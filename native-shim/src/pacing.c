/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file pacing.c  Lets phones be dialled as fast as FreeSWITCH's limits allow
 *
 * FreeSWITCH refuses sessions beyond sessions-per-second and max-sessions, callers' as well as agents'. A ring-all over many agents would
 * use up a second's share at once, fail on most of them and shut new callers out. Here phones wait their turn instead (pace.c). They also
 * wait while FreeSWITCH makes no calls at all (fsctl pause): no agent is to be passed over for that.
 */
#define _GNU_SOURCE
#include "pacing.h"

#include "pace.h"
#include "threads.h"

#include <errno.h>
#include <pthread.h>

#define REPORT_US 1000000
#define RETRY_US 4000000 /* below the grace the engine gives */
#define STACK_BYTES (256u * 1024u)

static pthread_mutex_t pacing_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t pacing_cond;
static acd_pace *pace;
static acd_pacing_go_h *go;
static bool running;
static pthread_t thread;
static uint64_t held_back; /* phones that couldn't be dialled at once */
static int64_t reported_us;

static acd_pace_limits look(void)
{
	uint32_t per_second = 0; /* asks, sets nothing */
	acd_pace_limits limits = { .sessions = switch_core_session_count(), .sessions_max = switch_core_session_limit(0) };

	switch_core_session_ctl(SCSC_SPS, &per_second);
	limits.per_second = (int32_t) per_second;
	limits.per_second_left = switch_core_sps();
	limits.paused = !switch_core_ready_outbound();
	return limits;
}

/* Needs the mutex. */
static void report(acd_pace_limit limit, const acd_pace_limits *limits)
{
	const int64_t now_us = acd_now_us();
	acd_event event;
	char held[32];

	if (now_us - reported_us < REPORT_US) {
		return;
	}
	reported_us = now_us;
	acd_event_init(&event, ACD_EVENT_LIMITED);
	switch (limit) {
	case ACD_PACE_PAUSED:
		event.cause = ACD_LIMIT_PAUSED;
		break;
	case ACD_PACE_SESSIONS:
		event.cause = ACD_LIMIT_SESSIONS;
		event.request_id = limits->sessions_max;
		break;
	default:
		event.cause = ACD_LIMIT_SESSIONS_PER_SECOND;
		event.request_id = (uint64_t) limits->per_second;
		break;
	}
	event.call_id = acd_pace_count(pace);
	switch_snprintf(held, sizeof(held), "%llu", (unsigned long long) held_back);
	acd_event_set_text(&event, 0, held);
	(void) acd_shim_push(&event); /* a dead engine has no use for it; a full ring ends the engine (acd_engine_push) */
}

/* Needs the mutex, gives it up while a phone is let go. Returns how long to wait; < 0: until something comes. */
static int64_t let_go(void)
{
	int64_t wait_us = -1;
	acd_pace_limit limit = ACD_PACE_NO_LIMIT;
	void *item;

	do {
		const acd_pace_limits limits = look();

		item = acd_pace_take(pace, &limits, acd_now_us(), &limit, &wait_us);
		if (item) {
			pthread_mutex_unlock(&pacing_mutex);
			go(item);
			pthread_mutex_lock(&pacing_mutex);
		} else if (limit != ACD_PACE_NO_LIMIT) {
			report(limit, &limits);
		}
	} while (item && pace);
	return wait_us;
}

static void *pacing_main(void *arg)
{
	(void) arg;
	pthread_setname_np(pthread_self(), "acd-pacing");
	pthread_mutex_lock(&pacing_mutex);
	while (running) {
		const int64_t wait_us = let_go();

		if (running && wait_us < 0) {
			pthread_cond_wait(&pacing_cond, &pacing_mutex);
		} else if (running) {
			const struct timespec until = acd_deadline_after(wait_us);

			pthread_cond_timedwait(&pacing_cond, &pacing_mutex, &until);
		}
	}
	pthread_mutex_unlock(&pacing_mutex);
	return NULL;
}

int acd_pacing_init(acd_pacing_go_h *go_h)
{
	int err = acd_cond_init(&pacing_cond);

	go = go_h;
	held_back = 0;
	err = err ? err : acd_pace_create(&pace);
	if (!err) {
		running = true;
		err = acd_thread_start(&thread, STACK_BYTES, pacing_main, NULL);
		running = !err;
	}
	return err;
}

void acd_pacing_shutdown(void)
{
	pthread_mutex_lock(&pacing_mutex);
	if (running) {
		running = false;
		pthread_cond_signal(&pacing_cond);
		pthread_mutex_unlock(&pacing_mutex);
		pthread_join(thread, NULL);
		pthread_mutex_lock(&pacing_mutex);
	}
	if (pace) {
		acd_pace_destroy(pace);
		pace = NULL;
	}
	pthread_mutex_unlock(&pacing_mutex);
}

int acd_pacing_submit(uint64_t leg_id, uint64_t call_id, void *item)
{
	acd_pace_limit limit = ACD_PACE_NO_LIMIT;
	int64_t wait_us;
	void *first = NULL;
	int err;

	pthread_mutex_lock(&pacing_mutex);
	err = pace ? acd_pace_add(pace, leg_id, call_id, item) : ESHUTDOWN;
	if (!err && acd_pace_count(pace) == 1) {
		const acd_pace_limits limits = look();

		first = acd_pace_take(pace, &limits, acd_now_us(), &limit, &wait_us);
	}
	if (!err && !first) {
		held_back++;
		pthread_cond_signal(&pacing_cond);
	}
	pthread_mutex_unlock(&pacing_mutex);
	if (first) {
		go(first);
	}
	return err;
}

bool acd_pacing_remove(uint64_t leg_id)
{
	bool removed;

	pthread_mutex_lock(&pacing_mutex);
	removed = pace && acd_pace_remove(pace, leg_id);
	pthread_mutex_unlock(&pacing_mutex);
	return removed;
}

bool acd_pacing_may_retry(switch_call_cause_t cause, int64_t ordered_us)
{
	const acd_pace_limits limits = look();

	if (cause != SWITCH_CAUSE_DESTINATION_OUT_OF_ORDER || acd_now_us() - ordered_us > RETRY_US) {
		return false;
	}
	return limits.paused || limits.per_second_left <= 0 || limits.sessions >= limits.sessions_max;
}
