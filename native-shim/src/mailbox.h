/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file mailbox.h  Where a sleeping session thread gets its orders */
#ifndef ACD_MAILBOX_H
#define ACD_MAILBOX_H

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

#define ACD_MAILBOX_SLOTS 8
#define ACD_MAIL_TEXTS 3
#define ACD_MAIL_TEXT_BYTES 256

/** One order. kind and the fields' meaning are the caller's (calls.c uses ACD_COMMAND_*). */
typedef struct acd_mail {
	uint32_t kind;
	int32_t cause;
	uint32_t flags;
	uint64_t leg_id;
	uint64_t number;
	void *item; /* owned by whoever takes the mail, so a mailbox that may hold one is emptied by acd_mailbox_wait, not cleared */
	char texts[ACD_MAIL_TEXTS][ACD_MAIL_TEXT_BYTES];
} acd_mail;

typedef struct acd_mailbox {
	pthread_mutex_t mutex;
	pthread_cond_t cond; /* CLOCK_MONOTONIC */
	acd_mail slots[ACD_MAILBOX_SLOTS];
	uint32_t head;
	uint32_t count;
	bool woken;
} acd_mailbox;

typedef enum acd_mailbox_result { ACD_MAILBOX_MAIL, ACD_MAILBOX_WOKEN, ACD_MAILBOX_TIMEOUT } acd_mailbox_result;

/**
 * Returns 0 or an errno. There is no counterpart: mutex and condition variable are plain memory on Linux, and a caller's mailbox goes with
 * his session's pool. Nobody may hold a reference by then.
 */
int acd_mailbox_init(acd_mailbox *box);

/** Any thread. Returns 0 or ENOSPC. */
int acd_mailbox_post(acd_mailbox *box, const acd_mail *mail);
/**
 * Any thread: makes the next (or the current) wait return ACD_MAILBOX_WOKEN once, after the mail that is already there. Remembered, so it
 * can't be lost.
 */
void acd_mailbox_wake(acd_mailbox *box);

/** Any thread: some mail that is there is wanted; is_wanted is asked with the mailbox's mutex held. */
bool acd_mailbox_holds(acd_mailbox *box, bool (*is_wanted)(const acd_mail *mail));

/** Any thread: forgets mail and wake-ups. */
void acd_mailbox_clear(acd_mailbox *box);

/** The owner's thread. timeout_us < 0 waits for ever. Mail comes first, in order; *mail is set only for ACD_MAILBOX_MAIL. */
acd_mailbox_result acd_mailbox_wait(acd_mailbox *box, acd_mail *mail, int64_t timeout_us);

#endif
