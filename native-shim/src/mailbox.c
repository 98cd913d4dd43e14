/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file mailbox.c  Where a sleeping session thread gets its orders */
#include "mailbox.h"
#include "threads.h"

#include <errno.h>
#include <string.h>

int acd_mailbox_init(acd_mailbox *box)
{
	int err;

	memset(box, 0, sizeof(*box));
	err = pthread_mutex_init(&box->mutex, NULL);
	if (err) {
		return err;
	}

	err = acd_cond_init(&box->cond);
	if (err) {
		pthread_mutex_destroy(&box->mutex);
	}

	return err;
}

int acd_mailbox_post(acd_mailbox *box, const acd_mail *mail)
{
	int err = 0;

	pthread_mutex_lock(&box->mutex);
	if (box->count == ACD_MAILBOX_SLOTS) {
		err = ENOSPC;
		goto out;
	}

	box->slots[(box->head + box->count) % ACD_MAILBOX_SLOTS] = *mail;
	box->count++;
	pthread_cond_signal(&box->cond);

 out:
	pthread_mutex_unlock(&box->mutex);

	return err;
}

void acd_mailbox_wake(acd_mailbox *box)
{
	pthread_mutex_lock(&box->mutex);
	box->woken = true;
	pthread_cond_signal(&box->cond);
	pthread_mutex_unlock(&box->mutex);
}

bool acd_mailbox_holds(acd_mailbox *box, bool (*is_wanted)(const acd_mail *mail))
{
	bool holds = false;

	pthread_mutex_lock(&box->mutex);
	for (uint32_t i = 0; !holds && i < box->count; i++) {
		holds = is_wanted(&box->slots[(box->head + i) % ACD_MAILBOX_SLOTS]);
	}
	pthread_mutex_unlock(&box->mutex);

	return holds;
}

void acd_mailbox_clear(acd_mailbox *box)
{
	pthread_mutex_lock(&box->mutex);
	box->count = 0;
	box->woken = false;
	pthread_mutex_unlock(&box->mutex);
}

acd_mailbox_result acd_mailbox_wait(acd_mailbox *box, acd_mail *mail, int64_t timeout_us)
{
	acd_mailbox_result result = ACD_MAILBOX_TIMEOUT;
	const struct timespec deadline = acd_deadline_after(timeout_us);
	int err = 0;

	pthread_mutex_lock(&box->mutex);
	while (!err && !box->count && !box->woken) {
		if (timeout_us < 0) {
			err = pthread_cond_wait(&box->cond, &box->mutex);
		} else {
			err = pthread_cond_timedwait(&box->cond, &box->mutex, &deadline);
		}
	}

	if (box->count) {
		*mail = box->slots[box->head];
		box->head = (box->head + 1) % ACD_MAILBOX_SLOTS;
		box->count--;
		result = ACD_MAILBOX_MAIL;
	} else if (box->woken) {
		box->woken = false;
		result = ACD_MAILBOX_WOKEN;
	}
	pthread_mutex_unlock(&box->mutex);

	return result;
}
