/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file recordings.c  Talks on disk: one thread begins, masks and ends them in order
 *
 * A recording lives in the map from its start until FreeSWITCH fires RECORD_STOP for it, which it does whoever ends it; that is when its
 * end is reported. A disk that gets full is noticed here every few seconds: FreeSWITCH itself would complain about every packet.
 */
#include "shim.h"

#include "idmap.h"
#include "recording_file.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

#define RECORDER_QUEUE 65536
#define RECORDER_STACK_BYTES (512u * 1024u)
#define GUARD_INTERVAL_S 2
#define NUMBER_VARIABLE "acd_recording"
#define NUMBER_HEADER "Recording-Variable-" NUMBER_VARIABLE
#define FILE_VARIABLE "acd_record_file"
#define UUID_BYTES (SWITCH_UUID_FORMATTED_LENGTH + 1)
/** Orders of our own, beside ACD_COMMAND_RECORDING_*. */
#define STOPPED 1000u
#define LOOK_AFTER 1001u

typedef struct recording {
	uint64_t number;
	uint64_t call_id;
	char uuid[UUID_BYTES];
	char file[ACD_RECORDING_FILE_BYTES];
	bool disk_full;
} recording;

typedef struct order {
	uint32_t kind;
	uint32_t flags;
	uint64_t number;
	uint64_t call_id;
	bool broken;
	char uuid[UUID_BYTES];
	char agent_uuid[UUID_BYTES];
	char template[ACD_RECORDING_FILE_BYTES];
} order;

static pthread_mutex_t running_mutex = PTHREAD_MUTEX_INITIALIZER;
static acd_idmap *running;
static acd_workers *recorder;
static switch_event_node_t *stop_node;
static uint32_t guard_id;

/* ---- reports ---- */

static void push_recording(uint64_t number, uint64_t call_id, int32_t what, const char *file, const char *reason)
{
	acd_event event;

	acd_event_init(&event, ACD_EVENT_RECORDING);
	event.request_id = number;
	event.call_id = call_id;
	event.cause = what;
	acd_event_set_text(&event, 0, file);
	acd_event_set_text(&event, 1, reason);
	(void) acd_shim_push(&event); /* a dead engine has no use for it; a full ring ends the engine (acd_engine_push) */
}

static recording *take_out(uint64_t number)
{
	recording *found;

	pthread_mutex_lock(&running_mutex);
	found = running ? acd_idmap_remove(running, number) : NULL;
	pthread_mutex_unlock(&running_mutex);
	return found;
}

/* ---- the recorder's own thread ---- */

static switch_status_t begin(switch_core_session_t *session, const recording *started, bool stereo)
{
	switch_status_t status = SWITCH_STATUS_MEMERR;
	switch_event_t *vars = NULL;

	if (switch_event_create_plain(&vars, SWITCH_EVENT_CHANNEL_DATA) == SWITCH_STATUS_SUCCESS) {
		switch_event_add_header(vars, SWITCH_STACK_BOTTOM, NUMBER_VARIABLE, "%llu", (unsigned long long) started->number);
		switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "RECORD_STEREO", stereo ? "true" : "false");
		switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "RECORD_HANGUP_ON_ERROR", "false");
		/* Without it a talk of a second or two is thrown away where a site asks for a minimum elsewhere in its dialplan. */
		switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "RECORD_MIN_SEC", "0");
		status = switch_ivr_record_session_event(session, started->file, 0, NULL, vars);
		switch_event_destroy(&vars);
	}
	return status;
}

static void name_file(const char *uuid, const char *file)
{
	switch_core_session_t *session = uuid[0] ? switch_core_session_locate(uuid) : NULL;

	if (session) {
		switch_channel_set_variable(switch_core_session_get_channel(session), FILE_VARIABLE, file);
		switch_core_session_rwunlock(session);
	}
}

static void fail(switch_core_session_t *session, const order *ordered, const char *file, const char *reason)
{
	if (session && switch_channel_up_nosig(switch_core_session_get_channel(session))) {
		switch_log_printf(SWITCH_CHANNEL_SESSION_LOG(session), SWITCH_LOG_ERROR,
						  "acd: this call is not recorded, but goes on: %s\n", reason);
	}
	push_recording(ordered->number, ordered->call_id, ACD_RECORDING_FAILED, file, reason);
}

static recording *enter(const order *ordered)
{
	recording *started = calloc(1, sizeof(*started));
	int err = started ? 0 : ENOMEM;

	if (!err) {
		started->number = ordered->number;
		started->call_id = ordered->call_id;
		switch_copy_string(started->uuid, ordered->uuid, sizeof(started->uuid));
		pthread_mutex_lock(&running_mutex);
		err = acd_idmap_insert(running, started->number, started);
		pthread_mutex_unlock(&running_mutex);
	}
	if (err) {
		free(started);
		started = NULL;
	}
	return started;
}

/*
 * FreeSWITCH looks for a channel's recordings twice on its way out. One that it doesn't know yet then, because its writer is still starting
 * (10 ms and more, switch_ivr_async.c), is ended by nobody, and its writer keeps the channel for ever.
 */
void acd_recordings_end_if_gone(switch_core_session_t *session, const char *file)
{
	if (switch_channel_down_nosig(switch_core_session_get_channel(session))) {
		switch_ivr_stop_record_session(session, file);
	}
}

static void start(const order *ordered)
{
	switch_core_session_t *session = switch_core_session_locate(ordered->uuid);
	recording *started = session ? enter(ordered) : NULL;
	char reason[ACD_RECORDING_FILE_BYTES + 256] = "";

	if (!session) {
		fail(NULL, ordered, "", "the caller had hung up before it began");
		return;
	}
	if (!started) {
		fail(session, ordered, "", "no memory is left");
	} else if (acd_recording_file_prepare(session, ordered->template, started->file, reason, sizeof(reason))) {
		fail(session, ordered, started->file, reason);
		free(take_out(ordered->number));
	} else if (begin(session, started, ordered->flags & ACD_RECORDING_STEREO) != SWITCH_STATUS_SUCCESS) {
		switch_snprintf(reason, sizeof(reason), "FreeSWITCH can't record to %s; the lines above say more", started->file);
		fail(session, ordered, started->file, reason);
		free(take_out(ordered->number));
	} else {
		switch_channel_set_variable(switch_core_session_get_channel(session), FILE_VARIABLE, started->file);
		name_file(ordered->agent_uuid, started->file);
		push_recording(ordered->number, ordered->call_id, ACD_RECORDING_STARTED, started->file, NULL);
		acd_recordings_end_if_gone(session, started->file);
	}
	switch_core_session_rwunlock(session);
}

/* A copy: only this thread takes recordings out, but it must not hold the lock while it calls FreeSWITCH. */
static bool find(uint64_t number, recording *copy)
{
	const recording *found;

	pthread_mutex_lock(&running_mutex);
	found = acd_idmap_find(running, number);
	if (found) {
		*copy = *found;
	}
	pthread_mutex_unlock(&running_mutex);
	return found;
}

static void stop(const recording *stopped)
{
	switch_core_session_t *session = switch_core_session_locate(stopped->uuid);

	if (session) {
		switch_ivr_stop_record_session(session, stopped->file);
		switch_core_session_rwunlock(session);
	}
}

static void mask(const recording *masked, bool on)
{
	switch_core_session_t *session = switch_core_session_locate(masked->uuid);

	if (session) {
		if (switch_ivr_record_session_mask(session, masked->file, on ? SWITCH_TRUE : SWITCH_FALSE) != SWITCH_STATUS_SUCCESS) {
			switch_log_printf(SWITCH_CHANNEL_SESSION_LOG(session), SWITCH_LOG_ERROR,
							  "acd: can't %s the recording %s, FreeSWITCH knows it no more\n", on ? "pause" : "resume", masked->file);
		}
		switch_core_session_rwunlock(session);
	}
}

static void report_stopped(const order *stopped)
{
	recording *ended = take_out(stopped->number);
	char reason[ACD_RECORDING_FILE_BYTES + 128];

	if (!ended) {
		return;
	}
	if (ended->disk_full || stopped->broken) {
		switch_snprintf(reason, sizeof(reason), ended->disk_full ? "the disk is full; %s breaks off" : "can't go on writing; %s breaks off",
						ended->file);
		switch_log_printf(SWITCH_CHANNEL_UUID_LOG(ended->uuid), SWITCH_LOG_ERROR,
						  "acd: this call is not recorded any more, but goes on: %s\n", reason);
		push_recording(ended->number, ended->call_id, ACD_RECORDING_FAILED, ended->file, reason);
	} else {
		push_recording(ended->number, ended->call_id, ACD_RECORDING_ENDED, ended->file, NULL);
	}
	free(ended);
}

typedef struct endangered {
	recording all[32];
	uint32_t count;
} endangered;

static void find_endangered(uint64_t number, void *item, void *arg)
{
	recording *each = item;
	endangered *found = arg;

	(void) number;
	if (each->file[0] && !each->disk_full && found->count < sizeof(found->all) / sizeof(found->all[0])
		&& acd_recording_disk_is_full(each->file)) {
		each->disk_full = true;
		found->all[found->count++] = *each;
	}
}

static void look_after(void)
{
	endangered *found = calloc(1, sizeof(*found));

	if (!found) {
		return;
	}
	pthread_mutex_lock(&running_mutex);
	acd_idmap_each(running, find_endangered, found);
	pthread_mutex_unlock(&running_mutex);
	for (uint32_t i = 0; i < found->count; i++) {
		stop(&found->all[i]);
	}
	free(found);
}

static void run_order(void *arg)
{
	order *ordered = arg;
	recording *known = calloc(1, sizeof(*known));

	if (ordered->kind == ACD_COMMAND_RECORDING_START) {
		start(ordered);
	} else if (ordered->kind == STOPPED) {
		report_stopped(ordered);
	} else if (ordered->kind == LOOK_AFTER) {
		look_after();
	} else if (known && find(ordered->number, known)) {
		if (ordered->kind == ACD_COMMAND_RECORDING_STOP) {
			stop(known);
		} else {
			mask(known, ordered->flags);
		}
	}
	free(known);
	free(ordered);
}

/* ---- other threads ---- */

static int submit(const order *wanted)
{
	order *copy = malloc(sizeof(*copy));
	int err = copy ? 0 : ENOMEM;

	if (!err) {
		*copy = *wanted;
		err = acd_workers_submit(recorder, run_order, copy);
	}
	if (err) {
		free(copy);
	}
	return err;
}

static void on_record_stop(switch_event_t *event)
{
	const char *number = switch_event_get_header(event, NUMBER_HEADER);
	const char *cause = switch_event_get_header(event, "Record-Completion-Cause");
	const order stopped = {
		.kind = STOPPED, .number = number ? strtoull(number, NULL, 10) : 0, .broken = cause && !strcmp(cause, "uri-failure"),
	};

	if (number) {
		(void) submit(&stopped);
	}
}

SWITCH_STANDARD_SCHED_FUNC(on_guard)
{
	const order look = { .kind = LOOK_AFTER };

	(void) submit(&look);
	task->runtime = switch_epoch_time_now(NULL) + GUARD_INTERVAL_S;
}

void acd_recordings_order(const acd_command *command)
{
	order wanted = { .kind = command->kind, .flags = command->flags, .number = command->request_id, .call_id = command->call_id };
	int err;

	acd_copy_text(wanted.uuid, sizeof(wanted.uuid), &command->texts[0]);
	acd_copy_text(wanted.template, sizeof(wanted.template), &command->texts[1]);
	acd_copy_text(wanted.agent_uuid, sizeof(wanted.agent_uuid), &command->texts[2]);
	if ((err = submit(&wanted))) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR, "acd: an order about a recording is lost (%s); is the disk stuck?\n",
						  strerror(err));
		if (command->kind == ACD_COMMAND_RECORDING_START) {
			push_recording(wanted.number, wanted.call_id, ACD_RECORDING_FAILED, NULL, strerror(err));
		}
	}
}

/* ---- life ---- */

int acd_recordings_init(void)
{
	int err = acd_idmap_create(&running);

	err = err ? err : acd_workers_create(&recorder, 1, RECORDER_QUEUE, RECORDER_STACK_BYTES);
	if (!err
		&& switch_event_bind_removable("mod_acd", SWITCH_EVENT_RECORD_STOP, SWITCH_EVENT_SUBCLASS_ANY, on_record_stop, NULL, &stop_node)
			   != SWITCH_STATUS_SUCCESS) {
		err = ENOMEM;
	}
	if (!err) {
		guard_id = switch_scheduler_add_task(switch_epoch_time_now(NULL) + GUARD_INTERVAL_S, on_guard, "recordings", "acd", 0, NULL,
											 SSHF_NONE);
	}
	return err;
}

int acd_recordings_stop(int64_t timeout_ms)
{
	if (guard_id) {
		switch_scheduler_del_task_id(guard_id);
		guard_id = 0;
	}
	if (stop_node) {
		switch_event_unbind(&stop_node);
	}
	return recorder ? acd_workers_stop(recorder, timeout_ms) : 0;
}

static void free_recording(uint64_t number, void *item, void *arg)
{
	(void) number;
	(void) arg;
	free(item);
}

void acd_recordings_shutdown(void)
{
	if (recorder) {
		acd_workers_destroy(recorder);
		recorder = NULL;
	}
	pthread_mutex_lock(&running_mutex);
	if (running) {
		acd_idmap_each(running, free_recording, NULL);
		acd_idmap_destroy(running);
		running = NULL;
	}
	pthread_mutex_unlock(&running_mutex);
}
