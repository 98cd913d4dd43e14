/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file calls.c  A caller's life in the ACD, on the caller's own session thread
 *
 * join -> ACCEPT -> wait with music -> BRIDGE -> talk -> leave. The thread sleeps on its mailbox all the while; orders from the engine,
 * the kill-channel hook (hang-up, transfer) and the waiting room (digits) wake it. Nothing here polls.
 */
#include "caller_events.h"
#include "caller_past_us.h"
#include "caller_registry.h"
#include "caller_reports.h"
#include "talk_timer.h"

#include <stdatomic.h>

#define MAIL_RESULT 0
#define MAIL_EXTENSION 1
#define MAIL_MUSIC 0
#define MAIL_DIGITS 2
/** Beside ACD_LEAVE_*: he talks on, past us; a state handler says when he is gone. */
#define LEAVES_TALKING (-1)

/** What the caller does when the application ends. */
typedef struct departure {
	int32_t reason;     /* ACD_LEAVE_*; 0 while he stays */
	const char *result; /* acd_result */
	char extension[ACD_MAIL_TEXT_BYTES];
} departure;

static _Atomic uint64_t last_call_id;

/* ---- hooks: run on foreign threads, must only wake ---- */

static switch_status_t on_kill_channel(switch_core_session_t *session, int sig)
{
	acd_caller *caller = acd_caller_of(session);

	(void) sig;
	if (caller) {
		acd_mailbox_wake(&caller->mailbox);
		acd_talk_timer_wake(session);
	}
	return SWITCH_STATUS_SUCCESS;
}

/* The core sends this on the caller's own thread when both legs are ready to exchange media. */
static switch_status_t on_message(switch_core_session_t *session, switch_core_session_message_t *message)
{
	acd_caller *caller = acd_caller_of(session);

	if (caller && message->message_id == SWITCH_MESSAGE_INDICATE_BRIDGE && caller->bridging_leg_id && !caller->bridge_started) {
		caller->bridge_started = true;
		caller->talk_began_us = acd_now_us();
		acd_caller_report(ACD_EVENT_BRIDGE_STARTED, caller, caller->bridging_leg_id, 0);
		acd_talk_codecs_note(session);
	}
	return SWITCH_STATUS_SUCCESS;
}

/* ---- joining and leaving the registry ---- */

static acd_caller *make_call(switch_core_session_t *session, uint64_t customer_id)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	acd_caller *caller = acd_caller_of(session);

	if (!caller) {
		caller = switch_core_session_alloc(session, sizeof(*caller));
		if (acd_mailbox_init(&caller->mailbox)) {
			return NULL;
		}
		switch_channel_set_private(channel, ACD_CALLER_PRIVATE, caller);
	}
	acd_mailbox_clear(&caller->mailbox);
	caller->session = session;
	caller->channel = channel;
	caller->fallback[0] = '\0';
	caller->bridging_leg_id = 0;
	caller->bridge_started = false;
	caller->next_wait_us = 0;
	caller->past_us_leg_id = 0;
	caller->joined_us = acd_now_us();
	caller->talk_began_us = 0;
	caller->id = customer_id ? customer_id : ++last_call_id;
	acd_caller_waiting_begin(&caller->waiting, caller->id, session, &caller->mailbox);
	return caller;
}

static int join_registry(acd_caller *caller)
{
	const int err = acd_caller_registry_enter(caller);

	if (!err) {
		switch_core_event_hook_add_kill_channel(caller->session, on_kill_channel);
		switch_core_event_hook_add_receive_message(caller->session, on_message);
	}
	return err;
}

void acd_caller_leave(acd_caller *caller)
{
	switch_core_event_hook_remove_receive_message(caller->session, on_message);
	switch_core_event_hook_remove_kill_channel(caller->session, on_kill_channel);
	acd_caller_registry_leave(caller);
}

/* ---- the caller's own thread ---- */

static void depart(departure *out, int32_t reason, const char *result, const char *extension)
{
	out->reason = reason;
	out->result = result;
	switch_copy_string(out->extension, extension, sizeof(out->extension));
}

/* Hung up, or moved elsewhere by a transfer while it waited. */
static void depart_if_gone(const acd_caller *caller, departure *out)
{
	if (!switch_channel_ready(caller->channel)) {
		const bool up = switch_channel_up_nosig(caller->channel);
		depart(out, up ? ACD_LEAVE_TAKEN_AWAY : ACD_LEAVE_HUNG_UP, up ? "taken-away" : "abandoned", "");
	}
}

/* A new fallback comes together with new music. */
static void remember_fallback(acd_caller *caller, const acd_mail *mail)
{
	if (mail->texts[MAIL_EXTENSION][0]) {
		switch_copy_string(caller->fallback, mail->texts[MAIL_EXTENSION], sizeof(caller->fallback));
	}
}

/* His talk is over, and the engine wants to say where he goes on. An engine that says nothing in time leaves it to the dialplan. */
static void await_next(acd_caller *caller, departure *out)
{
	const int64_t until_us = acd_now_us() + caller->next_wait_us;
	bool waits = caller->next_wait_us > 0;
	acd_mail mail;

	while (waits && switch_channel_ready(caller->channel) && acd_now_us() < until_us) {
		const acd_mailbox_result result = acd_mailbox_wait(&caller->mailbox, &mail, until_us - acd_now_us());

		switch_ivr_parse_all_messages(caller->session);
		if (result == ACD_MAILBOX_MAIL) {
			if (mail.kind == ACD_COMMAND_RELEASE) {
				switch_copy_string(out->extension, mail.texts[MAIL_EXTENSION], sizeof(out->extension));
			}
			waits = mail.kind != ACD_COMMAND_RELEASE && mail.kind != ACD_MAIL_FALLBACK;
			acd_caller_mail_drop(&mail);
		}
	}
}

/* What the core does itself for legs that are dialled with their caller; or the queue wants it. */
static void let_media_bypass(switch_channel_t *caller, switch_channel_t *agent, uint32_t media)
{
	if (media == ACD_MEDIA_BYPASS) {
		/* Each phone is told where the other one is; an INVITE without an offer is more than some can do. */
		switch_channel_set_variable(caller, "bypass_media_after_bridge_oldschool", "true");
	}
	if (media == ACD_MEDIA_BYPASS || switch_true(switch_channel_get_variable(caller, SWITCH_BYPASS_MEDIA_AFTER_BRIDGE_VARIABLE))
		|| switch_true(switch_channel_get_variable(agent, SWITCH_BYPASS_MEDIA_AFTER_BRIDGE_VARIABLE))) {
		switch_channel_set_flag(caller, CF_BYPASS_MEDIA_AFTER_BRIDGE);
	}
}

/*
 * What an engine after this one has to know of the two, and FreeSWITCH's recovery: it writes a channel down when it is told of the bridge,
 * before the core has noted the partner, and a channel without one isn't bridged again.
 */
static void note_conversation(const acd_caller *caller, switch_core_session_t *agent)
{
	switch_channel_t *agent_channel = switch_core_session_get_channel(agent);

	switch_channel_set_variable(caller->channel, SWITCH_SIGNAL_BOND_VARIABLE, switch_core_session_get_uuid(agent));
	switch_channel_set_variable(agent_channel, SWITCH_SIGNAL_BOND_VARIABLE, switch_core_session_get_uuid(caller->session));
	switch_channel_set_variable_printf(agent_channel, ACD_WAITED_VARIABLE, "%lld",
									   (long long) ((acd_now_us() - caller->joined_us) / 1000));
	switch_channel_set_variable_printf(agent_channel, ACD_CONNECTED_VARIABLE, "%lld", (long long) switch_micro_time_now());
}

static void bridge_call(acd_caller *caller, uint64_t leg_id, uint32_t media, departure *out)
{
	char agent[ACD_LEG_AGENT_BYTES] = "";
	switch_core_session_t *peer = acd_legs_take(leg_id, agent, sizeof(agent));
	bool lives_on;

	if (!peer) {
		acd_caller_report(ACD_EVENT_BRIDGE_ENDED, caller, leg_id, 0);
		return; /* the agent was gone first; he waits on, the music never stopped */
	}
	acd_caller_waiting_pause(&caller->waiting);
	acd_caller_events_drop_audio(caller);
	switch_channel_flush_dtmf(caller->channel); /* keys he pressed for the queue aren't for the agent */
	if (!switch_channel_ready(switch_core_session_get_channel(peer))) {
		switch_core_session_rwunlock(peer); /* an agent who hangs up this moment; the core would call it a failed bridge */
		acd_caller_report(ACD_EVENT_BRIDGE_ENDED, caller, leg_id, 0);
		acd_caller_waiting_resume(&caller->waiting);
		return;
	}
	switch_channel_set_variable(caller->channel, "acd_agent", agent);
	switch_channel_set_variable(caller->channel, "acd_agent_uuid", switch_core_session_get_uuid(peer));
	note_conversation(caller, peer);
	caller->bridging_leg_id = leg_id;
	caller->bridge_started = false;
	let_media_bypass(caller->channel, switch_core_session_get_channel(peer), media);
	acd_partner_first(caller->session);
	acd_partner_first(peer);
	switch_ivr_multi_threaded_bridge(caller->session, peer, NULL, NULL, NULL);
	caller->bridging_leg_id = 0;
	if (acd_caller_past_us_begin(caller, leg_id)) {
		switch_core_session_rwunlock(peer);
		depart(out, LEAVES_TALKING, "answered", "");
		return;
	}
	acd_caller_note_times(caller);
	lives_on = acd_legs_part(leg_id, peer);
	acd_caller_forget_partner(caller->session, switch_core_session_get_uuid(peer));
	acd_caller_forget_partner(peer, switch_core_session_get_uuid(caller->session));
	switch_core_session_rwunlock(peer);
	acd_caller_report(ACD_EVENT_BRIDGE_ENDED, caller, leg_id, lives_on ? ACD_BRIDGE_LEG_LIVES_ON : ACD_BRIDGE_LEG_ENDS);
	if (caller->bridge_started) {
		depart(out, switch_channel_up_nosig(caller->channel) ? ACD_LEAVE_RELEASED : ACD_LEAVE_HUNG_UP, "answered", "");
		await_next(caller, out);
	} else if (switch_channel_ready(caller->channel)) {
		acd_caller_waiting_resume(&caller->waiting);
	}
}

static void handle_mail(acd_caller *caller, const acd_mail *mail, departure *out)
{
	switch (mail->kind) {
	case ACD_COMMAND_ACCEPT:
		remember_fallback(caller, mail);
		acd_caller_waiting_accept(&caller->waiting, mail->flags, mail->texts[MAIL_MUSIC]);
		if (acd_caller_events_wait(caller)) {
			acd_mailbox_wake(&caller->mailbox); /* they came before he was accepted */
		}
		break;
	case ACD_COMMAND_MUSIC:
		remember_fallback(caller, mail);
		acd_caller_waiting_play(&caller->waiting, mail->texts[MAIL_MUSIC]);
		break;
	case ACD_COMMAND_RELEASE:
		if (mail->texts[MAIL_DIGITS][0]) {
			switch_channel_set_variable(caller->channel, "acd_exit_key", mail->texts[MAIL_DIGITS]);
		}
		depart(out, ACD_LEAVE_RELEASED, switch_core_session_strdup(caller->session, mail->texts[MAIL_RESULT]), mail->texts[MAIL_EXTENSION]);
		break;
	case ACD_COMMAND_BRIDGE:
		bridge_call(caller, mail->leg_id, mail->flags, out);
		break;
	case ACD_COMMAND_ANNOUNCE:
		acd_caller_waiting_announce(&caller->waiting, mail->item);
		break;
	case ACD_COMMAND_AWAIT_NEXT:
		caller->next_wait_us = (int64_t) mail->number * 1000;
		break;
	case ACD_MAIL_PROMPT:
		acd_caller_waiting_prompt(&caller->waiting, mail->number, mail->item);
		break;
	case ACD_MAIL_FALLBACK:
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
static void serve_endpoint(acd_caller *caller, departure *out)
{
	switch_ivr_parse_all_messages(caller->session);
	depart_if_gone(caller, out);
}

/* From joining until he leaves; *out says how. */
static void stay(acd_caller *caller, departure *out)
{
	acd_mail mail;

	serve_endpoint(caller, out); /* what came before the hook was in place */
	while (!out->reason) {
		const int64_t sleep_us = acd_caller_waiting_sleep_us(&caller->waiting);
		const acd_mailbox_result result = acd_mailbox_wait(&caller->mailbox, &mail, sleep_us);

		serve_endpoint(caller, out);
		if (out->reason) {
			if (result == ACD_MAILBOX_MAIL) {
				acd_caller_mail_drop(&mail);
			}
			break;
		}
		acd_caller_waiting_attend(&caller->waiting);
		if (result == ACD_MAILBOX_MAIL) {
			handle_mail(caller, &mail, out);
		} else if (acd_caller_events_wait(caller)) {
			acd_caller_events_follow(caller);
			acd_mailbox_wake(&caller->mailbox); /* back to the music, if he is still here */
		}
	}
	acd_caller_waiting_pause(&caller->waiting);
}

/* While he waits or talks a command of FreeSWITCH's can have his thread run the application once more. */
static bool is_here_already(switch_core_session_t *session)
{
	const acd_caller *caller = acd_caller_of(session);

	if (!caller || !acd_caller_registry_has(caller)) {
		return false;
	}
	switch_log_printf(SWITCH_CHANNEL_SESSION_LOG(session), SWITCH_LOG_ERROR,
					  "acd: this caller is in a queue already; 'acd caller move' takes him to another one\n");
	return true;
}

static void go_on(switch_core_session_t *session, const departure *out)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);

	switch_channel_set_variable(channel, "acd_result", out->result);
	if (out->extension[0] && switch_channel_ready(channel)) {
		switch_ivr_session_transfer(session, out->extension, NULL, NULL);
	}
}

void acd_calls_run(switch_core_session_t *session, const char *data, const char *application)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	departure out = { 0 };
	acd_caller *caller;
	uint64_t customer_id;

	if (is_here_already(session)) {
		return;
	}
	if (zstr(data)) {
		switch_log_printf(SWITCH_CHANNEL_SESSION_LOG(session), SWITCH_LOG_ERROR,
						  "acd: called without a queue; write <action application=\"acd\" data=\"QUEUE\"/> in the dialplan\n");
		depart(&out, ACD_LEAVE_RELEASED, "no-queue-argument", "");
		go_on(session, &out);
		return;
	}
	switch_channel_set_variable(channel, "acd_queue", data);
	if (!switch_channel_get_variable(channel, ACD_RECOVERY_VARIABLE)) {
		switch_channel_set_variable(channel, ACD_RECOVERY_VARIABLE, ACD_RECOVERY_MODULE);
	}
	acd_talk_timer_choose(channel);
	customer_id = acd_customers_claim(channel);
	caller = make_call(session, customer_id);
	if (!caller || join_registry(caller)) {
		depart(&out, ACD_LEAVE_FALLBACK, "fallback", "");
		acd_fallbacks_find(channel, data, out.extension, sizeof(out.extension));
		go_on(session, &out);
		return;
	}
	acd_fallbacks_find(channel, data, caller->fallback, sizeof(caller->fallback));
	/* Registered first: an engine that goes down from here on finds this caller and sends him to the fallback. */
	if (acd_closing_refuses(channel, caller->fallback) || !acd_shim_serving()
		|| (customer_id ? acd_caller_report_customer(caller) : acd_caller_report_joined(caller, data, application))) {
		depart(&out, ACD_LEAVE_FALLBACK, "fallback", caller->fallback);
	} else {
		stay(caller, &out);
		if (out.reason == LEAVES_TALKING) {
			switch_channel_set_variable(channel, "acd_result", out.result);
			return;
		}
		if (!caller->talk_began_us) {
			acd_caller_note_times(caller);
		}
		acd_caller_report_left(caller, out.reason, application);
	}
	acd_caller_leave(caller);
	go_on(session, &out);
}
