/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file caller_media.c  A waiting caller's RTP, in the hands of the tick thread
 *
 * An RTP session with a timer makes every read, and every write that brings no timestamp, wait for the timer's next interval; one such
 * wait would hold up everybody else's music. So the timer is switched off while the room has the session (as the core itself does during
 * a bridge, rtp_notimer_during_bridge), reads never block, and timestamps go on by one packet per packet. An active jitter buffer may
 * wait too, so it is paused. What is no RTP makes the core wait as well: rtp_socket.c.
 */
#include "caller_media.h"

#include "rtp_socket.h"

#include <stdatomic.h>

#define PACKET_US 20000 /* what phones send */
#define FULL_DRAINS 8   /* every so many, until nothing is left: looking in vain costs a system call, and nobody is in a hurry */
#define READS_MAX 16

static switch_rtp_t *rtp_of(const acd_caller_media *media)
{
	switch_rtp_t *rtp = switch_core_media_get_rtp_session(media->session, SWITCH_MEDIA_TYPE_AUDIO);

	return rtp && switch_rtp_ready(rtp) ? rtp : NULL;
}

/*
 * Also in every tick: a re-INVITE may bring a new RTP session, timer or jitter buffer. Costs a few loads when there is nothing to do; the
 * channel's flags cost a lock each and are looked at when the session is another or something is about to be read.
 */
static void stop_waits(acd_caller_media *media, switch_rtp_t *rtp, bool reads)
{
	const bool looks = reads || media->filtered != rtp;
	const bool ice = looks ? switch_channel_test_flag(media->channel, CF_ICE) || switch_channel_test_flag(media->channel, CF_DTLS)
						   : media->ice;

	if (media->filtered != rtp || media->ice != ice) {
		acd_rtp_socket_filter(rtp, ice);
		media->filtered = rtp;
		media->ice = ice;
	}
	if (switch_rtp_test_flag(rtp, SWITCH_RTP_FLAG_USE_TIMER)) {
		switch_rtp_clear_flag(rtp, SWITCH_RTP_FLAG_USE_TIMER);
		media->has_timer = true;
	}
	if (!media->jitter_paused && switch_rtp_get_jitter_buffer(rtp)) {
		switch_rtp_pause_jitter_buffer(rtp, SWITCH_TRUE);
		media->jitter_paused = true;
	}
}

/* Called once per line of the list of taps, which has two lines when there is none. */
static switch_status_t count_line(switch_stream_handle_t *stream, const char *format, ...)
{
	(void) format;
	stream->data_len++;
	return SWITCH_STATUS_SUCCESS;
}

static bool is_tapped(switch_core_session_t *session)
{
	switch_stream_handle_t lines = { .write_function = count_line };

	switch_core_media_bug_enumerate(session, &lines);
	return lines.data_len > 2;
}

void acd_caller_media_take(acd_caller_media *media, switch_core_session_t *session)
{
	static atomic_uint taken;
	switch_rtp_t *rtp;

	memset(media, 0, sizeof(*media));
	media->drains = taken++; /* not everybody's full drain in the same tick */
	media->session = session;
	media->channel = switch_core_session_get_channel(session);
	media->tapped = is_tapped(session);
	if ((rtp = rtp_of(media))) {
		stop_waits(media, rtp, true);
	}
}

bool acd_caller_media_fits(const acd_caller_media *media, const switch_codec_implementation_t *implementation)
{
	switch_codec_t *codec = switch_core_session_get_write_codec(media->session);
	const switch_rtp_t *rtp = switch_core_media_get_rtp_session(media->session, SWITCH_MEDIA_TYPE_AUDIO);

	/* Endpoints without RTP (mod_loopback) have none; one that isn't ready would make the core wait for it. */
	return codec && codec->implementation == implementation && switch_core_codec_ready(codec) && (!rtp || rtp_of(media));
}

/*
 * The session's way takes some twenty locks per packet, to find out each time that nothing has to be converted and nobody listens in, and
 * leaves the cache of whoever has a thousand callers. The endpoint's way is what it comes to then; only hold has to be asked for.
 */
bool acd_caller_media_write(acd_caller_media *media, const switch_frame_t *frame)
{
	switch_frame_t copy = *frame; /* the core may change fields of the one it is given */

	if (media->tapped || !media->filtered) {
		return switch_core_session_write_frame(media->session, &copy, SWITCH_IO_FLAG_NONE, 0) == SWITCH_STATUS_SUCCESS;
	}
	return !switch_channel_test_flag(media->channel, CF_HOLD) &&
		   switch_core_media_write_frame(media->session, &copy, SWITCH_IO_FLAG_NONE, 0, SWITCH_MEDIA_TYPE_AUDIO) == SWITCH_STATUS_SUCCESS;
}

/* Without these the core would log, or sleep, before it says no. */
static bool can_read(const acd_caller_media *media)
{
	switch_codec_t *codec = switch_core_session_get_read_codec(media->session);

	return codec && switch_core_codec_ready(codec) && switch_channel_up_nosig(media->channel) &&
		   switch_channel_test_flag(media->channel, CF_AUDIO) && !switch_channel_test_flag(media->channel, CF_NOT_READY);
}

/*
 * The endpoint's way is the cheap one; only the session's way feeds recordings and tone detectors, but it sleeps when the call is on hold.
 */
static switch_status_t read_packet(acd_caller_media *media, switch_frame_t **frame)
{
	const switch_io_flag_t flags = SWITCH_IO_FLAG_NOBLOCK | SWITCH_IO_FLAG_SINGLE_READ;

	if (media->tapped && !switch_channel_test_flag(media->channel, CF_HOLD) &&
		!switch_channel_test_flag(media->channel, CF_LEG_HOLDING)) {
		return switch_core_session_read_frame(media->session, frame, flags, 0);
	}
	return switch_core_media_read_frame(media->session, frame, flags, 0, SWITCH_MEDIA_TYPE_AUDIO);
}

static bool is_full_drain(const acd_caller_media *media)
{
	return media->drains % FULL_DRAINS == 0;
}

/* Who is silent is looked at in the full drains only. */
static bool is_looked_at(const acd_caller_media *media)
{
	return !media->silent || is_full_drain(media);
}

/* Returns how many there were. A packet the core doesn't accept looks like none, so "until nothing is left" asks once more. */
static uint32_t read_packets(acd_caller_media *media, uint32_t limit)
{
	uint32_t misses_left = limit == READS_MAX ? 2 : 1;
	uint32_t packets = 0;
	switch_frame_t *frame = NULL;

	while (packets < limit && misses_left) {
		if (media->ice) {
			acd_rtp_socket_before_read(media->filtered);
		}
		if (read_packet(media, &frame) == SWITCH_STATUS_SUCCESS) {
			packets++;
		} else {
			misses_left--;
		}
	}
	return packets;
}

uint32_t acd_caller_media_drain(acd_caller_media *media, int64_t interval_us)
{
	switch_rtp_t *rtp = rtp_of(media);
	bool full, reads;
	uint32_t packets;

	media->drains++;
	full = is_full_drain(media);
	reads = is_looked_at(media);
	if (!rtp) {
		return 0;
	}
	stop_waits(media, rtp, reads);
	if (!reads || !can_read(media)) {
		return 0;
	}
	packets = read_packets(media, full ? READS_MAX : (uint32_t) ((interval_us + PACKET_US - 1) / PACKET_US));
	media->heard += packets;
	if (full) {
		media->silent = media->heard == 0;
		media->heard = 0;
		media->tapped = is_tapped(media->session);
	}
	return packets;
}

void acd_caller_media_give_back(acd_caller_media *media)
{
	switch_rtp_t *rtp = rtp_of(media);

	if (!rtp) {
		return;
	}
	if (can_read(media)) {
		(void) read_packets(media, READS_MAX); /* nobody shall hear what was said to the music */
	}
	if (media->filtered == rtp) {
		acd_rtp_socket_unfilter(rtp);
	}
	if (media->jitter_paused) {
		switch_rtp_pause_jitter_buffer(rtp, SWITCH_FALSE);
	}
	if (media->has_timer) {
		switch_rtp_set_flag(rtp, SWITCH_RTP_FLAG_USE_TIMER);
	}
}

bool acd_caller_media_has_digits(const acd_caller_media *media)
{
	return is_looked_at(media) && switch_channel_has_dtmf(media->channel);
}
