/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file music_source.c  One piece of music at one rate: opened and decoded once, on a thread of its own
 *
 * The ring has one writer, the source's thread, and one reader thread, the tick, on which all readers' positions live. Positions count
 * samples per channel since the source was made and never wrap in practice.
 */
#include "music_source.h"

#include "shim.h"
#include "threads.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#define STACK_BYTES (512u * 1024u) /* formats bring decoders and HTTP clients */
#define CHUNK_MS 20
#define AHEAD_MS 200
#define RING_MS 1000
#define NAP_US (60 * 1000) /* while far enough ahead; less than AHEAD_MS */
#define RETRY_MIN_US (1 * 1000000)
#define RETRY_MAX_US (60 * 1000000)

struct acd_music_source {
	char path[ACD_MUSIC_PATH_BYTES];
	uint32_t rate_hz;
	uint32_t channels;
	atomic_uint users; /* the owner and the thread; the last one frees */

	pthread_mutex_t mutex; /* guards listeners and closing */
	pthread_cond_t changed;
	uint32_t listeners;
	bool closing;

	/* the source's thread only */
	switch_file_handle_t file;
	bool open;
	bool fresh; /* nothing was read since it was opened */
	int64_t retry_us; /* 0 unless the last attempt failed */
	int64_t retry_at_us;

	uint32_t ring_samples;
	_Atomic uint64_t written;
	_Atomic uint64_t played; /* the furthest reader's position */
	int16_t chunk[SWITCH_RECOMMENDED_BUFFER_SIZE / 2];
	int16_t ring[]; /* ring_samples * channels */
};

static void drop(acd_music_source *source)
{
	if (atomic_fetch_sub(&source->users, 1) == 1) {
		pthread_cond_destroy(&source->changed);
		pthread_mutex_destroy(&source->mutex);
		free(source);
	}
}

static uint32_t samples_of(const acd_music_source *source, uint32_t ms)
{
	return source->rate_hz / 1000 * ms;
}

/* ---- the source's thread ---- */

static void close_file(acd_music_source *source)
{
	if (source->open) {
		switch_core_file_close(&source->file);
		source->open = false;
	}
}

/* Said once until it plays again, however often it is tried. */
static void complain(acd_music_source *source, const char *what)
{
	if (!source->retry_us) {
		source->retry_us = RETRY_MIN_US;
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_ERROR,
						  "acd: %s music \"%s\" at %u Hz; callers wait in silence, and it is tried again every minute at least. "
						  "Check the queue's moh-sound and that its format module is loaded\n",
						  what, source->path, source->rate_hz);
	} else if (source->retry_us < RETRY_MAX_US) {
		source->retry_us = source->retry_us * 2 < RETRY_MAX_US ? source->retry_us * 2 : RETRY_MAX_US;
	}
	source->retry_at_us = acd_now_us() + source->retry_us;
}

static bool open_file(acd_music_source *source)
{
	memset(&source->file, 0, sizeof(source->file));
	source->open = switch_core_file_open(&source->file, source->path, source->channels, source->rate_hz,
										 SWITCH_FILE_FLAG_READ | SWITCH_FILE_DATA_SHORT, NULL) == SWITCH_STATUS_SUCCESS;
	source->fresh = source->open;
	if (!source->open) {
		complain(source, "can't open");
	}
	return source->open;
}

static switch_size_t read_chunk(acd_music_source *source)
{
	switch_size_t got = samples_of(source, CHUNK_MS);

	return switch_core_file_read(&source->file, source->chunk, &got) == SWITCH_STATUS_SUCCESS ? got : 0;
}

/* A file that ends begins again; a stream that can't be rewound is opened anew by the next turn. */
static switch_size_t read_on(acd_music_source *source)
{
	switch_size_t got = read_chunk(source);
	unsigned int position = 0;

	if (!got && !source->fresh) {
		switch_core_file_seek(&source->file, &position, 0, SEEK_SET);
		got = read_chunk(source);
	}
	if (!got) {
		if (source->fresh) {
			complain(source, "nothing comes from");
		}
		close_file(source);
		return 0;
	}
	if (source->fresh && source->retry_us) {
		switch_log_printf(SWITCH_CHANNEL_LOG, SWITCH_LOG_NOTICE, "acd: music \"%s\" plays now\n", source->path);
	}
	source->fresh = false;
	source->retry_us = 0;
	return got;
}

static void append(acd_music_source *source, switch_size_t samples)
{
	const uint64_t at = atomic_load_explicit(&source->written, memory_order_relaxed);
	const uint32_t start = (uint32_t) (at % source->ring_samples);
	const uint32_t first = source->ring_samples - start < samples ? source->ring_samples - start : (uint32_t) samples;
	const size_t sample_bytes = source->channels * sizeof(int16_t);

	memcpy(source->ring + (size_t) start * source->channels, source->chunk, first * sample_bytes);
	memcpy(source->ring, source->chunk + (size_t) first * source->channels, (samples - first) * sample_bytes);
	atomic_store_explicit(&source->written, at + samples, memory_order_release);
}

static bool far_ahead(const acd_music_source *source)
{
	return atomic_load(&source->written) >= atomic_load(&source->played) + samples_of(source, AHEAD_MS);
}

/* One step without the mutex. Returns how long to sleep before the next, in us; < 0: until a listener comes. */
static int64_t step(acd_music_source *source, bool wanted)
{
	const int64_t pause_us = source->retry_us ? source->retry_at_us - acd_now_us() : 0;

	if (!wanted) {
		close_file(source);
		return -1;
	}
	if (!source->open && pause_us > 0) {
		return pause_us;
	}
	if (!source->open && !open_file(source)) {
		return source->retry_us;
	}
	if (far_ahead(source)) {
		return NAP_US;
	}
	append(source, read_on(source));
	return 0;
}

static void *source_main(void *arg)
{
	acd_music_source *source = arg;

	pthread_mutex_lock(&source->mutex);
	while (!source->closing) {
		const bool wanted = source->listeners > 0;
		int64_t sleep_us;

		pthread_mutex_unlock(&source->mutex);
		sleep_us = step(source, wanted);
		pthread_mutex_lock(&source->mutex);
		if (source->closing || (source->listeners > 0) != wanted) {
			continue;
		}
		if (sleep_us < 0) {
			pthread_cond_wait(&source->changed, &source->mutex);
		} else if (sleep_us) {
			const struct timespec until = acd_deadline_after(sleep_us);
			pthread_cond_timedwait(&source->changed, &source->mutex, &until);
		}
	}
	pthread_mutex_unlock(&source->mutex);
	close_file(source);
	drop(source);
	return NULL;
}

/* ---- the owner ---- */

int acd_music_source_create(acd_music_source **sourcep, const char *path, uint32_t rate_hz, uint32_t channels)
{
	const uint32_t ring_samples = rate_hz / 1000 * RING_MS;
	acd_music_source *source = calloc(1, sizeof(*source) + (size_t) ring_samples * channels * sizeof(int16_t));
	pthread_t thread;
	int err;

	if (!source) {
		return ENOMEM;
	}
	switch_copy_string(source->path, path, sizeof(source->path));
	source->rate_hz = rate_hz;
	source->channels = channels;
	source->ring_samples = ring_samples;
	pthread_mutex_init(&source->mutex, NULL);
	acd_cond_init(&source->changed);
	atomic_init(&source->users, 2);
	err = acd_thread_start(&thread, STACK_BYTES, source_main, source);
	if (err) {
		atomic_store(&source->users, 1);
		drop(source);
		return err;
	}
	pthread_detach(thread);
	*sourcep = source;
	return 0;
}

void acd_music_source_release(acd_music_source *source)
{
	pthread_mutex_lock(&source->mutex);
	source->closing = true;
	pthread_cond_signal(&source->changed);
	pthread_mutex_unlock(&source->mutex);
	drop(source);
}

bool acd_music_source_is(const acd_music_source *source, const char *path, uint32_t rate_hz, uint32_t channels)
{
	return source->rate_hz == rate_hz && source->channels == channels && !strcmp(source->path, path);
}

void acd_music_source_listen(acd_music_source *source, bool listening)
{
	pthread_mutex_lock(&source->mutex);
	if (listening) {
		source->listeners++;
	} else {
		source->listeners--;
	}
	if (source->listeners <= 1) {
		pthread_cond_signal(&source->changed);
	}
	pthread_mutex_unlock(&source->mutex);
}

/* ---- the tick thread ---- */

uint64_t acd_music_source_position(const acd_music_source *source)
{
	return atomic_load_explicit(&source->played, memory_order_relaxed);
}

void acd_music_source_read(acd_music_source *source, uint64_t *position, int16_t *to, uint32_t samples)
{
	const uint64_t written = atomic_load_explicit(&source->written, memory_order_acquire);
	const uint64_t played = acd_music_source_position(source);
	const size_t sample_bytes = source->channels * sizeof(int16_t);
	uint32_t got = 0;

	/* One that was left behind, because nobody listened in its codec for a while, joins the others. */
	if (*position + source->ring_samples - samples_of(source, AHEAD_MS + 2 * CHUNK_MS) < written) {
		*position = played;
	}
	while (got < samples && *position < written) {
		const uint32_t start = (uint32_t) (*position % source->ring_samples);
		uint32_t run = samples - got;

		run = run < source->ring_samples - start ? run : source->ring_samples - start;
		run = run < written - *position ? run : (uint32_t) (written - *position);
		memcpy(to + (size_t) got * source->channels, source->ring + (size_t) start * source->channels, run * sample_bytes);
		got += run;
		*position += run;
	}
	memset(to + (size_t) got * source->channels, 0, (samples - got) * sample_bytes);
	if (*position > played) {
		atomic_store_explicit(&source->played, *position, memory_order_relaxed);
	}
}
