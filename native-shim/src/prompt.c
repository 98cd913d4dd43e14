/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file prompt.c  A short recording, decoded and encoded before anybody hears it
 *
 * One that is mixed with music is decoded only: it keeps its samples and its encoder, and each packet is made when it is heard. What that
 * costs the tick thread is tried out here, on the renderer's thread, and taken from what all of them may cost (mixing.c).
 */
#include "prompt.h"

#include "encode.h"
#include "mixing.h"
#include "say.h"
#include "tts_cache.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

#define TRIAL_PACKETS 5
#define COMPLAINT_US (60 * 1000000)

/** What one packet is mixed and encoded in. */
typedef struct mixer {
	uint32_t share_ppm; /* of a core, taken from mixing.c */
	int16_t samples[SWITCH_RECOMMENDED_BUFFER_SIZE / 2];
	uint8_t encoded[SWITCH_RECOMMENDED_BUFFER_SIZE];
} mixer;

struct acd_prompt {
	atomic_uint users;
	const switch_codec_implementation_t *implementation;
	switch_memory_pool_t *pool; /* of the codec; null when it is closed */
	switch_codec_t codec;
	mixer *mixer; /* null: its frames are encoded; otherwise they are samples */
	uint32_t frames;
	uint32_t frames_room;
	uint32_t bytes_used;
	uint32_t bytes_room;
	uint32_t *ends; /* where each frame ends in bytes */
	uint8_t *bytes;
};

/** One rendering: samples are gathered until they fill a packet. */
typedef struct rendering {
	const acd_prompt_request *request;
	acd_prompt *prompt;
	uint32_t packet_samples; /* per channel */
	uint32_t packet_fill;
	uint32_t frames_max;
	int16_t packet[SWITCH_RECOMMENDED_BUFFER_SIZE / 2];
} rendering;

static void close_codec(acd_prompt *prompt)
{
	if (prompt->pool) {
		switch_core_codec_destroy(&prompt->codec);
		switch_core_destroy_memory_pool(&prompt->pool);
	}
}

void acd_prompt_release(acd_prompt *prompt)
{
	if (prompt && atomic_fetch_sub(&prompt->users, 1) == 1) {
		if (prompt->mixer) {
			acd_mixing_return(prompt->mixer->share_ppm);
			free(prompt->mixer);
		}
		close_codec(prompt);
		free(prompt->ends);
		free(prompt->bytes);
		free(prompt);
	}
}

bool acd_prompt_is_for(const acd_prompt *prompt, const switch_codec_implementation_t *implementation)
{
	return prompt->implementation == implementation;
}

static bool encode_mixed(acd_prompt *prompt, const int16_t *music, const void *speech, uint32_t *length)
{
	mixer *to = prompt->mixer;

	acd_mix(to->samples, music, speech, prompt->implementation->decoded_bytes_per_packet / sizeof(int16_t));
	return acd_encode(&prompt->codec, to->samples, to->encoded, length);
}

bool acd_prompt_frame(acd_prompt *prompt, uint32_t number, const int16_t *music, switch_frame_t *frame)
{
	const uint32_t start = number && number < prompt->frames ? prompt->ends[number - 1] : 0;

	if (number >= prompt->frames) {
		return false;
	}
	frame->data = prompt->bytes + start;
	frame->datalen = prompt->ends[number] - start;
	if (prompt->mixer) {
		if (!encode_mixed(prompt, music, prompt->bytes + start, &frame->datalen)) {
			return false;
		}
		frame->data = prompt->mixer->encoded;
	}
	frame->buflen = frame->datalen;
	frame->samples = prompt->implementation->samples_per_packet;
	frame->rate = prompt->implementation->actual_samples_per_second;
	frame->channels = prompt->implementation->number_of_channels;
	frame->payload = prompt->implementation->ianacode;
	return true;
}

/* ---- rendering ---- */

static bool make_room(acd_prompt *prompt, uint32_t length)
{
	if (prompt->frames == prompt->frames_room) {
		const uint32_t room = prompt->frames_room ? prompt->frames_room * 2 : 128;
		uint32_t *ends = realloc(prompt->ends, room * sizeof(*ends));

		if (!ends) {
			return false;
		}
		prompt->ends = ends;
		prompt->frames_room = room;
	}
	if (prompt->bytes_used + length > prompt->bytes_room) {
		const uint32_t room = prompt->bytes_room * 2 + length + 16384;
		uint8_t *bytes = realloc(prompt->bytes, room);

		if (!bytes) {
			return false;
		}
		prompt->bytes = bytes;
		prompt->bytes_room = room;
	}
	return true;
}

static bool keep_packet(rendering *work)
{
	uint8_t encoded[SWITCH_RECOMMENDED_BUFFER_SIZE];
	uint32_t length = work->prompt->implementation->decoded_bytes_per_packet;
	const void *packet = work->packet;
	acd_prompt *prompt = work->prompt;

	work->packet_fill = 0;
	if (!prompt->mixer) {
		if (!acd_encode(&prompt->codec, work->packet, encoded, &length)) {
			return false;
		}
		packet = encoded;
	}
	if (!make_room(prompt, length)) {
		return false;
	}
	memcpy(prompt->bytes + prompt->bytes_used, packet, length);
	prompt->bytes_used += length;
	prompt->ends[prompt->frames++] = prompt->bytes_used;
	return true;
}

/* Fills up the last packet with silence. */
static bool finish_packet(rendering *work)
{
	const size_t channels = work->prompt->implementation->number_of_channels;

	if (!work->packet_fill) {
		return true;
	}
	memset(work->packet + work->packet_fill * channels, 0, (work->packet_samples - work->packet_fill) * channels * sizeof(int16_t));
	return keep_packet(work);
}

static bool append_file(rendering *work, switch_file_handle_t *file)
{
	const size_t channels = work->prompt->implementation->number_of_channels;

	while (work->prompt->frames < work->frames_max) {
		switch_size_t got = work->packet_samples - work->packet_fill;

		if (switch_core_file_read(file, work->packet + work->packet_fill * channels, &got) != SWITCH_STATUS_SUCCESS || !got) {
			return true;
		}
		work->packet_fill += (uint32_t) got;
		if (work->packet_fill >= work->packet_samples && !keep_packet(work)) {
			return false;
		}
	}
	return true;
}

static bool append_path(rendering *work, const char *path, const char *prefix)
{
	const switch_codec_implementation_t *implementation = work->prompt->implementation;
	const bool relative = !strstr(path, SWITCH_URL_SEPARATOR) && !switch_is_file_path(path) && *path != '{';
	switch_file_handle_t file = { 0 };
	char full[ACD_PROMPT_ITEM_BYTES + 512];
	bool goes_on;

	switch_snprintf(full, sizeof(full), "%s%s%s", relative ? prefix : "", relative ? SWITCH_PATH_SEPARATOR : "", path);
	file.prefix = prefix; /* for what file_string:// is made of */
	if (switch_core_file_open(&file, full, implementation->number_of_channels, implementation->actual_samples_per_second,
							  SWITCH_FILE_FLAG_READ | SWITCH_FILE_DATA_SHORT, NULL) != SWITCH_STATUS_SUCCESS) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR,
						  "acd: can't open announcement \"%s\"; it is left out. Check the file and that its format module is loaded\n",
						  full);
		return true;
	}
	goes_on = append_file(work, &file);
	switch_core_file_close(&file);
	return goes_on;
}

static bool append_item(rendering *work, const char *item)
{
	char prefix[sizeof(work->request->sound_prefix)];
	char *spoken = NULL;
	char cached[ACD_TTS_PATH_BYTES];
	bool goes_on = true;

	switch_copy_string(prefix, work->request->sound_prefix, sizeof(prefix));
	if (acd_tts_is(item)) {
		return !acd_tts_cache_find(item, cached, sizeof(cached)) || append_path(work, cached, prefix);
	}
	if (!acd_say_is(item)) {
		return append_path(work, item, prefix);
	}
	if (acd_say_path(item, work->request->language, prefix, sizeof(prefix), &spoken)) {
		goes_on = append_path(work, spoken, prefix);
		free(spoken);
	}
	return goes_on;
}

static int open_codec(rendering *work)
{
	const acd_prompt_request *request = work->request;
	const switch_codec_implementation_t *implementation = request->implementation;
	acd_prompt *prompt = work->prompt;
	/* G.722's clock rate is a historical error: 8,000 for 16,000 samples (RFC 3551 4.5.2). */
	const uint32_t rate = !strcasecmp(implementation->iananame, "g722") ? implementation->samples_per_second
																		  : implementation->actual_samples_per_second;

	if (switch_core_new_memory_pool(&prompt->pool) != SWITCH_STATUS_SUCCESS) {
		return ENOMEM;
	}
	if (switch_core_codec_init(&prompt->codec, implementation->iananame, implementation->modname, request->fmtp, rate,
							   implementation->microseconds_per_packet / 1000, implementation->number_of_channels,
							   request->codec_flags, NULL, prompt->pool) != SWITCH_STATUS_SUCCESS) {
		switch_core_destroy_memory_pool(&prompt->pool);
		return EIO;
	}
	work->packet_samples = implementation->decoded_bytes_per_packet / 2 / implementation->number_of_channels;
	work->frames_max = ACD_PROMPT_MAX_MS * 1000u / (uint32_t) implementation->microseconds_per_packet;
	prompt->implementation = prompt->codec.implementation;
	return acd_encode_can(&prompt->codec) ? 0 : ENOTSUP;
}

/* ---- mixed ones ---- */

static int64_t thread_cpu_us(void)
{
	struct timespec used;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
	return (int64_t) used.tv_sec * 1000000 + used.tv_nsec / 1000;
}

/* What mixing and encoding will take of a core; noise costs encoders most. 0: it can't be encoded. */
static uint32_t try_out(rendering *work)
{
	acd_prompt *prompt = work->prompt;
	const int64_t packet_us = prompt->implementation->microseconds_per_packet;
	const int64_t begin_us = thread_cpu_us();
	uint32_t noise = 1;
	uint32_t length;

	for (uint32_t i = 0; i < sizeof(work->packet) / sizeof(work->packet[0]); i++) {
		noise = noise * 1664525u + 1013904223u; /* Numerical Recipes in C, 7.1 */
		work->packet[i] = (int16_t) (noise >> 16) / 4;
	}
	for (uint32_t i = 0; i < TRIAL_PACKETS; i++) {
		if (!encode_mixed(prompt, work->packet, work->packet, &length)) {
			return 0;
		}
	}
	return 1 + (uint32_t) ((thread_cpu_us() - begin_us) * 1000000 / TRIAL_PACKETS / packet_us);
}

static void complain_of_cost(const acd_prompt *prompt)
{
	static _Atomic int64_t said_us;
	const int64_t now_us = acd_now_us();
	int64_t before_us = said_us;

	if ((!before_us || now_us - before_us > COMPLAINT_US) && atomic_compare_exchange_strong(&said_us, &before_us, now_us)) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_WARNING,
						  "acd: %u callers hear announcements mixed with music, which takes %u %% of a core; one more in %s hears his "
						  "without the music, and so do others meanwhile. Harmless; set announcement-mode to switched, or spread "
						  "the announcements with after and every\n",
						  acd_mixing_get_stats().mixes, acd_mixing_get_stats().share_ppm / 10000, prompt->implementation->iananame);
	}
}

/* Leaves the prompt without a mixer, so that it is heard instead of the music, when it can't be had now. */
static void add_mixer(rendering *work)
{
	acd_prompt *prompt = work->prompt;

	prompt->mixer = calloc(1, sizeof(*prompt->mixer));
	if (!prompt->mixer) {
		return;
	}
	prompt->mixer->share_ppm = try_out(work);
	if (prompt->mixer->share_ppm && acd_mixing_reserve(prompt->mixer->share_ppm)) {
		return;
	}
	if (prompt->mixer->share_ppm) {
		complain_of_cost(prompt);
	}
	free(prompt->mixer);
	prompt->mixer = NULL;
}

int acd_prompt_render(acd_prompt **promptp, const acd_prompt_request *request)
{
	rendering *work = calloc(1, sizeof(*work));
	acd_prompt *prompt = calloc(1, sizeof(*prompt));
	bool goes_on = true;
	int err = ENOMEM;

	if (!work || !prompt) {
		goto out;
	}
	atomic_init(&prompt->users, 1);
	work->request = request;
	work->prompt = prompt;
	err = open_codec(work);
	if (err) {
		goto out;
	}
	if (request->mixed) {
		add_mixer(work);
	}
	for (uint32_t i = 0; i < ACD_PROMPT_ITEMS && goes_on; i++) {
		goes_on = !request->items[i][0] || append_item(work, request->items[i]);
	}
	goes_on = goes_on && finish_packet(work);
	if (!prompt->mixer) {
		close_codec(prompt);
	}
	err = !goes_on ? ENOMEM : prompt->frames ? 0 : ENOENT;
out:
	free(work);
	if (err) {
		acd_prompt_release(prompt);
	} else {
		*promptp = prompt;
	}
	return err;
}
