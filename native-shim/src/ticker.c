/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file ticker.c  A clock for the thread that reads one leg's audio */
#include "ticker.h"

#include "event_ring.h"
#include "threads.h"

#include <errno.h>
#include <string.h>

static int64_t now_needs_lock(const acd_ticker *ticker)
{
	return (acd_now_us() - ticker->begin_us) / ticker->interval_us;
}

static void step_needs_lock(acd_ticker *ticker)
{
	uint64_t samples = (uint64_t) ticker->samples * (uint64_t) (ticker->due - ticker->first);

	if (samples > UINT32_MAX) {
		ticker->first = ticker->due - 1;
		samples = ticker->samples;
	}
	ticker->sample_count = (uint32_t) samples;
	ticker->due++;
}

int acd_ticker_init(acd_ticker *ticker, int interval_ms, uint32_t samples)
{
	int err;

	memset(ticker, 0, sizeof(*ticker));
	if (interval_ms < 1) {
		return EINVAL;
	}
	ticker->begin_us = acd_now_us();
	ticker->interval_us = (int64_t) interval_ms * 1000;
	ticker->samples = samples;
	ticker->sample_count = samples;
	ticker->first = -2; /* who makes a timer has counted one step, so that the first one is the second */
	err = pthread_mutex_init(&ticker->mutex, NULL);
	if (err) {
		return err;
	}
	err = acd_cond_init(&ticker->cond);
	if (err) {
		pthread_mutex_destroy(&ticker->mutex);
	}
	return err;
}

void acd_ticker_destroy(acd_ticker *ticker)
{
	pthread_cond_destroy(&ticker->cond);
	pthread_mutex_destroy(&ticker->mutex);
}

void acd_ticker_step(acd_ticker *ticker)
{
	pthread_mutex_lock(&ticker->mutex);
	step_needs_lock(ticker);
	pthread_mutex_unlock(&ticker->mutex);
}

void acd_ticker_sync(acd_ticker *ticker)
{
	pthread_mutex_lock(&ticker->mutex);
	ticker->due = now_needs_lock(ticker);
	step_needs_lock(ticker);
	pthread_mutex_unlock(&ticker->mutex);
}

bool acd_ticker_wait(acd_ticker *ticker)
{
	bool woken = false;
	int64_t target;

	pthread_mutex_lock(&ticker->mutex);
	if (ticker->due - now_needs_lock(ticker) < -1) {
		ticker->due = now_needs_lock(ticker); /* else every tick that was missed would come at once */
	}
	target = ticker->due + 1;
	while (!ticker->woken && now_needs_lock(ticker) < target) {
		const struct timespec deadline = acd_deadline_after(ticker->begin_us + target * ticker->interval_us - acd_now_us());
		(void) pthread_cond_timedwait(&ticker->cond, &ticker->mutex, &deadline);
	}
	if (ticker->woken && now_needs_lock(ticker) < target) {
		woken = true;
	} else {
		step_needs_lock(ticker);
	}
	ticker->woken = false;
	pthread_mutex_unlock(&ticker->mutex);
	return !woken;
}

int64_t acd_ticker_left(acd_ticker *ticker)
{
	int64_t left;

	pthread_mutex_lock(&ticker->mutex);
	left = ticker->due - now_needs_lock(ticker);
	pthread_mutex_unlock(&ticker->mutex);
	return left > 0 ? left : 0;
}

void acd_ticker_wake(acd_ticker *ticker)
{
	pthread_mutex_lock(&ticker->mutex);
	ticker->woken = true;
	pthread_cond_signal(&ticker->cond);
	pthread_mutex_unlock(&ticker->mutex);
}

uint32_t acd_ticker_samples(acd_ticker *ticker)
{
	uint32_t samples;

	pthread_mutex_lock(&ticker->mutex);
	samples = ticker->sample_count;
	pthread_mutex_unlock(&ticker->mutex);
	return samples;
}
