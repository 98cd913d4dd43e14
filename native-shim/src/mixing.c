/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file mixing.c  An announcement over quieter music, and how much of that the tick thread can afford */
#include "mixing.h"

#include <stdatomic.h>

static atomic_uint mixes;
static atomic_uint reserved_ppm;

void acd_mix(int16_t *to, const int16_t *music, const int16_t *speech, size_t samples)
{
	for (size_t i = 0; i < samples; i++) {
		const int32_t sum = music[i] / ACD_MIXING_MUSIC_DIVISOR + speech[i];

		to[i] = (int16_t) (sum > INT16_MAX ? INT16_MAX : sum < INT16_MIN ? INT16_MIN : sum);
	}
}

bool acd_mixing_reserve(uint32_t share_ppm)
{
	unsigned int taken = atomic_load(&reserved_ppm);

	do {
		if (share_ppm > ACD_MIXING_SHARE_MAX_PPM || taken > ACD_MIXING_SHARE_MAX_PPM - share_ppm) {
			return false;
		}
	} while (!atomic_compare_exchange_weak(&reserved_ppm, &taken, taken + share_ppm));
	mixes++;
	return true;
}

void acd_mixing_return(uint32_t share_ppm)
{
	mixes--;
	atomic_fetch_sub(&reserved_ppm, share_ppm);
}

acd_mixing_stats acd_mixing_get_stats(void)
{
	return (acd_mixing_stats){ .mixes = mixes, .share_ppm = reserved_ppm };
}
