/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file ticker_test.c  A leg's clock: ticks, samples, and being woken */
#include "event_ring.h"
#include "test.h"
#include "threads.h"
#include "ticker.h"

#include <errno.h>

#define STACK_BYTES (64 * 1024)
#define LONG_MS 60000 /* beyond any test's patience: who comes back sooner was woken */

static void *wake(void *ticker)
{
	acd_ticker_wake(ticker);
	return NULL;
}

static void *wake_often(void *ticker)
{
	for (int i = 0; i < 1000; i++) {
		acd_ticker_wake(ticker);
	}
	return NULL;
}

ACD_TEST(ticker_ticks_at_its_interval_and_counts_samples)
{
	const int64_t begin_us = acd_now_us();
	acd_ticker ticker;

	CHECK_EQUAL(0, acd_ticker_init(&ticker, 10, 80));
	CHECK_EQUAL(80, acd_ticker_samples(&ticker));
	for (uint32_t tick = 1; tick <= 10; tick++) {
		CHECK(acd_ticker_wait(&ticker));
		CHECK(acd_ticker_samples(&ticker) >= 80 * (tick + 1)); /* a machine that stood still skips some */
		CHECK_EQUAL(0, acd_ticker_samples(&ticker) % 80);
	}
	CHECK(acd_now_us() - begin_us >= 100000);
	acd_ticker_destroy(&ticker);
}

ACD_TEST(ticker_is_woken_before_its_tick_and_counts_nothing)
{
	acd_ticker ticker;
	pthread_t thread;

	CHECK_EQUAL(0, acd_ticker_init(&ticker, LONG_MS, 160));
	CHECK_EQUAL(0, acd_thread_start(&thread, STACK_BYTES, wake, &ticker));
	CHECK(!acd_ticker_wait(&ticker));
	CHECK_EQUAL(160, acd_ticker_samples(&ticker));
	CHECK_EQUAL(0, pthread_join(thread, NULL));
	acd_ticker_destroy(&ticker);
}

ACD_TEST(ticker_remembers_who_woke_it_while_nobody_waited)
{
	acd_ticker ticker;

	CHECK_EQUAL(0, acd_ticker_init(&ticker, 1, 8));
	CHECK(acd_ticker_wait(&ticker));
	acd_ticker_destroy(&ticker);
	CHECK_EQUAL(0, acd_ticker_init(&ticker, LONG_MS, 160));
	acd_ticker_wake(&ticker);
	acd_ticker_wake(&ticker);
	CHECK(!acd_ticker_wait(&ticker));
	CHECK_EQUAL(160, acd_ticker_samples(&ticker));
	acd_ticker_destroy(&ticker);
}

ACD_TEST(ticker_goes_on_from_now_after_a_pause)
{
	const struct timespec pause = { .tv_nsec = 50 * 1000 * 1000 };
	acd_ticker ticker;
	uint32_t before;

	CHECK_EQUAL(0, acd_ticker_init(&ticker, 10, 80));
	CHECK(acd_ticker_wait(&ticker));
	before = acd_ticker_samples(&ticker);
	(void) nanosleep(&pause, NULL);
	CHECK(acd_ticker_wait(&ticker));
	CHECK(acd_ticker_samples(&ticker) >= before + 4 * 80); /* all that passed in one step */
	acd_ticker_sync(&ticker);
	CHECK(acd_ticker_left(&ticker) <= 1);
	acd_ticker_destroy(&ticker);
}

ACD_TEST(ticker_steps_without_waiting)
{
	acd_ticker ticker;

	CHECK_EQUAL(0, acd_ticker_init(&ticker, LONG_MS, 160));
	CHECK_EQUAL(0, acd_ticker_left(&ticker));
	acd_ticker_step(&ticker);
	CHECK_EQUAL(320, acd_ticker_samples(&ticker));
	acd_ticker_step(&ticker);
	CHECK_EQUAL(480, acd_ticker_samples(&ticker));
	CHECK_EQUAL(2, acd_ticker_left(&ticker));
	acd_ticker_destroy(&ticker);
}

ACD_TEST(ticker_begins_its_samples_anew_when_32_bits_are_full)
{
	acd_ticker ticker;

	CHECK_EQUAL(0, acd_ticker_init(&ticker, LONG_MS, UINT32_MAX / 3));
	acd_ticker_step(&ticker);
	CHECK_EQUAL((uint32_t) (UINT32_MAX / 3) * 2LL, acd_ticker_samples(&ticker));
	acd_ticker_step(&ticker);
	acd_ticker_step(&ticker);
	CHECK_EQUAL(UINT32_MAX / 3, acd_ticker_samples(&ticker));
	acd_ticker_destroy(&ticker);
}

ACD_TEST(ticker_is_woken_by_many_at_once)
{
	acd_ticker ticker;
	pthread_t threads[4];
	int woken = 0;

	CHECK_EQUAL(0, acd_ticker_init(&ticker, 1, 8));
	for (int i = 0; i < 4; i++) {
		CHECK_EQUAL(0, acd_thread_start(&threads[i], STACK_BYTES, wake_often, &ticker));
	}
	for (int i = 0; i < 100; i++) {
		woken += !acd_ticker_wait(&ticker);
	}
	for (int i = 0; i < 4; i++) {
		CHECK_EQUAL(0, pthread_join(threads[i], NULL));
	}
	CHECK(acd_ticker_samples(&ticker) >= 8 * (uint32_t) (101 - woken)); /* no tick was lost over it */
	acd_ticker_destroy(&ticker);
}

ACD_TEST(ticker_refuses_an_interval_of_nothing)
{
	acd_ticker ticker;

	CHECK_EQUAL(EINVAL, acd_ticker_init(&ticker, 0, 160));
}
