/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file leg_hangup.c  How we learn that an agent's leg is hung up
 *
 * Every end comes by the state handler, on the leg's own thread. When the phone itself hangs up, the kill-channel hook is sooner: the agent
 * is offered his next call while his thread takes the last one down.
 */
#include "leg_hangup.h"

#include "farewells.h"
#include "leg.h"
#include "talk_timer.h"

#include <errno.h>

#define FAREWELL_MS 500
/** mod_sofia sets it at a BYE before it hangs up, and in all other cases after. */
#define PHONE_SAID_BYE_VARIABLE "sip_term_status"

static bool is_channel(const leg *asked, void *uuid)
{
	return !strcmp(asked->uuid, uuid);
}

/* Only who gave it variables says anything about it. */
static bool expects_farewell(const leg *asked, void *arg)
{
	(void) arg;
	return asked->order.variables.bytes && !asked->dismissed;
}

static bool begin_farewell(const leg *asked, void *farewell)
{
	return expects_farewell(asked, NULL) && !acd_farewells_begin(farewell, ACD_FAREWELL_LEG, asked->id);
}

/* 0: the channel is no leg. Other channels were dialled for it, too: those that didn't answer. */
static uint64_t leg_of(switch_core_session_t *session)
{
	const uint64_t leg_id = acd_legs_id_of(switch_core_session_get_channel(session));

	return leg_id && acd_legs_ask(leg_id, is_channel, switch_core_session_get_uuid(session)) ? leg_id : 0;
}

static switch_status_t on_hangup(switch_core_session_t *session)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	const uint64_t leg_id = leg_of(session);
	acd_farewell farewell;

	if (leg_id) {
		const bool waits = acd_legs_ask(leg_id, begin_farewell, &farewell);

		acd_legs_end(leg_id, switch_channel_get_cause(channel));
		if (waits) {
			(void) acd_farewells_wait(&farewell, FAREWELL_MS);
		}
	}
	return SWITCH_STATUS_SUCCESS;
}

/* A phone that we hang up may still be busy when the next call comes: that end waits for the state handler, which follows our BYE. */
static switch_status_t on_kill_channel(switch_core_session_t *session, int sig)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	const bool hung_up = sig == SWITCH_SIG_KILL && switch_channel_down_nosig(channel);

	acd_talk_timer_wake(session);
	if (hung_up && switch_channel_get_variable(channel, PHONE_SAID_BYE_VARIABLE)) {
		const uint64_t leg_id = leg_of(session);

		if (leg_id && !acd_legs_ask(leg_id, expects_farewell, NULL)) {
			acd_legs_end(leg_id, switch_channel_get_cause(channel));
		}
	}
	return SWITCH_STATUS_SUCCESS;
}

/* For all channels, not for the leg's own: a transfer takes a channel's handlers away. */
static const switch_state_handler_table_t state_handlers = { .on_hangup = on_hangup };

int acd_leg_hangup_init(void)
{
	return switch_core_add_state_handler(&state_handlers) < 0 ? ENOSPC : 0;
}

void acd_leg_hangup_shutdown(void)
{
	switch_core_remove_state_handler(&state_handlers);
}

void acd_leg_hangup_watch(switch_core_session_t *session)
{
	switch_core_event_hook_add_kill_channel(session, on_kill_channel);
}
