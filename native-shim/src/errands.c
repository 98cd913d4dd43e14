/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file errands.c  Short blocking jobs for the engine: hanging channels up, reading configuration, asking FreeSWITCH */
#include "shim.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#define ERRAND_THREADS 4
#define ERRAND_QUEUE 4096
#define ERRAND_STACK_BYTES (512u * 1024u) /* XML lookups may run a script or an HTTP client */

static acd_workers *errands;

typedef struct hang_up_job {
	char uuid[SWITCH_UUID_FORMATTED_LENGTH + 1];
	switch_call_cause_t cause;
} hang_up_job;

typedef struct config_job {
	uint64_t request_id;
	bool reload;
	char name[128];
} config_job;

typedef struct ask_job {
	uint64_t request_id;
	char command[64];
	char arguments[256];
} ask_job;

int acd_errands_init(void)
{
	return acd_workers_create(&errands, ERRAND_THREADS, ERRAND_QUEUE, ERRAND_STACK_BYTES);
}

int acd_errands_stop(int64_t timeout_ms)
{
	return errands ? acd_workers_stop(errands, timeout_ms) : 0;
}

void acd_errands_shutdown(void)
{
	if (errands) {
		acd_workers_destroy(errands);
		errands = NULL;
	}
}

static void hang_up(void *arg)
{
	hang_up_job *job = arg;
	switch_core_session_t *session = switch_core_session_locate(job->uuid);

	if (session) {
		switch_channel_hangup(switch_core_session_get_channel(session), job->cause);
		switch_core_session_rwunlock(session);
	}
	free(job);
}

int acd_errands_hang_up(const char *uuid, switch_call_cause_t cause)
{
	hang_up_job *job = calloc(1, sizeof(*job));
	int err;

	if (!job) {
		return ENOMEM;
	}
	snprintf(job->uuid, sizeof(job->uuid), "%s", uuid);
	job->cause = cause;
	if ((err = acd_workers_submit(errands, hang_up, job))) {
		free(job);
	}
	return err;
}

/* Takes the text over to the engine. */
static void push_answer(uint32_t kind, uint64_t request_id, int32_t cause, char *text)
{
	acd_event event;

	acd_event_init(&event, kind);
	event.request_id = request_id;
	event.cause = cause;
	event.blob = (const uint8_t *) text;
	event.blob_length = text ? (uint32_t) strlen(text) : 0;
	if (acd_shim_push(&event)) {
		free(text);
	}
}

/* The message is one line, with what to do. */
static void push_config_error(uint64_t request_id, const char *name, const char *what)
{
	char line[1024];

	snprintf(line, sizeof(line), "configuration \"%s\": %s", name, what);
	push_answer(ACD_EVENT_CONFIG, request_id, 1, strdup(line));
}

static void read_config(void *arg)
{
	config_job *job = arg;
	const char *err = "";
	switch_xml_t cfg = NULL, xml;

	if (job->reload && switch_xml_reload(&err) != SWITCH_STATUS_SUCCESS) {
		push_config_error(job->request_id, job->name, zstr(err) ? "FreeSWITCH can't read its XML again; see its log" : err);
		free(job);
		return;
	}
	xml = switch_xml_open_cfg(job->name, &cfg, NULL);
	if (!xml) {
		push_config_error(job->request_id, job->name, "not found; is acd.conf.xml in autoload_configs, or served by mod_xml_curl?");
	} else {
		push_answer(ACD_EVENT_CONFIG, job->request_id, 0, switch_xml_toxml(cfg, SWITCH_FALSE));
		switch_xml_free(xml);
	}
	free(job);
}

void acd_errands_read_config(const acd_command *command)
{
	config_job *job = calloc(1, sizeof(*job));

	if (!job) {
		push_config_error(command->request_id, "?", "out of memory");
		return;
	}
	job->request_id = command->request_id;
	job->reload = command->flags & ACD_READ_CONFIG_RELOAD;
	acd_copy_text(job->name, sizeof(job->name), &command->texts[0]);
	if (acd_workers_submit(errands, read_config, job)) {
		push_config_error(job->request_id, job->name, "too many requests at once; try again");
		free(job);
	}
}

int acd_errands_do(acd_job_h *job, void *arg)
{
	return acd_workers_submit(errands, job, arg);
}

void acd_errands_answer(uint64_t request_id, const char *line)
{
	push_answer(ACD_EVENT_ANSWER, request_id, 0, strdup(line));
}

static void ask(void *arg)
{
	ask_job *job = arg;
	switch_stream_handle_t stream = { 0 };

	SWITCH_STANDARD_STREAM(stream);
	/* A command that doesn't exist says so itself. */
	switch_api_execute(job->command, job->arguments, NULL, &stream);
	push_answer(ACD_EVENT_ANSWER, job->request_id, 0, stream.data);
	free(job);
}

void acd_errands_ask(const acd_command *command)
{
	ask_job *job = calloc(1, sizeof(*job));

	if (!job) {
		push_answer(ACD_EVENT_ANSWER, command->request_id, 0, NULL);
		return;
	}
	job->request_id = command->request_id;
	acd_copy_text(job->command, sizeof(job->command), &command->texts[0]);
	acd_copy_text(job->arguments, sizeof(job->arguments), &command->texts[1]);
	if (acd_workers_submit(errands, ask, job)) {
		acd_errands_answer(job->request_id, "-ERR too many requests at once; try again");
		free(job);
	}
}
