/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file leg.c  One agent's leg, from the order that makes it */
#include "leg.h"

#include <stdlib.h>

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
