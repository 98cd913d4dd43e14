/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file peaks.c  The highest value of something in each minute of the last day */
#include "peaks.h"

#define MINUTE_US INT64_C(60000000)

static uint32_t stamp_of(int64_t now_us)
{
	return (uint32_t) (now_us / MINUTE_US) + 1; /* a slot that is 0 was never written */
}

void acd_peaks_note(acd_peaks *peaks, int64_t now_us, uint32_t value)
{
	const uint32_t stamp = stamp_of(now_us);
	_Atomic uint64_t *slot = &peaks->slots[stamp % ACD_PEAKS_SLOTS];
	const uint64_t wanted = (uint64_t) stamp << 32 | value;
	uint64_t found = atomic_load_explicit(slot, memory_order_relaxed);

	/* The stamp is the upper half: what is of another day, or lower, is a smaller number. */
	while (found < wanted && !atomic_compare_exchange_weak_explicit(slot, &found, wanted, memory_order_relaxed, memory_order_relaxed)) {
		continue;
	}
}

uint32_t acd_peaks_highest(acd_peaks *peaks, int64_t now_us, uint32_t minutes)
{
	const uint32_t now = stamp_of(now_us);
	uint32_t highest = 0;

	if (minutes > ACD_PEAKS_MINUTES_MAX) {
		minutes = ACD_PEAKS_MINUTES_MAX;
	}
	for (uint32_t ago = 0; ago <= minutes && ago < now; ago++) {
		const uint32_t stamp = now - ago;
		const uint64_t found = atomic_load_explicit(&peaks->slots[stamp % ACD_PEAKS_SLOTS], memory_order_relaxed);

		if ((uint32_t) (found >> 32) == stamp && (uint32_t) found > highest) {
			highest = (uint32_t) found;
		}
	}
	return highest;
}
