/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file prompt.h  A short recording, decoded and encoded before anybody hears it, shared by all who hear it at a time */
#ifndef ACD_PROMPT_H
#define ACD_PROMPT_H

#include "shim.h"

#define ACD_PROMPT_ITEMS ACD_COMMAND_TEXTS
#define ACD_PROMPT_ITEM_BYTES 512
#define ACD_PROMPT_MAX_MS 60000

/** What to render. Items are played one after the other: files, streams that end, "say:TYPE:METHOD:VALUE"; see acd_abi.h. */
typedef struct acd_prompt_request {
	char items[ACD_PROMPT_ITEMS][ACD_PROMPT_ITEM_BYTES]; /* empty ones are skipped */
	char language[32];
	char sound_prefix[512]; /* folder of relative paths */
	const switch_codec_implementation_t *implementation;
	char fmtp[256];
	uint32_t codec_flags;
	bool mixed; /* with the music, for one listener; turned into packets beforehand when that would cost too much now */
} acd_prompt_request;

/**
 * Opens, decodes, encodes; takes as long as the slowest item, so only where waiting harms nobody. Returns 0, ENOMEM, EIO when the codec
 * can't be had, ENOTSUP when it can't be encoded (said when his music began), or ENOENT when no item gave a sound; each missing item is in
 * the log.
 */
int acd_prompt_render(acd_prompt **promptp, const acd_prompt_request *request);

/** Any thread; the last one frees. Null is allowed. */
void acd_prompt_release(acd_prompt *prompt);

/** Any thread: whether its packets are in that codec. */
bool acd_prompt_is_for(const acd_prompt *prompt, const switch_codec_implementation_t *implementation);

/**
 * Fills in the frame with that number, except its codec. False at the end. One thread at a time, and in order, when it is mixed: then music
 * is what plays meanwhile, as many samples as a packet holds. The frame is good until the next call.
 */
bool acd_prompt_frame(acd_prompt *prompt, uint32_t number, const int16_t *music, switch_frame_t *frame);

#endif
