/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file peaks.h  The highest value of something in each minute of the last day */
#ifndef ACD_PEAKS_H
#define ACD_PEAKS_H

#include <stdatomic.h>
#include <stdint.h>

/** How far back a question may go, in minutes. */
#define ACD_PEAKS_MINUTES_MAX 1440u
#define ACD_PEAKS_SLOTS (ACD_PEAKS_MINUTES_MAX + 1u)

/** All zero: nothing has been noted. */
typedef struct acd_peaks {
	_Atomic uint64_t slots[ACD_PEAKS_SLOTS]; /* minute + 1 in the upper half, its highest value in the lower */
} acd_peaks;

/** Any thread, never blocks. @param now_us acd_now_us() */
void acd_peaks_note(acd_peaks *peaks, int64_t now_us, uint32_t value);
/**
 * Any thread: the highest value of the minute under way and of so many before it, at most ACD_PEAKS_MINUTES_MAX; 0 when nothing was noted.
 */
uint32_t acd_peaks_highest(acd_peaks *peaks, int64_t now_us, uint32_t minutes);

#endif
