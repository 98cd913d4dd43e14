/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file peaks_test.c  The highest value of each minute */
#include "event_ring.h"
#include "peaks.h"
#include "test.h"

#include <stddef.h>

#define MINUTE_US INT64_C(60000000)

static acd_peaks peaks;

ACD_TEST(peaks_are_0_before_anything_is_noted)
{
	CHECK_EQUAL(0, acd_peaks_highest(&peaks, 5 * MINUTE_US, ACD_PEAKS_MINUTES_MAX));
}

ACD_TEST(peaks_keep_the_highest_of_the_minutes_asked_for)
{
	acd_peaks_note(&peaks, 10 * MINUTE_US, 7);
	acd_peaks_note(&peaks, 10 * MINUTE_US + 1, 9);
	acd_peaks_note(&peaks, 11 * MINUTE_US - 1, 3);
	acd_peaks_note(&peaks, 12 * MINUTE_US, 5);

	CHECK_EQUAL(9, acd_peaks_highest(&peaks, 12 * MINUTE_US, 2));
	CHECK_EQUAL(5, acd_peaks_highest(&peaks, 12 * MINUTE_US, 1));
	CHECK_EQUAL(9, acd_peaks_highest(&peaks, 12 * MINUTE_US, UINT32_MAX));
	CHECK_EQUAL(0, acd_peaks_highest(&peaks, 14 * MINUTE_US, 1));
}

ACD_TEST(peaks_of_yesterday_are_forgotten)
{
	const int64_t tomorrow_us = (10 + (int64_t) ACD_PEAKS_SLOTS) * MINUTE_US;

	acd_peaks_note(&peaks, 10 * MINUTE_US, UINT32_MAX);
	CHECK_EQUAL(0, acd_peaks_highest(&peaks, tomorrow_us, ACD_PEAKS_MINUTES_MAX));
	acd_peaks_note(&peaks, tomorrow_us, 4);
	CHECK_EQUAL(4, acd_peaks_highest(&peaks, tomorrow_us, ACD_PEAKS_MINUTES_MAX));
	acd_peaks_note(&peaks, 10 * MINUTE_US, 8); /* late */
	CHECK_EQUAL(4, acd_peaks_highest(&peaks, tomorrow_us, ACD_PEAKS_MINUTES_MAX));
}

ACD_TEST(peaks_of_a_ring_are_what_poll_finds_and_that_it_was_full)
{
	acd_event_ring *ring = NULL;
	acd_event event, taken[4];

	CHECK_EQUAL(0, acd_event_ring_create(&ring, 4));
	acd_event_ring_note_peaks(ring, &peaks);
	acd_event_init(&event, ACD_EVENT_CONSOLE);
	for (int i = 0; i < 3; i++) {
		CHECK_EQUAL(0, acd_event_ring_push(ring, &event));
	}
	CHECK_EQUAL(0, acd_peaks_highest(&peaks, acd_now_us(), 1));
	CHECK_EQUAL(1, acd_event_ring_poll(ring, taken, 1, 0));
	CHECK_EQUAL(3, acd_peaks_highest(&peaks, acd_now_us(), 1));
	CHECK_EQUAL(2, acd_event_ring_poll(ring, taken, 4, 0));
	CHECK_EQUAL(3, acd_peaks_highest(&peaks, acd_now_us(), 1));

	for (int i = 0; i < 5; i++) {
		(void) acd_event_ring_push(ring, &event);
	}
	CHECK_EQUAL(4, acd_peaks_highest(&peaks, acd_now_us(), 1));
	acd_event_ring_destroy(ring);
}
