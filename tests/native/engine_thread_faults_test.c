/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file engine_thread_faults_test.c  Engines that crash, hang, lose events, and some that only look like it */
#include "engine_rig.h"
#include "test.h"

#include <errno.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>

ACD_TEST(engine_thread_that_crashes_is_dead_and_says_so_once)
{
	acd_engine *engine = acd_rig_start(acd_rig_run);

	atomic_store(&rig.crash, true);
	acd_rig_await_down(ACD_ENGINE_DEAD, 1);
	CHECK_EQUAL(ACD_ENGINE_DEAD, acd_engine_get_state(engine));
	CHECK_EQUAL(ESHUTDOWN, acd_rig_push(engine, ACD_EVENT_CALLER_LEFT));
	acd_rig_await_log("exception");
	acd_rig_stop_and_destroy(engine);
	CHECK_EQUAL(1, rig.downs[ACD_ENGINE_DEAD]);
	CHECK_EQUAL(0, rig.downs[ACD_ENGINE_STALLED]);
}

ACD_TEST(engine_thread_that_hangs_is_stalled_and_comes_back)
{
	acd_engine *engine = acd_rig_start(acd_rig_run);

	atomic_store(&rig.hang, true);
	acd_rig_await_down(ACD_ENGINE_STALLED, 1);
	CHECK_EQUAL(ACD_ENGINE_STALLED, acd_engine_get_state(engine));
	CHECK(!acd_engine_serving(engine));
	CHECK_EQUAL(0, acd_rig_push(engine, ACD_EVENT_CALLER_LEFT)); /* what ends is still told to an engine that may come back */

	atomic_store(&rig.hang, false);
	acd_rig_await_log("takes events again");
	CHECK_EQUAL(ACD_ENGINE_RUNNING, acd_engine_get_state(engine));
	CHECK(acd_engine_serving(engine));
	while (!atomic_load(&rig.events_polled)) {
		sched_yield();
	}
	acd_rig_stop_and_destroy(engine);
	CHECK_EQUAL(1, rig.downs[ACD_ENGINE_STALLED]);
}

static int32_t run_waiting_long(const acd_host_api *api)
{
	acd_event event;

	api->ready(api->context, NULL, 0);
	CHECK_EQUAL(1, api->poll(api->context, &event, 1, INT64_MAX));
	CHECK_EQUAL(ACD_EVENT_SHUTDOWN, event.kind);

	return ACD_RUN_STOPPED;
}

ACD_TEST(engine_thread_that_waits_long_for_events_is_not_stalled)
{
	acd_engine *engine = acd_rig_start(run_waiting_long);
	const int64_t until_us = acd_now_us() + 2 * ACD_RIG_STALL_MS * 1000;

	while (acd_now_us() < until_us) {
		CHECK_EQUAL(ACD_ENGINE_RUNNING, acd_engine_get_state(engine));
		sched_yield();
	}
	acd_rig_stop_and_destroy(engine);
	CHECK_EQUAL(0, rig.downs[ACD_ENGINE_STALLED]);
}

ACD_TEST(engine_thread_that_was_just_ready_has_its_time_to_poll)
{
	acd_engine *engine;
	int64_t ready_us;

	atomic_store(&rig.hang, true); /* ready, but never in poll */
	engine = acd_rig_start(acd_rig_run);
	ready_us = acd_now_us();
	acd_rig_await_down(ACD_ENGINE_STALLED, 1);
	CHECK(acd_now_us() - ready_us >= ACD_RIG_STALL_MS * 1000 / 2); /* half: ready came before ready_us was read */
	atomic_store(&rig.hang, false);
	acd_rig_stop_and_destroy(engine);
}

ACD_TEST(engine_thread_ends_when_an_event_that_matters_is_lost)
{
	acd_engine *engine = acd_rig_start(acd_rig_run);
	int err;

	atomic_store(&rig.hang, true);
	do {
		err = acd_rig_push(engine, ACD_EVENT_CONSOLE);
	} while (!err);
	CHECK_EQUAL(ENOSPC, err);
	CHECK_EQUAL(ENOSPC, acd_rig_push(engine, ACD_EVENT_CALLER_JOINED)); /* these two may be refused */
	CHECK_EQUAL(ENOSPC, acd_rig_push(engine, ACD_EVENT_LEG_ENDED));     /* this one may not */
	atomic_store(&rig.hang, false);
	acd_rig_await_down(ACD_ENGINE_DEAD, 1);
	acd_rig_stop_and_destroy(engine);
}

ACD_TEST(engine_thread_survives_refused_callers)
{
	acd_engine *engine = acd_rig_start(acd_rig_run);

	atomic_store(&rig.hang, true);
	while (!acd_rig_push(engine, ACD_EVENT_CALLER_JOINED)) {
		continue;
	}
	atomic_store(&rig.hang, false);
	while (acd_engine_ring_fill(engine)) {
		sched_yield();
	}
	CHECK_EQUAL(0, acd_rig_push(engine, ACD_EVENT_CALLER_JOINED));
	acd_rig_stop_and_destroy(engine);
	CHECK_EQUAL(0, rig.downs[ACD_ENGINE_DEAD]);
}

ACD_TEST(engine_thread_stops_when_its_ring_is_full)
{
	acd_engine *engine = acd_rig_start(acd_rig_run);

	atomic_store(&rig.hang, true);
	while (!acd_rig_push(engine, ACD_EVENT_CONSOLE)) {
		continue;
	}
	CHECK_EQUAL(ETIMEDOUT, acd_engine_stop(engine, 20));
	atomic_store(&rig.hang, false);
	acd_rig_stop_and_destroy(engine);
	CHECK_EQUAL(0, rig.downs[ACD_ENGINE_DEAD]);
}

static atomic_bool slow_ended;

/* Never ready; in poll like an engine that waits for its configuration. */
static int32_t run_never_ready(const acd_host_api *api)
{
	acd_event event;

	while (api->poll(api->context, &event, 1, INT64_MAX) != 1 || event.kind != ACD_EVENT_SHUTDOWN) {
		continue;
	}
	atomic_store(&slow_ended, true);

	return ACD_RUN_STOPPED;
}

ACD_TEST(engine_thread_that_is_never_ready_is_given_up_and_told_to_end)
{
	static acd_engine *engine; /* reachable: it may never be freed */
	char error[256] = "";

	engine = acd_rig_create(run_never_ready, 50);
	CHECK_EQUAL(ETIMEDOUT, acd_engine_start(engine, error, sizeof(error)));
	CHECK_CONTAINS("50 ms", error);
	CHECK(!acd_engine_serving(engine));
	while (!atomic_load(&slow_ended)) {
		sched_yield();
	}
	exit(0); /* past the runner's count of memory */
}
