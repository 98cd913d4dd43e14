/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file music_stream.c  One piece of music in one codec: encoded once per packet, written to every member */
#include "music_stream.h"

#include "encode.h"

#include <errno.h>
#include <stdlib.h>

/* Said once per music and codec: a stream lives as long as the module. */
static bool can_encode(const switch_codec_t *codec)
{
	const bool can = acd_encode_can(codec);

	if (!can) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR,
						  "acd: %s can't be encoded here, its module only passes it on; callers who talk in it wait without music and "
						  "announcements. Take it off the profile's codecs (inbound-codec-prefs), or load a module that encodes it\n",
						  codec->implementation->iananame);
	}
	return can;
}

int acd_music_stream_create(acd_music_stream **streamp, const char *path, acd_music_source *source, switch_codec_t *write_codec)
{
	acd_music_stream *stream = calloc(1, sizeof(*stream));
	int err = ENOMEM;

	if (!stream || switch_core_new_memory_pool(&stream->pool) != SWITCH_STATUS_SUCCESS) {
		goto out;
	}
	/* A copy shares the implementation, so the core sees that nothing has to be converted and passes the packet through. */
	if (switch_core_codec_copy(write_codec, &stream->codec, NULL, stream->pool) != SWITCH_STATUS_SUCCESS) {
		err = EIO;
		goto out;
	}
	switch_copy_string(stream->path, path, sizeof(stream->path));
	stream->source = source;
	stream->implementation = stream->codec.implementation;
	stream->can_encode = can_encode(&stream->codec);
	stream->interval_us = stream->implementation->microseconds_per_packet;
	stream->frame.codec = &stream->codec;
	stream->frame.data = stream->encoded;
	stream->frame.buflen = sizeof(stream->encoded);
	pthread_mutex_init(&stream->mutex, NULL);
	pthread_cond_init(&stream->served, NULL);
	*streamp = stream;
	return 0;
out:
	if (stream && stream->pool) {
		switch_core_destroy_memory_pool(&stream->pool);
	}
	free(stream);
	return err;
}

void acd_music_stream_destroy(acd_music_stream *stream)
{
	switch_core_codec_destroy(&stream->codec);
	switch_core_destroy_memory_pool(&stream->pool);
	pthread_cond_destroy(&stream->served);
	pthread_mutex_destroy(&stream->mutex);
	free(stream);
}

bool acd_music_stream_is_for(const acd_music_stream *stream, const switch_codec_t *write_codec)
{
	const char *ours = stream->codec.fmtp_in;
	const char *theirs = write_codec->fmtp_in;

	return !strcmp(ours ? ours : "", theirs ? theirs : "");
}

/* ---- members ---- */

void acd_music_stream_add(acd_music_stream *stream, acd_waiting_member *member)
{
	member->stream = stream;
	member->previous = NULL;
	pthread_mutex_lock(&stream->mutex);
	member->next = stream->members;
	if (member->next) {
		member->next->previous = member;
	}
	stream->members = member;
	stream->count++;
	pthread_mutex_unlock(&stream->mutex);
	if (stream->source) {
		acd_music_source_listen(stream->source, true);
	}
}

static void await_served_needs_lock(acd_music_stream *stream, const acd_waiting_member *member)
{
	while (stream->serving == member) {
		pthread_cond_wait(&stream->served, &stream->mutex);
	}
}

void acd_music_stream_remove(acd_music_stream *stream, acd_waiting_member *member)
{
	pthread_mutex_lock(&stream->mutex);
	await_served_needs_lock(stream, member);
	if (stream->cursor == member) {
		stream->cursor = member->next;
	}
	if (member->previous) {
		member->previous->next = member->next;
	} else {
		stream->members = member->next;
	}
	if (member->next) {
		member->next->previous = member->previous;
	}
	stream->count--;
	pthread_mutex_unlock(&stream->mutex);
	if (stream->source) {
		acd_music_source_listen(stream->source, false);
	}
}

acd_prompt *acd_music_stream_exchange_prompt(acd_music_stream *stream, acd_waiting_member *member, acd_prompt *prompt)
{
	acd_prompt *before;

	pthread_mutex_lock(&stream->mutex);
	await_served_needs_lock(stream, member);
	before = member->prompt;
	member->prompt = prompt;
	member->prompt_frame = 0;
	pthread_mutex_unlock(&stream->mutex);
	return before;
}

/* ---- the tick ---- */

static bool encode_packet(acd_music_stream *stream, acd_music_tick *tick)
{
	const switch_codec_implementation_t *implementation = stream->implementation;
	const uint32_t channels = implementation->number_of_channels;
	const uint32_t samples = implementation->decoded_bytes_per_packet / 2 / channels;
	uint32_t length;

	if (stream->source) {
		acd_music_source_read(stream->source, &stream->position, stream->decoded, samples);
	}
	if (!stream->can_encode || !acd_encode(&stream->codec, stream->decoded, stream->encoded, &length)) {
		return false;
	}
	tick->encoded++;
	stream->frame.datalen = length;
	stream->frame.samples = implementation->samples_per_packet;
	stream->frame.rate = implementation->actual_samples_per_second;
	stream->frame.channels = channels;
	stream->frame.payload = implementation->ianacode;
	return true;
}

/* Wakes his thread, once per kind until it has looked. */
static void tell(acd_waiting_member *member, uint32_t news)
{
	if (news & ~atomic_fetch_or(&member->news, news)) {
		member->attend_h(member->attend_arg);
	}
}

/* What he hears now; null for nothing. */
static const switch_frame_t *next_frame(acd_waiting_member *member, const switch_frame_t *music, switch_frame_t *own)
{
	if (!member->prompt) {
		return music;
	}
	own->codec = &member->stream->codec;
	if (acd_prompt_frame(member->prompt, member->prompt_frame, member->stream->decoded, own)) {
		member->prompt_frame++;
		return own;
	}
	tell(member, ACD_NEWS_PROMPT_ENDED);
	return music;
}

static void serve(acd_waiting_member *member, const switch_frame_t *music, acd_music_tick *tick)
{
	switch_frame_t own = { 0 };

	if (acd_caller_media_fits(&member->media, member->stream->implementation)) {
		const switch_frame_t *frame = next_frame(member, music, &own);
		tick->frames += frame && acd_caller_media_write(&member->media, frame);
	} else {
		tell(member, ACD_NEWS_CODEC_CHANGED);
	}
	tick->packets_in += acd_caller_media_drain(&member->media, member->stream->interval_us);
	if (acd_caller_media_has_digits(&member->media)) {
		tell(member, ACD_NEWS_DIGITS);
	}
}

void acd_music_stream_tick(acd_music_stream *stream, acd_music_tick *tick)
{
	const switch_frame_t *music = encode_packet(stream, tick) ? &stream->frame : NULL;

	pthread_mutex_lock(&stream->mutex);
	stream->cursor = stream->members;
	while (stream->cursor) {
		acd_waiting_member *member = stream->cursor;

		stream->cursor = member->next;
		stream->serving = member;
		pthread_mutex_unlock(&stream->mutex);
		serve(member, music, tick);
		pthread_mutex_lock(&stream->mutex);
		stream->serving = NULL;
		pthread_cond_broadcast(&stream->served);
	}
	pthread_mutex_unlock(&stream->mutex);
}
