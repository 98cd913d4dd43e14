/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file mixing_test.c  Announcements over music: the samples, and the share of the tick thread they may take */
#include "mixing.h"
#include "test.h"

ACD_TEST(mixing_adds_speech_to_quieter_music)
{
	const int16_t music[] = { 8000, -8000, 0, 7 };
	const int16_t speech[] = { 100, 100, -5, 1 };
	int16_t mixed[4];

	acd_mix(mixed, music, speech, 4);
	CHECK_EQUAL(1100, mixed[0]);
	CHECK_EQUAL(-900, mixed[1]);
	CHECK_EQUAL(-5, mixed[2]);
	CHECK_EQUAL(1, mixed[3]);
}

ACD_TEST(mixing_stays_at_the_loudest_instead_of_wrapping)
{
	int16_t samples[] = { INT16_MAX, INT16_MIN };

	acd_mix(samples, samples, samples, 2);
	CHECK_EQUAL(INT16_MAX, samples[0]);
	CHECK_EQUAL(INT16_MIN, samples[1]);
}

ACD_TEST(mixing_is_refused_when_the_others_have_taken_the_share)
{
	const uint32_t half = ACD_MIXING_SHARE_MAX_PPM / 2;

	CHECK(acd_mixing_reserve(half));
	CHECK(acd_mixing_reserve(half));
	CHECK(!acd_mixing_reserve(1));
	CHECK_EQUAL(2, acd_mixing_get_stats().mixes);
	CHECK_EQUAL(2 * half, acd_mixing_get_stats().share_ppm);
	acd_mixing_return(half);
	CHECK(!acd_mixing_reserve(half + 1));
	CHECK(acd_mixing_reserve(1));
	acd_mixing_return(half);
	acd_mixing_return(1);
	CHECK_EQUAL(0, acd_mixing_get_stats().mixes);
	CHECK_EQUAL(0, acd_mixing_get_stats().share_ppm);
	CHECK(!acd_mixing_reserve(ACD_MIXING_SHARE_MAX_PPM + 1));
	CHECK(!acd_mixing_reserve(UINT32_MAX));
}
