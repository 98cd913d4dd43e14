/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file tts_cache.h  Texts that are spoken: rendered once through FreeSWITCH's speech interface, then files */
#ifndef ACD_TTS_CACHE_H
#define ACD_TTS_CACHE_H

#include "shim.h"

#define ACD_TTS_PATH_BYTES 1024

int acd_tts_cache_init(void);
int acd_tts_cache_stop(int64_t timeout_ms);
void acd_tts_cache_shutdown(void);

/** "tts://ENGINE|VOICE|TEXT" */
bool acd_tts_is(const char *item);

/** Engine thread: ACD_COMMAND_PREPARE_PROMPT. Renders it in the background unless its file is there. */
void acd_tts_cache_prepare(const acd_command *command);

/**
 * Any thread, never waits for a rendering: the file of a text. False when there is none (yet): it is left out this time, and rendered in
 * the background unless that has failed since the last prepare; then the log has said what to do.
 */
bool acd_tts_cache_find(const char *item, char *path, size_t path_size);

#endif
