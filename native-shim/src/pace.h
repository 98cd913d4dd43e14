/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file pace.h  In which order and how fast phones are dialled when the switch has limits. No thread, no clock, no switch */
#ifndef ACD_PACE_H
#define ACD_PACE_H

#include <stdbool.h>
#include <stdint.h>

/** How things stand with the switch's limits. */
typedef struct acd_pace_limits {
	int32_t per_second;      /* sessions-per-second */
	int32_t per_second_left; /* of them, in the switch's current second; incoming calls take from them too */
	uint32_t sessions;       /* now */
	uint32_t sessions_max;   /* max-sessions */
	bool paused;             /* it makes no calls at all until told otherwise */
} acd_pace_limits;

typedef enum acd_pace_limit { ACD_PACE_NO_LIMIT, ACD_PACE_PER_SECOND, ACD_PACE_SESSIONS, ACD_PACE_PAUSED } acd_pace_limit;

typedef struct acd_pace acd_pace;

/** Returns 0 or ENOMEM. Not thread-safe. */
int acd_pace_create(acd_pace **pacep);
/** Forgets what waits. */
void acd_pace_destroy(acd_pace *pace);

/**
 * One more phone for this call. Calls take turns: the second phone of one waits behind the first of every other. Returns 0 or ENOMEM.
 */
int acd_pace_add(acd_pace *pace, uint64_t leg_id, uint64_t call_id, void *item);
/** It needn't be dialled any more. Null when it doesn't wait. */
void *acd_pace_remove(acd_pace *pace, uint64_t leg_id);

/**
 * The next one, if it may be dialled at now_us; null otherwise, and then *limitp says what forbids it (ACD_PACE_NO_LIMIT: nobody waits) and
 * *wait_usp when asking again makes sense.
 */
void *acd_pace_take(acd_pace *pace, const acd_pace_limits *limits, int64_t now_us, acd_pace_limit *limitp, int64_t *wait_usp);
uint32_t acd_pace_count(const acd_pace *pace);

#endif
