/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file pace_test.c  Order and speed of dialling under limits */
#include "pace.h"
#include "test.h"

#include <stddef.h>

#define SECOND_US 1000000

static char items[16]; /* their addresses stand for legs */

static acd_pace_limits limits_of(int32_t per_second, int32_t left)
{
	return (acd_pace_limits){ .per_second = per_second, .per_second_left = left, .sessions = 0, .sessions_max = 1000 };
}

static void *take(acd_pace *pace, const acd_pace_limits *limits, int64_t now_us)
{
	acd_pace_limit limit;
	int64_t wait_us;

	return acd_pace_take(pace, limits, now_us, &limit, &wait_us);
}

ACD_TEST(pace_lets_calls_take_turns)
{
	const acd_pace_limits plenty = limits_of(10000, 10000);
	acd_pace *pace;

	CHECK_EQUAL(0, acd_pace_create(&pace));
	CHECK_EQUAL(0, acd_pace_add(pace, 1, 7, &items[1]));
	CHECK_EQUAL(0, acd_pace_add(pace, 2, 7, &items[2]));
	CHECK_EQUAL(0, acd_pace_add(pace, 3, 7, &items[3]));
	CHECK_EQUAL(0, acd_pace_add(pace, 4, 8, &items[4]));
	CHECK_EQUAL(0, acd_pace_add(pace, 5, 9, &items[5]));
	CHECK(acd_pace_remove(pace, 5) == &items[5]);
	CHECK(!acd_pace_remove(pace, 5));
	CHECK_EQUAL(4, acd_pace_count(pace));
	CHECK(take(pace, &plenty, 0) == &items[1]);
	CHECK(take(pace, &plenty, 0) == &items[4]);
	CHECK(take(pace, &plenty, 0) == &items[2]);
	CHECK(take(pace, &plenty, 0) == &items[3]);
	CHECK(!take(pace, &plenty, 0));
	acd_pace_destroy(pace);
}

ACD_TEST(pace_keeps_to_half_of_the_sessions_per_second)
{
	const acd_pace_limits ten = limits_of(10, 10);
	acd_pace *pace;
	int dialled = 0;

	CHECK_EQUAL(0, acd_pace_create(&pace));
	for (uint64_t leg = 1; leg <= 100; leg++) {
		CHECK_EQUAL(0, acd_pace_add(pace, leg, leg, &items[0]));
	}
	for (int64_t now_us = 0; now_us < 10 * SECOND_US; now_us += 10000) {
		dialled += take(pace, &ten, now_us) != NULL;
	}
	CHECK(dialled >= 50 && dialled <= 54); /* five a second, and four at once */
	CHECK_EQUAL(100 - dialled, acd_pace_count(pace));
	acd_pace_destroy(pace);
}

ACD_TEST(pace_lets_nobody_go_while_the_switch_is_paused)
{
	acd_pace_limits plenty = limits_of(10, 10);
	acd_pace_limit limit;
	int64_t wait_us;
	acd_pace *pace;

	CHECK_EQUAL(0, acd_pace_create(&pace));
	CHECK_EQUAL(0, acd_pace_add(pace, 1, 1, &items[0]));
	plenty.paused = true;
	CHECK(!acd_pace_take(pace, &plenty, 0, &limit, &wait_us));
	CHECK_EQUAL(ACD_PACE_PAUSED, limit);
	CHECK(wait_us > 0 && wait_us <= SECOND_US);
	plenty.paused = false;
	CHECK(take(pace, &plenty, SECOND_US) == &items[0]);
	acd_pace_destroy(pace);
}

ACD_TEST(pace_leaves_a_fifth_of_each_second_to_callers)
{
	const acd_pace_limits used = limits_of(10, 2);
	acd_pace_limit limit;
	int64_t wait_us;
	acd_pace *pace;

	CHECK_EQUAL(0, acd_pace_create(&pace));
	CHECK_EQUAL(0, acd_pace_add(pace, 1, 1, &items[0]));
	CHECK(!acd_pace_take(pace, &used, 0, &limit, &wait_us));
	CHECK_EQUAL(ACD_PACE_PER_SECOND, limit);
	CHECK(wait_us > 0 && wait_us <= SECOND_US);
	acd_pace_destroy(pace);
}

ACD_TEST(pace_knows_the_limit_of_sessions)
{
	acd_pace_limits full = limits_of(100, 100);
	acd_pace_limit limit;
	int64_t wait_us;
	acd_pace *pace;

	CHECK_EQUAL(0, acd_pace_create(&pace));
	CHECK_EQUAL(0, acd_pace_add(pace, 1, 1, &items[0]));
	CHECK_EQUAL(0, acd_pace_add(pace, 2, 2, &items[1]));
	full.sessions = 999;
	CHECK(take(pace, &full, 0) == &items[0]);
	CHECK(!acd_pace_take(pace, &full, 0, &limit, &wait_us)); /* the first may not be a session yet */
	CHECK_EQUAL(ACD_PACE_SESSIONS, limit);
	full.sessions = 998;
	CHECK(take(pace, &full, SECOND_US) == &items[1]);
	acd_pace_destroy(pace);
}

ACD_TEST(pace_goes_on_with_one_session_a_second)
{
	const acd_pace_limits one = limits_of(1, 1);
	acd_pace *pace;
	int dialled = 0;

	CHECK_EQUAL(0, acd_pace_create(&pace));
	for (uint64_t leg = 1; leg <= 10; leg++) {
		CHECK_EQUAL(0, acd_pace_add(pace, leg, leg, &items[0]));
	}
	for (int64_t now_us = 0; now_us < 10 * SECOND_US; now_us += 10000) {
		dialled += take(pace, &one, now_us) != NULL;
	}
	CHECK(dialled >= 5 && dialled <= 6);
	acd_pace_destroy(pace);
}
