/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file leg_dial.c  What a leg is made of and dialled with */
#include "leg.h"

#include <stdlib.h>

leg *acd_leg_of(const acd_command *command)
{
	leg *fresh = calloc(1, sizeof(*fresh));

	if (!fresh) {
		return NULL;
	}
	fresh->id = command->leg_id;
	fresh->call_id = command->call_id;
	fresh->ordered_us = acd_now_us();
	acd_leg_variables_take(command->leg_id, &fresh->variables);
	fresh->timeout_ms = command->timeout_ms > 0 ? (uint32_t) command->timeout_ms : 60000;
	acd_copy_text(fresh->dial_string, sizeof(fresh->dial_string), &command->texts[0]);
	acd_copy_text(fresh->caller_number, sizeof(fresh->caller_number), &command->texts[1]);
	acd_copy_text(fresh->caller_name, sizeof(fresh->caller_name), &command->texts[2]);
	acd_copy_text(fresh->queue, sizeof(fresh->queue), &command->texts[3]);
	acd_copy_text(fresh->agent, sizeof(fresh->agent), &command->texts[4]);
	acd_copy_text(fresh->caller_uuid, sizeof(fresh->caller_uuid), &command->texts[5]);
	return fresh;
}

void acd_leg_free(leg *ended)
{
	if (ended) {
		acd_block_free(&ended->variables);
		free(ended);
	}
}

/* Everything that came from the caller travels as a header's value: originate never parses it as part of a dial string. */
static switch_event_t *make_variables(const leg *dialed, uint32_t epoch)
{
	switch_event_t *vars = NULL;
	const char *name, *value;
	size_t at = 0;

	if (switch_event_create_plain(&vars, SWITCH_EVENT_CHANNEL_DATA) != SWITCH_STATUS_SUCCESS) {
		return NULL;
	}
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "origination_caller_id_number", dialed->caller_number);
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "origination_caller_id_name", dialed->caller_name);
	/* Early media isn't an answer: without this a phone that plays its own ringing tone would be bridged while it rings. */
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "ignore_early_media", "true");
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "acd_queue", dialed->queue);
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "acd_agent", dialed->agent);
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "acd_caller_uuid", dialed->caller_uuid);
	while (acd_block_next_pair(&dialed->variables, &at, &name, &value)) {
		switch_event_del_header(vars, name);
		switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, name, value);
	}
	switch_event_add_header(vars, SWITCH_STACK_BOTTOM, ACD_LEG_ID_VARIABLE, ACD_LEG_ID_FORMAT, epoch, (unsigned long long) dialed->id);
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, ACD_RECOVERY_VARIABLE, ACD_RECOVERY_MODULE);
	return vars;
}

switch_call_cause_t acd_leg_dial(leg *dialed, uint32_t epoch, switch_core_session_t **sessionp)
{
	switch_event_t *vars = make_variables(dialed, epoch);
	switch_call_cause_t cause;

	if (!vars) {
		return SWITCH_CAUSE_DESTINATION_OUT_OF_ORDER;
	}
	cause = acd_originate(sessionp, dialed->dial_string, dialed->timeout_ms, vars, &dialed->cancel_cause);
	switch_event_destroy(&vars);
	return cause;
}
