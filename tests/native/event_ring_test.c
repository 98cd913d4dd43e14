/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file event_ring_test.c  One thread's view of the ring: order, bounds, ownership, sleep */
#include "event_ring.h"
#include "faults.h"
#include "test.h"

#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>

#define LONG_US INT64_C(60000000)

static acd_event_ring *create(uint32_t capacity)
{
	acd_event_ring *ring = NULL;

	CHECK_EQUAL(0, acd_event_ring_create(&ring, capacity));

	return ring;
}

static int push_number(acd_event_ring *ring, uint64_t number)
{
	acd_event event;

	acd_event_init(&event, ACD_EVENT_CONSOLE);
	event.request_id = number;

	return acd_event_ring_push(ring, &event);
}

static int push_blob(acd_event_ring *ring, const char *text)
{
	acd_event event;
	uint8_t *blob = malloc(strlen(text));
	int err;

	CHECK(blob);
	memcpy(blob, text, strlen(text));
	acd_event_init(&event, ACD_EVENT_CONSOLE);
	event.blob = blob;
	event.blob_length = (uint32_t) strlen(text);
	err = acd_event_ring_push(ring, &event);
	if (err) {
		free(blob);
	}

	return err;
}

ACD_TEST(event_ring_refuses_a_capacity_that_is_no_power_of_two)
{
	static const uint32_t wrong[] = {0, 1, 3, 1000, (1u << 20) + 1, 1u << 21};
	acd_event_ring *const untouched = (acd_event_ring *) &wrong;
	acd_event_ring *ring = untouched;
	size_t i;

	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		CHECK_EQUAL(EINVAL, acd_event_ring_create(&ring, wrong[i]));
		CHECK(ring == untouched);
	}
}

static int create_and_destroy(void *arg)
{
	acd_event_ring *const untouched = arg;
	acd_event_ring *ring = untouched;
	const int err = acd_event_ring_create(&ring, 8);

	if (err) {
		CHECK(ring == untouched);
	} else {
		acd_event_ring_destroy(ring);
	}

	return err;
}

ACD_TEST(event_ring_survives_every_refused_resource)
{
	int anything;

	acd_faults_each_refusal(create_and_destroy, &anything);
}

ACD_TEST(event_ring_gives_events_back_in_order_over_many_laps)
{
	acd_event_ring *ring = create(8);
	acd_event events[5];
	uint64_t pushed = 0;
	uint64_t polled = 0;

	while (polled < 1000) {
		int32_t count;
		int32_t i;

		while (push_number(ring, pushed) == 0) {
			pushed++;
		}
		count = acd_event_ring_poll(ring, events, 5, 0);
		CHECK_EQUAL(5, count);
		for (i = 0; i < count; i++) {
			CHECK_EQUAL(polled++, events[i].request_id);
		}
	}
	acd_event_ring_destroy(ring);
}

ACD_TEST(event_ring_full_refuses_and_takes_again_after_a_poll)
{
	acd_event_ring *ring = create(4);
	acd_event event;
	uint64_t i;

	for (i = 0; i < 4; i++) {
		CHECK_EQUAL(0, push_number(ring, i));
	}
	CHECK_EQUAL(ENOSPC, push_number(ring, 4));
	CHECK_EQUAL(4, acd_event_ring_fill(ring));

	CHECK_EQUAL(1, acd_event_ring_poll(ring, &event, 1, 0));
	CHECK_EQUAL(0, event.request_id);
	CHECK_EQUAL(3, acd_event_ring_fill(ring));
	CHECK_EQUAL(0, push_number(ring, 4));
	CHECK_EQUAL(ENOSPC, push_number(ring, 5));
	acd_event_ring_destroy(ring);
}

ACD_TEST(event_ring_lends_a_blob_until_the_next_poll)
{
	acd_event_ring *ring = create(4);
	const long before = acd_faults_blocks();
	acd_event event;

	CHECK_EQUAL(0, push_blob(ring, "queue list"));
	CHECK_EQUAL(1, acd_event_ring_poll(ring, &event, 1, 0));
	CHECK_EQUAL(before + 1, acd_faults_blocks());
	CHECK_EQUAL(10, event.blob_length);
	CHECK(memcmp(event.blob, "queue list", 10) == 0);

	CHECK_EQUAL(0, acd_event_ring_poll(ring, &event, 1, 0));
	CHECK_EQUAL(before, acd_faults_blocks());
	acd_event_ring_destroy(ring);
}

ACD_TEST(event_ring_destroyed_frees_the_blobs_lent_and_waiting)
{
	acd_event_ring *ring = create(4);
	acd_event event;

	CHECK_EQUAL(0, push_blob(ring, "lent"));
	CHECK_EQUAL(1, acd_event_ring_poll(ring, &event, 1, 0));
	CHECK_EQUAL(0, push_blob(ring, "waiting"));
	CHECK_EQUAL(0, push_blob(ring, "waiting too"));
	acd_event_ring_destroy(ring); /* the runner counts blocks */
}

ACD_TEST(event_ring_leaves_the_blob_with_a_caller_it_refuses)
{
	acd_event_ring *ring = create(2);

	CHECK_EQUAL(0, push_blob(ring, "one"));
	CHECK_EQUAL(0, push_blob(ring, "two"));
	CHECK_EQUAL(ENOSPC, push_blob(ring, "three")); /* push_blob frees it: a second free would end the test */
	acd_event_ring_destroy(ring);
}

ACD_TEST(event_ring_awake_makes_no_system_call)
{
	acd_event_ring *ring = create(64);
	acd_event events[64];
	uint64_t i;

	CHECK_EQUAL(0, acd_event_ring_poll(ring, events, 64, 1000)); /* slept once: pushes may not think it still does */
	for (i = 0; i < 64; i++) {
		CHECK_EQUAL(0, push_number(ring, i));
	}
	CHECK_EQUAL(0, acd_faults_write_calls());

	i = acd_faults_ppoll_calls();
	CHECK_EQUAL(64, acd_event_ring_poll(ring, events, 64, LONG_US));
	CHECK_EQUAL(i, acd_faults_ppoll_calls());
	acd_event_ring_destroy(ring);
}

ACD_TEST(event_ring_times_out_after_microseconds_not_before)
{
	acd_event_ring *ring = create(2);
	acd_event event;
	const int64_t start_us = acd_now_us();

	CHECK_EQUAL(0, acd_event_ring_poll(ring, &event, 1, 1500));
	CHECK(acd_now_us() - start_us >= 1500);
	/* The kernel was asked for the fraction of a millisecond too. */
	CHECK(acd_faults_ppoll_timeout_us() > 0 && acd_faults_ppoll_timeout_us() <= 1500);
	acd_event_ring_destroy(ring);
}

ACD_TEST(event_ring_does_not_wait_when_told_not_to)
{
	acd_event_ring *ring = create(2);
	acd_event event;

	CHECK_EQUAL(0, acd_event_ring_poll(ring, &event, 1, 0));
	CHECK_EQUAL(0, acd_event_ring_poll(ring, &event, 1, -1));
	CHECK_EQUAL(0, acd_event_ring_poll(ring, &event, 1, INT64_MIN));
	CHECK_EQUAL(0, push_number(ring, 1));
	CHECK_EQUAL(0, acd_event_ring_poll(ring, &event, 0, LONG_US));
	CHECK_EQUAL(0, acd_faults_ppoll_calls());
	acd_event_ring_destroy(ring);
}

typedef struct sleeper {
	acd_event_ring *ring;
	acd_event event;
	int32_t count;
	pthread_t thread;
} sleeper;

static void *sleep_in_poll(void *arg)
{
	sleeper *me = arg;

	me->count = acd_event_ring_poll(me->ring, &me->event, 1, INT64_MAX);

	return NULL;
}

static void start_sleeper(sleeper *me, acd_event_ring *ring)
{
	const uint32_t calls = acd_faults_ppoll_calls();

	me->ring = ring;
	CHECK_EQUAL(0, pthread_create(&me->thread, NULL, sleep_in_poll, me));
	while (acd_faults_ppoll_calls() == calls) {
		sched_yield();
	}
}

ACD_TEST(event_ring_wakes_its_sleeper_with_one_system_call)
{
	acd_event_ring *ring = create(8);
	sleeper me;

	acd_faults_stretch_ppoll(true);
	start_sleeper(&me, ring);
	CHECK_EQUAL(0, push_number(ring, 7));
	CHECK_EQUAL(0, push_number(ring, 8));
	CHECK_EQUAL(0, push_number(ring, 9));
	CHECK_EQUAL(0, pthread_join(me.thread, NULL));
	CHECK_EQUAL(1, me.count);
	CHECK_EQUAL(7, me.event.request_id);
	CHECK_EQUAL(1, acd_faults_write_calls());
	acd_event_ring_destroy(ring);
}

ACD_TEST(event_ring_sleeps_on_after_a_signal)
{
	acd_event_ring *ring = create(8);
	acd_event event;
	const int64_t start_us = acd_now_us();

	acd_faults_interrupt_ppoll();
	CHECK_EQUAL(0, acd_event_ring_poll(ring, &event, 1, 2000));
	CHECK(acd_now_us() - start_us >= 2000);
	CHECK(acd_faults_ppoll_calls() >= 2);
	acd_event_ring_destroy(ring);
}

ACD_TEST(event_ring_sleeper_shows_that_it_is_alive)
{
	acd_event_ring *ring = create(8);
	int64_t first_us;
	sleeper me;

	CHECK_EQUAL(0, acd_event_ring_last_poll_us(ring));
	start_sleeper(&me, ring);
	first_us = acd_event_ring_last_poll_us(ring);
	CHECK(first_us > 0 && first_us <= acd_now_us());
	while (acd_event_ring_last_poll_us(ring) == first_us) {
		sched_yield();
	}
	CHECK_EQUAL(250000, acd_faults_ppoll_timeout_us());
	CHECK_EQUAL(0, push_number(ring, 1));
	CHECK_EQUAL(0, pthread_join(me.thread, NULL));
	acd_event_ring_destroy(ring);
}

ACD_TEST(event_ring_wake_ends_a_sleep_without_an_event)
{
	acd_event_ring *ring = create(8);
	sleeper me;

	acd_faults_stretch_ppoll(true);
	start_sleeper(&me, ring);
	acd_event_ring_wake(ring);
	CHECK_EQUAL(0, pthread_join(me.thread, NULL));
	CHECK_EQUAL(0, me.count);
	acd_event_ring_destroy(ring);
}

ACD_TEST(event_ring_wake_before_the_sleep_ends_the_next_poll_only)
{
	acd_event_ring *ring = create(8);
	acd_event event;
	int64_t start_us;

	acd_event_ring_wake(ring);
	acd_event_ring_wake(ring);
	CHECK_EQUAL(0, acd_event_ring_poll(ring, &event, 1, INT64_MAX));
	CHECK_EQUAL(0, acd_faults_ppoll_calls());
	CHECK_EQUAL(0, acd_faults_write_calls());
	start_us = acd_now_us();
	CHECK_EQUAL(0, acd_event_ring_poll(ring, &event, 1, 1500));
	CHECK(acd_now_us() - start_us >= 1500);
	acd_event_ring_destroy(ring);
}
