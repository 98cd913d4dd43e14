/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file recovered.c  Recovered channels whose partner doesn't come again
 *
 * FreeSWITCH lets a recovered channel that was bridged wait in CS_RESET for its partner, without an end and without running anything. When
 * the other phone is gone an agent's leg is of no use any more and is hung up; a caller runs his dialplan again and so gets another agent.
 */
#include "leg.h"

#include <pthread.h>
#include <stdlib.h>

/* The core looks for the partner for 2 s and waits for the two of them 7 s more at most. */
#define PATIENCE_US (15 * 1000 * 1000)

typedef struct recovered {
	struct recovered *next;
	int64_t reset_since_us; /* 0: wasn't seen waiting yet */
	char uuid[SWITCH_UUID_FORMATTED_LENGTH + 1];
} recovered;

static pthread_mutex_t recovered_mutex = PTHREAD_MUTEX_INITIALIZER;
static recovered *fresh; /* not looked at yet */
static recovered *watched; /* the clerk's thread only */

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
	}
}

static void give_up_partner(switch_core_session_t *session)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	const switch_caller_profile_t *profile = switch_channel_get_caller_profile(channel);

	if (switch_channel_get_variable(channel, ACD_LEG_ID_VARIABLE) || !profile || zstr(profile->destination_number)) {
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
	switch_channel_state_t state;
	bool goes_on;

	if (!session) {
		return false;
	}
	state = switch_channel_get_state(switch_core_session_get_channel(session));
	goes_on = state < CS_ROUTING || state == CS_RESET; /* it begins, or waits */
	if (state == CS_RESET && !each->reset_since_us) {
		each->reset_since_us = now_us;
	} else if (state == CS_RESET && now_us - each->reset_since_us >= PATIENCE_US) {
		give_up_partner(session);
		goes_on = false;
	}
	switch_core_session_rwunlock(session);
	return goes_on;
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
}
