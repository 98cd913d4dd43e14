/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file farewells_test.c  Who waits is dismissed, or gives up */
#include "farewells.h"
#include "test.h"
#include "threads.h"

#include <errno.h>

enum { LONG_MS = 30000, SHORT_MS = 20, STACK_BYTES = 256 * 1024 };

static void *dismiss_seven(void *arg)
{
	(void) arg;
	while (!acd_farewells_dismiss(ACD_FAREWELL_CALL, 7)) {
	}
	return NULL;
}

static void *release(void *arg)
{
	(void) arg;
	acd_farewells_release_all();
	return NULL;
}

ACD_TEST(farewells_end_when_somebody_dismisses)
{
	acd_farewell farewell;
	pthread_t thread;

	CHECK_EQUAL(0, acd_farewells_init());
	CHECK_EQUAL(0, acd_farewells_begin(&farewell, ACD_FAREWELL_CALL, 7));
	CHECK_EQUAL(0, acd_thread_start(&thread, STACK_BYTES, dismiss_seven, NULL));
	CHECK(acd_farewells_wait(&farewell, LONG_MS));
	pthread_join(thread, NULL);
	acd_farewells_shutdown();
}

ACD_TEST(farewells_remember_a_dismissal_before_the_wait)
{
	acd_farewell farewell;

	CHECK_EQUAL(0, acd_farewells_init());
	CHECK_EQUAL(0, acd_farewells_begin(&farewell, ACD_FAREWELL_LEG, 7));
	CHECK(!acd_farewells_dismiss(ACD_FAREWELL_CALL, 7)); /* calls and legs have numbers of their own */
	CHECK(acd_farewells_dismiss(ACD_FAREWELL_LEG, 7));
	CHECK(!acd_farewells_dismiss(ACD_FAREWELL_LEG, 7));
	CHECK(acd_farewells_wait(&farewell, LONG_MS));
	acd_farewells_shutdown();
}

ACD_TEST(farewells_give_up_in_time)
{
	acd_farewell farewell;

	CHECK_EQUAL(0, acd_farewells_init());
	CHECK_EQUAL(0, acd_farewells_begin(&farewell, ACD_FAREWELL_CALL, 7));
	CHECK(!acd_farewells_wait(&farewell, SHORT_MS));
	CHECK(!acd_farewells_dismiss(ACD_FAREWELL_CALL, 7));
	acd_farewells_shutdown();
}

ACD_TEST(farewells_hold_nobody_up_when_the_engine_goes)
{
	acd_farewell farewell, late;
	pthread_t thread;

	CHECK_EQUAL(0, acd_farewells_init());
	CHECK_EQUAL(0, acd_farewells_begin(&farewell, ACD_FAREWELL_CALL, 7));
	CHECK_EQUAL(0, acd_thread_start(&thread, STACK_BYTES, release, NULL));
	CHECK(!acd_farewells_wait(&farewell, LONG_MS));
	pthread_join(thread, NULL);
	CHECK_EQUAL(ESHUTDOWN, acd_farewells_begin(&late, ACD_FAREWELL_CALL, 8));
	acd_farewells_shutdown();
	CHECK_EQUAL(ESHUTDOWN, acd_farewells_begin(&late, ACD_FAREWELL_CALL, 8));
}
