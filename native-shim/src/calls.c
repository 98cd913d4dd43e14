/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file calls.c  A caller's life in the ACD, on the caller's own session thread
 *
 * join -> ACCEPT -> wait with music -> BRIDGE -> talk -> leave. The thread sleeps on its mailbox all the while; orders from the engine
 * and the kill-channel hook (hang-up, transfer) wake it. Nothing here polls.
 */
#include "shim.h"

#include "idmap.h"
#include "mailbox.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>

#define CALL_PRIVATE "_acd_call_"
#define MAIL_FALLBACK 1000u /* our own kind, beside ACD_COMMAND_* */
#define MAIL_RESULT 0
#define MAIL_EXTENSION 1
#define MAIL_MUSIC 0

/**
 * One per session, in its memory pool, kept when the caller leaves and used again when he comes back: a kill-channel hook that is just
 * running on another thread may still look at it.
 */
typedef struct call {
	uint64_t id;
	switch_core_session_t *session;
	switch_channel_t *channel;
	acd_mailbox mailbox;
	acd_waiting_member *room;
	char music[ACD_MAIL_TEXT_BYTES];
	char fallback[ACD_MAIL_TEXT_BYTES];
	uint64_t bridging_leg_id;
	bool bridge_started;
} call;

/** What the caller does when the application ends. */
typedef struct departure {
	int32_t reason;     /* ACD_LEAVE_*; 0 while he stays */
	const char *result; /* acd_result */
	char extension[ACD_MAIL_TEXT_BYTES];
} departure;

static pthread_mutex_t calls_mutex = PTHREAD_MUTEX_INITIALIZER;
static acd_idmap *calls;
static _Atomic uint64_t last_call_id;

int acd_calls_init(void)
{
	return acd_idmap_create(&calls);
}

void acd_calls_shutdown(void)
{
	pthread_mutex_lock(&calls_mutex);
	if (calls) {
		acd_idmap_destroy(calls);
		calls = NULL;
	}
	pthread_mutex_unlock(&calls_mutex);
}

uint32_t acd_calls_count(void)
{
	uint32_t count;

	pthread_mutex_lock(&calls_mutex);
	count = calls ? acd_idmap_count(calls) : 0;
	pthread_mutex_unlock(&calls_mutex);
	return count;
}

/* ---- events about this caller ---- */

static int push_joined(const call *caller, const char *key)
{
	switch_caller_profile_t *profile = switch_channel_get_caller_profile(caller->channel);
	acd_event event;

	acd_event_init(&event, ACD_EVENT_CALLER_JOINED);
	event.call_id = caller->id;
	acd_event_set_text(&event, 0, key);
	acd_event_set_text(&event, 1, switch_core_session_get_uuid(caller->session));
	acd_event_set_text(&event, 2, profile ? profile->caller_id_number : NULL);
	acd_event_set_text(&event, 3, profile ? profile->caller_id_name : NULL);
	acd_event_set_text(&event, 4, profile ? profile->destination_number : NULL);
	return acd_shim_push(&event);
}

static void push_call_event(uint32_t kind, const call *caller, uint64_t leg_id, int32_t cause)
{
	acd_event event;

	acd_event_init(&event, kind);
	event.call_id = caller->id;
	event.leg_id = leg_id;
	event.cause = cause;
	(void) acd_shim_push(&event); /* a dead engine has no use for it; a full ring ends the engine (acd_engine_push) */
}

/* ---- hooks: run on foreign threads, must only wake ---- */

static switch_status_t on_kill_channel(switch_core_session_t *session, int sig)
{
	call *caller = switch_channel_get_private(switch_core_session_get_channel(session), CALL_PRIVATE);

	(void) sig;
	if (caller) {
		acd_mailbox_wake(&caller->mailbox);
	}
	return SWITCH_STATUS_SUCCESS;
}

/* The core sends this on the caller's own thread when both legs are ready to exchange media. */
static switch_status_t on_message(switch_core_session_t *session, switch_core_session_message_t *message)
{
	call *caller = switch_channel_get_private(switch_core_session_get_channel(session), CALL_PRIVATE);

	if (caller && message->message_id == SWITCH_MESSAGE_INDICATE_BRIDGE && caller->bridging_leg_id && !caller->bridge_started) {
		caller->bridge_started = true;
		push_call_event(ACD_EVENT_BRIDGE_STARTED, caller, caller->bridging_leg_id, 0);
	}
	return SWITCH_STATUS_SUCCESS;
}

/* ---- joining and leaving the registry ---- */

static call *make_call(switch_core_session_t *session)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	call *caller = switch_channel_get_private(channel, CALL_PRIVATE);

	if (!caller) {
		caller = switch_core_session_alloc(session, sizeof(*caller));
		if (acd_mailbox_init(&caller->mailbox)) {
			return NULL;
		}
		switch_channel_set_private(channel, CALL_PRIVATE, caller);
	}
	acd_mailbox_clear(&caller->mailbox);
	caller->session = session;
	caller->channel = channel;
	caller->room = NULL;
	caller->music[0] = caller->fallback[0] = '\0';
	caller->bridging_leg_id = 0;
	caller->bridge_started = false;
	caller->id = ++last_call_id;
	return caller;
}

static int enter_registry(call *caller)
{
	int err;

	pthread_mutex_lock(&calls_mutex);
	err = calls ? acd_idmap_insert(calls, caller->id, caller) : ESHUTDOWN;
	pthread_mutex_unlock(&calls_mutex);
	if (!err) {
		switch_core_event_hook_add_kill_channel(caller->session, on_kill_channel);
		switch_core_event_hook_add_receive_message(caller->session, on_message);
	}
	return err;
}

static void leave_registry(call *caller)
{
	switch_core_event_hook_remove_receive_message(caller->session, on_message);
	switch_core_event_hook_remove_kill_channel(caller->session, on_kill_channel);
	pthread_mutex_lock(&calls_mutex);
	if (calls) {
		acd_idmap_remove(calls, caller->id);
	}
	pthread_mutex_unlock(&calls_mutex);
}

void acd_calls_post(const acd_command *command)
{
	acd_mail mail = { .kind = command->kind, .leg_id = command->leg_id, .cause = command->cause };
	call *caller;

	acd_copy_text(mail.texts[0], sizeof(mail.texts[0]), &command->texts[0]);
	acd_copy_text(mail.texts[1], sizeof(mail.texts[1]), &command->texts[1]);
	pthread_mutex_lock(&calls_mutex);
	caller = calls ? acd_idmap_find(calls, command->call_id) : NULL;
	if (caller && acd_mailbox_post(&caller->mailbox, &mail)) {
		acd_log_line(SWITCH_LOG_ERROR, "acd: a caller's mailbox is full, an order was dropped; the engine will repair it");
	}
	pthread_mutex_unlock(&calls_mutex);
}

static void post_fallback(uint64_t id, void *item, void *arg)
{
	call *caller = item;

	(void) id;
	(void) acd_mailbox_post(&caller->mailbox, arg);
}

void acd_calls_fall_back(void)
{
	acd_mail mail = { .kind = MAIL_FALLBACK };

	pthread_mutex_lock(&calls_mutex);
	if (calls) {
		acd_idmap_each(calls, post_fallback, &mail);
	}
	pthread_mutex_unlock(&calls_mutex);
}

/* ---- the caller's own thread ---- */

static void depart(departure *out, int32_t reason, const char *result, const char *extension)
{
	out->reason = reason;
	out->result = result;
	switch_copy_string(out->extension, extension, sizeof(out->extension));
}

/* Hung up, or moved elsewhere by a transfer while it waited. */
static void depart_if_gone(const call *caller, departure *out)
{
	if (!switch_channel_ready(caller->channel)) {
		const bool up = switch_channel_up_nosig(caller->channel);
		depart(out, up ? ACD_LEAVE_TAKEN_AWAY : ACD_LEAVE_HUNG_UP, up ? "taken-away" : "abandoned", "");
	}
}

static void start_waiting(call *caller)
{
	caller->room = acd_waiting_room_enter(caller->session, caller->music);
}

static void stop_waiting(call *caller)
{
	acd_waiting_room_leave(caller->room);
	caller->room = NULL;
}

static void accept_call(call *caller, const acd_mail *mail)
{
	switch_copy_string(caller->music, mail->texts[MAIL_MUSIC], sizeof(caller->music));
	if (mail->texts[MAIL_EXTENSION][0]) {
		switch_copy_string(caller->fallback, mail->texts[MAIL_EXTENSION], sizeof(caller->fallback));
	}
	if (switch_channel_answer(caller->channel) == SWITCH_STATUS_SUCCESS) {
		start_waiting(caller);
	}
}

static void bridge_call(call *caller, uint64_t leg_id, departure *out)
{
	char agent[ACD_LEG_AGENT_BYTES] = "";
	switch_core_session_t *peer = acd_legs_take(leg_id, agent, sizeof(agent));

	if (!peer) {
		push_call_event(ACD_EVENT_BRIDGE_ENDED, caller, leg_id, 0);
		return; /* the agent was gone first; he waits on, the music never stopped */
	}
	stop_waiting(caller);
	switch_channel_set_variable(caller->channel, "acd_agent", agent);
	switch_channel_set_variable(caller->channel, "acd_agent_uuid", switch_core_session_get_uuid(peer));
	caller->bridging_leg_id = leg_id;
	caller->bridge_started = false;
	switch_ivr_multi_threaded_bridge(caller->session, peer, NULL, NULL, NULL);
	caller->bridging_leg_id = 0;
	switch_core_session_rwunlock(peer);
	push_call_event(ACD_EVENT_BRIDGE_ENDED, caller, leg_id, 0);
	if (caller->bridge_started) {
		depart(out, switch_channel_up_nosig(caller->channel) ? ACD_LEAVE_RELEASED : ACD_LEAVE_HUNG_UP, "answered", "");
	} else if (switch_channel_ready(caller->channel)) {
		start_waiting(caller);
	}
}

static void handle_mail(call *caller, const acd_mail *mail, departure *out)
{
	switch (mail->kind) {
	case ACD_COMMAND_ACCEPT:
		accept_call(caller, mail);
		break;
	case ACD_COMMAND_RELEASE:
		depart(out, ACD_LEAVE_RELEASED, switch_core_session_strdup(caller->session, mail->texts[MAIL_RESULT]), mail->texts[MAIL_EXTENSION]);
		break;
	case ACD_COMMAND_BRIDGE:
		bridge_call(caller, mail->leg_id, out);
		break;
	case MAIL_FALLBACK:
		depart(out, ACD_LEAVE_FALLBACK, "fallback", caller->fallback);
		break;
	default:
		break;
	}
}

/*
 * The endpoint hands SIP requests (BYE, re-INVITE, INFO) to the session's own thread and then signals the channel, which wakes us through
 * the hook: a thread that slept on would never answer them.
 */
static void serve_endpoint(call *caller, departure *out)
{
	switch_ivr_parse_all_messages(caller->session);
	depart_if_gone(caller, out);
}

/* From joining until he leaves; *out says how. */
static void stay(call *caller, departure *out)
{
	acd_mail mail;

	serve_endpoint(caller, out); /* what came before the hook was in place */
	while (!out->reason) {
		const acd_mailbox_result result = acd_mailbox_wait(&caller->mailbox, &mail, -1);

		serve_endpoint(caller, out);
		if (!out->reason && result == ACD_MAILBOX_MAIL) {
			handle_mail(caller, &mail, out);
		}
	}
	stop_waiting(caller);
}

static void go_on(switch_core_session_t *session, const departure *out)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);

	switch_channel_set_variable(channel, "acd_result", out->result);
	if (out->extension[0] && switch_channel_ready(channel)) {
		switch_ivr_session_transfer(session, out->extension, NULL, NULL);
	}
}

void acd_calls_run(switch_core_session_t *session, const char *data)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	departure out = { 0 };
	call *caller;

	if (zstr(data)) {
		switch_log_printf(SWITCH_CHANNEL_SESSION_LOG(session), SWITCH_LOG_ERROR,
						  "acd: called without a queue; write <action application=\"acd\" data=\"QUEUE\"/> in the dialplan\n");
		depart(&out, ACD_LEAVE_RELEASED, "no-queue-argument", "");
		go_on(session, &out);
		return;
	}
	switch_channel_set_variable(channel, "acd_queue", data);
	caller = make_call(session);
	if (!caller || enter_registry(caller)) {
		depart(&out, ACD_LEAVE_FALLBACK, "fallback", "");
		acd_fallbacks_find(channel, data, out.extension, sizeof(out.extension));
		go_on(session, &out);
		return;
	}
	acd_fallbacks_find(channel, data, caller->fallback, sizeof(caller->fallback));
	/* Registered first: an engine that goes down from here on finds this caller and sends him to the fallback. */
	if (!acd_shim_serving() || push_joined(caller, data)) {
		depart(&out, ACD_LEAVE_FALLBACK, "fallback", caller->fallback);
	} else {
		stay(caller, &out);
		push_call_event(ACD_EVENT_CALLER_LEFT, caller, 0, out.reason);
	}
	leave_registry(caller);
	go_on(session, &out);
}
