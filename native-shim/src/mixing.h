/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file mixing.h  An announcement over quieter music, and how much of that the tick thread can afford */
#ifndef ACD_MIXING_H
#define ACD_MIXING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ACD_MIXING_MUSIC_DIVISOR 8 /* 18 dB: speech stays easy to follow, and it is heard that the line is alive */

/** How much of the tick thread's time may go into mixing, in parts per million: the rest is everybody's music. */
#define ACD_MIXING_SHARE_MAX_PPM 250000u

/** Adds speech to the quieter music, sample by sample; what is too loud stays at the loudest. The three may be the same. */
void acd_mix(int16_t *to, const int16_t *music, const int16_t *speech, size_t samples);

/** Any thread: takes a share for one caller's mix. False when it would be too much with the others'; nothing is taken then. */
bool acd_mixing_reserve(uint32_t share_ppm);
/** Any thread: gives it back. */
void acd_mixing_return(uint32_t share_ppm);

/** Any thread: mixes under way and the share they have taken together. */
typedef struct acd_mixing_stats {
	uint32_t mixes;
	uint32_t share_ppm;
} acd_mixing_stats;
acd_mixing_stats acd_mixing_get_stats(void);

#endif
