/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file monitors.c  Supervisors who follow an agent: dial, let them hear one leg after the other, say when they are gone
 *
 * A monitor lives in the map from MONITOR_DIAL until its end is reported, which happens once: here when nobody answered, on the
 * supervisor's own thread otherwise. That thread eavesdrops while there is a leg to hear and idles in between; the engine only changes
 * what the map says and wakes it by the private events FreeSWITCH's eavesdropping understands.
 */
#include "shim.h"

#include "idmap.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

#define MONITOR_THREADS 32
#define MONITOR_QUEUE 256
#define IDLE_MS 100
#define MONITOR_PRIVATE "_acd_monitor_"
#define UUID_BYTES (SWITCH_UUID_FORMATTED_LENGTH + 1)

typedef struct monitor {
	uint64_t number;
	uint32_t timeout_ms;
	switch_call_cause_t cancel_cause; /* written under monitors_mutex, watched by originate */
	uint32_t mode;                    /* guarded by monitors_mutex, as all below */
	bool hearing;
	char uuid[UUID_BYTES];   /* his channel, once he has answered */
	char target[UUID_BYTES]; /* the leg to hear; empty: none */
	char agent[ACD_LEG_AGENT_BYTES];
	char dial_string[2048];
} monitor;

static pthread_mutex_t monitors_mutex = PTHREAD_MUTEX_INITIALIZER;
static acd_idmap *monitors;
static acd_workers *workers;

static switch_status_t on_supervise(switch_core_session_t *session);
static switch_status_t on_supervisor_hangup(switch_core_session_t *session);

static const switch_state_handler_table_t supervisor_handlers = {
	.on_soft_execute = on_supervise,
	.on_hangup = on_supervisor_hangup,
};

static void push_monitor(uint32_t kind, uint64_t number, switch_call_cause_t cause)
{
	acd_event event;

	acd_event_init(&event, kind);
	event.request_id = number;
	event.cause = (int32_t) cause;
	(void) acd_shim_push(&event); /* a dead engine has no use for it; a full ring ends the engine (acd_engine_push) */
}

/* Whoever takes the monitor out of the map reports its end, so it is reported once. */
static void end_monitor(uint64_t number, switch_call_cause_t cause)
{
	monitor *ended;

	pthread_mutex_lock(&monitors_mutex);
	ended = monitors ? acd_idmap_remove(monitors, number) : NULL;
	pthread_mutex_unlock(&monitors_mutex);
	if (ended) {
		push_monitor(ACD_EVENT_MONITOR_ENDED, number, cause);
		free(ended);
	}
}

/* ---- the supervisor's own thread ---- */

static switch_eavesdrop_flag_t flags_of(uint32_t mode)
{
	switch (mode) {
	case ACD_MONITOR_WHISPER:
		return ED_MUX_WRITE;
	case ACD_MONITOR_BARGE:
		return ED_MUX_READ | ED_MUX_WRITE;
	default:
		return ED_NONE;
	}
}

/* Under the lock. */
static monitor *find(uint64_t number)
{
	return monitors ? acd_idmap_find(monitors, number) : NULL;
}

static bool next_target(uint64_t number, switch_core_session_t *session, char *target, uint32_t *mode)
{
	switch_event_t *stale = NULL;
	monitor *listening;

	target[0] = '\0';
	pthread_mutex_lock(&monitors_mutex);
	listening = find(number);
	if (listening) {
		switch_copy_string(target, listening->target, UUID_BYTES);
		*mode = listening->mode;
		listening->hearing = target[0] != '\0';
		while (listening->hearing && switch_core_session_dequeue_event(session, &stale, SWITCH_TRUE) == SWITCH_STATUS_SUCCESS) {
			switch_event_destroy(&stale); /* meant for the leg before */
		}
	}
	pthread_mutex_unlock(&monitors_mutex);
	return target[0];
}

/* The leg is gone, or was taken away; the one that may have come meanwhile stays. */
static void forget_target(uint64_t number, const char *target)
{
	monitor *listening;

	pthread_mutex_lock(&monitors_mutex);
	listening = find(number);
	if (listening) {
		listening->hearing = false;
		if (!strcmp(listening->target, target)) {
			listening->target[0] = '\0';
		}
	}
	pthread_mutex_unlock(&monitors_mutex);
}

static switch_status_t on_supervise(switch_core_session_t *session)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	const uint64_t number = *(const uint64_t *) switch_channel_get_private(channel, MONITOR_PRIVATE);
	char target[UUID_BYTES];
	uint32_t mode = ACD_MONITOR_LISTEN;

	push_monitor(ACD_EVENT_MONITOR_ANSWERED, number, SWITCH_CAUSE_NONE);
	while (switch_channel_ready(channel)) {
		if (next_target(number, session, target, &mode)) {
			switch_channel_set_variable(channel, "acd_monitored_uuid", target);
			(void) switch_ivr_eavesdrop_session(session, target, NULL, flags_of(mode));
			forget_target(number, target);
		} else {
			(void) switch_ivr_sleep(session, IDLE_MS, SWITCH_TRUE, NULL);
		}
	}
	if (!switch_channel_down_nosig(channel)) {
		switch_channel_hangup(channel, SWITCH_CAUSE_NORMAL_CLEARING);
	}
	return SWITCH_STATUS_FALSE;
}

static switch_status_t on_supervisor_hangup(switch_core_session_t *session)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);

	end_monitor(*(const uint64_t *) switch_channel_get_private(channel, MONITOR_PRIVATE), switch_channel_get_cause(channel));
	return SWITCH_STATUS_SUCCESS;
}

/* ---- workers ---- */

static switch_call_cause_t dial(monitor *dialed, switch_core_session_t **sessionp)
{
	switch_event_t *vars = NULL;
	switch_call_cause_t cause;

	if (switch_event_create_plain(&vars, SWITCH_EVENT_CHANNEL_DATA) != SWITCH_STATUS_SUCCESS) {
		return SWITCH_CAUSE_NORMAL_TEMPORARY_FAILURE;
	}
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "ignore_early_media", "true");
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "origination_caller_id_name", dialed->agent);
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, ACD_MONITORED_VARIABLE, dialed->agent);
	/* Between two calls his phone gets silence instead of nothing, which some take for a dead line. */
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "send_silence_when_idle", "400");
	cause = acd_originate(sessionp, dialed->dial_string, dialed->timeout_ms, vars, &dialed->cancel_cause);
	switch_event_destroy(&vars);
	return cause;
}

/* Returns the cause he was cancelled with while he answered, or NONE. */
static switch_call_cause_t mark_answered(monitor *answered, const char *uuid)
{
	switch_call_cause_t cause;

	pthread_mutex_lock(&monitors_mutex);
	cause = answered->cancel_cause;
	switch_copy_string(answered->uuid, uuid, sizeof(answered->uuid));
	pthread_mutex_unlock(&monitors_mutex);
	return cause;
}

/* From here on his own thread looks after him. */
static void hand_over(switch_core_session_t *session, uint64_t number, switch_call_cause_t cancelled)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	uint64_t *own_number = switch_core_session_alloc(session, sizeof(*own_number));

	*own_number = number;
	switch_channel_set_private(channel, MONITOR_PRIVATE, own_number);
	switch_channel_add_state_handler(channel, &supervisor_handlers);
	if (cancelled != SWITCH_CAUSE_NONE) {
		switch_channel_hangup(channel, cancelled);
	} else {
		switch_channel_set_state(channel, CS_SOFT_EXECUTE);
	}
	if (switch_channel_down_nosig(channel)) {
		end_monitor(number, switch_channel_get_cause(channel)); /* he may have gone before the handler was in place */
	}
}

static void run_monitor(void *arg)
{
	monitor *dialed = arg;
	const uint64_t number = dialed->number;
	switch_core_session_t *session = NULL;
	switch_call_cause_t cause = mark_answered(dialed, "");

	if (cause == SWITCH_CAUSE_NONE) {
		cause = dial(dialed, &session);
	}
	if (!session) {
		end_monitor(number, cause);
		return;
	}
	cause = mark_answered(dialed, switch_core_session_get_uuid(session));
	hand_over(session, number, cause);
	switch_core_session_rwunlock(session);
}

/* ---- orders ---- */

static void dial_monitor(const acd_command *command)
{
	monitor *fresh = calloc(1, sizeof(*fresh));
	int err = fresh ? 0 : ENOMEM;

	if (!err) {
		fresh->number = command->request_id;
		fresh->timeout_ms = command->timeout_ms > 0 ? (uint32_t) command->timeout_ms : 30000;
		acd_copy_text(fresh->dial_string, sizeof(fresh->dial_string), &command->texts[0]);
		acd_copy_text(fresh->agent, sizeof(fresh->agent), &command->texts[1]);
		pthread_mutex_lock(&monitors_mutex);
		err = acd_idmap_insert(monitors, fresh->number, fresh);
		pthread_mutex_unlock(&monitors_mutex);
	}
	if (err) {
		free(fresh);
		push_monitor(ACD_EVENT_MONITOR_ENDED, command->request_id, SWITCH_CAUSE_SWITCH_CONGESTION);
	} else if ((err = acd_workers_submit(workers, run_monitor, fresh))) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR, "acd: no worker to call a supervisor (%s); too many are being called\n",
						  strerror(err));
		end_monitor(command->request_id, SWITCH_CAUSE_SWITCH_CONGESTION);
	}
}

/* Under the lock: what eavesdropping does on this key while it runs. */
static void tell_eavesdropping(const monitor *listening, const char *key)
{
	switch_core_session_t *session = listening->hearing && listening->uuid[0] ? switch_core_session_locate(listening->uuid) : NULL;
	switch_event_t *event = NULL;

	if (!session) {
		return;
	}
	if (switch_event_create(&event, SWITCH_EVENT_COMMAND) == SWITCH_STATUS_SUCCESS) {
		switch_event_add_header_string(event, SWITCH_STACK_BOTTOM, "eavesdrop-command", key);
		if (switch_core_session_queue_event(session, &event) != SWITCH_STATUS_SUCCESS) {
			switch_event_destroy(&event);
		}
	}
	switch_core_session_rwunlock(session);
}

static const char *key_of(uint32_t mode)
{
	return mode == ACD_MONITOR_WHISPER ? "2" : mode == ACD_MONITOR_BARGE ? "3" : "0";
}

static void stop_monitor(monitor *stopped)
{
	stopped->cancel_cause = SWITCH_CAUSE_NORMAL_CLEARING;
	stopped->target[0] = '\0';
	if (stopped->uuid[0]) {
		(void) acd_errands_hang_up(stopped->uuid, SWITCH_CAUSE_NORMAL_CLEARING);
	}
}

static void change(monitor *changed, const acd_command *command)
{
	switch (command->kind) {
	case ACD_COMMAND_MONITOR_ATTACH:
		acd_copy_text(changed->target, sizeof(changed->target), &command->texts[0]);
		changed->mode = command->flags;
		break;
	case ACD_COMMAND_MONITOR_MODE:
		changed->mode = command->flags;
		tell_eavesdropping(changed, key_of(changed->mode));
		break;
	case ACD_COMMAND_MONITOR_DETACH:
		changed->target[0] = '\0';
		tell_eavesdropping(changed, "*");
		break;
	default:
		stop_monitor(changed);
		break;
	}
}

void acd_monitors_order(const acd_command *command)
{
	monitor *found;

	if (command->kind == ACD_COMMAND_MONITOR_DIAL) {
		dial_monitor(command);
		return;
	}
	pthread_mutex_lock(&monitors_mutex);
	found = find(command->request_id);
	if (found) {
		change(found, command);
	}
	pthread_mutex_unlock(&monitors_mutex);
}

static void stop_each(uint64_t number, void *item, void *arg)
{
	(void) number;
	(void) arg;
	stop_monitor(item);
}

void acd_monitors_hang_up_all(void)
{
	pthread_mutex_lock(&monitors_mutex);
	if (monitors) {
		acd_idmap_each(monitors, stop_each, NULL);
	}
	pthread_mutex_unlock(&monitors_mutex);
}

/* ---- life ---- */

int acd_monitors_init(void)
{
	const int err = acd_idmap_create(&monitors);

	return err ? err : acd_workers_create(&workers, MONITOR_THREADS, MONITOR_QUEUE, SWITCH_THREAD_STACKSIZE);
}

static uint32_t count_monitors(void)
{
	uint32_t count;

	pthread_mutex_lock(&monitors_mutex);
	count = monitors ? acd_idmap_count(monitors) : 0;
	pthread_mutex_unlock(&monitors_mutex);
	return count;
}

int acd_monitors_stop(int64_t timeout_ms)
{
	acd_monitors_hang_up_all();
	for (int64_t waited_ms = 0; count_monitors() && waited_ms < timeout_ms; waited_ms += 10) {
		switch_yield(10000);
	}
	if (count_monitors()) {
		return ETIMEDOUT;
	}
	return workers ? acd_workers_stop(workers, timeout_ms) : 0;
}

void acd_monitors_shutdown(void)
{
	if (workers) {
		acd_workers_destroy(workers);
		workers = NULL;
	}
	pthread_mutex_lock(&monitors_mutex);
	if (monitors) {
		acd_idmap_destroy(monitors);
		monitors = NULL;
	}
	pthread_mutex_unlock(&monitors_mutex);
}
