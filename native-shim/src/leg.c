/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file leg.c  One agent's leg, from the order that makes it */
#include "leg.h"

#include <stdlib.h>

void acd_leg_report(uint32_t kind, uint64_t leg_id, int32_t cause, const char *uuid)
{
	acd_event event;

	acd_event_init(&event, kind);
	event.leg_id = leg_id;
	event.cause = cause;
	acd_event_set_text(&event, 0, uuid);
	(void) acd_shim_push(&event); /* a dead engine has no use for it; a full ring ends the engine (acd_engine_push) */
}

leg *acd_leg_of(const acd_command *command, uint32_t epoch)
{
	leg *fresh = calloc(1, sizeof(*fresh));

	if (!fresh) {
		return NULL;
	}
	fresh->id = command->leg_id;
	fresh->call_id = command->call_id;
	fresh->ordered_us = acd_now_us();
	acd_leg_order_take(&fresh->order, command);
	acd_leg_variables_take(fresh->id, &fresh->order.variables);
	switch_snprintf(fresh->order.id, sizeof(fresh->order.id), ACD_LEG_ID_FORMAT, epoch, (unsigned long long) fresh->id);
	return fresh;
}

void acd_leg_free(leg *ended)
{
	if (ended) {
		acd_block_free(&ended->order.variables);
		free(ended);
	}
}
