/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file engine_thread.h  The engine's life: start, ready, stall watch, crash, stop. Knows no FreeSWITCH */
#ifndef ACD_ENGINE_THREAD_H
#define ACD_ENGINE_THREAD_H

#include "acd_abi.h"
#include "event_ring.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct acd_engine acd_engine;

typedef enum acd_engine_state {
	ACD_ENGINE_STARTING,
	ACD_ENGINE_RUNNING,
	ACD_ENGINE_STALLED, /* hasn't polled for stall_ms; callers go to the fallback until it does again */
	ACD_ENGINE_DEAD,    /* the loop returned without being told to */
	ACD_ENGINE_STOPPED,
} acd_engine_state;

/** What the engine thread calls. All are called without any lock of this file held. */
typedef struct acd_engine_handlers {
	int32_t (*submit_h)(const acd_command *commands, int32_t count, void *arg); /* engine thread */
	void (*log_h)(int32_t level, const char *line, void *arg);                  /* any thread */
	/** Once each time the engine stops serving callers (STALLED or DEAD); watch or engine thread. */
	void (*down_h)(acd_engine_state state, void *arg);
	void *arg;
} acd_engine_handlers;

typedef struct acd_engine_config {
	const char *managed_dir;
	const char *dotnet_root;   /* null: nethost's search */
	uint32_t ring_capacity;    /* events, a power of two */
	acd_peaks *ring_peaks;     /* gets the ring's fill; lives longer than the engine; null: nobody wants to know */
	uint32_t stall_ms;         /* no poll for so long is a stall */
	uint32_t start_timeout_ms; /* load gives up after this */
	acd_engine_run run;        /* tests: use this instead of starting .NET; null otherwise */
} acd_engine_config;

/** Makes the engine and its ring; nothing runs yet. Returns 0, EINVAL (ring capacity) or ENOMEM; *enginep is set on success only. */
int acd_engine_create(acd_engine **enginep, const acd_engine_config *config, const acd_engine_handlers *handlers);
/**
 * Starts the thread (SCHED_OTHER, 8 MB stack) and waits until the engine is ready. Returns 0, or an errno with one line in error; after
 * ETIMEDOUT the thread may still be inside the runtime's start and the engine must never be destroyed, after any other error it may be.
 */
int acd_engine_start(acd_engine *engine, char *error, size_t error_size);
/**
 * Pushes ACD_EVENT_SHUTDOWN, waits up to timeout_ms for the loop to end. Returns 0, or ETIMEDOUT: then the engine must never be
 * destroyed.
 */
int acd_engine_stop(acd_engine *engine, int64_t timeout_ms);
/** Nobody may push any more. */
void acd_engine_destroy(acd_engine *engine);

/** Any thread. True when callers can be given to it. */
bool acd_engine_serving(acd_engine *engine);
acd_engine_state acd_engine_get_state(acd_engine *engine);
const char *acd_engine_state_name(acd_engine_state state);
/**
 * Any thread, never blocks. 0, ENOSPC (ring full) or ESHUTDOWN (dead or stopped; a stalled engine still takes events). On failure the
 * blob stays the caller's. When an event other than a new caller or a console line can't be pushed, the engine is ended at its next
 * poll (ACD_POLL_LOST).
 */
int acd_engine_push(acd_engine *engine, const acd_event *event);
uint32_t acd_engine_ring_fill(acd_engine *engine);

#endif
