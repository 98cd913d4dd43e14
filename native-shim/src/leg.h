/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file leg.h  One agent's leg, for the files that look after legs */
#ifndef ACD_LEG_H
#define ACD_LEG_H

#include "shim.h"

#include "idmap.h"
#include "leg_dial.h"
#include "leg_variables.h"

#define ACD_LEG_ID_FORMAT "%u-%llu"

typedef enum leg_state { LEG_QUEUED, LEG_DIALING, LEG_ANSWERED, LEG_BRIDGED } leg_state;

typedef struct leg {
	uint64_t id;
	uint64_t call_id;
	int64_t ordered_us;
	leg_state state;                       /* guarded by the legs' mutex */
	switch_call_cause_t cancel_cause;      /* written under the legs' mutex, watched by originate */
	char uuid[SWITCH_UUID_FORMATTED_LENGTH + 1]; /* set when answered */
	acd_leg_order order;
	bool dismissed; /* guarded by the legs' mutex: all is said about it */
} leg;

/** A new one from ACD_COMMAND_ORIGINATE or ACD_COMMAND_ATTACH, with the number of this load; null when there is no memory. */
leg *acd_leg_of(const acd_command *command, uint32_t epoch);
/** Null is allowed. */
void acd_leg_free(leg *ended);

/** Any thread: tells the engine; uuid may be null. */
void acd_leg_report(uint32_t kind, uint64_t leg_id, int32_t cause, const char *uuid);

/** Any thread: calls handler for every leg, with the legs' mutex held: only look and copy. */
void acd_legs_each(acd_idmap_h *handler, void *arg);
typedef bool(acd_leg_question_h)(const leg *asked, void *arg);
/** Any thread: what question answers about the leg, with the legs' mutex held; false when it has ended. */
bool acd_legs_ask(uint64_t leg_id, acd_leg_question_h *question, void *arg);
/** Any thread: the leg of this load that the channel was dialled for, which may have ended; 0: none. */
uint64_t acd_legs_id_of(switch_channel_t *channel);
/** Any thread: from now on its end is reported. Takes it over and returns 0, or an errno. */
int acd_legs_enter(leg *fresh);
/** Any thread: reports the end of a leg, once; harmless when it is reported already. */
void acd_legs_end(uint64_t leg_id, switch_call_cause_t cause);
/** Any thread: the end of this locked session is the end of a leg that was entered, whoever dialled it. */
void acd_legs_follow(uint64_t leg_id, switch_core_session_t *session);

#endif
