/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file caller_reports.c  What the engine is told about a caller, on his own thread */
#include "caller_reports.h"

#include "farewells.h"

#include <stdlib.h>

#define FAREWELL_MS 1000

int acd_caller_report_joined(const acd_caller *caller, const char *key, const char *application)
{
	switch_caller_profile_t *profile = switch_channel_get_caller_profile(caller->channel);
	acd_event event;
	char *variables;
	int err;

	acd_event_init(&event, ACD_EVENT_CALLER_JOINED);
	event.call_id = caller->id;
	acd_event_set_text(&event, 0, key);
	acd_event_set_text(&event, 1, switch_core_session_get_uuid(caller->session));
	acd_event_set_text(&event, 2, profile ? profile->caller_id_number : NULL);
	acd_event_set_text(&event, 3, profile ? profile->caller_id_name : NULL);
	acd_event_set_text(&event, 4, profile ? profile->destination_number : NULL);
	variables = application ? acd_doors_describe(&event, caller->session, application) : NULL;
	err = acd_shim_push(&event);
	if (err) {
		free(variables);
	}
	return err;
}

int acd_caller_report_customer(const acd_caller *caller)
{
	acd_event event;

	acd_event_init(&event, ACD_EVENT_CUSTOMER_ANSWERED);
	event.call_id = caller->id;
	acd_event_set_text(&event, 0, switch_core_session_get_uuid(caller->session));
	return acd_shim_push(&event);
}

void acd_caller_report(uint32_t kind, const acd_caller *caller, uint64_t leg_id, int32_t cause)
{
	acd_event event;

	acd_event_init(&event, kind);
	event.call_id = caller->id;
	event.leg_id = leg_id;
	event.cause = cause;
	(void) acd_shim_push(&event); /* a dead engine has no use for it; a full ring ends the engine (acd_engine_push) */
}

void acd_caller_report_left(const acd_caller *caller, int32_t reason, const char *application)
{
	acd_farewell farewell;
	const bool waits = application && !acd_farewells_begin(&farewell, ACD_FAREWELL_CALL, caller->id);

	acd_caller_report(ACD_EVENT_CALLER_LEFT, caller, 0, reason);
	if (waits) {
		(void) acd_farewells_wait(&farewell, FAREWELL_MS);
	}
}

void acd_caller_note_times(const acd_caller *caller)
{
	const int64_t now_us = acd_now_us();
	const int64_t talk_began_us = caller->talk_began_us ? caller->talk_began_us : now_us;

	switch_channel_set_variable_printf(caller->channel, "acd_wait_ms", "%lld", (long long) ((talk_began_us - caller->joined_us) / 1000));
	switch_channel_set_variable_printf(caller->channel, "acd_talk_ms", "%lld", (long long) ((now_us - talk_began_us) / 1000));
}
