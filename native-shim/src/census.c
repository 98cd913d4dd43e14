/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file census.c  What there is: callers, legs and conversations, for an engine that compares or begins anew
 *
 * Runs on the clerk's thread. A leg whose channel has gone without a word is ended here, so that the engine hears of it.
 */
#include "leg.h"

#include "caller_registry.h"
#include "pairs.h"

#include <errno.h>
#include <stdlib.h>

#define NUMBER_BYTES 24

/* ---- counting ---- */

typedef struct leg_list {
	struct {
		uint64_t id;
		bool bridged;
		char uuid[SWITCH_UUID_FORMATTED_LENGTH + 1];
	} *items;
	size_t count, capacity;
	bool failed; /* out of memory */
} leg_list;

static void note_leg(uint64_t id, void *item, void *arg)
{
	const leg *each = item;
	leg_list *list = arg;

	if (list->count == list->capacity) {
		const size_t capacity = list->capacity ? list->capacity * 2 : 64;
		void *grown = realloc(list->items, capacity * sizeof(*list->items));

		if (!grown) {
			list->failed = true;
			return;
		}
		list->items = grown;
		list->capacity = capacity;
	}
	list->items[list->count].id = id;
	list->items[list->count].bridged = each->state == LEG_BRIDGED;
	switch_copy_string(list->items[list->count++].uuid, each->uuid, sizeof(each->uuid));
}

static int append_id(acd_block *pairs, const char *kind, uint64_t id)
{
	char number[NUMBER_BYTES];
	const int err = acd_block_append(pairs, kind);

	switch_snprintf(number, sizeof(number), "%" SWITCH_UINT64_T_FMT, id);
	return err ? err : acd_block_append(pairs, number);
}

static bool is_there(const char *uuid)
{
	switch_core_session_t *session = switch_core_session_force_locate(uuid);

	if (session) {
		switch_core_session_rwunlock(session);
	}
	return session != NULL;
}

static int append_legs(acd_block *pairs)
{
	leg_list list = { 0 };
	int err;

	acd_legs_each(note_leg, &list);
	err = list.failed ? ENOMEM : 0;
	for (size_t i = 0; i < list.count && !err; i++) {
		if (list.items[i].uuid[0] && !is_there(list.items[i].uuid)) {
			acd_legs_end(list.items[i].id, SWITCH_CAUSE_NORMAL_TEMPORARY_FAILURE);
		} else {
			err = append_id(pairs, list.items[i].bridged ? "leg" : "idle", list.items[i].id);
		}
	}
	free(list.items);
	return err;
}

typedef struct caller_list {
	acd_block *pairs;
	int err;
} caller_list;

static void note_caller(uint64_t id, void *item, void *arg)
{
	caller_list *list = arg;

	(void) item;
	list->err = list->err ? list->err : append_id(list->pairs, "call", id);
}

/* ---- conversations ---- */

typedef struct caller_search {
	const char *uuid;
	uint64_t id;
} caller_search;

static void match_caller(uint64_t id, void *item, void *arg)
{
	const acd_caller *caller = item;
	caller_search *search = arg;

	if (!strcmp(switch_core_session_get_uuid(caller->session), search->uuid)) {
		search->id = id;
	}
}

static void copy_profile(acd_event *event, const char *uuid)
{
	switch_core_session_t *session = switch_core_session_locate(uuid);

	if (session) {
		const switch_caller_profile_t *profile = switch_channel_get_caller_profile(switch_core_session_get_channel(session));

		acd_event_set_text(event, 4, profile ? profile->caller_id_number : NULL);
		acd_event_set_text(event, 5, profile ? profile->caller_id_name : NULL);
		switch_core_session_rwunlock(session);
	}
}

static const char *ms_since(char *text, size_t size, const char *epoch_us)
{
	const int64_t passed_us = epoch_us ? (int64_t) switch_micro_time_now() - strtoll(epoch_us, NULL, 10) : 0;

	switch_snprintf(text, size, "%lld", (long long) (passed_us > 0 ? passed_us / 1000 : 0));
	return text;
}

static void push_conversation(switch_core_session_t *session, const char *partner_uuid)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	const char *waited_ms = switch_channel_get_variable(channel, ACD_WAITED_VARIABLE);
	caller_search search = { .uuid = partner_uuid };
	acd_block times = { 0 };
	char talked_ms[NUMBER_BYTES];
	acd_event event;
	int err;

	acd_caller_registry_each(match_caller, &search);
	acd_event_init(&event, ACD_EVENT_CONVERSATION);
	event.call_id = search.id;
	acd_event_set_text(&event, 0, switch_core_session_get_uuid(session));
	acd_event_set_text(&event, 1, switch_channel_get_variable(channel, "acd_agent"));
	acd_event_set_text(&event, 2, switch_channel_get_variable(channel, "acd_queue"));
	acd_event_set_text(&event, 3, partner_uuid);
	copy_profile(&event, partner_uuid);
	ms_since(talked_ms, sizeof(talked_ms), switch_channel_get_variable(channel, ACD_CONNECTED_VARIABLE));
	err = acd_block_append(&times, "waited_ms");
	err = err ? err : acd_block_append(&times, waited_ms ? waited_ms : "0");
	err = err ? err : acd_block_append(&times, "talked_ms");
	err = err ? err : acd_block_append(&times, talked_ms);
	if (!err) {
		event.blob = (const uint8_t *) times.bytes;
		event.blob_length = (uint32_t) times.length;
	}
	if (err || acd_shim_push(&event)) {
		acd_block_free(&times);
	}
}

static void push_conversations(void)
{
	switch_console_callback_match_t *matches = switch_core_session_findall_matching_var(ACD_LEG_ID_VARIABLE, NULL);

	for (const switch_console_callback_match_node_t *each = matches ? matches->head : NULL; each; each = each->next) {
		switch_core_session_t *session = switch_core_session_locate(each->val);
		const char *partner_uuid = session ? switch_channel_get_partner_uuid(switch_core_session_get_channel(session)) : NULL;

		if (partner_uuid) {
			push_conversation(session, partner_uuid);
		}
		if (session) {
			switch_core_session_rwunlock(session);
		}
	}
	if (matches) {
		switch_console_free_matches(&matches);
	}
}

void acd_census_count(uint64_t request_id, uint32_t flags)
{
	acd_block pairs = { 0 };
	caller_list callers = { .pairs = &pairs };
	acd_event event;
	int err;

	if (flags & ACD_COUNT_CONVERSATIONS) {
		push_conversations();
	}
	acd_caller_registry_each(note_caller, &callers);
	err = callers.err ? callers.err : append_legs(&pairs);
	acd_event_init(&event, ACD_EVENT_CHANNELS_COUNTED);
	event.request_id = request_id;
	event.blob = (const uint8_t *) pairs.bytes;
	event.blob_length = (uint32_t) pairs.length;
	/* A count that isn't whole would make the engine repair what isn't broken: rather none. */
	if (err || acd_shim_push(&event)) {
		acd_block_free(&pairs);
	}
}

/* ---- adopting ---- */

void acd_legs_adopt(const acd_command *command)
{
	leg *fresh = calloc(1, sizeof(*fresh));
	const uint64_t leg_id = command->leg_id;
	switch_core_session_t *session;
	acd_event event;

	if (fresh) {
		fresh->id = leg_id;
		fresh->state = LEG_BRIDGED;
		acd_copy_text(fresh->uuid, sizeof(fresh->uuid), &command->texts[0]);
		acd_copy_text(fresh->order.agent, sizeof(fresh->order.agent), &command->texts[1]);
		acd_copy_text(fresh->order.queue, sizeof(fresh->order.queue), &command->texts[2]);
		acd_copy_text(fresh->order.caller_uuid, sizeof(fresh->order.caller_uuid), &command->texts[3]);
	}
	if (!fresh || acd_legs_enter(fresh)) {
		free(fresh);
		acd_event_init(&event, ACD_EVENT_LEG_ENDED);
		event.leg_id = leg_id;
		event.cause = SWITCH_CAUSE_SWITCH_CONGESTION;
		(void) acd_shim_push(&event); /* the engine then takes the agent for free, which beats one who is busy for ever */
		return;
	}
	if ((session = switch_core_session_locate(fresh->uuid))) {
		acd_legs_follow(leg_id, session);
		switch_core_session_rwunlock(session);
	} else {
		acd_legs_end(leg_id, SWITCH_CAUSE_NORMAL_CLEARING);
	}
}

/* ---- FreeSWITCH's own recovery ---- */

/* On the thread that recovers, before the channel runs. More than 0: it may go on. */
static int on_recovered(switch_core_session_t *session)
{
	acd_event event;

	acd_event_init(&event, ACD_EVENT_CHANNEL_RECOVERED);
	acd_event_set_text(&event, 0, switch_core_session_get_uuid(session));
	(void) acd_shim_push(&event);
	acd_recovered_note(switch_core_session_get_uuid(session));
	return 1;
}

void acd_census_open(void)
{
	switch_core_register_secondary_recover_callback(ACD_RECOVERY_MODULE, on_recovered);
}

void acd_census_close(void)
{
	switch_core_unregister_secondary_recover_callback(ACD_RECOVERY_MODULE);
}
