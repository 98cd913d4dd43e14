/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file waiting_room.c  Music for everyone who waits: one thread, one read and one encode per source and codec
 *
 * A thousand callers who each run `playback` on their own thread use two cores; a thousand who sleep while this thread writes the same
 * encoded packet to all of them use half of one. The thread sleeps while nobody waits.
 */
#define _GNU_SOURCE
#include "shim.h"

#include "music_source.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

#define LATE_US 5000
#define CATCH_UP_PACKETS 5 /* after a longer gap the stream starts afresh instead of sending a burst */

/* opening may take long; never held together with room_mutex by the tick */
static pthread_mutex_t create_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t room_mutex = PTHREAD_MUTEX_INITIALIZER; /* guards the list and running */
static pthread_cond_t room_cond = PTHREAD_COND_INITIALIZER;
static acd_music_source *sources;
static bool running;
static pthread_t tick_thread;

static atomic_uint member_count;
static _Atomic uint64_t frames;
static _Atomic uint64_t late_ticks;
static _Atomic int64_t last_tick_us;

/* ---- the tick thread ---- */

/* Returns the source that is due first among those with members, or null. Sources are never taken out while the thread runs. */
static acd_music_source *next_due(void)
{
	acd_music_source *first = NULL;

	for (acd_music_source *source = sources; source; source = source->next) {
		if (!source->count) {
			acd_music_source_rest(source);
		} else if (!first || source->due_us < first->due_us) {
			first = source;
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

static void send_packet(acd_music_source *source)
{
	const int64_t begin_us = acd_now_us();
	const int64_t late_us = begin_us - source->due_us;

	if (late_us > CATCH_UP_PACKETS * source->interval_us) {
		source->due_us = begin_us;
	} else if (late_us > LATE_US) {
		late_ticks++;
	}
	frames += acd_music_source_tick(source);
	last_tick_us = acd_now_us() - begin_us;
	source->due_us += source->interval_us;
}

static void *tick_main(void *arg)
{
	(void) arg;
	pthread_setname_np(pthread_self(), "acd-music");
	pthread_mutex_lock(&room_mutex);
	while (running) {
		acd_music_source *source = next_due();

		if (!source) {
			pthread_cond_wait(&room_cond, &room_mutex);
			continue;
		}
		pthread_mutex_unlock(&room_mutex);
		if (source->due_us > acd_now_us()) {
			sleep_until(source->due_us);
		}
		send_packet(source);
		pthread_mutex_lock(&room_mutex);
	}
	pthread_mutex_unlock(&room_mutex);
	return NULL;
}

/* ---- callers ---- */

static acd_music_source *find_source(const char *music, const switch_codec_t *codec)
{
	acd_music_source *source;

	pthread_mutex_lock(&room_mutex);
	for (source = sources; source; source = source->next) {
		if (source->implementation == codec->implementation && !strcmp(source->path, music)) {
			break;
		}
	}
	pthread_mutex_unlock(&room_mutex);
	return source;
}

/* Finds the source or makes it; null when there is no memory. */
static acd_music_source *get_source(const char *music, switch_codec_t *codec)
{
	acd_music_source *source = find_source(music, codec);

	if (source) {
		return source;
	}
	pthread_mutex_lock(&create_mutex);
	source = find_source(music, codec);
	if (!source && !acd_music_source_create(&source, music, codec)) {
		pthread_mutex_lock(&room_mutex);
		source->next = sources;
		sources = source;
		pthread_mutex_unlock(&room_mutex);
	}
	pthread_mutex_unlock(&create_mutex);
	return source;
}

acd_waiting_member *acd_waiting_room_enter(switch_core_session_t *session, const char *music)
{
	switch_codec_t *codec = switch_core_session_get_write_codec(session);
	acd_waiting_member *member;
	acd_music_source *source;

	if (zstr(music) || !codec || !switch_core_codec_ready(codec) || !switch_channel_media_ready(switch_core_session_get_channel(session))) {
		return NULL;
	}
	source = get_source(music, codec);
	member = source ? calloc(1, sizeof(*member)) : NULL;
	if (!member) {
		return NULL;
	}
	member->session = session;
	member_count++;
	acd_music_source_add(source, member);
	pthread_mutex_lock(&room_mutex);
	pthread_cond_signal(&room_cond);
	pthread_mutex_unlock(&room_mutex);
	return member;
}

void acd_waiting_room_leave(acd_waiting_member *member)
{
	if (member) {
		acd_music_source_remove(member->source, member);
		member_count--;
		free(member);
	}
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
	acd_music_source *source;

	pthread_mutex_lock(&room_mutex);
	if (!running) {
		pthread_mutex_unlock(&room_mutex);
		return;
	}
	running = false;
	pthread_cond_signal(&room_cond);
	pthread_mutex_unlock(&room_mutex);
	pthread_join(tick_thread, NULL);
	while ((source = sources)) {
		sources = source->next;
		acd_music_source_destroy(source);
	}
}

acd_waiting_stats acd_waiting_room_get_stats(void)
{
	acd_waiting_stats stats = { .members = member_count, .frames = frames, .late_ticks = late_ticks, .last_tick_us = last_tick_us };

	pthread_mutex_lock(&room_mutex);
	for (const acd_music_source *source = sources; source; source = source->next) {
		stats.sources++;
	}
	pthread_mutex_unlock(&room_mutex);
	return stats;
}
