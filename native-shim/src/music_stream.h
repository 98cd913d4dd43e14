/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file music_stream.h  One piece of music in one codec: encoded once per packet, written to every member */
#ifndef ACD_MUSIC_STREAM_H
#define ACD_MUSIC_STREAM_H

#include "caller_media.h"
#include "music_source.h"
#include "prompt.h"

#include <pthread.h>
#include <stdatomic.h>

typedef struct acd_music_stream {
	struct acd_music_stream *next;
	char path[ACD_MUSIC_PATH_BYTES];
	acd_music_source *source; /* null: silence */
	uint64_t position;        /* in the source; tick thread only */
	const switch_codec_implementation_t *implementation;
	switch_memory_pool_t *pool;
	switch_codec_t codec;
	bool can_encode; /* false: its members hear nothing */
	switch_frame_t frame;
	int16_t decoded[SWITCH_RECOMMENDED_BUFFER_SIZE / 2];
	uint8_t encoded[SWITCH_RECOMMENDED_BUFFER_SIZE];

	int64_t interval_us;
	int64_t due_us; /* when the next packet is to be sent; tick thread only */

	/* The tick thread serves one member at a time without the mutex; `serving` says which. */
	pthread_mutex_t mutex;
	pthread_cond_t served;
	acd_waiting_member *members;
	acd_waiting_member *cursor;
	acd_waiting_member *serving;
	atomic_uint count;
} acd_music_stream;

struct acd_waiting_member {
	acd_waiting_member *previous;
	acd_waiting_member *next;
	acd_music_stream *stream;
	acd_caller_media media;
	atomic_uint news; /* ACD_NEWS_*, what his thread hasn't looked at yet */
	acd_waiting_attend_h *attend_h;
	void *attend_arg;
	acd_prompt *prompt; /* played instead of the music; changed only while he isn't served */
	uint32_t prompt_frame;
};

/** What one tick did, added up. */
typedef struct acd_music_tick {
	uint64_t encoded;
	uint64_t frames;
	uint64_t packets_in;
} acd_music_tick;

/** For sessions that write with this codec; source may be null. Keeps no reference to write_codec. Returns 0 or an errno. */
int acd_music_stream_create(acd_music_stream **streamp, const char *path, acd_music_source *source, switch_codec_t *write_codec);
void acd_music_stream_destroy(acd_music_stream *stream);
/** Any thread: sessions that write with this codec, of the stream's implementation, can use its packets. */
bool acd_music_stream_is_for(const acd_music_stream *stream, const switch_codec_t *write_codec);

void acd_music_stream_add(acd_music_stream *stream, acd_waiting_member *member);
/** When it returns the tick thread doesn't touch the member any more. */
void acd_music_stream_remove(acd_music_stream *stream, acd_waiting_member *member);
/** The member's thread: plays prompt (or, null, the music) from the next packet on. Returns what was played until now. */
acd_prompt *acd_music_stream_exchange_prompt(acd_music_stream *stream, acd_waiting_member *member, acd_prompt *prompt);

/** Tick thread: produces the next packet, writes it to every member and takes what they sent. */
void acd_music_stream_tick(acd_music_stream *stream, acd_music_tick *tick);

#endif
