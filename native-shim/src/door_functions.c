/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file door_functions.c  The functions behind registered names: each passes on what it is called with, under its name */
#include "door_functions.h"

#include "shim.h"

#include <stdatomic.h>
#include <stdlib.h>

#define WATCH_PRIVATE "_acd_watch_"

static const char *api_names[ACD_DOOR_SLOTS];
static const char *json_names[ACD_DOOR_SLOTS];
static const char *queue_app_names[ACD_DOOR_SLOTS];
static const char *watch_app_names[ACD_DOOR_SLOTS];

static _Atomic uint64_t last_watch_key;

/* ---- asking the engine ---- */

/* Takes the arguments over. */
static int ask(uint32_t kind, const char *name, char *arguments, acd_answer *answer)
{
	acd_event event;

	acd_event_init(&event, ACD_EVENT_API);
	event.cause = (int32_t) kind;
	acd_event_set_text(&event, 0, name);
	return acd_cli_ask(&event, arguments, answer);
}

static switch_status_t run_api(const char *name, const char *cmd, switch_stream_handle_t *stream)
{
	acd_answer answer = { 0 };
	const int err = ask(ACD_REGISTER_API, name, strdup(cmd ? cmd : ""), &answer);

	if (err) {
		acd_cli_explain(err, stream);
	} else if (answer.text) {
		stream->write_function(stream, "%s", answer.text);
	}
	free(answer.text);
	return SWITCH_STATUS_SUCCESS;
}

static switch_status_t run_json(const char *name, const cJSON *json, cJSON **json_reply)
{
	cJSON *data = cJSON_GetObjectItem(json, "data");
	acd_answer answer = { 0 };
	const int err = ask(ACD_REGISTER_JSON_API, name, data ? cJSON_PrintUnformatted(data) : strdup(""), &answer);

	if (!err && !zstr(answer.text)) {
		*json_reply = cJSON_Parse(answer.text);
	}
	free(answer.text);
	return err || answer.cause ? SWITCH_STATUS_FALSE : SWITCH_STATUS_SUCCESS;
}

/* ---- channels that are watched ---- */

/* Held until the channel ends: a module that is unloaded meanwhile would forget whose call this is. */
typedef struct watched {
	uint64_t key;
	switch_application_interface_t *application;
} watched;

static switch_status_t on_watched_gone(switch_core_session_t *session)
{
	watched *gone = switch_channel_get_private(switch_core_session_get_channel(session), WATCH_PRIVATE);
	acd_event event;

	if (gone) {
		acd_event_init(&event, ACD_EVENT_WATCH_ENDED);
		event.request_id = gone->key;
		(void) acd_shim_push(&event);
		UNPROTECT_INTERFACE(gone->application);
		gone->application = NULL;
	}
	return SWITCH_STATUS_SUCCESS;
}

static const switch_state_handler_table_t watch_handlers = { .on_hangup = on_watched_gone };

static void watch(const char *name, switch_core_session_t *session, const char *data)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	watched *watching = switch_channel_get_private(channel, WATCH_PRIVATE);
	char *argument = zstr(data) ? NULL : strdup(data);
	acd_event event;

	if (!argument) {
		switch_log_printf(SWITCH_CHANNEL_SESSION_LOG(session), SWITCH_LOG_ERROR, "%s: called without an argument; it does nothing\n", name);
		return;
	}
	if (!watching) {
		watching = switch_core_session_alloc(session, sizeof(*watching));
		watching->key = ++last_watch_key;
		watching->application = switch_loadable_module_get_application_interface(name);
		switch_channel_set_private(channel, WATCH_PRIVATE, watching);
		switch_channel_add_state_handler(channel, &watch_handlers);
	}
	acd_event_init(&event, ACD_EVENT_WATCHED);
	event.request_id = watching->key;
	event.blob = (const uint8_t *) argument;
	event.blob_length = (uint32_t) strlen(argument);
	acd_event_set_text(&event, 0, name);
	acd_event_set_text(&event, 1, switch_core_session_get_uuid(session));
	if (acd_shim_push(&event)) {
		free(argument);
	}
}

/* ---- a function for each slot ---- */

#define DOOR_FUNCTIONS(n)                                                                                                                  \
	SWITCH_STANDARD_API(api_##n)                                                                                                           \
	{                                                                                                                                      \
		(void) session;                                                                                                                    \
		return run_api(api_names[n], cmd, stream);                                                                                         \
	}                                                                                                                                      \
	SWITCH_STANDARD_JSON_API(json_##n)                                                                                                     \
	{                                                                                                                                      \
		(void) session;                                                                                                                    \
		return run_json(json_names[n], json, json_reply);                                                                                  \
	}                                                                                                                                      \
	SWITCH_STANDARD_APP(queue_app_##n)                                                                                                     \
	{                                                                                                                                      \
		acd_calls_run(session, data, queue_app_names[n]);                                                                                  \
	}                                                                                                                                      \
	SWITCH_STANDARD_APP(watch_app_##n)                                                                                                     \
	{                                                                                                                                      \
		watch(watch_app_names[n], session, data);                                                                                          \
	}

DOOR_FUNCTIONS(0)
DOOR_FUNCTIONS(1)
DOOR_FUNCTIONS(2)
DOOR_FUNCTIONS(3)

switch_api_function_t acd_door_api(uint32_t slot, const char *name)
{
	static const switch_api_function_t functions[ACD_DOOR_SLOTS] = { api_0, api_1, api_2, api_3 };

	api_names[slot] = name;
	return functions[slot];
}

switch_json_api_function_t acd_door_json(uint32_t slot, const char *name)
{
	static const switch_json_api_function_t functions[ACD_DOOR_SLOTS] = { json_0, json_1, json_2, json_3 };

	json_names[slot] = name;
	return functions[slot];
}

switch_application_function_t acd_door_queue_app(uint32_t slot, const char *name)
{
	static const switch_application_function_t functions[ACD_DOOR_SLOTS] = { queue_app_0, queue_app_1, queue_app_2, queue_app_3 };

	queue_app_names[slot] = name;
	return functions[slot];
}

switch_application_function_t acd_door_watch_app(uint32_t slot, const char *name)
{
	static const switch_application_function_t functions[ACD_DOOR_SLOTS] = { watch_app_0, watch_app_1, watch_app_2, watch_app_3 };

	watch_app_names[slot] = name;
	return functions[slot];
}
