/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file leg.h  One agent's leg, for the files that dial it */
#ifndef ACD_LEG_H
#define ACD_LEG_H

#include "leg_variables.h"
#include "shim.h"

#define ACD_LEG_ID_VARIABLE "acd_leg_id"
#define ACD_LEG_ID_FORMAT "%u-%llu"

typedef enum acd_leg_state { LEG_QUEUED, LEG_DIALING, LEG_ANSWERED, LEG_BRIDGED } acd_leg_state;

typedef struct acd_leg {
	uint64_t id;
	uint64_t call_id;
	acd_leg_state state;                   /* guarded by legs_mutex */
	switch_call_cause_t cancel_cause;      /* written under legs_mutex, watched by originate */
	char uuid[SWITCH_UUID_FORMATTED_LENGTH + 1]; /* set when answered */
	uint32_t timeout_ms;
	int64_t ordered_us;
	char agent[ACD_LEG_AGENT_BYTES];
	char queue[128];
	char caller_uuid[SWITCH_UUID_FORMATTED_LENGTH + 1];
	char caller_number[128];
	char caller_name[256];
	char dial_string[2048];
	acd_block variables; /* more of them */
	bool dismissed;      /* guarded by legs_mutex: all is said about it */
} acd_leg;

/** A new one from ACD_COMMAND_ORIGINATE; null when there is no memory. */
acd_leg *acd_leg_of(const acd_command *command);
void acd_leg_free(acd_leg *leg);

/**
 * A worker's thread: blocks until somebody answers, it failed, or it is cancelled. Returns SWITCH_CAUSE_NONE and the read-locked session,
 * or why there is none. epoch goes into the leg's variable ACD_LEG_ID_VARIABLE.
 */
switch_call_cause_t acd_leg_dial(acd_leg *leg, uint32_t epoch, switch_core_session_t **sessionp);

#endif
