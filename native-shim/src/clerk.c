/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file clerk.c  One thread that tells the world in order: fires events, sets channel variables, dismisses channels
 *
 * Order is the point: a variable is set before the event that carries the channel's data, and both before the channel may go.
 */
#include "shim.h"

#include "farewells.h"
#include "pairs.h"

#include <errno.h>
#include <stdlib.h>

#define CLERK_QUEUE 65536
#define CLERK_STACK_BYTES (512u * 1024u)
#define NAME_BYTES 128

static acd_workers *clerk;

typedef struct clerk_job {
	uint32_t kind;
	uint32_t flags;
	uint64_t request_id;
	uint64_t call_id;
	uint64_t leg_id;
	char channel_uuid[SWITCH_UUID_FORMATTED_LENGTH + 1];
	char event_name[NAME_BYTES]; /* of RECORD: the variable */
	char subclass[NAME_BYTES];
	acd_block pairs; /* of RECORD: the file */
} clerk_job;

int acd_clerk_init(void)
{
	const int err = acd_farewells_init();

	return err ? err : acd_workers_create(&clerk, 1, CLERK_QUEUE, CLERK_STACK_BYTES);
}

int acd_clerk_stop(int64_t timeout_ms)
{
	acd_farewells_release_all();
	return clerk ? acd_workers_stop(clerk, timeout_ms) : 0;
}

void acd_clerk_shutdown(void)
{
	if (clerk) {
		acd_workers_destroy(clerk);
		clerk = NULL;
	}
	acd_farewells_shutdown();
}

/* ---- the clerk's own thread ---- */

/*
 * A locked session, to be unlocked; null when it is gone, or none is meant. By force: one that has just been hung up is still there, held
 * by its farewell, and what is said last is said about it.
 */
static switch_core_session_t *locate(const clerk_job *job)
{
	return job->channel_uuid[0] ? switch_core_session_force_locate(job->channel_uuid) : NULL;
}

static void fire(const clerk_job *job)
{
	switch_event_types_t type = SWITCH_EVENT_CUSTOM;
	switch_core_session_t *session;
	switch_event_t *event = NULL;
	const char *name, *value;
	size_t at = 0;

	if (switch_name_event(job->event_name, &type) != SWITCH_STATUS_SUCCESS
		|| switch_event_create_subclass(&event, type, job->subclass[0] ? job->subclass : NULL) != SWITCH_STATUS_SUCCESS) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR, "acd: FreeSWITCH won't take an event %s %s; it is lost\n",
						  job->event_name, job->subclass);
		return;
	}
	if ((session = locate(job))) {
		switch_channel_event_set_data(switch_core_session_get_channel(session), event);
		switch_core_session_rwunlock(session);
	}
	while (acd_block_next_pair(&job->pairs, &at, &name, &value)) {
		switch_event_add_header_string(event, SWITCH_STACK_BOTTOM, name, value);
	}
	switch_event_fire(&event);
}

static void set_variables(const clerk_job *job)
{
	switch_core_session_t *session = locate(job);
	const char *name, *value;
	size_t at = 0;

	if (session) {
		while (acd_block_next_pair(&job->pairs, &at, &name, &value)) {
			switch_channel_set_variable(switch_core_session_get_channel(session), name, value[0] ? value : NULL);
		}
		switch_core_session_rwunlock(session);
	}
}

static void dismiss(const clerk_job *job)
{
	if (job->call_id) {
		(void) acd_farewells_dismiss(ACD_FAREWELL_CALL, job->call_id);
	} else {
		acd_legs_dismiss(job->leg_id);
	}
}

static void find_channel(const clerk_job *job)
{
	switch_core_session_t *session = locate(job);
	acd_event event;

	if (session) {
		switch_core_session_rwunlock(session);
	}
	acd_event_init(&event, ACD_EVENT_CHANNEL_FOUND);
	event.request_id = job->request_id;
	event.cause = session != NULL;
	(void) acd_shim_push(&event);
}

static void record(const clerk_job *job)
{
	switch_core_session_t *session = locate(job);
	switch_channel_t *channel;
	const char *template = job->pairs.bytes;
	char *file;

	if (!session) {
		return;
	}
	channel = switch_core_session_get_channel(session);
	file = switch_channel_expand_variables(channel, template);
	switch_channel_set_variable(channel, job->event_name, file);
	if (switch_ivr_record_session(session, file, 0, NULL) == SWITCH_STATUS_SUCCESS) {
		acd_recordings_end_if_gone(session, file);
	} else {
		switch_log_printf(SWITCH_CHANNEL_SESSION_LOG(session), SWITCH_LOG_ERROR,
						  "acd: can't record to %s; is the folder there, and may FreeSWITCH write into it?\n", file);
	}
	if (file != template) {
		free(file);
	}
	switch_core_session_rwunlock(session);
}

static void run_job(void *arg)
{
	clerk_job *job = arg;

	switch (job->kind) {
	case ACD_COMMAND_FIRE_EVENT:
		fire(job);
		break;
	case ACD_COMMAND_SET_VARIABLES:
		set_variables(job);
		break;
	case ACD_COMMAND_DISMISS:
		dismiss(job);
		break;
	case ACD_COMMAND_RECORD:
		record(job);
		break;
	case ACD_COMMAND_COUNT_CHANNELS:
		acd_census_count(job->request_id, job->flags);
		break;
	default:
		find_channel(job);
		break;
	}
	acd_block_free(&job->pairs);
	free(job);
}

/* ---- the engine thread ---- */

static int fill(clerk_job *job, const acd_command *command)
{
	job->kind = command->kind;
	job->flags = command->flags;
	job->request_id = command->request_id;
	job->call_id = command->call_id;
	job->leg_id = command->leg_id;
	switch (command->kind) {
	case ACD_COMMAND_FIRE_EVENT:
		acd_copy_text(job->event_name, sizeof(job->event_name), &command->texts[0]);
		acd_copy_text(job->subclass, sizeof(job->subclass), &command->texts[1]);
		acd_copy_text(job->channel_uuid, sizeof(job->channel_uuid), &command->texts[2]);
		return acd_block_copy(&job->pairs, &command->texts[3]);
	case ACD_COMMAND_SET_VARIABLES:
		acd_copy_text(job->channel_uuid, sizeof(job->channel_uuid), &command->texts[0]);
		return acd_block_copy(&job->pairs, &command->texts[1]);
	case ACD_COMMAND_RECORD:
		acd_copy_text(job->channel_uuid, sizeof(job->channel_uuid), &command->texts[0]);
		acd_copy_text(job->event_name, sizeof(job->event_name), &command->texts[2]);
		return acd_block_copy(&job->pairs, &command->texts[1]);
	case ACD_COMMAND_FIND_CHANNEL:
		acd_copy_text(job->channel_uuid, sizeof(job->channel_uuid), &command->texts[0]);
		return 0;
	default:
		return 0;
	}
}

static void review_recovered(void *arg)
{
	(void) arg;
	acd_recovered_review();
}

void acd_clerk_review_recovered(void)
{
	(void) acd_workers_submit(clerk, review_recovered, NULL); /* refused: the next second brings another one */
}

int acd_clerk_fire(const char *subclass)
{
	clerk_job *job = calloc(1, sizeof(*job));
	int err = job ? 0 : ENOMEM;

	if (job) {
		job->kind = ACD_COMMAND_FIRE_EVENT;
		switch_copy_string(job->event_name, "CUSTOM", sizeof(job->event_name));
		switch_copy_string(job->subclass, subclass, sizeof(job->subclass));
		err = acd_workers_submit(clerk, run_job, job);
	}
	if (err) {
		free(job);
	}
	return err;
}

void acd_clerk_post(const acd_command *command)
{
	clerk_job *job = calloc(1, sizeof(*job));
	int err = job ? fill(job, command) : ENOMEM;

	err = err ? err : acd_workers_submit(clerk, run_job, job);
	if (err) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR,
						  "acd: an event or a channel variable is lost (%s); the machine is too busy, or something hangs in FreeSWITCH\n",
						  strerror(err));
		if (job) {
			acd_block_free(&job->pairs);
		}
		free(job);
	}
}
