/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file mailbox_test.c  Orders arrive once, in order; wake-ups are remembered */
#include "mailbox.h"
#include "event_ring.h"
#include "test.h"

#include <errno.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>

#define LONG_US INT64_C(60000000)

enum {
	POSTERS = 4,
	MAILS_EACH = 2000,
};

static int post_number(acd_mailbox *box, uint32_t kind, uint64_t number)
{
	acd_mail mail = {.kind = kind, .leg_id = number};

	snprintf(mail.texts[ACD_MAIL_TEXTS - 1], ACD_MAIL_TEXT_BYTES, "%llu", (unsigned long long) number);

	return acd_mailbox_post(box, &mail);
}

ACD_TEST(mailbox_gives_mail_in_order_over_many_laps)
{
	acd_mailbox box;
	acd_mail mail;
	uint64_t posted = 0;
	uint64_t taken = 0;

	CHECK_EQUAL(0, acd_mailbox_init(&box));
	while (taken < 100) {
		int i;

		while (post_number(&box, 1, posted) == 0) {
			posted++;
		}
		CHECK_EQUAL(taken + ACD_MAILBOX_SLOTS, posted);
		for (i = 0; i < 3; i++) {
			CHECK_EQUAL(ACD_MAILBOX_MAIL, acd_mailbox_wait(&box, &mail, -1));
			CHECK_EQUAL(taken++, mail.leg_id);
		}
	}
}

ACD_TEST(mailbox_full_refuses)
{
	acd_mailbox box;
	acd_mail mail;
	uint64_t i;

	CHECK_EQUAL(0, acd_mailbox_init(&box));
	for (i = 0; i < ACD_MAILBOX_SLOTS; i++) {
		CHECK_EQUAL(0, post_number(&box, 1, i));
	}
	CHECK_EQUAL(ENOSPC, post_number(&box, 1, i));
	CHECK_EQUAL(ACD_MAILBOX_MAIL, acd_mailbox_wait(&box, &mail, 0));
	CHECK_EQUAL(0, mail.leg_id);
	CHECK_EQUAL(0, post_number(&box, 1, i));
}

static bool is_seven(const acd_mail *mail)
{
	return mail->kind == 7;
}

ACD_TEST(mailbox_says_what_it_holds_and_keeps_it)
{
	acd_mailbox box;
	acd_mail mail;

	CHECK_EQUAL(0, acd_mailbox_init(&box));
	CHECK(!acd_mailbox_holds(&box, is_seven));
	for (uint32_t kind = 0; kind < ACD_MAILBOX_SLOTS; kind++) { /* so that what follows lies across the end of the slots */
		CHECK_EQUAL(0, post_number(&box, 1, kind));
		CHECK_EQUAL(ACD_MAILBOX_MAIL, acd_mailbox_wait(&box, &mail, 0));
		CHECK_EQUAL(0, post_number(&box, 7, kind));
		CHECK(acd_mailbox_holds(&box, is_seven));
		CHECK_EQUAL(ACD_MAILBOX_MAIL, acd_mailbox_wait(&box, &mail, 0));
		CHECK_EQUAL(7, mail.kind);
		CHECK(!acd_mailbox_holds(&box, is_seven));
	}
	CHECK_EQUAL(0, post_number(&box, 1, 1));
	CHECK(!acd_mailbox_holds(&box, is_seven));
}

ACD_TEST(mailbox_remembers_a_wake_up_behind_the_mail_once)
{
	acd_mailbox box;
	acd_mail mail;

	CHECK_EQUAL(0, acd_mailbox_init(&box));
	acd_mailbox_wake(&box);
	acd_mailbox_wake(&box);
	CHECK_EQUAL(0, post_number(&box, 5, 9));
	CHECK_EQUAL(ACD_MAILBOX_MAIL, acd_mailbox_wait(&box, &mail, -1));
	CHECK_EQUAL(5, mail.kind);
	CHECK_EQUAL(ACD_MAILBOX_WOKEN, acd_mailbox_wait(&box, &mail, -1));
	CHECK_EQUAL(ACD_MAILBOX_TIMEOUT, acd_mailbox_wait(&box, &mail, 0));
}

ACD_TEST(mailbox_time_out_leaves_the_mail_argument_alone)
{
	const int64_t start_us = acd_now_us();
	acd_mailbox box;
	acd_mail mail;
	acd_mail before;

	memset(&before, 0x5A, sizeof(before));
	mail = before;
	CHECK_EQUAL(0, acd_mailbox_init(&box));
	CHECK_EQUAL(ACD_MAILBOX_TIMEOUT, acd_mailbox_wait(&box, &mail, 3000));
	CHECK(acd_now_us() - start_us >= 3000);
	acd_mailbox_wake(&box);
	CHECK_EQUAL(ACD_MAILBOX_WOKEN, acd_mailbox_wait(&box, &mail, 3000));
	CHECK(memcmp(&before, &mail, sizeof(mail)) == 0);
}

ACD_TEST(mailbox_cleared_forgets_mail_and_wake_ups)
{
	acd_mailbox box;
	acd_mail mail;

	CHECK_EQUAL(0, acd_mailbox_init(&box));
	CHECK_EQUAL(0, post_number(&box, 1, 1));
	acd_mailbox_wake(&box);
	acd_mailbox_clear(&box);
	CHECK_EQUAL(ACD_MAILBOX_TIMEOUT, acd_mailbox_wait(&box, &mail, 0));
	CHECK_EQUAL(0, post_number(&box, 1, 2));
	CHECK_EQUAL(ACD_MAILBOX_MAIL, acd_mailbox_wait(&box, &mail, INT64_MAX));
	CHECK_EQUAL(2, mail.leg_id);
}

typedef struct poster {
	acd_mailbox *box;
	uint32_t kind;
	pthread_t thread;
} poster;

static void *post_many(void *arg)
{
	const poster *me = arg;
	uint64_t number;

	for (number = 0; number < MAILS_EACH; number++) {
		while (post_number(me->box, me->kind, number) == ENOSPC) {
			sched_yield();
		}
		acd_mailbox_wake(me->box);
	}

	return NULL;
}

ACD_TEST(mailbox_keeps_each_posters_order)
{
	poster posters[POSTERS];
	uint64_t next[POSTERS] = {0};
	uint32_t left = POSTERS * MAILS_EACH;
	acd_mailbox box;
	acd_mail mail;
	uint32_t i;

	CHECK_EQUAL(0, acd_mailbox_init(&box));
	for (i = 0; i < POSTERS; i++) {
		posters[i] = (poster){.box = &box, .kind = i};
		CHECK_EQUAL(0, pthread_create(&posters[i].thread, NULL, post_many, &posters[i]));
	}
	while (left > 0) {
		const acd_mailbox_result result = acd_mailbox_wait(&box, &mail, LONG_US);

		CHECK(result != ACD_MAILBOX_TIMEOUT);
		if (result == ACD_MAILBOX_MAIL) {
			char text[32];

			CHECK(mail.kind < POSTERS);
			CHECK_EQUAL(next[mail.kind]++, mail.leg_id);
			snprintf(text, sizeof(text), "%llu", (unsigned long long) mail.leg_id);
			CHECK(!strcmp(text, mail.texts[ACD_MAIL_TEXTS - 1]));
			left--;
		}
	}
	for (i = 0; i < POSTERS; i++) {
		CHECK_EQUAL(0, pthread_join(posters[i].thread, NULL));
	}
}

static void *echo_wakes(void *arg)
{
	acd_mailbox *boxes = arg;
	acd_mail mail;
	uint32_t i;

	for (i = 0; i < MAILS_EACH; i++) {
		CHECK_EQUAL(ACD_MAILBOX_WOKEN, acd_mailbox_wait(&boxes[0], &mail, LONG_US));
		acd_mailbox_wake(&boxes[1]);
	}

	return NULL;
}

ACD_TEST(mailbox_never_loses_a_wake_up)
{
	acd_mailbox boxes[2];
	acd_mail mail;
	pthread_t thread;
	uint32_t i;

	CHECK_EQUAL(0, acd_mailbox_init(&boxes[0]));
	CHECK_EQUAL(0, acd_mailbox_init(&boxes[1]));
	CHECK_EQUAL(0, pthread_create(&thread, NULL, echo_wakes, boxes));
	for (i = 0; i < MAILS_EACH; i++) {
		acd_mailbox_wake(&boxes[0]);
		CHECK_EQUAL(ACD_MAILBOX_WOKEN, acd_mailbox_wait(&boxes[1], &mail, LONG_US));
	}
	CHECK_EQUAL(0, pthread_join(thread, NULL));
}
