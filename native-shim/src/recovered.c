/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file recovered.c  Recovered channels whose partner doesn't come again
 *
 * FreeSWITCH lets a recovered channel that was bridged wait in CS_RESET for its partner, without an end and without running anything. When
 * the other phone is gone an agent's leg is of no use any more and is hung up; a caller runs his dialplan again and so gets another agent.
 */
#include "leg.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

/*
 * Of the two it is the caller's channel that looks for its partner: for 2 s, then waits for the two of them 7 s more at most, and forgets
 * CF_RECOVERING_BRIDGE when that is over (switch_core_state_machine.c switch_core_standard_on_reset, 1.11.1). The agent's forgets it at
 * once, as it only waits.
 */
#define AGENT_PATIENCE_US (15 * 1000 * 1000)
#define CALLER_PATIENCE_US (1000 * 1000) /* after that: the core is about to run the bridge */

typedef struct recovered {
	struct recovered *next;
	int64_t idle_since_us; /* 0: wasn't seen waiting in vain yet */
	char uuid[SWITCH_UUID_FORMATTED_LENGTH + 1];
} recovered;

static pthread_mutex_t recovered_mutex = PTHREAD_MUTEX_INITIALIZER;
static recovered *fresh; /* not looked at yet */
static recovered *watched; /* the clerk's thread only */
static atomic_int count;   /* of both */

static void free_all(recovered *list)
{
	while (list) {
		recovered *next = list->next;

		free(list);
		list = next;
	}
}

static recovered *take_fresh(void)
{
	recovered *taken;

	pthread_mutex_lock(&recovered_mutex);
	taken = fresh;
	fresh = NULL;
	pthread_mutex_unlock(&recovered_mutex);
	return taken;
}

void acd_recovered_note(const char *uuid)
{
	recovered *each = calloc(1, sizeof(*each));

	if (each) {
		switch_copy_string(each->uuid, uuid, sizeof(each->uuid));
		pthread_mutex_lock(&recovered_mutex);
		each->next = fresh;
		fresh = each;
		pthread_mutex_unlock(&recovered_mutex);
		atomic_fetch_add(&count, 1);
	}
}

static bool is_caller(switch_channel_t *channel)
{
	const switch_caller_profile_t *profile = switch_channel_get_caller_profile(channel);

	return !switch_channel_get_variable(channel, ACD_LEG_ID_VARIABLE) && profile && !zstr(profile->destination_number);
}

/* It does nothing but wait. */
static bool is_idle(switch_channel_t *channel)
{
	return switch_channel_get_state(channel) == CS_RESET
		&& !(is_caller(channel) && switch_channel_test_flag(channel, CF_RECOVERING_BRIDGE));
}

static void give_up_partner(switch_core_session_t *session)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	const switch_caller_profile_t *profile = switch_channel_get_caller_profile(channel);

	if (!is_caller(channel)) {
		switch_log_printf(SWITCH_CHANNEL_SESSION_LOG(session), SWITCH_LOG_NOTICE,
						  "acd: %s was recovered and its partner wasn't; it is hung up\n", switch_channel_get_name(channel));
		switch_channel_hangup(channel, SWITCH_CAUSE_NORMAL_CLEARING);
		return;
	}
	switch_log_printf(SWITCH_CHANNEL_SESSION_LOG(session), SWITCH_LOG_NOTICE,
					  "acd: %s was recovered and the agent's phone wasn't; it runs the dialplan for %s again\n",
					  switch_channel_get_name(channel), profile->destination_number);
	switch_ivr_session_transfer(session, profile->destination_number, NULL, NULL);
}

/* Whether it has to be looked at again. */
static bool review(recovered *each)
{
	switch_core_session_t *session = switch_core_session_locate(each->uuid);
	const int64_t now_us = acd_now_us();
	switch_channel_t *channel;
	switch_channel_state_t state;
	bool goes_on;

	if (!session) {
		return false;
	}
	channel = switch_core_session_get_channel(session);
	state = switch_channel_get_state(channel);
	goes_on = state < CS_ROUTING || state == CS_RESET; /* it begins, or waits */
	if (!is_idle(channel)) {
		each->idle_since_us = 0;
	} else if (!each->idle_since_us) {
		each->idle_since_us = now_us;
	} else if (now_us - each->idle_since_us >= (is_caller(channel) ? CALLER_PATIENCE_US : AGENT_PATIENCE_US)) {
		give_up_partner(session);
		goes_on = false;
	}
	switch_core_session_rwunlock(session);
	return goes_on;
}

bool acd_recovered_any(void)
{
	return atomic_load(&count) > 0;
}

void acd_recovered_review(void)
{
	recovered *left = NULL, *next;
	recovered *lists[] = { watched, take_fresh() };

	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
		for (recovered *each = lists[i]; each; each = next) {
			next = each->next;
			if (review(each)) {
				each->next = left;
				left = each;
			} else {
				free(each);
				atomic_fetch_sub(&count, 1);
			}
		}
	}
	watched = left;
}

void acd_recovered_forget(void)
{
	free_all(take_fresh());
	free_all(watched);
	watched = NULL;
	atomic_store(&count, 0);
}
