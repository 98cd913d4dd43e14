/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file legs.c  The agents' legs: dial, cancel, hand over for bridging, report the end exactly once
 *
 * A leg lives in the map from ORIGINATE until its LEG_ENDED is pushed; both happen exactly once. switch_ivr_originate blocks while the
 * phone rings, so each ringing leg holds a worker; a cancel only sets the cause that originate watches. Once answered, the leg's own
 * session thread reports the end through a state handler.
 */
#include "shim.h"

#include "farewells.h"
#include "idmap.h"
#include "leg.h"
#include "leg_hangup.h"
#include "leg_prompts.h"
#include "pacing.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

#define LEG_QUEUE 8192
#define LEG_STACK_BYTES SWITCH_THREAD_STACKSIZE

static pthread_mutex_t legs_mutex = PTHREAD_MUTEX_INITIALIZER;
static acd_idmap *legs;
static acd_workers *workers;
/** Raised with every load, since a new engine numbers its legs from 1 again while legs of the one before may still be talking. */
static uint32_t epoch;

static void submit(void *arg);

int acd_legs_init(const acd_settings *settings)
{
	int err = acd_idmap_create(&legs);

	epoch++;
	err = err ? err : acd_leg_variables_init();
	err = err ? err : acd_leg_hangup_init();
	err = err ? err : acd_pacing_init(submit);
	return err ? err : acd_workers_create(&workers, settings->leg_workers_max, LEG_QUEUE, LEG_STACK_BYTES);
}

int acd_legs_stop(int64_t timeout_ms)
{
	if (!workers) {
		return 0;
	}
	acd_legs_cancel_unbridged(SWITCH_CAUSE_SYSTEM_SHUTDOWN);
	return acd_workers_stop(workers, timeout_ms);
}

static void free_leg(uint64_t id, void *item, void *arg)
{
	(void) id;
	(void) arg;
	acd_leg_free(item);
}

void acd_legs_shutdown(void)
{
	acd_pacing_shutdown();
	if (workers) {
		acd_workers_destroy(workers);
		workers = NULL;
	}
	acd_leg_hangup_shutdown();
	pthread_mutex_lock(&legs_mutex);
	if (legs) {
		acd_idmap_each(legs, free_leg, NULL); /* bridged ones; they talk on, and their end finds nobody to report to */
		acd_idmap_destroy(legs);
		legs = NULL;
	}
	pthread_mutex_unlock(&legs_mutex);
	acd_leg_variables_shutdown();
}

/* Whoever takes the leg out of the map reports its end, so it is reported once. */
void acd_legs_end(uint64_t leg_id, switch_call_cause_t cause)
{
	leg *ended;

	pthread_mutex_lock(&legs_mutex);
	ended = legs ? acd_idmap_remove(legs, leg_id) : NULL;
	pthread_mutex_unlock(&legs_mutex);
	if (ended) {
		acd_leg_report(ACD_EVENT_LEG_ENDED, leg_id, (int32_t) cause, NULL);
		acd_leg_free(ended);
		acd_leg_prompts_forget(leg_id);
	}
}

/* ---- leg workers ---- */

/* The engine may have cancelled while originate was coming back with an answer. Returns the cause to hang up with, or NONE. */
static switch_call_cause_t mark_answered(leg *answered, const char *uuid)
{
	switch_call_cause_t cause;

	pthread_mutex_lock(&legs_mutex);
	cause = answered->cancel_cause;
	switch_copy_string(answered->uuid, uuid, sizeof(answered->uuid));
	answered->state = LEG_ANSWERED;
	pthread_mutex_unlock(&legs_mutex);
	return cause;
}

static void hand_over_answered(leg *answered, switch_core_session_t *session)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	const uint64_t leg_id = answered->id;
	switch_call_cause_t cancelled;

	/* In this order: the engine may order the bridge as soon as it knows, and must not hear of the end before the answer. */
	acd_leg_prompts_know(leg_id, switch_core_session_get_uuid(session));
	cancelled = mark_answered(answered, switch_core_session_get_uuid(session));
	acd_leg_report(ACD_EVENT_LEG_ANSWERED, leg_id, 0, switch_core_session_get_uuid(session));
	acd_leg_hangup_watch(session);
	if (cancelled != SWITCH_CAUSE_NONE) {
		switch_channel_hangup(channel, cancelled);
	}
	if (switch_channel_down_nosig(channel)) {
		acd_legs_end(leg_id, switch_channel_get_cause(channel)); /* it may have gone before it counted as answered */
	}
}

/* FreeSWITCH had no session for it: callers were faster. It waits its turn once more, unless it has for too long. */
static bool dial_later(leg *dialed, switch_call_cause_t cause)
{
	if (!acd_pacing_may_retry(cause, dialed->ordered_us)) {
		return false;
	}
	pthread_mutex_lock(&legs_mutex);
	dialed->state = LEG_QUEUED;
	pthread_mutex_unlock(&legs_mutex);
	return !acd_pacing_submit(dialed->id, dialed->call_id, dialed);
}

static void run_leg(void *arg)
{
	leg *dialed = arg;
	const uint64_t leg_id = dialed->id;
	switch_core_session_t *session = NULL;
	switch_call_cause_t cause;
	switch_call_cause_t cancelled;

	pthread_mutex_lock(&legs_mutex);
	cancelled = dialed->cancel_cause;
	dialed->state = LEG_DIALING;
	pthread_mutex_unlock(&legs_mutex);
	if (cancelled != SWITCH_CAUSE_NONE) {
		acd_legs_end(leg_id, cancelled);
		return;
	}
	acd_leg_report(ACD_EVENT_LEG_DIALING, leg_id, 0, NULL);
	cause = acd_leg_reach(&dialed->order, &dialed->cancel_cause, &session);
	if (!session) {
		if (!dial_later(dialed, cause)) {
			acd_legs_end(leg_id, cause);
		}
		return;
	}
	hand_over_answered(dialed, session);
	switch_core_session_rwunlock(session);
}

/* ---- recovery ---- */

void acd_legs_each(acd_idmap_h *handler, void *arg)
{
	pthread_mutex_lock(&legs_mutex);
	if (legs) {
		acd_idmap_each(legs, handler, arg);
	}
	pthread_mutex_unlock(&legs_mutex);
}

bool acd_legs_ask(uint64_t leg_id, acd_leg_question_h *question, void *arg)
{
	const leg *found;
	bool answer;

	pthread_mutex_lock(&legs_mutex);
	found = legs ? acd_idmap_find(legs, leg_id) : NULL;
	answer = found && question(found, arg);
	pthread_mutex_unlock(&legs_mutex);
	return answer;
}

uint64_t acd_legs_id_of(switch_channel_t *channel)
{
	const char *text = switch_channel_get_variable(channel, ACD_LEG_ID_VARIABLE);
	unsigned int leg_epoch = 0;
	unsigned long long leg_id = 0;

	return text && sscanf(text, ACD_LEG_ID_FORMAT, &leg_epoch, &leg_id) == 2 && leg_epoch == epoch ? leg_id : 0;
}

int acd_legs_enter(leg *fresh)
{
	int err;

	pthread_mutex_lock(&legs_mutex);
	err = legs ? acd_idmap_insert(legs, fresh->id, fresh) : ESHUTDOWN;
	pthread_mutex_unlock(&legs_mutex);
	return err;
}

void acd_legs_follow(uint64_t leg_id, switch_core_session_t *session)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	const uint64_t before = acd_legs_id_of(channel);
	leg *left = NULL;

	if (before) {
		pthread_mutex_lock(&legs_mutex);
		left = legs ? acd_idmap_remove(legs, before) : NULL;
		pthread_mutex_unlock(&legs_mutex);
	}
	switch_channel_set_variable_printf(channel, ACD_LEG_ID_VARIABLE, ACD_LEG_ID_FORMAT, epoch, (unsigned long long) leg_id);
	if (left) {
		acd_leg_free(left); /* the engine that dialled it is gone */
		acd_leg_prompts_forget(before);
	}
	if (switch_channel_down_nosig(channel)) {
		acd_legs_end(leg_id, switch_channel_get_cause(channel));
	}
}

/* ---- orders ---- */

void acd_legs_dismiss(uint64_t leg_id)
{
	leg *found;

	pthread_mutex_lock(&legs_mutex);
	found = legs ? acd_idmap_find(legs, leg_id) : NULL;
	if (found) {
		found->dismissed = true;
	}
	pthread_mutex_unlock(&legs_mutex);
	(void) acd_farewells_dismiss(ACD_FAREWELL_LEG, leg_id);
}

static void submit(void *arg)
{
	leg *fresh = arg;
	const int err = acd_workers_submit(workers, run_leg, fresh);

	if (err) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR,
						  "acd: no worker to dial %s (%s); raise leg-workers-max in acd.conf.xml, or the thread limits of the machine\n",
						  fresh->order.agent, strerror(err));
		acd_legs_end(fresh->id, SWITCH_CAUSE_SWITCH_CONGESTION);
	}
}

void acd_legs_originate(const acd_command *command)
{
	leg *fresh = acd_leg_of(command, epoch);
	const uint64_t leg_id = command->leg_id;

	if (!fresh || acd_legs_enter(fresh)) {
		acd_leg_free(fresh);
		acd_leg_report(ACD_EVENT_LEG_ENDED, leg_id, SWITCH_CAUSE_SWITCH_CONGESTION, NULL);
		return;
	}
	if (command->kind != ACD_COMMAND_ORIGINATE) {
		submit(fresh); /* a leg that stands by needs no new session */
	} else if (acd_pacing_submit(leg_id, command->call_id, fresh)) {
		acd_legs_end(leg_id, SWITCH_CAUSE_SWITCH_CONGESTION);
	}
}

void acd_legs_cancel(uint64_t leg_id, int32_t cause)
{
	char uuid[SWITCH_UUID_FORMATTED_LENGTH + 1] = "";
	bool stands_by = false;
	leg *found;

	pthread_mutex_lock(&legs_mutex);
	found = acd_idmap_find(legs, leg_id);
	if (found) {
		found->cancel_cause = (switch_call_cause_t) cause;
		stands_by = found->order.standby_uuid[0];
		switch_copy_string(uuid, found->uuid, sizeof(uuid));
	}
	pthread_mutex_unlock(&legs_mutex);
	if (found && acd_pacing_remove(leg_id)) {
		acd_legs_end(leg_id, (switch_call_cause_t) cause); /* it was never dialled */
	} else if (uuid[0] && stands_by) {
		acd_legs_end(leg_id, (switch_call_cause_t) cause); /* free again, and not hung up */
	} else if (uuid[0] && acd_errands_hang_up(uuid, (switch_call_cause_t) cause)) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR,
						  "acd: can't hang up leg %s, too many are waiting to be; the engine will try again\n", uuid);
	}
}

switch_core_session_t *acd_legs_take(uint64_t leg_id, char *agent, size_t agent_size)
{
	char uuid[SWITCH_UUID_FORMATTED_LENGTH + 1] = "";
	switch_core_session_t *session;
	leg *found;

	pthread_mutex_lock(&legs_mutex);
	found = acd_idmap_find(legs, leg_id);
	if (found && found->state == LEG_ANSWERED && found->cancel_cause == SWITCH_CAUSE_NONE) {
		found->state = LEG_BRIDGED;
		switch_copy_string(uuid, found->uuid, sizeof(uuid));
		switch_copy_string(agent, found->order.agent, agent_size);
	}
	pthread_mutex_unlock(&legs_mutex);
	session = uuid[0] ? switch_core_session_locate(uuid) : NULL;
	if (session && !switch_channel_ready(switch_core_session_get_channel(session))) {
		switch_core_session_rwunlock(session);
		session = NULL;
	}
	return session;
}

bool acd_legs_part(uint64_t leg_id, switch_core_session_t *session)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	bool stands_by;
	const leg *found;

	pthread_mutex_lock(&legs_mutex);
	found = legs ? acd_idmap_find(legs, leg_id) : NULL;
	stands_by = found && found->order.standby_uuid[0];
	pthread_mutex_unlock(&legs_mutex);
	if (stands_by) {
		switch_channel_set_variable(channel, ACD_LEG_ID_VARIABLE, NULL);
		switch_channel_set_variable(channel, ACD_RECOVERY_VARIABLE, NULL);
		acd_legs_end(leg_id, SWITCH_CAUSE_NORMAL_CLEARING);
	}
	return found && !stands_by && switch_channel_up_nosig(channel);
}

uint32_t acd_legs_count(void)
{
	uint32_t count;

	pthread_mutex_lock(&legs_mutex);
	count = legs ? acd_idmap_count(legs) : 0;
	pthread_mutex_unlock(&legs_mutex);
	return count;
}

acd_workers_stats acd_legs_worker_stats(void)
{
	static const acd_workers_stats none;
	return workers ? acd_workers_get_stats(workers) : none;
}
