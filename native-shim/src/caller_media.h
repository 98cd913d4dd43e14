/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file caller_media.h  A waiting caller's RTP, in the hands of the tick thread */
#ifndef ACD_CALLER_MEDIA_H
#define ACD_CALLER_MEDIA_H

#include "shim.h"

typedef struct acd_caller_media {
	switch_core_session_t *session;
	switch_channel_t *channel;
	switch_rtp_t *filtered; /* whose socket lets only in what can be read without a wait */
	bool ice;
	bool has_timer;     /* reads and writes waited for a timer before we took over */
	bool jitter_paused; /* we paused the jitter buffer */
	bool tapped;        /* somebody listens in: a recording, a tone detector */
	bool silent;        /* nothing came between the last two full drains: until something does, only they look */
	uint32_t heard;     /* packets since the last full drain */
	uint32_t drains;
} acd_caller_media;

/**
 * Caller's thread, which stops reading and writing: from now on reads and writes don't wait. Undone by acd_caller_media_give_back, which
 * the same thread calls when the tick thread doesn't use it any more.
 */
void acd_caller_media_take(acd_caller_media *media, switch_core_session_t *session);
void acd_caller_media_give_back(acd_caller_media *media);

/** Tick thread: whether the session sends in this codec and can send now. */
bool acd_caller_media_fits(const acd_caller_media *media, const switch_codec_implementation_t *implementation);

/** Tick thread. True when the frame was sent. */
bool acd_caller_media_write(acd_caller_media *media, const switch_frame_t *frame);

/**
 * Tick thread: takes what came in and drops it, which teaches the core the caller's address, keeps ICE and RTCP alive, notices a dead
 * caller (media_timeout) and finds digits. interval_us is the time between two calls. Returns how many packets there were.
 */
uint32_t acd_caller_media_drain(acd_caller_media *media, int64_t interval_us);

/** Tick thread: whether digits lie in the channel's queue. */
bool acd_caller_media_has_digits(const acd_caller_media *media);

#endif
