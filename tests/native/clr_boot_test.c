/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file clr_boot_test.c  The real .NET, in this process, with the managed side of tests/native/managed
 *
 * Not under sanitizers: CoreCLR doesn't live with them. ACD_TEST_MANAGED is the folder of the managed test double, ACD_TEST_HOSTFXR the
 * folder of clr_host_test.c.
 */
#include "clr_host.h"
#include "event_ring.h"
#include "test.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	PRODUCERS = 1000,
	EVENTS_EACH = 40,
	PRODUCER_STACK_BYTES = 240 * 1024, /* FreeSWITCH's session threads */
	ENGINE_STACK_BYTES = 8 * 1024 * 1024,
	RING_CAPACITY = 4096,
};

typedef struct boot {
	acd_event_ring *ring;
	pthread_barrier_t start;
	atomic_uint ready_calls;
	uint64_t next[PRODUCERS]; /* engine thread */
	uint32_t echoed;          /* engine thread */
	int32_t result;
} boot;

typedef struct producer {
	boot *at;
	uint64_t id;
	pthread_t thread;
} producer;

static int32_t api_poll(void *context, acd_event *events, int32_t capacity, int64_t wait_us)
{
	boot *at = context;

	return acd_event_ring_poll(at->ring, events, capacity, wait_us);
}

/* The double answers each event with a command that carries its ids, its first text and its blob. */
static int32_t api_submit(void *context, const acd_command *commands, int32_t count)
{
	boot *at = context;
	int32_t i;

	for (i = 0; i < count; i++) {
		const acd_command *command = &commands[i];
		char text[64];

		CHECK_EQUAL(ACD_COMMAND_CONSOLE_REPLY, command->kind);
		CHECK(command->leg_id < PRODUCERS);
		CHECK_EQUAL(at->next[command->leg_id]++, command->request_id);
		snprintf(text, sizeof(text), "%llu/%llu", (unsigned long long) command->leg_id, (unsigned long long) command->request_id);
		CHECK_EQUAL(strlen(text), command->texts[0].length);
		CHECK(memcmp(text, command->texts[0].bytes, strlen(text)) == 0);
		CHECK_EQUAL(sizeof(command->request_id), command->texts[1].length);
		CHECK(memcmp(&command->request_id, command->texts[1].bytes, sizeof(command->request_id)) == 0);
		at->echoed++;
	}

	return count;
}

static void api_ready(void *context, const uint8_t *text, int32_t length)
{
	boot *at = context;

	CHECK_EQUAL(0, length);
	CHECK(!text || !length);
	atomic_fetch_add(&at->ready_calls, 1);
}

static void api_log(void *context, int32_t level, const uint8_t *text, int32_t length)
{
	(void) context;
	fprintf(stderr, "log %d: %.*s\n", level, length, (const char *) text);
}

static void api_wake(void *context)
{
	(void) context;
}

static void *run_engine(void *arg)
{
	boot *at = arg;
	const acd_host_api api = {
		.struct_size = sizeof(api),
		.abi_version = ACD_ABI_VERSION,
		.event_size = sizeof(acd_event),
		.command_size = sizeof(acd_command),
		.context = at,
		.poll = api_poll,
		.submit = api_submit,
		.ready = api_ready,
		.log = api_log,
		.wake = api_wake,
	};
	acd_engine_run run = NULL;
	char error[1024] = "";
	const acd_clr_status status = acd_clr_start(ACD_TEST_MANAGED, NULL, &run, error, sizeof(error));

	if (status != ACD_CLR_OK) {
		acd_test_fail(__FILE__, __LINE__, "acd_clr_start: %d %s", (int) status, error);
	}
	at->result = run(&api);

	return NULL;
}

static void push(boot *at, const acd_event *event)
{
	int err;

	while ((err = acd_event_ring_push(at->ring, event)) == ENOSPC) {
		sched_yield();
	}
	CHECK_EQUAL(0, err);
}

static void *produce(void *arg)
{
	const producer *me = arg;
	uint64_t number;

	pthread_barrier_wait(&me->at->start);
	for (number = 0; number < EVENTS_EACH; number++) {
		uint64_t *blob = malloc(sizeof(number));
		acd_event event;
		char text[64];

		CHECK(blob);
		*blob = number;
		acd_event_init(&event, ACD_EVENT_CONSOLE);
		event.leg_id = me->id;
		event.request_id = number;
		event.blob = (const uint8_t *) blob;
		event.blob_length = sizeof(number);
		snprintf(text, sizeof(text), "%llu/%llu", (unsigned long long) me->id, (unsigned long long) number);
		acd_event_set_text(&event, 0, text);
		push(me->at, &event);
	}

	return NULL;
}

static void start_thread(pthread_t *thread, size_t stack_bytes, void *(*main_h)(void *), void *arg)
{
	pthread_attr_t attr;

	CHECK_EQUAL(0, pthread_attr_init(&attr));
	CHECK_EQUAL(0, pthread_attr_setstacksize(&attr, stack_bytes));
	CHECK_EQUAL(0, pthread_create(thread, &attr, main_h, arg));
	pthread_attr_destroy(&attr);
}

static void start_boot(boot *at, pthread_t *engine)
{
	memset(at, 0, sizeof(*at));
	at->result = -1;
	CHECK_EQUAL(0, acd_event_ring_create(&at->ring, RING_CAPACITY));
	start_thread(engine, ENGINE_STACK_BYTES, run_engine, at);
}

static void stop_boot(boot *at, pthread_t engine)
{
	acd_event shutdown;

	acd_event_init(&shutdown, ACD_EVENT_SHUTDOWN);
	push(at, &shutdown);
	CHECK_EQUAL(0, pthread_join(engine, NULL));
	CHECK_EQUAL(ACD_RUN_STOPPED, at->result);
	CHECK_EQUAL(1, atomic_load(&at->ready_calls));
	acd_event_ring_destroy(at->ring);
}

ACD_TEST(clr_boot_takes_events_of_1000_small_threads_at_once)
{
	static producer producers[PRODUCERS];
	static boot at;
	pthread_t engine;
	uint64_t i;

	start_boot(&at, &engine);
	CHECK_EQUAL(0, pthread_barrier_init(&at.start, NULL, PRODUCERS));
	for (i = 0; i < PRODUCERS; i++) {
		producers[i] = (producer){.at = &at, .id = i};
		start_thread(&producers[i].thread, PRODUCER_STACK_BYTES, produce, &producers[i]);
	}
	for (i = 0; i < PRODUCERS; i++) {
		CHECK_EQUAL(0, pthread_join(producers[i].thread, NULL));
	}
	pthread_barrier_destroy(&at.start);
	stop_boot(&at, engine);
	CHECK_EQUAL(PRODUCERS * EVENTS_EACH, at.echoed);
}

ACD_TEST(clr_boot_runs_a_second_engine_after_the_first)
{
	static boot at;
	pthread_t engine;
	int i;

	for (i = 0; i < 2; i++) {
		start_boot(&at, &engine);
		stop_boot(&at, engine);
	}
}

ACD_TEST(clr_boot_refuses_a_framework_that_is_not_there)
{
	acd_engine_run run = NULL;
	char error[1024] = "";

	CHECK_EQUAL(ACD_CLR_WRONG_VERSION, acd_clr_start(ACD_TEST_HOSTFXR "/future", NULL, &run, error, sizeof(error)));
	CHECK(!run);
	CHECK_CONTAINS("99.0.0", error);             /* what is needed */
	CHECK_CONTAINS("Microsoft.NETCore.App", error);
	CHECK_CONTAINS("were found: ", error);       /* what is there */
	CHECK(!strchr(error, '\n'));
}

ACD_TEST(clr_boot_refuses_an_assembly_that_is_none)
{
	acd_engine_run run = NULL;
	char error[1024] = "";

	CHECK_EQUAL(ACD_CLR_NO_ENTRY, acd_clr_start(ACD_TEST_HOSTFXR "/managed", NULL, &run, error, sizeof(error)));
	CHECK(!run);
	CHECK_CONTAINS("Acd.Host.dll", error);
}
