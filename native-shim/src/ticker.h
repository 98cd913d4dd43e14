/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file ticker.h  A clock for the thread that reads one leg's audio: it ticks every few ms, and can be woken between two ticks
 *
 * Ticks are counted from the ticker's making. The steps follow FreeSWITCH's soft timer: who comes late by more than one tick goes on from
 * now, samples are counted up from the first step, and begin again when 32 bits are full.
 */
#ifndef ACD_TICKER_H
#define ACD_TICKER_H

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct acd_ticker {
	pthread_mutex_t mutex; /* guards the rest */
	pthread_cond_t cond;   /* woken */
	int64_t begin_us;      /* monotonic */
	int64_t interval_us;
	uint32_t samples;      /* per tick */
	int64_t first;         /* the tick samples are counted from */
	int64_t due;           /* the tick that is waited for next */
	uint32_t sample_count;
	bool woken;
} acd_ticker;

/** Returns 0, EINVAL for an interval_ms below 1, or an errno. */
int acd_ticker_init(acd_ticker *ticker, int interval_ms, uint32_t samples);
void acd_ticker_destroy(acd_ticker *ticker);

/** Counts one step, without waiting. */
void acd_ticker_step(acd_ticker *ticker);
/** Goes on from now: the next tick is waited for, however many were missed. */
void acd_ticker_sync(acd_ticker *ticker);
/** Waits for the next tick and counts a step. False: woken before; the tick is still to be waited for, and nothing was counted. */
bool acd_ticker_wait(acd_ticker *ticker);
/** How many ticks are still to come before the next step is due; 0: it is. */
int64_t acd_ticker_left(acd_ticker *ticker);
/** Any thread: ends the wait that goes on, or the next one. */
void acd_ticker_wake(acd_ticker *ticker);
/** The samples that were counted. */
uint32_t acd_ticker_samples(acd_ticker *ticker);

#endif
