/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file caller_past_us.c  Talks whose audio the phones exchange by themselves (media-mode bypass)
 *
 * As soon as the phones know of each other the core wants the caller's thread back and lets the two channels sleep (CS_HIBERNATE). They
 * may do so for hours, and over the end of our module's load: then nothing is reported, as an engine after that numbers anew.
 */
#include "caller_past_us.h"

#include "caller_reports.h"

/*
 * The application is over. When a module is unloaded the core hangs up every channel that has the name of one of its applications in this
 * variable (switch_loadable_module.c switch_loadable_module_unprocess, 1.11.1), which it sets once more when the application returns.
 */
static switch_status_t on_asleep(switch_core_session_t *session)
{
	acd_caller *caller = acd_caller_of(session);

	if (caller && caller->past_us_leg_id && !caller->application) {
		caller->application = switch_channel_get_variable(caller->channel, SWITCH_CURRENT_APPLICATION_VARIABLE);
		switch_channel_set_variable(caller->channel, SWITCH_CURRENT_APPLICATION_VARIABLE, NULL);
	}
	return SWITCH_STATUS_SUCCESS;
}

static switch_status_t on_over(switch_core_session_t *session)
{
	acd_caller *caller = acd_caller_of(session);
	const uint64_t leg_id = caller ? caller->past_us_leg_id : 0;

	if (!leg_id) {
		return SWITCH_STATUS_SUCCESS;
	}
	caller->past_us_leg_id = 0;
	if (caller->application) {
		switch_channel_set_variable(caller->channel, SWITCH_CURRENT_APPLICATION_VARIABLE, caller->application);
	}
	acd_caller_note_times(caller);
	acd_caller_forget_partner(session, switch_channel_get_variable(caller->channel, "acd_agent_uuid"));
	if (acd_caller_registry_has(caller)) {
		acd_caller_report(ACD_EVENT_BRIDGE_ENDED, caller, leg_id, 0);
		acd_caller_report(ACD_EVENT_CALLER_LEFT, caller, 0,
						  switch_channel_up_nosig(caller->channel) ? ACD_LEAVE_RELEASED : ACD_LEAVE_HUNG_UP);
	}
	acd_caller_leave(caller);
	return SWITCH_STATUS_SUCCESS;
}

static const switch_state_handler_table_t handlers = { .on_hibernate = on_asleep, .on_routing = on_over, .on_hangup = on_over };

/* The core has dropped all state handlers. Ours are put in again. */
bool acd_caller_past_us_begin(acd_caller *caller, uint64_t leg_id)
{
	if (!caller->bridge_started || !switch_channel_up_nosig(caller->channel)
		|| !switch_channel_get_variable(caller->channel, SWITCH_SIGNAL_BRIDGE_VARIABLE)) {
		return false;
	}
	caller->application = NULL;
	caller->past_us_leg_id = leg_id;
	switch_channel_add_state_handler(caller->channel, &handlers);
	return true;
}

void acd_caller_forget_partner(switch_core_session_t *session, const char *partner_uuid)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	const char *bond = switch_channel_get_variable(channel, SWITCH_SIGNAL_BOND_VARIABLE);

	if (bond && partner_uuid && !strcmp(bond, partner_uuid) && switch_channel_up_nosig(channel)) {
		switch_channel_set_variable(channel, SWITCH_SIGNAL_BOND_VARIABLE, NULL);
		switch_core_recovery_track(session); /* what it wrote down at the end of the bridge still has the partner */
	}
}
