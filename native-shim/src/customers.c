/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file customers.c  Customers who are called back: dial, cancel, and send who answers into the application again
 *
 * A customer lives in the map from DIAL_CUSTOMER until his result is pushed. Who answers runs `acd` on his own thread under the id of his
 * first visit (acd_customers_claim), and that thread says CUSTOMER_ANSWERED; a failure is said here.
 */
#include "shim.h"

#include "idmap.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

#define CUSTOMER_THREADS 64
#define CUSTOMER_QUEUE 4096
#define CUSTOMER_ID_VARIABLE "acd_customer"
#define NUMBER_MARK "{number}"

typedef struct customer {
	uint64_t call_id;
	uint32_t timeout_ms;
	switch_call_cause_t cancel_cause; /* written under customers_mutex, watched by originate */
	char number[64];
	char queue[128];
	char dial_string[1024];
} customer;

static pthread_mutex_t customers_mutex = PTHREAD_MUTEX_INITIALIZER;
static acd_idmap *customers;
static acd_workers *workers;

int acd_customers_init(void)
{
	const int err = acd_idmap_create(&customers);

	return err ? err : acd_workers_create(&workers, CUSTOMER_THREADS, CUSTOMER_QUEUE, SWITCH_THREAD_STACKSIZE);
}

static void cancel_one(uint64_t id, void *item, void *arg)
{
	customer *each = item;

	(void) id;
	(void) arg;
	each->cancel_cause = SWITCH_CAUSE_SYSTEM_SHUTDOWN;
}

void acd_customers_cancel_all(void)
{
	pthread_mutex_lock(&customers_mutex);
	if (customers) {
		acd_idmap_each(customers, cancel_one, NULL);
	}
	pthread_mutex_unlock(&customers_mutex);
}

int acd_customers_stop(int64_t timeout_ms)
{
	if (!workers) {
		return 0;
	}
	acd_customers_cancel_all();
	return acd_workers_stop(workers, timeout_ms);
}

void acd_customers_shutdown(void)
{
	if (workers) {
		acd_workers_destroy(workers);
		workers = NULL;
	}
	pthread_mutex_lock(&customers_mutex);
	if (customers) {
		acd_idmap_destroy(customers);
		customers = NULL;
	}
	pthread_mutex_unlock(&customers_mutex);
}

static void forget(customer *known)
{
	pthread_mutex_lock(&customers_mutex);
	acd_idmap_remove(customers, known->call_id);
	pthread_mutex_unlock(&customers_mutex);
	free(known);
}

static void push_failed(uint64_t call_id, switch_call_cause_t cause)
{
	acd_event event;

	acd_event_init(&event, ACD_EVENT_CUSTOMER_FAILED);
	event.call_id = call_id;
	event.cause = (int32_t) cause;
	(void) acd_shim_push(&event); /* a dead engine has no use for it; a full ring ends the engine (acd_engine_push) */
}

/* The template is configuration; the number is from outside and holds digits and a plus only, which the engine has checked. */
static void fill_in_number(const customer *dialed, char *out, size_t size)
{
	const char *mark = strstr(dialed->dial_string, NUMBER_MARK);

	if (mark) {
		switch_snprintf(out, size, "%.*s%s%s", (int) (mark - dialed->dial_string), dialed->dial_string, dialed->number,
						mark + strlen(NUMBER_MARK));
	} else {
		switch_copy_string(out, dialed->dial_string, size);
	}
}

static switch_call_cause_t dial(customer *dialed, switch_core_session_t **sessionp)
{
	switch_call_cause_t cause;
	switch_event_t *vars = NULL;
	char dial_string[sizeof(dialed->dial_string) + sizeof(dialed->number)];

	if (switch_event_create_plain(&vars, SWITCH_EVENT_CHANNEL_DATA) != SWITCH_STATUS_SUCCESS) {
		return SWITCH_CAUSE_NORMAL_TEMPORARY_FAILURE;
	}
	fill_in_number(dialed, dial_string, sizeof(dial_string));
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "ignore_early_media", "true");
	switch_event_add_header_string(vars, SWITCH_STACK_BOTTOM, "acd_queue", dialed->queue);
	switch_event_add_header(vars, SWITCH_STACK_BOTTOM, CUSTOMER_ID_VARIABLE, "%llu", (unsigned long long) dialed->call_id);
	cause = acd_originate(sessionp, dial_string, dialed->timeout_ms, vars, &dialed->cancel_cause);
	switch_event_destroy(&vars);
	return cause;
}

static switch_call_cause_t cancelled(const customer *dialed)
{
	switch_call_cause_t cause;

	pthread_mutex_lock(&customers_mutex);
	cause = dialed->cancel_cause;
	pthread_mutex_unlock(&customers_mutex);
	return cause;
}

/* As the originate command does with &application: the channel's own thread runs `acd` next. */
static bool send_into_queue(const customer *answered, switch_core_session_t *session)
{
	switch_caller_extension_t *extension = switch_caller_extension_new(session, "acd", answered->queue);

	if (!extension) {
		return false;
	}
	switch_caller_extension_add_application(session, extension, "acd", answered->queue);
	switch_channel_set_caller_extension(switch_core_session_get_channel(session), extension);
	switch_channel_set_state(switch_core_session_get_channel(session), CS_EXECUTE);
	return true;
}

static void run_customer(void *arg)
{
	customer *dialed = arg;
	switch_core_session_t *session = NULL;
	switch_call_cause_t cause = cancelled(dialed);

	if (cause == SWITCH_CAUSE_NONE) {
		cause = dial(dialed, &session);
	}
	if (session) {
		cause = cancelled(dialed);
		if (cause == SWITCH_CAUSE_NONE && !send_into_queue(dialed, session)) {
			cause = SWITCH_CAUSE_NORMAL_TEMPORARY_FAILURE;
		}
		if (cause != SWITCH_CAUSE_NONE) {
			switch_channel_hangup(switch_core_session_get_channel(session), cause);
		}
		switch_core_session_rwunlock(session);
	}
	if (cause != SWITCH_CAUSE_NONE) {
		push_failed(dialed->call_id, cause);
	}
	forget(dialed);
}

void acd_customers_dial(const acd_command *command)
{
	customer *fresh = calloc(1, sizeof(*fresh));
	int err = fresh ? 0 : ENOMEM;

	if (!err) {
		fresh->call_id = command->call_id;
		fresh->timeout_ms = command->timeout_ms > 0 ? (uint32_t) command->timeout_ms : 30000;
		acd_copy_text(fresh->dial_string, sizeof(fresh->dial_string), &command->texts[0]);
		acd_copy_text(fresh->number, sizeof(fresh->number), &command->texts[1]);
		acd_copy_text(fresh->queue, sizeof(fresh->queue), &command->texts[2]);
		pthread_mutex_lock(&customers_mutex);
		err = acd_idmap_insert(customers, fresh->call_id, fresh);
		pthread_mutex_unlock(&customers_mutex);
	}
	if (err) {
		free(fresh);
		push_failed(command->call_id, SWITCH_CAUSE_SWITCH_CONGESTION);
	} else if ((err = acd_workers_submit(workers, run_customer, fresh))) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR,
						  "acd: no worker to call a customer back (%s); limit live-max of the queue's callback\n", strerror(err));
		forget(fresh);
		push_failed(command->call_id, SWITCH_CAUSE_SWITCH_CONGESTION);
	}
}

void acd_customers_cancel(uint64_t call_id)
{
	customer *found;

	pthread_mutex_lock(&customers_mutex);
	found = acd_idmap_find(customers, call_id);
	if (found) {
		found->cancel_cause = SWITCH_CAUSE_ORIGINATOR_CANCEL;
	}
	pthread_mutex_unlock(&customers_mutex);
}

uint64_t acd_customers_claim(switch_channel_t *channel)
{
	const char *text = switch_channel_get_variable(channel, CUSTOMER_ID_VARIABLE);
	const uint64_t call_id = text ? strtoull(text, NULL, 10) : 0;

	if (text) {
		switch_channel_set_variable(channel, CUSTOMER_ID_VARIABLE, NULL); /* a later visit of his is an ordinary one */
	}
	return call_id;
}
