/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file pace.c  In which order and how fast phones are dialled when the switch has limits
 *
 * A bucket of tokens (RFC 2697's meter, one bucket): half of the switch's sessions per second go into it, at most two fifths of them at a
 * time. A fifth of each second is never touched, so that callers still get in while many phones are dialled.
 */
#include "pace.h"

#include <errno.h>
#include <stdlib.h>

#define US 1000000
#define RATE_PARTS 5   /* tenths of sessions-per-second that go to phones */
#define BURST_PARTS 4  /* tenths at once */
#define SPARE_PARTS 2  /* tenths of each second left to callers */
#define PARTS 10
#define SETTLE_US 100000 /* what was let go this recently may not be a session yet */
#define LOOK_AGAIN_US 20000

typedef struct ticket {
	struct ticket *next;
	uint64_t leg_id;
	uint64_t call_id;
	uint32_t turn; /* how many of the same call wait before it */
	void *item;
} ticket;

struct acd_pace {
	ticket *first; /* by turn, then by age */
	uint32_t count;
	int64_t tokens_us; /* tokens times US times PARTS, so that nothing gets lost in rounding */
	int64_t filled_us;
	int64_t settle_from_us;
	uint32_t settling; /* let go since then */
};

int acd_pace_create(acd_pace **pacep)
{
	*pacep = calloc(1, sizeof(**pacep));
	if (!*pacep) {
		return ENOMEM;
	}
	(*pacep)->tokens_us = INT64_MAX; /* full, whatever that is */
	return 0;
}

void acd_pace_destroy(acd_pace *pace)
{
	while (pace->first) {
		ticket *next = pace->first->next;

		free(pace->first);
		pace->first = next;
	}
	free(pace);
}

uint32_t acd_pace_count(const acd_pace *pace)
{
	return pace->count;
}

int acd_pace_add(acd_pace *pace, uint64_t leg_id, uint64_t call_id, void *item)
{
	ticket *fresh = calloc(1, sizeof(*fresh));
	ticket **at = &pace->first;

	if (!fresh) {
		return ENOMEM;
	}
	*fresh = (ticket){ .leg_id = leg_id, .call_id = call_id, .item = item };
	for (const ticket *each = pace->first; each; each = each->next) {
		fresh->turn += call_id && each->call_id == call_id;
	}
	while (*at && (*at)->turn <= fresh->turn) {
		at = &(*at)->next;
	}
	fresh->next = *at;
	*at = fresh;
	pace->count++;
	return 0;
}

static void *take_out(acd_pace *pace, ticket **at)
{
	ticket *out = *at;
	void *item = out->item;

	*at = out->next;
	free(out);
	pace->count--;
	return item;
}

void *acd_pace_remove(acd_pace *pace, uint64_t leg_id)
{
	for (ticket **at = &pace->first; *at; at = &(*at)->next) {
		if ((*at)->leg_id == leg_id) {
			return take_out(pace, at);
		}
	}
	return NULL;
}

static void fill(acd_pace *pace, int32_t per_second, int64_t now_us)
{
	const int64_t one = (int64_t) US * PARTS;
	int64_t most = (int64_t) per_second * BURST_PARTS * US;
	int64_t elapsed_us = now_us - pace->filled_us;

	most = most > one ? most : one;
	elapsed_us = elapsed_us < 0 ? 0 : elapsed_us > 60 * (int64_t) US ? 60 * (int64_t) US : elapsed_us;
	pace->filled_us = now_us;
	pace->tokens_us = pace->tokens_us >= most - elapsed_us * per_second * RATE_PARTS ? most
																				  : pace->tokens_us + elapsed_us * per_second * RATE_PARTS;
	if (now_us - pace->settle_from_us > SETTLE_US) {
		pace->settle_from_us = now_us;
		pace->settling = 0;
	}
}

static acd_pace_limit forbidden_by(const acd_pace *pace, const acd_pace_limits *limits)
{
	const int32_t spare = limits->per_second * SPARE_PARTS / PARTS;

	if (limits->paused) {
		return ACD_PACE_PAUSED;
	}
	if (limits->sessions + pace->settling >= limits->sessions_max) {
		return ACD_PACE_SESSIONS;
	}
	if (pace->tokens_us < (int64_t) US * PARTS || limits->per_second_left - (int32_t) pace->settling <= spare) {
		return ACD_PACE_PER_SECOND;
	}
	return ACD_PACE_NO_LIMIT;
}

void *acd_pace_take(acd_pace *pace, const acd_pace_limits *limits, int64_t now_us, acd_pace_limit *limitp, int64_t *wait_usp)
{
	*limitp = ACD_PACE_NO_LIMIT;
	*wait_usp = -1;
	if (!pace->first) {
		return NULL;
	}
	fill(pace, limits->per_second, now_us);
	*limitp = forbidden_by(pace, limits);
	if (*limitp != ACD_PACE_NO_LIMIT) {
		*wait_usp = LOOK_AGAIN_US;
		return NULL;
	}
	pace->tokens_us -= (int64_t) US * PARTS;
	pace->settling++;
	return take_out(pace, &pace->first);
}
