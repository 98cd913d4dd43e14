/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file event_ring_threads_test.c  Many producers at once: nothing lost, nothing out of order, no wake-up missed */
#include "event_ring.h"
#include "faults.h"
#include "test.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	PRODUCERS = 8,
	EVENTS_EACH = 4000,
	BATCH = 32,
	ROUNDS = 4000,
};

#define LONG_US INT64_C(60000000)

typedef struct producer {
	acd_event_ring *ring;
	pthread_barrier_t *start;
	uint64_t id;
	pthread_t thread;
} producer;

/* Every third event carries a blob, every event a text that repeats its numbers: a torn copy would show. */
static void make_event(acd_event *event, uint64_t id, uint64_t number)
{
	char text[64];

	acd_event_init(event, ACD_EVENT_LEG_ANSWERED);
	event->leg_id = id;
	event->request_id = number;
	snprintf(text, sizeof(text), "%llu-%llu", (unsigned long long) id, (unsigned long long) number);
	acd_event_set_text(event, ACD_EVENT_TEXTS - 1, text);
	if (number % 3 == 0) {
		uint64_t *blob = malloc(sizeof(number));

		CHECK(blob);
		*blob = number;
		event->blob = (const uint8_t *) blob;
		event->blob_length = sizeof(number);
	}
}

static void check_event(const acd_event *event)
{
	const acd_span *span = &event->texts[ACD_EVENT_TEXTS - 1];
	char text[64];
	uint64_t number;

	snprintf(text, sizeof(text), "%llu-%llu", (unsigned long long) event->leg_id, (unsigned long long) event->request_id);
	CHECK_EQUAL(strlen(text), span->length);
	CHECK(memcmp(text, event->text_bytes + span->offset, span->length) == 0);
	CHECK((event->blob != NULL) == (event->request_id % 3 == 0));
	if (event->blob) {
		memcpy(&number, event->blob, sizeof(number));
		CHECK_EQUAL(event->request_id, number);
	}
}

static void *produce(void *arg)
{
	const producer *me = arg;
	uint64_t number;

	pthread_barrier_wait(me->start);
	for (number = 0; number < EVENTS_EACH; number++) {
		acd_event event;
		int err;

		make_event(&event, me->id, number);
		while ((err = acd_event_ring_push(me->ring, &event)) == ENOSPC) {
			sched_yield();
		}
		CHECK_EQUAL(0, err);
	}

	return NULL;
}

static void consume(acd_event_ring *ring)
{
	uint64_t next[PRODUCERS] = {0};
	uint32_t left = PRODUCERS * EVENTS_EACH;
	acd_event events[BATCH];

	while (left > 0) {
		const int32_t count = acd_event_ring_poll(ring, events, BATCH, LONG_US);
		int32_t i;

		CHECK(count > 0 && count <= BATCH);
		for (i = 0; i < count; i++) {
			check_event(&events[i]);
			CHECK(events[i].leg_id < PRODUCERS);
			CHECK_EQUAL(next[events[i].leg_id], events[i].request_id);
			next[events[i].leg_id]++;
		}
		left -= (uint32_t) count;
	}
	CHECK_EQUAL(0, acd_event_ring_poll(ring, events, BATCH, 0));
	CHECK_EQUAL(0, acd_event_ring_fill(ring));
}

static void run_producers(uint32_t capacity)
{
	producer producers[PRODUCERS];
	pthread_barrier_t start;
	acd_event_ring *ring = NULL;
	uint64_t i;

	acd_faults_stretch_ppoll(true);
	CHECK_EQUAL(0, acd_event_ring_create(&ring, capacity));
	pthread_barrier_init(&start, NULL, PRODUCERS);
	for (i = 0; i < PRODUCERS; i++) {
		producers[i] = (producer){.ring = ring, .start = &start, .id = i};
		CHECK_EQUAL(0, pthread_create(&producers[i].thread, NULL, produce, &producers[i]));
	}
	consume(ring);
	for (i = 0; i < PRODUCERS; i++) {
		CHECK_EQUAL(0, pthread_join(producers[i].thread, NULL));
	}
	pthread_barrier_destroy(&start);
	acd_event_ring_destroy(ring);
}

ACD_TEST(event_ring_keeps_each_producers_order)
{
	run_producers(1024);
}

ACD_TEST(event_ring_keeps_each_producers_order_when_always_full)
{
	run_producers(2);
}

/* The next event comes only after the one before was taken, so the consumer is about to sleep each time: a lost wake-up hangs the test. */
static void *answer_each(void *arg)
{
	acd_event_ring *const *rings = arg;
	acd_event event;
	uint32_t i;

	for (i = 0; i < ROUNDS; i++) {
		CHECK_EQUAL(1, acd_event_ring_poll(rings[0], &event, 1, LONG_US));
		CHECK_EQUAL(i, event.request_id);
		CHECK_EQUAL(0, acd_event_ring_push(rings[1], &event));
	}

	return NULL;
}

ACD_TEST(event_ring_never_loses_a_wake_up)
{
	acd_event_ring *rings[2];
	acd_event event;
	pthread_t thread;
	uint64_t i;

	acd_faults_stretch_ppoll(true);
	CHECK_EQUAL(0, acd_event_ring_create(&rings[0], 2));
	CHECK_EQUAL(0, acd_event_ring_create(&rings[1], 2));
	CHECK_EQUAL(0, pthread_create(&thread, NULL, answer_each, rings));
	for (i = 0; i < ROUNDS; i++) {
		acd_event_init(&event, ACD_EVENT_CONSOLE);
		event.request_id = i;
		CHECK_EQUAL(0, acd_event_ring_push(rings[0], &event));
		CHECK_EQUAL(1, acd_event_ring_poll(rings[1], &event, 1, LONG_US));
		CHECK_EQUAL(i, event.request_id);
	}
	CHECK_EQUAL(0, pthread_join(thread, NULL));
	acd_event_ring_destroy(rings[0]);
	acd_event_ring_destroy(rings[1]);
}

static atomic_bool watched;

static void *watch(void *arg)
{
	const acd_event_ring *ring = arg;
	int64_t last_us = 0;
	uint32_t i;

	for (i = 0; i < ROUNDS; i++) {
		const int64_t seen_us = acd_event_ring_last_poll_us(ring);

		CHECK(seen_us >= last_us);
		CHECK(acd_event_ring_fill(ring) <= 2);
		last_us = seen_us;
	}
	atomic_store(&watched, true);

	return NULL;
}

ACD_TEST(event_ring_can_be_watched_while_it_works)
{
	acd_event_ring *ring = NULL;
	acd_event event;
	pthread_t thread;

	CHECK_EQUAL(0, acd_event_ring_create(&ring, 2));
	CHECK_EQUAL(0, pthread_create(&thread, NULL, watch, ring));
	while (!atomic_load(&watched)) {
		acd_event_init(&event, ACD_EVENT_CONSOLE);
		CHECK_EQUAL(0, acd_event_ring_push(ring, &event));
		CHECK_EQUAL(1, acd_event_ring_poll(ring, &event, 1, LONG_US));
	}
	CHECK_EQUAL(0, pthread_join(thread, NULL));
	acd_event_ring_destroy(ring);
}
