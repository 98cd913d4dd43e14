/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file leg_dial.c  Reaches an agent; see leg_dial.h */
#include "leg_dial.h"

#include "contact.h"
#include "shim.h"
#include "talk_timer.h"

#include <stdlib.h>

#define FAR_SIDE_MS 5000 /* a loopback channel's dialplan has so long to get to a phone, as in mod_callcenter */
#define PARK_MS 5000
#define GONE_MS 5000
#define STEP_MS 20

void acd_leg_order_take(acd_leg_order *order, const acd_command *command)
{
	const bool dials = command->kind == ACD_COMMAND_ORIGINATE;

	order->media = command->flags;
	order->timeout_ms = command->timeout_ms > 0 ? (uint32_t) command->timeout_ms : 60000;
	acd_copy_text(dials ? order->dial_string : order->standby_uuid, dials ? sizeof(order->dial_string) : sizeof(order->standby_uuid),
				  &command->texts[0]);
	acd_copy_text(order->caller_number, sizeof(order->caller_number), &command->texts[1]);
	acd_copy_text(order->caller_name, sizeof(order->caller_name), &command->texts[2]);
	acd_copy_text(order->queue, sizeof(order->queue), &command->texts[3]);
	acd_copy_text(order->agent, sizeof(order->agent), &command->texts[4]);
	acd_copy_text(order->caller_uuid, sizeof(order->caller_uuid), &command->texts[5]);
}

/* ---- dialling ---- */

/* Everything that came from the caller travels as a header's value: originate never parses it as part of a dial string. */
static switch_event_t *make_variables(const acd_leg_order *order)
{
	switch_event_t *vars = NULL;
	const char *name, *value;
	size_t at = 0;

	if (switch_event_create_plain(&vars, SWITCH_EVENT_CHANNEL_DATA) != SWITCH_STATUS_SUCCESS) {
		return NULL;
	}
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "origination_caller_id_number", order->caller_number);
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "origination_caller_id_name", order->caller_name);
	/* Early media isn't an answer: without this a phone that plays its own ringing tone would be bridged while it rings. */
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "ignore_early_media", "true");
	acd_talk_timer_choose_for(vars);
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "acd_queue", order->queue);
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "acd_agent", order->agent);
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "acd_caller_uuid", order->caller_uuid);
	while (acd_block_next_pair(&order->variables, &at, &name, &value)) {
		switch_event_del_header(vars, name);
		switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, name, value);
	}
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, ACD_LEG_ID_VARIABLE, order->id);
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, ACD_RECOVERY_VARIABLE, ACD_RECOVERY_MODULE);
	return vars;
}

/* FreeSWITCH's own idea of an expression's value, on the caller's channel. */
static char *value_on_channel(const char *expression, void *arg)
{
	char *value = switch_channel_expand_variables((switch_channel_t *) arg, expression);

	return value == expression ? strdup(value) : value;
}

/*
 * The variables that the contact begins with, {name=value,…}: what the caller brought becomes a header's value like all the rest, whole
 * and with nothing left out. Returns what comes behind them.
 */
static char *take_braces(char *contact, switch_channel_t *channel, switch_event_t *vars)
{
	switch_event_t *own = NULL;
	char *rest = contact;

	if (switch_event_create_brackets(contact, '{', '}', ',', &own, &rest, SWITCH_FALSE) != SWITCH_STATUS_SUCCESS) {
		return contact;
	}
	for (switch_event_header_t *header = own->headers; header; header = header->next) {
		char *value = NULL;

		if (!acd_contact_fill_value(header->value, value_on_channel, channel, &value)) {
			switch_event_del_header(vars, header->name);
			switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, header->name, value);
			free(value);
		}
	}
	switch_event_destroy(&own);
	return rest;
}

/* The contact with the caller's variables in it; null: he is gone, or there is no memory. To be freed. */
static char *fill_in(const acd_leg_order *order, switch_event_t *vars)
{
	switch_core_session_t *caller = switch_core_session_locate(order->caller_uuid);
	char *contact = strdup(order->dial_string);
	char *filled = NULL, *rest;
	uint32_t left_out = 0;

	if (caller && contact) {
		switch_channel_t *channel = switch_core_session_get_channel(caller);

		rest = *contact == '{' ? take_braces(contact, channel, vars) : contact;
		(void) acd_contact_fill(rest, value_on_channel, channel, &filled, &left_out);
	}
	if (left_out) {
		switch_log_printf(SWITCH_CHANNEL_UUID_LOG(order->caller_uuid), SWITCH_LOG_WARNING,
						  "acd: of the caller's variables in the contact of %s, %u characters were left out that mean something in a dial "
						  "string; put variables whose values hold such into {name=${variable}} at the beginning of the contact\n",
						  order->agent, left_out);
	}
	if (caller) {
		switch_core_session_rwunlock(caller);
	}
	free(contact);
	return filled;
}

static switch_call_cause_t dial(const acd_leg_order *order, switch_call_cause_t *cancel_cause, switch_core_session_t **sessionp)
{
	switch_event_t *vars = make_variables(order);
	const bool plain = !acd_contact_has_variables(order->dial_string);
	char *filled = plain || !vars ? NULL : fill_in(order, vars);
	switch_call_cause_t cause = SWITCH_CAUSE_DESTINATION_OUT_OF_ORDER;

	if (vars && !plain && !filled) {
		cause = SWITCH_CAUSE_ORIGINATOR_CANCEL; /* the engine hears of the caller's end by itself */
	} else if (vars) {
		acd_originate_with_codec_of(order->media == ACD_MEDIA_PROXY ? order->caller_uuid : "", vars);
		cause = acd_originate(sessionp, plain ? order->dial_string : filled, order->timeout_ms, vars, cancel_cause);
	}
	free(filled);
	if (vars) {
		switch_event_destroy(&vars);
	}
	return cause;
}

/* ---- legs that were somebody else's until now ---- */

static bool is_for_dialling(const char *name)
{
	return !strncmp(name, "origination_", strlen("origination_")) || !strncmp(name, "loopback_", strlen("loopback_"))
		   || !strcmp(name, "ignore_early_media") || !strcmp(name, "cc_member_pre_answer_uuid");
}

/* What a dialled leg is born with. */
static void set_variables(const acd_leg_order *order, switch_channel_t *channel)
{
	const char *name, *value;
	size_t at = 0;

	switch_channel_set_variable(channel, "acd_queue", order->queue);
	switch_channel_set_variable(channel, "acd_agent", order->agent);
	switch_channel_set_variable(channel, "acd_caller_uuid", order->caller_uuid);
	while (acd_block_next_pair(&order->variables, &at, &name, &value)) {
		if (!is_for_dialling(name)) {
			switch_channel_set_variable(channel, name, *value ? value : NULL);
		}
	}
	switch_channel_set_variable(channel, ACD_LEG_ID_VARIABLE, order->id);
	switch_channel_set_variable(channel, ACD_RECOVERY_VARIABLE, ACD_RECOVERY_MODULE);
}

/* Whatever it was doing: now it waits for us. */
static bool park(switch_core_session_t *session)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);

	switch_ivr_park_session(session);
	return switch_channel_wait_for_flag(channel, CF_PARK, SWITCH_TRUE, PARK_MS, NULL) == SWITCH_STATUS_SUCCESS;
}

/*
 * The phone a loopback channel's dialplan has been bridged with, read-locked; null: there is none (yet). The far side counts as bridged
 * a moment before the phone does, and hangs up a phone that is taken from it in between.
 */
static switch_core_session_t *find_behind(const char *far_uuid)
{
	switch_core_session_t *far_side = switch_core_session_locate(far_uuid);
	switch_core_session_t *phone = NULL;

	if (far_side) {
		switch_channel_t *channel = switch_core_session_get_channel(far_side);
		const char *uuid = switch_channel_test_flag(channel, CF_BRIDGED) ? switch_channel_get_partner_uuid(channel) : NULL;

		phone = uuid ? switch_core_session_locate(uuid) : NULL;
		switch_core_session_rwunlock(far_side);
	}
	if (phone && !switch_channel_test_flag(switch_core_session_get_channel(phone), CF_BRIDGED)) {
		switch_core_session_rwunlock(phone);
		phone = NULL;
	}
	return phone;
}

/*
 * Hangs the loopback channel up, and with it the dialplan behind it, whose thread is in the bridge with the phone. Until this thread has
 * left, it may hang the phone up (CF_REDIRECT keeps it from that) or take the phone's next bridge for its own, and stay until its end.
 */
static void drop_out(switch_core_session_t *loopback, const char *far_uuid, switch_channel_t *phone)
{
	switch_core_session_t *far_side = switch_core_session_force_locate(far_uuid); /* of use when it is hung up already, too */
	switch_channel_t *far_channel = far_side ? switch_core_session_get_channel(far_side) : NULL;

	switch_channel_set_flag(phone, CF_REDIRECT);
	switch_channel_hangup(switch_core_session_get_channel(loopback), SWITCH_CAUSE_NORMAL_CLEARING);
	for (int waited_ms = 0; far_channel && switch_channel_get_running_state(far_channel) < CS_HANGUP && waited_ms < GONE_MS; waited_ms++) {
		switch_yield(1000);
	}
	switch_channel_clear_flag(phone, CF_REDIRECT);
	if (far_side) {
		switch_core_session_rwunlock(far_side);
	}
}

/*
 * A loopback channel that leads on to a phone: the phone is the agent's leg, and the loopback channel drops out. Without a phone behind
 * it, such as with an extension that answers itself, it stays the leg.
 */
static void look_behind(const acd_leg_order *order, const switch_call_cause_t *cancel_cause, switch_core_session_t **sessionp)
{
	switch_channel_t *channel = switch_core_session_get_channel(*sessionp);
	const char *far_uuid = switch_channel_get_variable(channel, "other_loopback_leg_uuid");
	switch_core_session_t *phone = NULL;

	for (int waited_ms = 0; far_uuid && !phone && waited_ms < FAR_SIDE_MS; waited_ms += STEP_MS) {
		if (*cancel_cause != SWITCH_CAUSE_NONE || !switch_channel_up_nosig(channel)) {
			return;
		}
		phone = find_behind(far_uuid);
		if (!phone) {
			switch_yield(STEP_MS * 1000);
		}
	}
	if (phone) {
		set_variables(order, switch_core_session_get_channel(phone));
		if (park(phone)) {
			drop_out(*sessionp, far_uuid, switch_core_session_get_channel(phone));
			switch_core_session_rwunlock(*sessionp);
			*sessionp = phone;
		} else {
			switch_core_session_rwunlock(phone);
		}
	}
}

/* Played to the agent before he hears the caller, so that he isn't taken by surprise. */
static void warn(switch_core_session_t *session)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	const char *tone = switch_channel_get_variable(channel, "cc_warning_tone");

	if (zstr(tone)) {
		return;
	}
	/* Who is parked already and is parked anew can't be played anything while his thread goes from the one to the other. */
	if ((switch_channel_test_flag(channel, CF_PARK) || park(session))
		&& switch_ivr_play_file(session, NULL, tone, NULL) != SWITCH_STATUS_SUCCESS) {
		switch_log_printf(SWITCH_CHANNEL_SESSION_LOG(session), SWITCH_LOG_WARNING,
						  "acd: the cc_warning_tone %s can't be played; the agent gets his call without it\n", tone);
	}
}

static switch_call_cause_t attach(const acd_leg_order *order, switch_core_session_t **sessionp)
{
	switch_core_session_t *session = switch_core_session_locate(order->standby_uuid);
	switch_channel_t *channel;

	if (!session) {
		return SWITCH_CAUSE_NONE;
	}
	channel = switch_core_session_get_channel(session);
	if (switch_channel_test_flag(channel, CF_BRIDGED)) {
		switch_core_session_rwunlock(session);
		return SWITCH_CAUSE_USER_BUSY; /* he talks to somebody we know nothing of */
	}
	set_variables(order, channel);
	if (!switch_channel_get_variable(channel, SWITCH_PARK_AFTER_BRIDGE_VARIABLE)
		&& !switch_channel_get_variable(channel, SWITCH_TRANSFER_AFTER_BRIDGE_VARIABLE)) {
		switch_channel_set_variable(channel, SWITCH_PARK_AFTER_BRIDGE_VARIABLE, "true"); /* the leg outlives its calls */
	}
	warn(session);
	*sessionp = session;
	return SWITCH_CAUSE_NONE;
}

switch_call_cause_t acd_leg_reach(const acd_leg_order *order, switch_call_cause_t *cancel_cause, switch_core_session_t **sessionp)
{
	switch_call_cause_t cause;

	*sessionp = NULL;
	if (order->standby_uuid[0]) {
		return attach(order, sessionp);
	}
	cause = dial(order, cancel_cause, sessionp);
	if (cause == SWITCH_CAUSE_NONE) {
		look_behind(order, cancel_cause, sessionp);
	}
	return cause;
}
