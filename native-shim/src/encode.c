/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file encode.c  One packet of samples in a codec */
#include "encode.h"

bool acd_encode_can(const switch_codec_t *codec)
{
	return !switch_test_flag(codec, SWITCH_CODEC_FLAG_PASSTHROUGH);
}

bool acd_encode(switch_codec_t *codec, int16_t *samples, uint8_t *encoded, uint32_t *lengthp)
{
	const switch_codec_implementation_t *implementation = codec->implementation;
	uint32_t rate = implementation->actual_samples_per_second;
	unsigned int flag = 0;
	switch_status_t status;

	*lengthp = SWITCH_RECOMMENDED_BUFFER_SIZE;
	status = switch_core_codec_encode(codec, NULL, samples, implementation->decoded_bytes_per_packet, rate, encoded, lengthp, &rate, &flag);
	if (status == SWITCH_STATUS_NOOP) { /* L16 of mod_loopback: the samples are the packet */
		*lengthp = implementation->decoded_bytes_per_packet;
		memcpy(encoded, samples, *lengthp);
		return true;
	}
	return status == SWITCH_STATUS_SUCCESS;
}
