/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file waiting_room.c  Music for everyone who waits: one thread, one encode per music and codec
 *
 * A thousand callers who each run `playback` on their own thread use two cores; a thousand who sleep while this thread writes the same
 * encoded packet to all of them use half of one. The thread also takes what they send. It sleeps while nobody waits, and never waits for
 * a file (music_source.c), a prompt (announcements.c) or a caller (caller_media.c).
 */
#define _GNU_SOURCE
#include "shim.h"

#include "music_stream.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#define TICK_NICENESS (-10)
#define LATE_US 5000
/* Streams stay, and phones may say anything: who comes with one fmtp more hears what was encoded for another. */
#define ALIKE_STREAMS_MAX 16
#define CATCH_UP_PACKETS 5 /* after a longer gap the stream starts afresh instead of sending a burst */

/* making a codec may take long; never held together with room_mutex by the tick */
static pthread_mutex_t create_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t room_mutex = PTHREAD_MUTEX_INITIALIZER; /* guards the list and running */
static pthread_cond_t room_cond = PTHREAD_COND_INITIALIZER;
static acd_music_stream *streams;
static bool running;
static pthread_t tick_thread;

static atomic_uint member_count;
static _Atomic uint64_t encoded;
static _Atomic uint64_t frames;
static _Atomic uint64_t packets_in;
static _Atomic uint64_t late_ticks;
static _Atomic int64_t last_tick_us;

/* ---- the tick thread ---- */

/* Returns the stream that is due first among those with members, or null. Streams are never taken out while the thread runs. */
static acd_music_stream *next_due(void)
{
	acd_music_stream *first = NULL;

	for (acd_music_stream *stream = streams; stream; stream = stream->next) {
		if (stream->count && (!first || stream->due_us < first->due_us)) {
			first = stream;
		}
	}
	return first;
}

static void sleep_until(int64_t at_us)
{
	const struct timespec until = { .tv_sec = (time_t) (at_us / 1000000), .tv_nsec = (long) (at_us % 1000000) * 1000 };

	while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL) == EINTR) {
	}
}

static void send_packet(acd_music_stream *stream)
{
	const int64_t begin_us = acd_now_us();
	const int64_t late_us = begin_us - stream->due_us;
	acd_music_tick tick = { 0 };

	if (late_us > CATCH_UP_PACKETS * stream->interval_us) {
		stream->due_us = begin_us;
	} else if (late_us > LATE_US) {
		late_ticks++;
	}
	acd_music_stream_tick(stream, &tick);
	encoded += tick.encoded;
	frames += tick.frames;
	packets_in += tick.packets_in;
	last_tick_us = acd_now_us() - begin_us;
	stream->due_us += stream->interval_us;
}

/*
 * One thread speaks to everybody who waits: when others are served before it, all of them hear it. A thread's niceness is its own on Linux.
 * Where FreeSWITCH may not go below 0 (LimitNICE) it stays as it is.
 */
static void go_first(void)
{
	(void) setpriority(PRIO_PROCESS, (id_t) syscall(SYS_gettid), TICK_NICENESS);
}

static void *tick_main(void *arg)
{
	(void) arg;
	pthread_setname_np(pthread_self(), "acd-music");
	go_first();
	pthread_mutex_lock(&room_mutex);
	while (running) {
		acd_music_stream *stream = next_due();

		if (!stream) {
			pthread_cond_wait(&room_cond, &room_mutex);
			continue;
		}
		pthread_mutex_unlock(&room_mutex);
		if (stream->due_us > acd_now_us()) {
			sleep_until(stream->due_us);
		}
		send_packet(stream);
		pthread_mutex_lock(&room_mutex);
	}
	pthread_mutex_unlock(&room_mutex);
	return NULL;
}

/* ---- callers ---- */

/* An encoder depends on what the phone said of its codec (fmtp): its modes, its bitrate. */
static acd_music_stream *find_stream(const char *music, const switch_codec_t *codec)
{
	acd_music_stream *found = NULL, *alike = NULL;
	uint32_t count = 0;

	pthread_mutex_lock(&room_mutex);
	for (acd_music_stream *stream = streams; stream && !found; stream = stream->next) {
		if (stream->implementation == codec->implementation && !strcmp(stream->path, music)) {
			found = acd_music_stream_is_for(stream, codec) ? stream : NULL;
			alike = stream;
			count++;
		}
	}
	pthread_mutex_unlock(&room_mutex);
	return !found && count >= ALIKE_STREAMS_MAX ? alike : found;
}

/* Needs create_mutex. The same music at the same rate is read once, whatever it is encoded to; null is silence. */
static int get_source(acd_music_source **sourcep, const char *music, const switch_codec_implementation_t *implementation)
{
	const uint32_t rate_hz = implementation->actual_samples_per_second;
	const uint32_t channels = implementation->number_of_channels;

	*sourcep = NULL;
	if (!*music) {
		return 0;
	}
	for (acd_music_stream *stream = streams; stream; stream = stream->next) {
		if (stream->source && acd_music_source_is(stream->source, music, rate_hz, channels)) {
			*sourcep = stream->source;
			return 0;
		}
	}
	return acd_music_source_create(sourcep, music, rate_hz, channels);
}

static void release_unused(acd_music_source *source)
{
	for (const acd_music_stream *stream = streams; stream; stream = stream->next) {
		if (stream->source == source) {
			return;
		}
	}
	if (source) {
		acd_music_source_release(source);
	}
}

static void publish(acd_music_stream *stream)
{
	pthread_mutex_lock(&room_mutex);
	stream->next = streams;
	streams = stream;
	pthread_mutex_unlock(&room_mutex);
}

/* Finds the stream or makes it; null when there is no memory. */
static acd_music_stream *get_stream(const char *music, switch_codec_t *codec)
{
	acd_music_stream *stream = find_stream(music, codec);
	acd_music_source *source;

	if (stream) {
		return stream;
	}
	pthread_mutex_lock(&create_mutex);
	stream = find_stream(music, codec);
	if (!stream && !get_source(&source, music, codec->implementation)) {
		if (acd_music_stream_create(&stream, music, source, codec)) {
			release_unused(source);
			stream = NULL;
		} else {
			publish(stream);
		}
	}
	pthread_mutex_unlock(&create_mutex);
	return stream;
}

acd_waiting_member *acd_waiting_room_enter(switch_core_session_t *session, const char *music, acd_waiting_attend_h *attend_h, void *arg)
{
	switch_codec_t *codec = switch_core_session_get_write_codec(session);
	acd_waiting_member *member;
	acd_music_stream *stream;

	if (!codec || !switch_core_codec_ready(codec) || !switch_channel_media_ready(switch_core_session_get_channel(session))) {
		return NULL;
	}
	stream = get_stream(music, codec);
	member = stream ? calloc(1, sizeof(*member)) : NULL;
	if (!member) {
		return NULL;
	}
	member->attend_h = attend_h;
	member->attend_arg = arg;
	acd_caller_media_take(&member->media, session);
	member_count++;
	acd_music_stream_add(stream, member);
	pthread_mutex_lock(&room_mutex);
	pthread_cond_signal(&room_cond);
	pthread_mutex_unlock(&room_mutex);
	return member;
}

void acd_waiting_room_leave(acd_waiting_member *member)
{
	if (member) {
		acd_music_stream_remove(member->stream, member);
		acd_caller_media_give_back(&member->media);
		acd_prompt_release(member->prompt);
		member_count--;
		free(member);
	}
}

uint32_t acd_waiting_room_take_news(acd_waiting_member *member)
{
	return member ? atomic_exchange(&member->news, 0) : 0;
}

bool acd_waiting_room_play(acd_waiting_member *member, acd_prompt *prompt)
{
	const bool fits = member && (!prompt || acd_prompt_is_for(prompt, member->stream->implementation));

	acd_prompt_release(fits ? acd_music_stream_exchange_prompt(member->stream, member, prompt) : prompt);
	return fits;
}

/* ---- life ---- */

int acd_waiting_room_init(void)
{
	int err;

	running = true;
	err = pthread_create(&tick_thread, NULL, tick_main, NULL);
	running = !err;
	return err;
}

void acd_waiting_room_shutdown(void)
{
	acd_music_stream *stream;

	pthread_mutex_lock(&room_mutex);
	if (!running) {
		pthread_mutex_unlock(&room_mutex);
		return;
	}
	running = false;
	pthread_cond_signal(&room_cond);
	pthread_mutex_unlock(&room_mutex);
	pthread_join(tick_thread, NULL);
	while ((stream = streams)) {
		streams = stream->next;
		release_unused(stream->source);
		acd_music_stream_destroy(stream);
	}
}

acd_waiting_stats acd_waiting_room_get_stats(void)
{
	acd_waiting_stats stats = {
		.members = member_count,
		.encoded = encoded,
		.frames = frames,
		.packets_in = packets_in,
		.late_ticks = late_ticks,
		.last_tick_us = last_tick_us,
	};

	pthread_mutex_lock(&room_mutex);
	for (const acd_music_stream *stream = streams; stream; stream = stream->next) {
		stats.streams++;
	}
	pthread_mutex_unlock(&room_mutex);
	return stats;
}
