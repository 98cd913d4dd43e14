/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file cli.c  `acd …` at the console: the line goes to the engine, its reply comes back, with a deadline */
#include "shim.h"

#include "idmap.h"
#include "mixing.h"
#include "peaks.h"
#include "threads.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

#define DEFAULT_MINUTES 60 /* of peaks */
#define REPLY_TIMEOUT_S 5
#define REPLY_TIMEOUT_US (REPLY_TIMEOUT_S * INT64_C(1000000))

/** Lies on the asking thread's stack; whoever takes it out of the map under the mutex may write to it. */
typedef struct request {
	acd_answer answer;
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

/* Registers the request and sends the event, whose blob is the engine's from then on. Returns 0 or an errno. */
static int send_request(request *req, acd_event *event)
{
	int err;

	pthread_mutex_lock(&requests_mutex);
	event->request_id = ++last_request_id;
	err = requests ? acd_idmap_insert(requests, event->request_id, req) : ESHUTDOWN;
	pthread_mutex_unlock(&requests_mutex);
	if (!err && (err = acd_shim_push(event))) {
		pthread_mutex_lock(&requests_mutex);
		acd_idmap_remove(requests, event->request_id);
		pthread_mutex_unlock(&requests_mutex);
	}
	return err;
}

static void wait_reply(request *req, uint64_t id, int64_t timeout_us)
{
	const struct timespec until = acd_deadline_after(timeout_us);
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
	const acd_event_stats events = acd_event_watch_stats(DEFAULT_MINUTES);
	const acd_workers_stats workers = acd_legs_worker_stats();
	const acd_waiting_stats room = acd_waiting_room_get_stats();
	const acd_mixing_stats mixing = acd_mixing_get_stats();

	stream->write_function(stream, "engine            %s\n", acd_engine_state_name(acd_shim_engine_state()));
	stream->write_function(stream, "engine restarts   %u\n", acd_owner_restarts());
	stream->write_function(stream, "events in ring    %u, at most %u in the last hour\n", acd_shim_ring_fill(),
						   acd_shim_ring_peak(DEFAULT_MINUTES));
	stream->write_function(stream,
						   "FreeSWITCH events delivered after %.1f ms, at most %.1f ms in the last hour; %" SWITCH_UINT64_T_FMT
						   " lost for clients that don't read, %" SWITCH_UINT64_T_FMT " of these cut, %" SWITCH_UINT64_T_FMT
						   " by FreeSWITCH itself\n",
						   events.lag_us / 1000.0, events.lag_peak_us / 1000.0, events.lost, events.cut_by_us + events.cut_by_switch,
						   events.cut_by_switch);
	stream->write_function(stream, "callers           %u\n", acd_calls_count());
	stream->write_function(stream, "legs              %u\n", acd_legs_count());
	stream->write_function(stream, "leg workers       %u alive, %u busy, %u legs waiting for one, %" SWITCH_UINT64_T_FMT " refused\n",
						   workers.threads, workers.busy, workers.queued, workers.refused);
	stream->write_function(stream,
						   "waiting room      %u callers, %u streams, %" SWITCH_UINT64_T_FMT " packets encoded, %" SWITCH_UINT64_T_FMT
						   " frames out, %" SWITCH_UINT64_T_FMT " packets in, %" SWITCH_UINT64_T_FMT " late ticks, last tick %d us\n",
						   room.members, room.streams, room.encoded, room.frames, room.packets_in, room.late_ticks,
						   (int) room.last_tick_us);
	stream->write_function(stream, "mixed with music  %u announcements, reserved %.1f of %u %% of a core\n", mixing.mixes,
						   mixing.share_ppm / 10000.0, ACD_MIXING_SHARE_MAX_PPM / 10000u);
}

/* The same for programs, the engine's among them: ShimFigures.cs knows the names. */
static void write_shim_json(switch_stream_handle_t *stream, uint32_t minutes)
{
	const acd_event_stats events = acd_event_watch_stats(minutes);
	const acd_workers_stats workers = acd_legs_worker_stats();
	const acd_waiting_stats room = acd_waiting_room_get_stats();

	stream->write_function(stream,
						   "{\"engine\":\"%s\",\"engine_restarts\":%u,\"ring_events\":%u,\"ring_events_peak\":%u,\"ring_capacity\":%u,"
						   "\"callers\":%u,\"legs\":%u,",
						   acd_engine_state_name(acd_shim_engine_state()), acd_owner_restarts(), acd_shim_ring_fill(),
						   acd_shim_ring_peak(minutes), acd_shim_ring_capacity(), acd_calls_count(), acd_legs_count());
	stream->write_function(stream,
						   "\"event_lag_us\":%u,\"event_lag_peak_us\":%u,\"events_lost\":%" SWITCH_UINT64_T_FMT
						   ",\"event_clients_cut\":%" SWITCH_UINT64_T_FMT ",\"event_clients_cut_by_switch\":%" SWITCH_UINT64_T_FMT
						   ",\"talks_transcoded\":%" SWITCH_UINT64_T_FMT ",",
						   events.lag_us, events.lag_peak_us, events.lost, events.cut_by_us, events.cut_by_switch,
						   acd_talk_codecs_transcoded());
	stream->write_function(stream,
						   "\"leg_workers\":%u,\"leg_workers_max\":%u,\"leg_workers_busy\":%u,\"legs_queued\":%u,"
						   "\"legs_refused\":%" SWITCH_UINT64_T_FMT ",",
						   workers.threads, workers.threads_max, workers.busy, workers.queued, workers.refused);
	stream->write_function(stream,
						   "\"waiting_callers\":%u,\"music_streams\":%u,\"packets_encoded\":%" SWITCH_UINT64_T_FMT
						   ",\"frames_out\":%" SWITCH_UINT64_T_FMT ",\"packets_in\":%" SWITCH_UINT64_T_FMT
						   ",\"late_ticks\":%" SWITCH_UINT64_T_FMT ",\"last_tick_us\":%d}\n",
						   room.members, room.streams, room.encoded, room.frames, room.packets_in, room.late_ticks,
						   (int) room.last_tick_us);
}

int acd_cli_ask(acd_event *event, char *blob, acd_answer *answer)
{
	return acd_cli_ask_within(event, blob, REPLY_TIMEOUT_US, answer);
}

int acd_cli_ask_within(acd_event *event, char *blob, int64_t timeout_us, acd_answer *answer)
{
	request req = { 0 };
	int err;

	if (!blob) {
		return ENOMEM;
	}
	event->blob = (const uint8_t *) blob;
	event->blob_length = (uint32_t) strlen(blob);
	if ((err = send_request(&req, event))) {
		free(blob);
		return err;
	}
	wait_reply(&req, event->request_id, timeout_us);
	*answer = req.answer;
	return req.done ? 0 : ETIMEDOUT;
}

void acd_cli_explain(int err, switch_stream_handle_t *stream)
{
	const char *state = acd_engine_state_name(acd_shim_engine_state());

	if (err == ETIMEDOUT) {
		stream->write_function(stream,
							   "-ERR no answer from the engine within %d s, it is %s; the command may still be carried out. "
							   "'acd shim' shows what goes on\n",
							   REPLY_TIMEOUT_S, state);
	} else {
		stream->write_function(stream,
							   "-ERR the engine is %s (%s); the log says why, and whether it is started again by itself; "
							   "otherwise 'reload mod_acd' does. 'acd shim' shows what goes on\n",
							   state, strerror(err));
	}
}

/* "shim --json", with the minutes peaks are wanted of after it or not. */
static bool is_shim_json(const char *line, uint32_t *minutes)
{
	static const char words[] = "shim --json";
	static const char option[] = " --minutes=";
	char *end = NULL;
	unsigned long number;

	*minutes = DEFAULT_MINUTES;
	if (strncmp(line, words, sizeof(words) - 1)) {
		return false;
	}
	line += sizeof(words) - 1;
	if (!*line) {
		return true;
	}
	if (strncmp(line, option, sizeof(option) - 1)) {
		return false;
	}
	number = strtoul(line + sizeof(option) - 1, &end, 10);
	*minutes = (uint32_t) number;
	return !*end && number >= 1 && number <= ACD_PEAKS_MINUTES_MAX;
}

void acd_cli_run(const char *line, switch_stream_handle_t *stream)
{
	acd_answer answer = { 0 };
	uint32_t minutes;
	acd_event event;
	int err;

	if (!strcmp(line, "shim")) {
		write_shim_status(stream);
		return;
	}
	if (is_shim_json(line, &minutes)) {
		write_shim_json(stream, minutes);
		return;
	}
	acd_event_init(&event, ACD_EVENT_CONSOLE);
	err = acd_cli_ask(&event, strdup(line), &answer);
	if (err) {
		acd_cli_explain(err, stream);
	} else {
		stream->write_function(stream, "%s\n", answer.text ? answer.text : "-ERR out of memory");
	}
	free(answer.text);
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
		req->answer.text = reply;
		req->answer.cause = command->cause;
		req->done = true;
		reply = NULL;
		pthread_cond_broadcast(&requests_cond);
	}
	pthread_mutex_unlock(&requests_mutex);
	free(reply);
}
