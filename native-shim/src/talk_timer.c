/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file talk_timer.c  FreeSWITCH's media timer "acd"
 *
 * The endpoint leaves a BYE to the channel's own thread and signals the channel. While two talk that thread waits in a timer for its next
 * packet, up to 20 ms, and FreeSWITCH's own timer can't be woken: an agent would be free that much later. This one ticks alike, and the
 * kill-channel hooks of callers and legs wake it. The thread does the rest itself, as it always does.
 *
 * A leg may outlive our module's load, or be transferred anywhere, and FreeSWITCH looks the timer up again whenever the leg's packet time
 * changes; it hangs up a leg whose timer is gone. So to FreeSWITCH the timer is a module of its own, which stays.
 */
#include "talk_timer.h"

#include "idmap.h"
#include "ticker.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>

#define TIMER_VARIABLE "rtp_timer_name"
#define TIMER_NAME "acd"
#define TIMER_MODULE "acd_talk_timer"

typedef struct talk_timer {
	acd_ticker ticker;
	uint64_t key;
} talk_timer;

static pthread_mutex_t timers_mutex = PTHREAD_MUTEX_INITIALIZER;
static acd_idmap *timers; /* by the session's memory pool, which is what a timer is told of its session */
static bool registered;
static atomic_bool chosen; /* legs are to have it */

static uint64_t key_of(const switch_memory_pool_t *pool)
{
	return (uint64_t) (uintptr_t) pool;
}

static talk_timer *timer_of(switch_timer_t *timer)
{
	return timer->private_info;
}

static switch_status_t on_init(switch_timer_t *timer)
{
	talk_timer *made = switch_core_alloc(timer->memory_pool, sizeof(*made));

	if (acd_ticker_init(&made->ticker, timer->interval, timer->samples)) {
		return SWITCH_STATUS_FALSE;
	}
	timer->private_info = made;
	pthread_mutex_lock(&timers_mutex);
	/* A session has a second one that counts what it sends, which nobody waits for. */
	if (!acd_idmap_insert(timers, key_of(timer->memory_pool), made)) {
		made->key = key_of(timer->memory_pool);
	}
	pthread_mutex_unlock(&timers_mutex);
	return SWITCH_STATUS_SUCCESS;
}

static switch_status_t on_destroy(switch_timer_t *timer)
{
	talk_timer *ended = timer_of(timer);

	if (!ended) {
		return SWITCH_STATUS_SUCCESS;
	}
	timer->private_info = NULL;
	pthread_mutex_lock(&timers_mutex);
	if (ended->key) {
		(void) acd_idmap_remove(timers, ended->key);
	}
	pthread_mutex_unlock(&timers_mutex);
	acd_ticker_destroy(&ended->ticker);
	return SWITCH_STATUS_SUCCESS;
}

static switch_status_t on_next(switch_timer_t *timer)
{
	(void) acd_ticker_wait(&timer_of(timer)->ticker);
	timer->samplecount = acd_ticker_samples(&timer_of(timer)->ticker);
	return SWITCH_STATUS_SUCCESS;
}

static switch_status_t on_step(switch_timer_t *timer)
{
	acd_ticker_step(&timer_of(timer)->ticker);
	timer->samplecount = acd_ticker_samples(&timer_of(timer)->ticker);
	return SWITCH_STATUS_SUCCESS;
}

static switch_status_t on_sync(switch_timer_t *timer)
{
	acd_ticker_sync(&timer_of(timer)->ticker);
	timer->samplecount = acd_ticker_samples(&timer_of(timer)->ticker);
	return SWITCH_STATUS_SUCCESS;
}

static switch_status_t on_check(switch_timer_t *timer, switch_bool_t step)
{
	timer->diff = (switch_size_t) acd_ticker_left(&timer_of(timer)->ticker);
	if (timer->diff) {
		return SWITCH_STATUS_FALSE;
	}
	return step ? on_step(timer) : SWITCH_STATUS_SUCCESS;
}

/* The timer's own module: all it has lives as long as the process. */
static switch_status_t on_load(switch_loadable_module_interface_t **module_interface, switch_memory_pool_t *pool)
{
	switch_timer_interface_t *interface;

	*module_interface = switch_loadable_module_create_module_interface(pool, TIMER_MODULE);
	interface = switch_loadable_module_create_interface(*module_interface, SWITCH_TIMER_INTERFACE);
	interface->interface_name = TIMER_NAME;
	interface->timer_init = on_init;
	interface->timer_next = on_next;
	interface->timer_step = on_step;
	interface->timer_sync = on_sync;
	interface->timer_check = on_check;
	interface->timer_destroy = on_destroy;
	return SWITCH_STATUS_NOUNLOAD;
}

/* Once for the process: legs of a load before may still use it. */
static int make_lasting(void)
{
	char name[] = TIMER_MODULE;
	int err = timers ? 0 : acd_idmap_create(&timers);

	if (!err && !registered) {
		registered = switch_loadable_module_build_dynamic(name, on_load, NULL, NULL, SWITCH_FALSE) == SWITCH_STATUS_SUCCESS;
		err = registered ? 0 : EIO;
	}
	return err;
}

void acd_talk_timer_open(bool wanted)
{
	const int err = make_lasting();

	chosen = wanted && !err;
	if (err) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_WARNING,
						  "acd: no media timer (%s); an agent who hangs up is free up to 20 ms later\n", strerror(err));
	}
}

void acd_talk_timer_wake(switch_core_session_t *session)
{
	talk_timer *found;

	pthread_mutex_lock(&timers_mutex);
	found = timers ? acd_idmap_find(timers, key_of(switch_core_session_get_pool(session))) : NULL;
	if (found) {
		acd_ticker_wake(&found->ticker);
	}
	pthread_mutex_unlock(&timers_mutex);
}

void acd_talk_timer_choose(switch_channel_t *channel)
{
	if (chosen && !switch_channel_get_variable(channel, TIMER_VARIABLE)) {
		switch_channel_set_variable(channel, TIMER_VARIABLE, TIMER_NAME);
	}
}

void acd_talk_timer_choose_for(switch_event_t *variables)
{
	if (chosen) {
		switch_event_add_header_string(variables, SWITCH_STACK_BOTTOM, TIMER_VARIABLE, TIMER_NAME);
	}
}
