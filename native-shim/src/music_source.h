/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file music_source.h  One music source in one codec: opened once, encoded once per packet, written to every member */
#ifndef ACD_MUSIC_SOURCE_H
#define ACD_MUSIC_SOURCE_H

#include "shim.h"

#include <pthread.h>
#include <stdatomic.h>

typedef struct acd_music_source {
	struct acd_music_source *next;
	char path[256];
	const switch_codec_implementation_t *implementation;
	switch_memory_pool_t *pool;
	switch_codec_t codec;
	switch_file_handle_t file;
	bool file_open;
	int64_t retry_at_us; /* when it couldn't be opened: not before this; tick thread only */
	switch_frame_t frame;
	int16_t decoded[SWITCH_RECOMMENDED_BUFFER_SIZE / 2];
	uint8_t encoded[SWITCH_RECOMMENDED_BUFFER_SIZE];

	int64_t interval_us;
	int64_t due_us; /* when the next packet is to be sent; tick thread only */

	/* The tick thread writes to one member at a time without the mutex; `writing` says which. */
	pthread_mutex_t mutex;
	pthread_cond_t written;
	acd_waiting_member *members;
	acd_waiting_member *cursor;
	acd_waiting_member *writing;
	atomic_uint count;
} acd_music_source;

struct acd_waiting_member {
	acd_waiting_member *previous;
	acd_waiting_member *next;
	acd_music_source *source;
	switch_core_session_t *session;
};

/**
 * Opens path for sessions that write with this codec. Returns 0 or an errno. A path that can't be opened is silence until it can be
 * (logged).
 */
int acd_music_source_create(acd_music_source **sourcep, const char *path, switch_codec_t *write_codec);
void acd_music_source_destroy(acd_music_source *source);
void acd_music_source_add(acd_music_source *source, acd_waiting_member *member);
/** When it returns the tick thread doesn't touch the member any more. */
void acd_music_source_remove(acd_music_source *source, acd_waiting_member *member);

/** Tick thread: closes the file while nobody listens, since an open one keeps its format module from being unloaded. */
void acd_music_source_rest(acd_music_source *source);

/** Tick thread: produces the next packet and writes it to every member. Returns how many got it. */
uint32_t acd_music_source_tick(acd_music_source *source);

#endif
