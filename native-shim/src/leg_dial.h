/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file leg_dial.h  How an agent's leg comes to be: dialled, found behind a loopback channel, or standing by already */
#ifndef ACD_LEG_DIAL_H
#define ACD_LEG_DIAL_H

#include "pairs.h"

#include <switch.h>

#define ACD_LEG_ID_VARIABLE "acd_leg_id"
#define ACD_LEG_ID_BYTES 48

/** What the engine ordered. */
typedef struct acd_leg_order {
	char id[ACD_LEG_ID_BYTES]; /* for ACD_LEG_ID_VARIABLE */
	uint32_t timeout_ms;
	uint32_t media; /* ACD_MEDIA_* */
	char agent[128];
	char queue[128];
	char caller_uuid[SWITCH_UUID_FORMATTED_LENGTH + 1];
	char caller_number[128];
	char caller_name[256];
	char dial_string[2048];
	char standby_uuid[SWITCH_UUID_FORMATTED_LENGTH + 1]; /* of the leg that stands by; empty: dial */
	acd_block variables;                                 /* more of them */
} acd_leg_order;

/** Fills the order in from ACD_COMMAND_ORIGINATE or ACD_COMMAND_ATTACH, all but id and variables. */
void acd_leg_order_take(acd_leg_order *order, const acd_command *command);

/**
 * A worker's thread: blocks until the agent is on the line or it failed; *cancel_cause may be set by another thread meanwhile. Returns
 * SWITCH_CAUSE_NONE and the read-locked session of the agent, or why there is none, and then *sessionp is null: of a leg that stands by
 * and is gone, SWITCH_CAUSE_NONE as well.
 */
switch_call_cause_t acd_leg_reach(const acd_leg_order *order, switch_call_cause_t *cancel_cause, switch_core_session_t **sessionp);

#endif
