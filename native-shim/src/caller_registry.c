/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file caller_registry.c  Who is in the ACD: from ids to sleeping caller threads */
#include "caller_registry.h"

#include "idmap.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

static pthread_mutex_t calls_mutex = PTHREAD_MUTEX_INITIALIZER;
static acd_idmap *calls;

int acd_calls_init(void)
{
	return acd_idmap_create(&calls);
}

void acd_calls_shutdown(void)
{
	pthread_mutex_lock(&calls_mutex);
	if (calls) {
		acd_idmap_destroy(calls);
		calls = NULL;
	}
	pthread_mutex_unlock(&calls_mutex);
}

uint32_t acd_calls_count(void)
{
	uint32_t count;

	pthread_mutex_lock(&calls_mutex);
	count = calls ? acd_idmap_count(calls) : 0;
	pthread_mutex_unlock(&calls_mutex);
	return count;
}

acd_caller *acd_caller_of(switch_core_session_t *session)
{
	return switch_channel_get_private(switch_core_session_get_channel(session), ACD_CALLER_PRIVATE);
}

void acd_caller_mail_drop(const acd_mail *mail)
{
	if (mail->kind == ACD_MAIL_PROMPT) {
		acd_prompt_release(mail->item);
	} else {
		free(mail->item);
	}
}

/* Nobody posts any more; what is still there was meant for somebody who has left. */
static void empty_mailbox(acd_caller *caller)
{
	acd_mailbox_result result;
	acd_mail mail;

	while ((result = acd_mailbox_wait(&caller->mailbox, &mail, 0)) != ACD_MAILBOX_TIMEOUT) {
		if (result == ACD_MAILBOX_MAIL) {
			acd_caller_mail_drop(&mail);
		}
	}
}

/* A load after his may have given his id to another caller. */
static bool has_needs_lock(const acd_caller *caller)
{
	return calls && acd_idmap_find(calls, caller->id) == caller;
}

int acd_caller_registry_enter(acd_caller *caller)
{
	int err;

	pthread_mutex_lock(&calls_mutex);
	err = calls ? acd_idmap_insert(calls, caller->id, caller) : ESHUTDOWN;
	pthread_mutex_unlock(&calls_mutex);
	return err;
}

void acd_caller_registry_leave(acd_caller *caller)
{
	pthread_mutex_lock(&calls_mutex);
	if (has_needs_lock(caller)) {
		acd_idmap_remove(calls, caller->id);
	}
	pthread_mutex_unlock(&calls_mutex);
	empty_mailbox(caller);
}

bool acd_caller_registry_has(const acd_caller *caller)
{
	bool has;

	pthread_mutex_lock(&calls_mutex);
	has = has_needs_lock(caller);
	pthread_mutex_unlock(&calls_mutex);
	return has;
}

typedef struct past_us {
	uint64_t ids[64];
	uint32_t count;
} past_us;

static void collect_past_us(uint64_t id, void *item, void *arg)
{
	const acd_caller *caller = item;
	past_us *found = arg;

	if (caller->past_us_leg_id && found->count < sizeof(found->ids) / sizeof(found->ids[0])) {
		found->ids[found->count++] = id;
	}
}

void acd_calls_let_go(void)
{
	past_us found;

	pthread_mutex_lock(&calls_mutex);
	do {
		found.count = 0;
		if (calls) {
			acd_idmap_each(calls, collect_past_us, &found);
		}
		for (uint32_t i = 0; i < found.count; i++) {
			acd_idmap_remove(calls, found.ids[i]);
		}
	} while (found.count);
	pthread_mutex_unlock(&calls_mutex);
}

/* Takes the mail's item over, whatever happens. */
static void post(uint64_t call_id, const acd_mail *mail)
{
	acd_caller *caller;
	int err = ESRCH; /* unknown callers are gone callers */

	pthread_mutex_lock(&calls_mutex);
	caller = calls ? acd_idmap_find(calls, call_id) : NULL;
	if (caller) {
		err = acd_mailbox_post(&caller->mailbox, mail);
	}
	pthread_mutex_unlock(&calls_mutex);
	if (err == ENOSPC) {
		acd_log_line(SWITCH_LOG_ERROR, "acd: a caller's mailbox is full, an order was dropped; the engine will repair it");
	}
	if (err) {
		acd_caller_mail_drop(mail);
	}
}

void acd_calls_post(const acd_command *command)
{
	acd_mail mail = { .kind = command->kind, .leg_id = command->leg_id, .cause = command->cause, .flags = command->flags };

	mail.number = (uint64_t) command->timeout_ms;
	if (command->kind == ACD_COMMAND_SEND_TO_FALLBACK) {
		mail.kind = ACD_MAIL_FALLBACK;
	} else if (command->kind == ACD_COMMAND_ANNOUNCE) {
		mail.item = acd_announcement_of(command);
		if (!mail.item) {
			return; /* no memory: nothing is played, and nothing could be reported either */
		}
	} else {
		for (uint32_t i = 0; i < ACD_MAIL_TEXTS; i++) {
			acd_copy_text(mail.texts[i], sizeof(mail.texts[i]), &command->texts[i]);
		}
	}
	post(command->call_id, &mail);
}

void acd_calls_post_prompt(uint64_t call_id, uint64_t announcement_number, acd_prompt *prompt)
{
	const acd_mail mail = { .kind = ACD_MAIL_PROMPT, .number = announcement_number, .item = prompt };

	post(call_id, &mail);
}

void acd_caller_registry_each(acd_idmap_h *handler, void *arg)
{
	pthread_mutex_lock(&calls_mutex);
	if (calls) {
		acd_idmap_each(calls, handler, arg);
	}
	pthread_mutex_unlock(&calls_mutex);
}

static void post_fallback(uint64_t id, void *item, void *arg)
{
	acd_caller *caller = item;

	(void) id;
	(void) acd_mailbox_post(&caller->mailbox, arg);
}

void acd_calls_fall_back(void)
{
	acd_mail mail = { .kind = ACD_MAIL_FALLBACK };

	pthread_mutex_lock(&calls_mutex);
	if (calls) {
		acd_idmap_each(calls, post_fallback, &mail);
	}
	pthread_mutex_unlock(&calls_mutex);
}
