/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file engine_rig.c  An engine with a loop in C, and what its handlers saw */
#include "engine_rig.h"
#include "test.h"

#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

acd_rig rig = {.mutex = PTHREAD_MUTEX_INITIALIZER, .cond = PTHREAD_COND_INITIALIZER};

static int32_t on_submit(const acd_command *commands, int32_t count, void *arg)
{
	CHECK(arg == &rig);
	CHECK_EQUAL(ACD_COMMAND_CANCEL, commands[count - 1].kind);

	return count;
}

static void on_log(int32_t level, const char *line, void *arg)
{
	size_t length;

	(void) level;
	CHECK(arg == &rig);
	pthread_mutex_lock(&rig.mutex);
	length = strlen(rig.log);
	snprintf(rig.log + length, sizeof(rig.log) - length, "%s\n", line);
	pthread_cond_broadcast(&rig.cond);
	pthread_mutex_unlock(&rig.mutex);
}

static void on_down(acd_engine_state state, void *arg)
{
	CHECK(arg == &rig);
	pthread_mutex_lock(&rig.mutex);
	rig.downs[state]++;
	pthread_cond_broadcast(&rig.cond);
	pthread_mutex_unlock(&rig.mutex);
}

void acd_rig_await_log(const char *part)
{
	pthread_mutex_lock(&rig.mutex);
	while (!strstr(rig.log, part)) {
		pthread_cond_wait(&rig.cond, &rig.mutex);
	}
	pthread_mutex_unlock(&rig.mutex);
}

void acd_rig_await_down(acd_engine_state state, uint32_t times)
{
	pthread_mutex_lock(&rig.mutex);
	while (rig.downs[state] < times) {
		pthread_cond_wait(&rig.cond, &rig.mutex);
	}
	CHECK_EQUAL(times, rig.downs[state]);
	pthread_mutex_unlock(&rig.mutex);
}

const acd_engine_handlers acd_rig_handlers = {.submit_h = on_submit, .log_h = on_log, .down_h = on_down, .arg = &rig};

acd_engine *acd_rig_create(acd_engine_run run, uint32_t start_timeout_ms)
{
	const acd_engine_config config = {
		.ring_capacity = 8,
		.stall_ms = ACD_RIG_STALL_MS,
		.start_timeout_ms = start_timeout_ms,
		.run = run,
	};
	acd_engine *engine = NULL;

	CHECK_EQUAL(0, acd_engine_create(&engine, &config, &acd_rig_handlers));
	CHECK_EQUAL(ACD_ENGINE_STARTING, acd_engine_get_state(engine));
	CHECK(!acd_engine_serving(engine));

	return engine;
}

acd_engine *acd_rig_start(acd_engine_run run)
{
	acd_engine *engine = acd_rig_create(run, ACD_RIG_LONG_MS);
	char error[256] = "";
	const int err = acd_engine_start(engine, error, sizeof(error));

	if (err) {
		acd_test_fail(__FILE__, __LINE__, "start: %d %s", err, error);
	}
	CHECK_EQUAL(ACD_ENGINE_RUNNING, acd_engine_get_state(engine));
	CHECK(acd_engine_serving(engine));

	return engine;
}

void acd_rig_stop_and_destroy(acd_engine *engine)
{
	CHECK_EQUAL(0, acd_engine_stop(engine, ACD_RIG_LONG_MS));
	CHECK(!acd_engine_serving(engine));
	acd_engine_destroy(engine);
}

int acd_rig_push(acd_engine *engine, uint32_t kind)
{
	acd_event event;

	acd_event_init(&event, kind);

	return acd_engine_push(engine, &event);
}

/* Polls until shutdown; hangs while told to, crashes when told to. */
int32_t acd_rig_serve(const acd_host_api *api)
{
	acd_event events[4];

	for (;;) {
		int32_t count;
		int32_t i;

		while (atomic_load(&rig.hang)) {
			sched_yield();
		}
		count = api->poll(api->context, events, 4, 1000);
		if (count == ACD_POLL_LOST || atomic_load(&rig.crash)) {
			return ACD_RUN_CRASHED;
		}
		for (i = 0; i < count; i++) {
			if (events[i].kind == ACD_EVENT_SHUTDOWN) {
				return ACD_RUN_STOPPED;
			}
			atomic_fetch_add(&rig.events_polled, 1);
		}
	}
}

int32_t acd_rig_run(const acd_host_api *api)
{
	static const char line[] = "engine says hello";

	CHECK_EQUAL(sizeof(*api), api->struct_size);
	CHECK_EQUAL(ACD_ABI_VERSION, api->abi_version);
	CHECK_EQUAL(sizeof(acd_event), api->event_size);
	CHECK_EQUAL(sizeof(acd_command), api->command_size);
	api->log(api->context, 6, (const uint8_t *) line, (int32_t) strlen(line));
	api->ready(api->context, NULL, 0);

	return acd_rig_serve(api);
}
