/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file music_source.h  One piece of music at one rate: opened and decoded once, on a thread of its own
 *
 * The thread opens, reads, rewinds and reopens, all of which may block for as long as they like; it keeps a fifth of a second ahead in a
 * ring. The tick thread takes samples out of the ring and never waits: what isn't there is silence.
 */
#ifndef ACD_MUSIC_SOURCE_H
#define ACD_MUSIC_SOURCE_H

#include <stdbool.h>
#include <stdint.h>

#define ACD_MUSIC_PATH_BYTES 256

typedef struct acd_music_source acd_music_source;

/** Starts the thread; the file is opened when the first listener comes. Returns 0 or an errno. */
int acd_music_source_create(acd_music_source **sourcep, const char *path, uint32_t rate_hz, uint32_t channels);

/** Tells the thread to end and returns at once: a file that takes long to open is closed by its own thread when it is open. */
void acd_music_source_release(acd_music_source *source);

bool acd_music_source_is(const acd_music_source *source, const char *path, uint32_t rate_hz, uint32_t channels);

/**
 * Any thread: one listener more or less. Without any, the file is closed, since an open one keeps its format module from being unloaded.
 */
void acd_music_source_listen(acd_music_source *source, bool listening);

/** Tick thread: where a reader that begins now should begin, so that all hear the same. */
uint64_t acd_music_source_position(const acd_music_source *source);

/** Tick thread: the next samples (per channel) for the reader at *position, which moves on. Fills up with silence, never waits. */
void acd_music_source_read(acd_music_source *source, uint64_t *position, int16_t *to, uint32_t samples);

#endif
