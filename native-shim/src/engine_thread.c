/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file engine_thread.c  The engine's life: start, ready, stall watch, crash, stop */
#define _GNU_SOURCE
#include "engine_thread.h"

#include "clr_host.h"
#include "threads.h"
#include "utf8.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ENGINE_STACK_BYTES (8u * 1024u * 1024u)
#define WATCH_STACK_BYTES (256u * 1024u)
#define WATCH_INTERVAL_US 100000
#define LINE_BYTES 2048
#define ERROR_BYTES 1024

/**
 * Two threads: the engine's, which lives in the managed loop, and the watch, which only looks at how long ago the loop last polled.
 * state, ready and error are guarded by mutex; handlers are always called without it.
 */
struct acd_engine {
	acd_engine_handlers handlers;
	acd_engine_run run;
	char *managed_dir;
	char *dotnet_root;
	uint32_t stall_ms;
	uint32_t start_timeout_ms;
	acd_event_ring *ring;
	acd_host_api api;

	pthread_t thread;
	pthread_t watch;
	bool watch_started;

	pthread_mutex_t mutex;
	pthread_cond_t cond; /* CLOCK_MONOTONIC */
	bool ready;
	bool ended; /* the engine thread is about to return */
	char error[ERROR_BYTES];

	atomic_int_least64_t awake_us; /* ready, or the end of a standstill of the whole process: silence counts from here */
	atomic_int state;
	atomic_bool stopping;
	atomic_bool inject_shutdown; /* when the event itself found no room in the ring */
	atomic_bool lost;
};

static void engine_log(acd_engine *engine, int32_t level, const char *line)
{
	engine->handlers.log_h(level, line, engine->handlers.arg);
}

/* ---- what the managed side calls, on the engine thread ---- */

static int32_t api_poll(void *context, acd_event *events, int32_t capacity, int64_t wait_us)
{
	acd_engine *engine = context;

	if (atomic_load(&engine->lost)) {
		return ACD_POLL_LOST;
	}
	if (capacity > 0 && atomic_exchange(&engine->inject_shutdown, false)) {
		acd_event_init(&events[0], ACD_EVENT_SHUTDOWN);
		return 1;
	}
	return acd_event_ring_poll(engine->ring, events, capacity, wait_us);
}

static int32_t api_submit(void *context, const acd_command *commands, int32_t count)
{
	acd_engine *engine = context;
	return engine->handlers.submit_h(commands, count, engine->handlers.arg);
}

static void api_ready(void *context, const uint8_t *text, int32_t length)
{
	acd_engine *engine = context;

	pthread_mutex_lock(&engine->mutex);
	if (!engine->ready) {
		engine->ready = true;
		acd_utf8_to_string(engine->error, sizeof(engine->error), text, length);
		if (!engine->error[0]) {
			atomic_store(&engine->awake_us, acd_now_us()); /* the time start-up took is no stall */
			atomic_store(&engine->state, ACD_ENGINE_RUNNING);
		}
		pthread_cond_broadcast(&engine->cond);
	}
	pthread_mutex_unlock(&engine->mutex);
}

static void api_log(void *context, int32_t level, const uint8_t *text, int32_t length)
{
	char line[LINE_BYTES];

	acd_utf8_to_string(line, sizeof(line), text, length);
	engine_log(context, level, line);
}

/* Any thread. */
static void api_wake(void *context)
{
	const acd_engine *engine = context;
	acd_event_ring_wake(engine->ring);
}

/* ---- the engine thread ---- */

static const char *run_result_text(int32_t result)
{
	switch (result) {
	case ACD_RUN_STOPPED: return "the engine stopped without being told to";
	case ACD_RUN_REFUSED: return "the engine refused to start and gave no reason";
	case ACD_RUN_ABI_MISMATCH: return "mod_acd.so and the files in its acd/ folder are of different versions; install both from one build";
	case ACD_RUN_INCOMPLETE: return "a file in mod_acd's folder acd/ is missing or damaged; install its managed files again";
	default: return "the engine ended on an exception, which is in the log above";
	}
}

static int32_t run_engine(acd_engine *engine, char *error, size_t error_size)
{
	acd_engine_run run = engine->run;

	if (!run && acd_clr_start(engine->managed_dir, engine->dotnet_root, &run, error, error_size) != ACD_CLR_OK) {
		return ACD_RUN_REFUSED;
	}
	return run(&engine->api);
}

static void *engine_main(void *arg)
{
	acd_engine *engine = arg;
	char error[ERROR_BYTES] = "";
	char line[LINE_BYTES];
	bool was_ready;
	int32_t result;

	pthread_setname_np(pthread_self(), "acd-engine");
	result = run_engine(engine, error, sizeof(error));

	pthread_mutex_lock(&engine->mutex);
	was_ready = engine->ready && !engine->error[0];
	if (!engine->ready) {
		engine->ready = true;
		snprintf(engine->error, sizeof(engine->error), "%s", error[0] ? error : run_result_text(result));
	}
	atomic_store(&engine->state, was_ready && !atomic_load(&engine->stopping) ? ACD_ENGINE_DEAD : ACD_ENGINE_STOPPED);
	pthread_mutex_unlock(&engine->mutex);

	if (atomic_load(&engine->state) == ACD_ENGINE_DEAD) {
		snprintf(line, sizeof(line),
				 "acd: %s. Callers go to their fallback; connected calls go on.", run_result_text(result));
		engine_log(engine, 2, line);
		engine->handlers.down_h(ACD_ENGINE_DEAD, engine->handlers.arg);
	}

	pthread_mutex_lock(&engine->mutex);
	engine->ended = true;
	pthread_cond_broadcast(&engine->cond);
	pthread_mutex_unlock(&engine->mutex);
	return NULL;
}

/* ---- the watch ---- */

static void check_stall(acd_engine *engine)
{
	const int64_t awake_us = atomic_load(&engine->awake_us);
	const int64_t polled_us = acd_event_ring_last_poll_us(engine->ring);
	const int64_t silent_us = acd_now_us() - (polled_us > awake_us ? polled_us : awake_us);
	const bool stalled = silent_us > (int64_t) engine->stall_ms * 1000;
	int running = ACD_ENGINE_RUNNING;
	int was_stalled = ACD_ENGINE_STALLED;
	char line[LINE_BYTES];

	if (stalled && atomic_compare_exchange_strong(&engine->state, &running, ACD_ENGINE_STALLED)) {
		snprintf(line, sizeof(line),
				 "acd: the engine hasn't taken an event for %lld ms (%u waiting in its ring). "
				 "Callers go to their fallback until it does.",
				 (long long) (silent_us / 1000), acd_event_ring_fill(engine->ring));
		engine_log(engine, 2, line);
		engine->handlers.down_h(ACD_ENGINE_STALLED, engine->handlers.arg);
	} else if (!stalled && atomic_compare_exchange_strong(&engine->state, &was_stalled, ACD_ENGINE_RUNNING)) {
		engine_log(engine, 5, "acd: the engine takes events again; new callers are queued as usual.");
	}
}

static void *watch_main(void *arg)
{
	acd_engine *engine = arg;
	int64_t last_us = acd_now_us();

	pthread_setname_np(pthread_self(), "acd-watch");
	pthread_mutex_lock(&engine->mutex);
	while (!engine->ended) {
		const struct timespec until = acd_deadline_after(WATCH_INTERVAL_US);
		int64_t now_us;

		pthread_cond_timedwait(&engine->cond, &engine->mutex, &until);
		pthread_mutex_unlock(&engine->mutex);
		now_us = acd_now_us();
		/* When this thread was late too, the whole process stood still (a paused machine), which isn't the engine's stall. */
		if (now_us - last_us >= 5 * WATCH_INTERVAL_US) {
			atomic_store(&engine->awake_us, now_us);
		}
		check_stall(engine);
		last_us = now_us;
		pthread_mutex_lock(&engine->mutex);
	}
	pthread_mutex_unlock(&engine->mutex);
	return NULL;
}

/* ---- life ---- */

void acd_engine_destroy(acd_engine *engine)
{
	if (engine->ring) {
		acd_event_ring_destroy(engine->ring);
	}
	pthread_cond_destroy(&engine->cond);
	pthread_mutex_destroy(&engine->mutex);
	free(engine->managed_dir);
	free(engine->dotnet_root);
	free(engine);
}

static void fill_api(acd_engine *engine)
{
	engine->api.struct_size = sizeof(engine->api);
	engine->api.abi_version = ACD_ABI_VERSION;
	engine->api.event_size = sizeof(acd_event);
	engine->api.command_size = sizeof(acd_command);
	engine->api.context = engine;
	engine->api.poll = api_poll;
	engine->api.submit = api_submit;
	engine->api.ready = api_ready;
	engine->api.log = api_log;
	engine->api.wake = api_wake;
}

int acd_engine_create(acd_engine **enginep, const acd_engine_config *config, const acd_engine_handlers *handlers)
{
	acd_engine *engine = calloc(1, sizeof(*engine));
	int err;

	if (!engine) {
		return ENOMEM;
	}
	engine->handlers = *handlers;
	engine->run = config->run;
	engine->stall_ms = config->stall_ms;
	engine->start_timeout_ms = config->start_timeout_ms;
	fill_api(engine);
	pthread_mutex_init(&engine->mutex, NULL);
	acd_cond_init(&engine->cond);
	engine->managed_dir = strdup(config->managed_dir ? config->managed_dir : "");
	engine->dotnet_root = strdup(config->dotnet_root ? config->dotnet_root : "");
	err = acd_event_ring_create(&engine->ring, config->ring_capacity);
	if (!err) {
		acd_event_ring_note_peaks(engine->ring, config->ring_peaks);
	}
	if (!err && !(engine->managed_dir && engine->dotnet_root)) {
		err = ENOMEM;
	}
	if (err) {
		acd_engine_destroy(engine);
		return err;
	}
	*enginep = engine;
	return 0;
}

/* Returns 0 when ready, EIO when it refused (engine->error says why), ETIMEDOUT. */
static int wait_ready(acd_engine *engine, uint32_t timeout_ms)
{
	const struct timespec until = acd_deadline_after((int64_t) timeout_ms * 1000);
	int err = 0;

	pthread_mutex_lock(&engine->mutex);
	while (!engine->ready && err != ETIMEDOUT) {
		err = pthread_cond_timedwait(&engine->cond, &engine->mutex, &until);
	}
	err = !engine->ready ? ETIMEDOUT : engine->error[0] ? EIO : 0;
	pthread_mutex_unlock(&engine->mutex);
	return err;
}

static void tell_to_end(acd_engine *engine)
{
	acd_event shutdown;

	atomic_store(&engine->stopping, true);
	acd_event_init(&shutdown, ACD_EVENT_SHUTDOWN);
	if (acd_event_ring_push(engine->ring, &shutdown)) {
		atomic_store(&engine->inject_shutdown, true);
	}
}

int acd_engine_start(acd_engine *engine, char *error, size_t error_size)
{
	/* .NET's own threads inherit from this one, and under a real-time policy they would outrank FreeSWITCH's session threads. */
	int err = acd_thread_start(&engine->thread, ENGINE_STACK_BYTES, engine_main, engine);

	if (err) {
		snprintf(error, error_size, "can't create the engine thread: %s; check the limits on threads and memory", strerror(err));
		return err;
	}
	err = wait_ready(engine, engine->start_timeout_ms);
	if (err == ETIMEDOUT) {
		snprintf(error, error_size, "the engine wasn't ready within %u ms; is the machine overloaded, or a configuration server slow?",
				 engine->start_timeout_ms);
		tell_to_end(engine); /* by an event: it may be asleep in poll, for its configuration */
		pthread_detach(engine->thread);
		return err;
	}
	if (err) {
		snprintf(error, error_size, "%s", engine->error);
		pthread_join(engine->thread, NULL);
		return err;
	}
	engine->watch_started = !acd_thread_start(&engine->watch, WATCH_STACK_BYTES, watch_main, engine);
	if (!engine->watch_started) {
		engine_log(engine, 4, "acd: can't create the watch thread; a stalled engine will not be noticed");
	}
	return 0;
}

int acd_engine_stop(acd_engine *engine, int64_t timeout_ms)
{
	const struct timespec until = acd_deadline_after(timeout_ms * 1000);
	int err = 0;

	tell_to_end(engine);
	pthread_mutex_lock(&engine->mutex);
	while (!engine->ended && err != ETIMEDOUT) {
		err = pthread_cond_timedwait(&engine->cond, &engine->mutex, &until);
	}
	err = engine->ended ? 0 : ETIMEDOUT;
	pthread_mutex_unlock(&engine->mutex);
	if (err) {
		return err;
	}
	pthread_join(engine->thread, NULL);
	if (engine->watch_started) {
		pthread_join(engine->watch, NULL);
	}
	return 0;
}

bool acd_engine_serving(acd_engine *engine)
{
	return acd_engine_get_state(engine) == ACD_ENGINE_RUNNING && !atomic_load(&engine->stopping);
}

acd_engine_state acd_engine_get_state(acd_engine *engine)
{
	return (acd_engine_state) atomic_load(&engine->state);
}

const char *acd_engine_state_name(acd_engine_state state)
{
	static const char *const names[] = { "starting", "running", "stalled", "dead", "stopped" };
	return names[state];
}

int acd_engine_push(acd_engine *engine, const acd_event *event)
{
	const acd_engine_state state = acd_engine_get_state(engine);
	int err;

	if (state == ACD_ENGINE_DEAD || state == ACD_ENGINE_STOPPED) {
		return ESHUTDOWN;
	}
	err = acd_event_ring_push(engine->ring, event);
	if (err && event->kind != ACD_EVENT_CALLER_JOINED && event->kind != ACD_EVENT_CONSOLE) {
		atomic_store(&engine->lost, true);
	}
	return err;
}

uint32_t acd_engine_ring_fill(acd_engine *engine)
{
	return acd_event_ring_fill(engine->ring);
}
