/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file cli.c  `acd …` at the console: the line goes to the engine, its reply comes back, with a deadline */
#include "shim.h"

#include "idmap.h"
#include "threads.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

#define REPLY_TIMEOUT_S 5

/** Lies on the asking thread's stack; whoever takes it out of the map under the mutex may write to it. */
typedef struct request {
	char *reply;
	bool done;
} request;

static pthread_mutex_t requests_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t requests_cond;
static acd_idmap *requests;
static uint64_t last_request_id;

int acd_cli_init(void)
{
	const int err = acd_cond_init(&requests_cond);

	return err ? err : acd_idmap_create(&requests);
}

void acd_cli_shutdown(void)
{
	if (requests) {
		acd_idmap_destroy(requests);
		requests = NULL;
		pthread_cond_destroy(&requests_cond);
	}
}

/* Registers the request and sends the line. Returns its id, or 0 with *errp set. */
static uint64_t send_request(request *req, const char *line, int *errp)
{
	acd_event event;
	uint64_t id;
	char *blob = strdup(line);
	int err;

	if (!blob) {
		*errp = ENOMEM;
		return 0;
	}
	pthread_mutex_lock(&requests_mutex);
	id = ++last_request_id;
	err = requests ? acd_idmap_insert(requests, id, req) : ESHUTDOWN;
	pthread_mutex_unlock(&requests_mutex);

	if (!err) {
		acd_event_init(&event, ACD_EVENT_CONSOLE);
		event.request_id = id;
		event.blob = (const uint8_t *) blob;
		event.blob_length = (uint32_t) strlen(blob);
		if ((err = acd_shim_push(&event))) {
			pthread_mutex_lock(&requests_mutex);
			acd_idmap_remove(requests, id);
			pthread_mutex_unlock(&requests_mutex);
		}
	}
	if (err) {
		free(blob);
		*errp = err;
		return 0;
	}
	return id;
}

static void wait_reply(request *req, uint64_t id)
{
	const struct timespec until = acd_deadline_after(REPLY_TIMEOUT_S * 1000000);
	int err = 0;

	pthread_mutex_lock(&requests_mutex);
	while (!req->done && err != ETIMEDOUT) {
		err = pthread_cond_timedwait(&requests_cond, &requests_mutex, &until);
	}
	if (!req->done && requests) {
		acd_idmap_remove(requests, id);
	}
	pthread_mutex_unlock(&requests_mutex);
}

/* Answers without the engine, so that there is something to see when it is down. */
static void write_shim_status(switch_stream_handle_t *stream)
{
	const acd_workers_stats workers = acd_legs_worker_stats();
	const acd_waiting_stats room = acd_waiting_room_get_stats();

	stream->write_function(stream, "engine            %s\n", acd_engine_state_name(acd_shim_engine_state()));
	stream->write_function(stream, "events in ring    %u\n", acd_shim_ring_fill());
	stream->write_function(stream, "callers           %u\n", acd_calls_count());
	stream->write_function(stream, "legs              %u\n", acd_legs_count());
	stream->write_function(stream, "leg workers       %u alive, %u busy, %u legs waiting for one, %" SWITCH_UINT64_T_FMT " refused\n",
						   workers.threads, workers.busy, workers.queued, workers.refused);
	stream->write_function(stream,
						   "waiting room      %u callers, %u streams, %" SWITCH_UINT64_T_FMT " frames out, %" SWITCH_UINT64_T_FMT
						   " packets in, %" SWITCH_UINT64_T_FMT " late ticks, last tick %d us\n",
						   room.members, room.streams, room.frames, room.packets_in, room.late_ticks, (int) room.last_tick_us);
}

void acd_cli_run(const char *line, switch_stream_handle_t *stream)
{
	request req = { 0 };
	int err = 0;
	uint64_t id;

	if (!strcmp(line, "shim")) {
		write_shim_status(stream);
		return;
	}
	id = send_request(&req, line, &err);
	if (!id) {
		stream->write_function(stream,
							   "-ERR the engine is %s (%s); the log says why. 'acd shim' shows what goes on; "
							   "'reload mod_acd' starts it again\n",
							   acd_engine_state_name(acd_shim_engine_state()), strerror(err));
		return;
	}
	wait_reply(&req, id);
	if (!req.done) {
		stream->write_function(stream,
							   "-ERR no answer from the engine within %d s, it is %s; the command may still be carried out. "
							   "'acd shim' shows what goes on\n",
							   REPLY_TIMEOUT_S, acd_engine_state_name(acd_shim_engine_state()));
		return;
	}
	stream->write_function(stream, "%s\n", req.reply ? req.reply : "-ERR out of memory");
	free(req.reply);
}

void acd_cli_reply(const acd_command *command)
{
	const acd_text *text = &command->texts[0];
	const size_t length = text->length > 0 ? (size_t) text->length : 0;
	char *reply = malloc(length + 1);
	request *req;

	if (reply) {
		if (length) {
			memcpy(reply, text->bytes, length);
		}
		reply[length] = '\0';
	}
	pthread_mutex_lock(&requests_mutex);
	req = requests ? acd_idmap_remove(requests, command->request_id) : NULL;
	if (req) {
		req->reply = reply;
		req->done = true;
		reply = NULL;
		pthread_cond_broadcast(&requests_cond);
	}
	pthread_mutex_unlock(&requests_mutex);
	free(reply);
}
