/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file leg_prompts.c  What an agent hears who has answered and isn't connected: before the bridge, or because the caller is gone
 *
 * One thread per agent who hears something: playing blocks, and the leg's own thread only takes media in until it is bridged. A hang-up
 * ends the playing by itself.
 */
#include "leg_prompts.h"

#include "leg.h"
#include "prompt.h"
#include "say.h"
#include "tts_cache.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

#define QUEUE 4096
#define STACK_BYTES SWITCH_THREAD_STACKSIZE
#define TIMEOUT_VARIABLE "playback_timeout_sec"
#define PREFIX_VARIABLE "sound_prefix"

/** What one agent is told. */
typedef struct speech {
	uint64_t leg_id;
	char uuid[SWITCH_UUID_FORMATTED_LENGTH + 1];
	bool ends_leg;
	switch_call_cause_t cause;
	char items[ACD_PROMPT_ITEMS][ACD_PROMPT_ITEM_BYTES];
} speech;

/** An answered leg that may be told something. */
typedef struct listener {
	char uuid[SWITCH_UUID_FORMATTED_LENGTH + 1];
	bool listens;
	speech *next; /* to be heard instead */
} listener;

static pthread_mutex_t listeners_mutex = PTHREAD_MUTEX_INITIALIZER;
static acd_idmap *listeners; /* by leg id */
static acd_workers *workers;

int acd_leg_prompts_init(const acd_settings *settings)
{
	const int err = acd_idmap_create(&listeners);

	return err ? err : acd_workers_create(&workers, settings->leg_workers_max, QUEUE, STACK_BYTES);
}

int acd_leg_prompts_stop(int64_t timeout_ms)
{
	return workers ? acd_workers_stop(workers, timeout_ms) : 0;
}

static void free_listener(uint64_t leg_id, void *item, void *arg)
{
	listener *found = item;

	(void) leg_id;
	(void) arg;
	free(found->next);
	free(found);
}

void acd_leg_prompts_shutdown(void)
{
	if (workers) {
		acd_workers_destroy(workers);
		workers = NULL;
	}
	pthread_mutex_lock(&listeners_mutex);
	if (listeners) {
		acd_idmap_each(listeners, free_listener, NULL);
		acd_idmap_destroy(listeners);
		listeners = NULL;
	}
	pthread_mutex_unlock(&listeners_mutex);
}

void acd_leg_prompts_know(uint64_t leg_id, const char *uuid)
{
	listener *fresh = calloc(1, sizeof(*fresh));

	if (!fresh) {
		return; /* he is connected without a word */
	}
	switch_copy_string(fresh->uuid, uuid, sizeof(fresh->uuid));
	pthread_mutex_lock(&listeners_mutex);
	if (!listeners || acd_idmap_insert(listeners, leg_id, fresh)) {
		free(fresh);
	}
	pthread_mutex_unlock(&listeners_mutex);
}

void acd_leg_prompts_forget(uint64_t leg_id)
{
	listener *gone;

	pthread_mutex_lock(&listeners_mutex);
	gone = listeners ? acd_idmap_remove(listeners, leg_id) : NULL;
	pthread_mutex_unlock(&listeners_mutex);
	if (gone) {
		free_listener(leg_id, gone, NULL);
	}
}

/* ---- a thread that speaks to one agent ---- */

/* Something else is to be heard instead. */
static bool is_replaced(uint64_t leg_id)
{
	const listener *found;
	bool replaced;

	pthread_mutex_lock(&listeners_mutex);
	found = listeners ? acd_idmap_find(listeners, leg_id) : NULL;
	replaced = found && found->next;
	pthread_mutex_unlock(&listeners_mutex);
	return replaced;
}

/* Says a number or the like; its files lie in the language's own folder. */
static bool say(switch_core_session_t *session, const char *item)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	const char *before = switch_channel_get_variable(channel, PREFIX_VARIABLE);
	char prefix[512];
	char *spoken = NULL;
	bool heard = false;

	switch_copy_string(prefix, before ? before : SWITCH_GLOBAL_dirs.sounds_dir, sizeof(prefix));
	if (acd_say_path(item, acd_say_language(channel), prefix, sizeof(prefix), &spoken)) {
		switch_channel_set_variable(channel, PREFIX_VARIABLE, prefix);
		heard = switch_ivr_play_file(session, NULL, spoken, NULL) == SWITCH_STATUS_SUCCESS;
		switch_channel_set_variable(channel, PREFIX_VARIABLE, before);
		free(spoken);
	}
	return heard;
}

static bool play_item(switch_core_session_t *session, const char *item)
{
	switch_channel_t *channel = switch_core_session_get_channel(session);
	char cached[ACD_TTS_PATH_BYTES];
	switch_status_t status;

	if (acd_say_is(item)) {
		return say(session, item);
	}
	if (acd_tts_is(item)) {
		if (!acd_tts_cache_find(item, cached, sizeof(cached))) {
			return false;
		}
		item = cached;
	}
	status = switch_ivr_play_file(session, NULL, item, NULL);
	if (status == SWITCH_STATUS_SUCCESS || status == SWITCH_STATUS_BREAK) {
		return true;
	}
	if (switch_channel_ready(channel)) {
		switch_log_printf(SWITCH_CHANNEL_SESSION_LOG(session), SWITCH_LOG_ERROR,
						  "acd: can't play \"%s\" to the agent; it is left out. Check the file and that its format module is loaded\n",
						  item);
	}
	return false;
}

/* Returns ACD_ANNOUNCED_*. */
static int32_t play(const speech *said)
{
	switch_core_session_t *session = switch_core_session_locate(said->uuid);
	switch_channel_t *channel;
	const char *timeout_before;
	bool heard = false;

	if (!session) {
		return ACD_ANNOUNCED_CUT;
	}
	channel = switch_core_session_get_channel(session);
	switch_channel_clear_flag(channel, CF_BREAK); /* it was meant for what he heard before */
	timeout_before = switch_channel_get_variable(channel, TIMEOUT_VARIABLE);
	switch_channel_set_variable_printf(channel, TIMEOUT_VARIABLE, "%d", ACD_PROMPT_MAX_MS / 1000);
	for (uint32_t i = 0; i < ACD_PROMPT_ITEMS && switch_channel_ready(channel) && !is_replaced(said->leg_id); i++) {
		heard = (said->items[i][0] && play_item(session, said->items[i])) || heard;
	}
	switch_channel_set_variable(channel, TIMEOUT_VARIABLE, timeout_before);
	switch_core_session_rwunlock(session);
	return heard ? ACD_ANNOUNCED_DONE : ACD_ANNOUNCED_FAILED;
}

/* Takes what is to be heard next, or notes that the agent hears nothing any more. */
static speech *take_next(uint64_t leg_id)
{
	listener *found;
	speech *next = NULL;

	pthread_mutex_lock(&listeners_mutex);
	found = listeners ? acd_idmap_find(listeners, leg_id) : NULL;
	if (found) {
		next = found->next;
		found->next = NULL;
		found->listens = next;
	}
	pthread_mutex_unlock(&listeners_mutex);
	return next;
}

static void speak(void *arg)
{
	speech *now = arg;

	while (now) {
		const uint64_t leg_id = now->leg_id;
		const int32_t how = play(now);
		speech *next = take_next(leg_id);

		if (now->ends_leg) {
			acd_legs_cancel(leg_id, (int32_t) now->cause);
		} else if (!next) {
			acd_leg_report(ACD_EVENT_LEG_PROMPTED, leg_id, how, NULL);
		}
		free(now);
		now = next;
	}
}

/* ---- orders ---- */

/* What he hears now ends as soon as the player looks. */
static void cut(const char *uuid)
{
	switch_core_session_t *session = switch_core_session_locate(uuid);

	if (session) {
		switch_channel_set_flag(switch_core_session_get_channel(session), CF_BREAK);
		switch_core_session_rwunlock(session);
	}
}

/* Returns true when the fresh one was handed to the thread that speaks to this agent already. */
static bool replace(speech *fresh, bool *knownp, char *uuid, size_t uuid_size)
{
	listener *found;
	bool replaced = false;

	pthread_mutex_lock(&listeners_mutex);
	found = listeners ? acd_idmap_find(listeners, fresh->leg_id) : NULL;
	*knownp = found;
	if (found) {
		switch_copy_string(fresh->uuid, found->uuid, sizeof(fresh->uuid));
		switch_copy_string(uuid, found->uuid, uuid_size);
		replaced = found->listens;
		if (replaced) {
			free(found->next);
			found->next = fresh;
		}
		found->listens = true;
	}
	pthread_mutex_unlock(&listeners_mutex);
	return replaced;
}

void acd_leg_prompts_play(const acd_command *command)
{
	speech *fresh = calloc(1, sizeof(*fresh));
	char uuid[SWITCH_UUID_FORMATTED_LENGTH + 1];
	bool known = false;

	if (!fresh) {
		acd_leg_report(ACD_EVENT_LEG_PROMPTED, command->leg_id, ACD_ANNOUNCED_FAILED, NULL);
		return;
	}
	fresh->leg_id = command->leg_id;
	fresh->ends_leg = command->kind == ACD_COMMAND_DISMISS_LEG;
	fresh->cause = (switch_call_cause_t) command->cause;
	for (uint32_t i = 0; i < ACD_PROMPT_ITEMS; i++) {
		acd_copy_text(fresh->items[i], sizeof(fresh->items[i]), &command->texts[i]);
	}
	if (replace(fresh, &known, uuid, sizeof(uuid))) {
		cut(uuid); /* the copy: the other thread may have freed the speech by now */
		return;
	}
	if (!known || acd_workers_submit(workers, speak, fresh)) {
		if (fresh->ends_leg) {
			acd_legs_cancel(command->leg_id, command->cause);
		} else {
			(void) take_next(command->leg_id);
			acd_leg_report(ACD_EVENT_LEG_PROMPTED, command->leg_id, ACD_ANNOUNCED_FAILED, NULL);
		}
		free(fresh);
	}
}
