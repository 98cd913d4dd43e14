/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file engine_rig.h  An engine with a loop in C, and what its handlers saw */
#ifndef ACD_ENGINE_RIG_H
#define ACD_ENGINE_RIG_H

#include "engine_thread.h"

#include <pthread.h>
#include <stdatomic.h>

enum {
	ACD_RIG_STALL_MS = 1000,
	ACD_RIG_LONG_MS = 60000,
	ACD_RIG_LOG_BYTES = 8192,
};

typedef struct acd_rig {
	pthread_mutex_t mutex; /* guards log and downs while an engine runs */
	pthread_cond_t cond;
	char log[ACD_RIG_LOG_BYTES];
	uint32_t downs[ACD_ENGINE_STOPPED + 1];

	atomic_bool hang;  /* the loop spins outside poll */
	atomic_bool crash; /* the loop returns ACD_RUN_CRASHED after its next poll */
	atomic_uint_fast64_t events_polled;
} acd_rig;

extern acd_rig rig;
extern const acd_engine_handlers acd_rig_handlers;

/** An engine whose ring has 8 places; not started. */
acd_engine *acd_rig_create(acd_engine_run run, uint32_t start_timeout_ms);
/** The same, started: it serves. */
acd_engine *acd_rig_start(acd_engine_run run);
void acd_rig_stop_and_destroy(acd_engine *engine);
/** Pushes an empty event of this kind; returns what acd_engine_push does. */
int acd_rig_push(acd_engine *engine, uint32_t kind);

void acd_rig_await_log(const char *part);
/** Waits until the engine went down into this state so many times; more often is a failure. */
void acd_rig_await_down(acd_engine_state state, uint32_t times);

/** An entry point that checks the api, logs "engine says hello", is ready and serves. */
int32_t acd_rig_run(const acd_host_api *api);
/** The loop of it: polls until shutdown, hangs and crashes when the rig says so. */
int32_t acd_rig_serve(const acd_host_api *api);

#endif
