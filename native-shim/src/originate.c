/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file originate.c  Dials somebody, agent or customer, and waits for what becomes of it */
#include "leg_dial.h"
#include "shim.h"

#include <errno.h>

#define NAME_VARIABLE "origination_caller_id_name"
#define CODEC_WAIT_MS 500
#define CODEC_STEP_MS 5

static bool is_ours(switch_channel_t *channel)
{
	return switch_channel_direction(channel) == SWITCH_CALL_DIRECTION_OUTBOUND
		   && (switch_channel_get_variable(channel, ACD_LEG_ID_VARIABLE)
			   || switch_channel_get_variable(channel, ACD_MONITORED_VARIABLE));
}

/*
 * mod_sofia takes the caller's name for a number: what stands before a slash or a colon and behind an @ is left out (mod_sofia.c
 * sofia_outgoing_channel), so that "Novo Nordisk A/S" rings as "S". Before the INVITE is written he has his whole name again.
 */
static switch_status_t restore_name(switch_core_session_t *session)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	const char *name = is_ours(channel) ? switch_channel_get_variable(channel, NAME_VARIABLE) : NULL;

	if (name && strpbrk(name, "/:@")) {
		switch_caller_profile_t *profile = switch_channel_get_caller_profile(channel);

		profile->caller_id_name = switch_core_strdup(profile->pool, name);
	}
	return SWITCH_STATUS_SUCCESS;
}

/* For all channels: a handler given to originate isn't there on those that user/… dials. */
static const switch_state_handler_table_t before_invite = { .on_init = restore_name, .flags = SSH_FLAG_PRE_EXEC };

int acd_originate_init(void)
{
	return switch_core_add_state_handler(&before_invite) < 0 ? ENOSPC : 0;
}

void acd_originate_shutdown(void)
{
	switch_core_remove_state_handler(&before_invite);
}

/*
 * FreeSWITCH's user/… dials a second time inside the first, and for that knows no other limit than a minute, or this one (mod_dptools.c
 * user_outgoing_channel). What the contact says for itself stays.
 */
static void limit_ringing(const char *dial_string, uint32_t timeout_s, switch_event_t *vars)
{
	if (!strstr(dial_string, "originate_timeout=") && !switch_event_get_header(vars, "originate_timeout")) {
		switch_event_add_header(vars, SWITCH_STACK_BOTTOM, "originate_timeout", "%u", timeout_s);
	}
}

switch_call_cause_t acd_originate(switch_core_session_t **sessionp, const char *dial_string, uint32_t timeout_ms, switch_event_t *vars,
								  switch_call_cause_t *cancel_cause)
{
	const uint32_t timeout_s = timeout_ms > 1000 ? (timeout_ms + 999) / 1000 : 1;
	switch_call_cause_t cause = SWITCH_CAUSE_DESTINATION_OUT_OF_ORDER;
	switch_status_t status;

	limit_ringing(dial_string, timeout_s, vars);
	status = switch_ivr_originate(NULL, sessionp, &cause, dial_string, timeout_s, NULL, NULL, NULL, NULL, vars, SOF_NONE, cancel_cause,
								  NULL);
	if (status == SWITCH_STATUS_SUCCESS && *sessionp) {
		return SWITCH_CAUSE_NONE;
	}
	return cause == SWITCH_CAUSE_NONE || cause == SWITCH_CAUSE_SUCCESS ? SWITCH_CAUSE_DESTINATION_OUT_OF_ORDER : cause;
}

/*
 * A caller who has only just joined has no codec before he is answered, which his own thread is doing. One who isn't to be answered yet has
 * none, and isn't waited for long.
 */
static void wait_for_codec(switch_core_session_t *session)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);

	for (int waited_ms = 0; waited_ms < CODEC_WAIT_MS && switch_channel_up_nosig(channel) && !switch_channel_media_ready(channel);
		 waited_ms += CODEC_STEP_MS) {
		switch_yield(CODEC_STEP_MS * 1000);
	}
}

void acd_originate_with_codec_of(const char *uuid, switch_event_t *vars)
{
	switch_core_session_t *session = uuid[0] ? switch_core_session_locate(uuid) : NULL;
	switch_codec_implementation_t codec = { 0 };

	if (session) {
		wait_for_codec(session);
		switch_core_session_get_read_impl(session, &codec);
		if (codec.iananame) {
			switch_event_add_header(vars, SWITCH_STACK_BOTTOM, "absolute_codec_string", "%s@%uh@%ui", codec.iananame,
									codec.samples_per_second, (uint32_t) codec.microseconds_per_packet / 1000);
		}
		switch_core_session_rwunlock(session);
	}
}
