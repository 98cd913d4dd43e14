/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file music_source.c  One music source in one codec: opened once, encoded once per packet, written to every member */
#include "music_source.h"

#include <errno.h>
#include <stdlib.h>

#define REOPEN_PAUSE_US (10 * 1000000)

static bool open_file(acd_music_source *source)
{
	const switch_codec_implementation_t *implementation = source->implementation;

	memset(&source->file, 0, sizeof(source->file));
	source->file_open = switch_core_file_open(&source->file, source->path, implementation->number_of_channels,
											  implementation->actual_samples_per_second, SWITCH_FILE_FLAG_READ | SWITCH_FILE_DATA_SHORT,
											  NULL) == SWITCH_STATUS_SUCCESS;
	if (!source->file_open) {
		source->retry_at_us = acd_now_us() + REOPEN_PAUSE_US;
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR,
						  "acd: can't open music \"%s\" at %u Hz; callers wait in silence. "
						  "Check the queue's moh-sound and that its format module is loaded\n",
						  source->path, implementation->actual_samples_per_second);
	}
	return source->file_open;
}

int acd_music_source_create(acd_music_source **sourcep, const char *path, switch_codec_t *write_codec)
{
	acd_music_source *source = calloc(1, sizeof(*source));
	int err = ENOMEM;

	if (!source || switch_core_new_memory_pool(&source->pool) != SWITCH_STATUS_SUCCESS) {
		goto out;
	}
	/* A copy shares the implementation, so the core sees that nothing has to be converted and passes the packet through. */
	if (switch_core_codec_copy(write_codec, &source->codec, NULL, source->pool) != SWITCH_STATUS_SUCCESS) {
		err = EIO;
		goto out;
	}
	switch_copy_string(source->path, path, sizeof(source->path));
	source->implementation = source->codec.implementation;
	source->interval_us = source->implementation->microseconds_per_packet;
	source->frame.codec = &source->codec;
	source->frame.data = source->encoded;
	source->frame.buflen = sizeof(source->encoded);
	pthread_mutex_init(&source->mutex, NULL);
	pthread_cond_init(&source->written, NULL);
	open_file(source);
	*sourcep = source;
	return 0;
out:
	if (source && source->pool) {
		switch_core_destroy_memory_pool(&source->pool);
	}
	free(source);
	return err;
}

void acd_music_source_destroy(acd_music_source *source)
{
	if (source->file_open) {
		switch_core_file_close(&source->file);
	}
	switch_core_codec_destroy(&source->codec);
	switch_core_destroy_memory_pool(&source->pool);
	pthread_cond_destroy(&source->written);
	pthread_mutex_destroy(&source->mutex);
	free(source);
}

/* ---- members ---- */

void acd_music_source_add(acd_music_source *source, acd_waiting_member *member)
{
	member->source = source;
	member->previous = NULL;
	pthread_mutex_lock(&source->mutex);
	member->next = source->members;
	if (member->next) {
		member->next->previous = member;
	}
	source->members = member;
	source->count++;
	pthread_mutex_unlock(&source->mutex);
}

void acd_music_source_remove(acd_music_source *source, acd_waiting_member *member)
{
	pthread_mutex_lock(&source->mutex);
	while (source->writing == member) {
		pthread_cond_wait(&source->written, &source->mutex);
	}
	if (source->cursor == member) {
		source->cursor = member->next;
	}
	if (member->previous) {
		member->previous->next = member->next;
	} else {
		source->members = member->next;
	}
	if (member->next) {
		member->next->previous = member->previous;
	}
	source->count--;
	pthread_mutex_unlock(&source->mutex);
}

/* ---- the tick ---- */

static switch_size_t read_samples(acd_music_source *source, int16_t *samples, switch_size_t wanted)
{
	switch_size_t got = wanted;

	if (switch_core_file_read(&source->file, samples, &got) != SWITCH_STATUS_SUCCESS) {
		return 0;
	}
	return got;
}

/* Reads one packet's samples; a file that ends begins again, and what is missing is silence. */
static void read_packet(acd_music_source *source, switch_size_t wanted)
{
	const uint32_t channels = source->implementation->number_of_channels;
	const bool try_again = !source->file_open && acd_now_us() >= source->retry_at_us;
	switch_size_t got = source->file_open || (try_again && open_file(source)) ? read_samples(source, source->decoded, wanted) : 0;

	if (!got && source->file_open) {
		unsigned int position = 0;

		switch_core_file_seek(&source->file, &position, 0, SEEK_SET);
		got = read_samples(source, source->decoded, wanted);
		if (!got) { /* a stream that can't be rewound */
			switch_core_file_close(&source->file);
			got = open_file(source) ? read_samples(source, source->decoded, wanted) : 0;
		}
	}
	if (got < wanted) {
		memset(source->decoded + got * channels, 0, (wanted - got) * channels * sizeof(int16_t));
	}
}

static bool encode_packet(acd_music_source *source)
{
	const switch_codec_implementation_t *implementation = source->implementation;
	uint32_t length = sizeof(source->encoded);
	uint32_t rate = implementation->actual_samples_per_second;
	unsigned int flag = 0;

	read_packet(source, implementation->decoded_bytes_per_packet / 2 / implementation->number_of_channels);
	if (switch_core_codec_encode(&source->codec, NULL, source->decoded, implementation->decoded_bytes_per_packet, rate,
								 source->encoded, &length, &rate, &flag) != SWITCH_STATUS_SUCCESS) {
		return false;
	}
	source->frame.datalen = length;
	source->frame.samples = implementation->samples_per_packet;
	source->frame.rate = rate;
	source->frame.channels = implementation->number_of_channels;
	source->frame.payload = implementation->ianacode;
	return true;
}

void acd_music_source_rest(acd_music_source *source)
{
	if (source->file_open) {
		switch_core_file_close(&source->file);
		source->file_open = false;
	}
}

uint32_t acd_music_source_tick(acd_music_source *source)
{
	uint32_t written = 0;

	if (!encode_packet(source)) {
		return 0;
	}
	pthread_mutex_lock(&source->mutex);
	source->cursor = source->members;
	while (source->cursor) {
		acd_waiting_member *member = source->cursor;
		switch_frame_t frame = source->frame; /* the core may change fields of the one it is given */

		source->cursor = member->next;
		source->writing = member;
		pthread_mutex_unlock(&source->mutex);
		if (switch_core_session_write_frame(member->session, &frame, SWITCH_IO_FLAG_NONE, 0) == SWITCH_STATUS_SUCCESS) {
			written++;
		}
		pthread_mutex_lock(&source->mutex);
		source->writing = NULL;
		pthread_cond_broadcast(&source->written);
	}
	pthread_mutex_unlock(&source->mutex);
	return written;
}
