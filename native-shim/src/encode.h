/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file encode.h  One packet of samples in a codec */
#ifndef ACD_ENCODE_H
#define ACD_ENCODE_H

#include "shim.h"

/** False: the codec's module only passes packets on (G.729 and G.723.1 as FreeSWITCH brings them), and complains at each that isn't one. */
bool acd_encode_can(const switch_codec_t *codec);

/** Encodes as many samples as the codec's packets hold. encoded has room for SWITCH_RECOMMENDED_BUFFER_SIZE. False: the codec can't. */
bool acd_encode(switch_codec_t *codec, int16_t *samples, uint8_t *encoded, uint32_t *lengthp);

#endif
