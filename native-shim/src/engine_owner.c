/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file engine_owner.c  Who has the engine: everybody's way to it, and another one when it has died
 *
 * A thread of its own, the keeper, starts the next engine: the dying one can't, and nobody else has the time. Calls don't notice: callers,
 * legs and music belong to other files, which outlive engines.
 */
#define _GNU_SOURCE
#include "shim.h"

#include "peaks.h"
#include "threads.h"

#include <errno.h>
#include <pthread.h>

#define RING_CAPACITY 8192u
#define KEEPER_STACK_BYTES (256u * 1024u)
#define FIRST_DELAY_MS 1000u
#define LAST_DELAY_MS 30000u
#define STABLE_US (60 * INT64_C(1000000)) /* an engine that lived so long has earned its attempts again */
#define STOP_TIMEOUT_MS 5000

/* Taken for reading by every push, for writing only when the engine comes and goes: a leg may end while the module is being unloaded. */
static pthread_rwlock_t engine_lock = PTHREAD_RWLOCK_INITIALIZER;
static acd_engine *engine;
static acd_peaks ring_peaks; /* of one engine after the other */

/* Written before the keeper starts. */
static acd_settings settings;
static acd_engine_handlers handlers;

static pthread_mutex_t keeper_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t keeper_cond;
static pthread_t keeper;
static bool keeper_runs; /* load and unload only */
static bool keeper_stops, engine_died, lost; /* guarded by keeper_mutex */
static uint32_t attempts;
static int64_t started_us;
static uint32_t restarts;

/* ---- the way to it ---- */

static acd_engine *swap_engine(acd_engine *next)
{
	acd_engine *before;

	pthread_rwlock_wrlock(&engine_lock);
	before = engine;
	engine = next;
	pthread_rwlock_unlock(&engine_lock);
	return before;
}

int acd_shim_push(const acd_event *event)
{
	int err;

	pthread_rwlock_rdlock(&engine_lock);
	err = engine ? acd_engine_push(engine, event) : ESHUTDOWN;
	pthread_rwlock_unlock(&engine_lock);
	return err;
}

bool acd_shim_serving(void)
{
	bool serving;

	pthread_rwlock_rdlock(&engine_lock);
	serving = engine && acd_engine_serving(engine);
	pthread_rwlock_unlock(&engine_lock);
	return serving;
}

acd_engine_state acd_shim_engine_state(void)
{
	acd_engine_state state;

	pthread_rwlock_rdlock(&engine_lock);
	state = engine ? acd_engine_get_state(engine) : ACD_ENGINE_STOPPED;
	pthread_rwlock_unlock(&engine_lock);
	return state;
}

uint32_t acd_shim_ring_fill(void)
{
	uint32_t fill;

	pthread_rwlock_rdlock(&engine_lock);
	fill = engine ? acd_engine_ring_fill(engine) : 0;
	pthread_rwlock_unlock(&engine_lock);
	return fill;
}

uint32_t acd_shim_ring_capacity(void)
{
	return RING_CAPACITY;
}

uint32_t acd_shim_ring_peak(uint32_t minutes)
{
	return acd_peaks_highest(&ring_peaks, acd_now_us(), minutes);
}

uint32_t acd_owner_restarts(void)
{
	uint32_t count;

	pthread_mutex_lock(&keeper_mutex);
	count = restarts;
	pthread_mutex_unlock(&keeper_mutex);
	return count;
}

/* ---- one engine after the other ---- */

static void mark_lost(void)
{
	pthread_mutex_lock(&keeper_mutex);
	lost = true;
	pthread_mutex_unlock(&keeper_mutex);
}

static int start_one(char *error, size_t error_size)
{
	const acd_engine_config config = {
		.managed_dir = settings.managed_dir,
		.dotnet_root = settings.dotnet_root,
		.ring_capacity = RING_CAPACITY,
		.ring_peaks = &ring_peaks,
		.stall_ms = settings.stall_ms,
		.start_timeout_ms = settings.start_timeout_ms,
	};
	acd_engine *fresh = NULL;
	int err;

	setenv("ACD_DB_DIR", SWITCH_GLOBAL_dirs.db_dir, 1); /* where the store is; .NET copies the environment when it starts */
	err = acd_engine_create(&fresh, &config, &handlers);

	if (err) {
		switch_snprintf(error, error_size, "can't make the engine: %s", strerror(err));
		return err;
	}
	swap_engine(fresh); /* before it runs: it asks for its configuration while it starts */
	err = acd_engine_start(fresh, error, error_size);
	if (err) {
		swap_engine(NULL);
		if (err == ETIMEDOUT) {
			mark_lost(); /* it may still be inside the runtime, and then uses its memory */
		} else {
			acd_engine_destroy(fresh);
		}
	}
	return err;
}

/* Returns 0 or ETIMEDOUT: then it still uses its memory, and there can be no other. */
static int end_one(void)
{
	acd_engine *ending = engine; /* only this thread's callers change it */
	const int err = ending ? acd_engine_stop(ending, STOP_TIMEOUT_MS) : 0;

	swap_engine(NULL);
	if (err) {
		mark_lost();
	} else if (ending) {
		acd_engine_destroy(ending);
	}
	return err;
}

/* ---- the keeper ---- */

/* False: the module is being unloaded. */
static bool pause_keeper(uint32_t delay_ms)
{
	const struct timespec until = acd_deadline_after((int64_t) delay_ms * 1000);
	int err = 0;
	bool go_on;

	pthread_mutex_lock(&keeper_mutex);
	while (!keeper_stops && err != ETIMEDOUT) {
		err = pthread_cond_timedwait(&keeper_cond, &keeper_mutex, &until);
	}
	go_on = !keeper_stops;
	pthread_mutex_unlock(&keeper_mutex);
	return go_on;
}

static uint32_t delay_before(uint32_t attempt)
{
	uint32_t delay_ms = FIRST_DELAY_MS;

	for (uint32_t i = 0; i < attempt && delay_ms < LAST_DELAY_MS; i++) {
		delay_ms *= 2;
	}
	return delay_ms < LAST_DELAY_MS ? delay_ms : LAST_DELAY_MS;
}

static bool try_once(void)
{
	char error[1024] = "";
	const int err = end_one() ? EBUSY : start_one(error, sizeof(error));

	if (err) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR, "acd: the engine couldn't be started again: %s\n",
						  error[0] ? error : "the one before doesn't end");
		return false;
	}
	started_us = acd_now_us();
	pthread_mutex_lock(&keeper_mutex);
	restarts++;
	pthread_mutex_unlock(&keeper_mutex);
	switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_NOTICE, "acd: the engine runs again; callers are queued as usual\n");
	return true;
}

static bool is_lost(void)
{
	bool is;

	pthread_mutex_lock(&keeper_mutex);
	is = lost;
	pthread_mutex_unlock(&keeper_mutex);
	return is;
}

static void revive(void)
{
	if (acd_now_us() - started_us >= STABLE_US) {
		attempts = 0;
	}
	while (attempts < settings.engine_restarts_max && !is_lost()) {
		const uint32_t delay_ms = delay_before(attempts++);

		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_WARNING, "acd: the engine is started again in %u s (attempt %u of %u)\n",
						  delay_ms / 1000, attempts, settings.engine_restarts_max);
		if (!pause_keeper(delay_ms) || try_once()) {
			return;
		}
	}
	switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_CRIT,
					  "acd: the engine stays down; callers go to their fallback. See above why it ended, then run 'reload mod_acd'%s\n",
					  is_lost() ? ", or restart FreeSWITCH if that is refused" : "");
}

static void *keeper_main(void *arg)
{
	(void) arg;
	pthread_setname_np(pthread_self(), "acd-keeper");
	pthread_mutex_lock(&keeper_mutex);
	while (!keeper_stops) {
		if (!engine_died) {
			pthread_cond_wait(&keeper_cond, &keeper_mutex);
			continue;
		}
		engine_died = false;
		pthread_mutex_unlock(&keeper_mutex);
		revive();
		pthread_mutex_lock(&keeper_mutex);
	}
	pthread_mutex_unlock(&keeper_mutex);
	return NULL;
}

void acd_owner_engine_died(void)
{
	pthread_mutex_lock(&keeper_mutex);
	engine_died = true;
	pthread_cond_broadcast(&keeper_cond);
	pthread_mutex_unlock(&keeper_mutex);
}

/* ---- load and unload ---- */

int acd_owner_start(const acd_settings *wanted, const acd_engine_handlers *those, char *error, size_t error_size)
{
	int err;

	settings = *wanted;
	handlers = *those;
	keeper_stops = engine_died = lost = false;
	attempts = restarts = 0;
	setenv("ACD_DB_DIR", SWITCH_GLOBAL_dirs.db_dir, 1); /* where the engine keeps its store; .NET copies the environment when it starts */
	acd_cond_init(&keeper_cond); /* before an engine that may die at once */
	err = start_one(error, error_size);
	if (err) {
		pthread_cond_destroy(&keeper_cond);
		return err;
	}
	started_us = acd_now_us();
	keeper_runs = !acd_thread_start(&keeper, KEEPER_STACK_BYTES, keeper_main, NULL);
	if (!keeper_runs) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_WARNING,
						  "acd: can't create the keeper thread; an engine that dies is started again by 'reload mod_acd' only\n");
	}
	return 0;
}

void acd_owner_stop_keeping(void)
{
	if (!keeper_runs) {
		return;
	}
	pthread_mutex_lock(&keeper_mutex);
	keeper_stops = true;
	pthread_cond_broadcast(&keeper_cond);
	pthread_mutex_unlock(&keeper_mutex);
	pthread_join(keeper, NULL);
	pthread_cond_destroy(&keeper_cond);
	keeper_runs = false;
}

int acd_owner_stop(void)
{
	const int err = end_one();

	return err || is_lost() ? ETIMEDOUT : 0;
}
