/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file caller_waiting.c  What one caller hears and says while he waits. Everything on the caller's own thread */
#include "caller_waiting.h"

#include "say.h"
#include "sdp_codecs.h"

#include <stdlib.h>

#define RETRY_US 100000 /* a codec is changed within milliseconds */
#define SAMPLES_PER_MS 8 /* FreeSWITCH counts a digit's length at 8,000 Hz whatever the codec */

static void push(const acd_caller_waiting *waiting, uint32_t kind, uint64_t request_id, int32_t cause, const char *text)
{
	acd_event event;

	acd_event_init(&event, kind);
	event.call_id = waiting->call_id;
	event.request_id = request_id;
	event.cause = cause;
	acd_event_set_text(&event, 0, text);
	(void) acd_shim_push(&event); /* a dead engine has no use for it; a full ring ends the engine (acd_engine_push) */
}

/* ---- in and out of the room ---- */

static void attend_soon(void *arg)
{
	acd_mailbox_wake(arg);
}

static void end_announcement(acd_caller_waiting *waiting, int32_t how)
{
	if (waiting->announcing != ACD_ANNOUNCING_NOTHING) {
		waiting->announcing = ACD_ANNOUNCING_NOTHING;
		push(waiting, ACD_EVENT_ANNOUNCED, waiting->announce_request_id, how, NULL);
	}
}

static void enter_room(acd_caller_waiting *waiting)
{
	waiting->room = acd_waiting_room_enter(waiting->session, waiting->music, attend_soon, waiting->mailbox);
}

static void leave_room(acd_caller_waiting *waiting)
{
	acd_waiting_room_leave(waiting->room);
	waiting->room = NULL;
}

/* Not copied, which would take from the session's memory each time he wakes: the endpoint sets it on this thread only. */
static uint64_t offered_codecs(switch_channel_t *channel)
{
	return acd_sdp_codecs_digest(switch_channel_get_variable_dup(channel, SWITCH_R_SDP_VARIABLE, SWITCH_FALSE, -1));
}

void acd_caller_waiting_begin(acd_caller_waiting *waiting, uint64_t call_id, switch_core_session_t *session, acd_mailbox *mailbox)
{
	waiting->call_id = call_id;
	waiting->session = session;
	waiting->channel = switch_core_session_get_channel(session);
	waiting->mailbox = mailbox;
	waiting->accepted = false;
	waiting->wants_tones = false;
	waiting->hears_tones = false;
	waiting->music[0] = '\0';
	waiting->room = NULL;
	waiting->offered = offered_codecs(waiting->channel);
	waiting->announcing = ACD_ANNOUNCING_NOTHING;
	switch_channel_flush_dtmf(waiting->channel);
}

void acd_caller_waiting_accept(acd_caller_waiting *waiting, uint32_t policy, const char *music)
{
	switch (policy & ~ACD_ACCEPT_INBAND_DIGITS) {
	case ACD_ACCEPT_EARLY_MEDIA:
		switch_channel_pre_answer(waiting->channel);
		break;
	case ACD_ACCEPT_RINGING:
		switch_channel_ring_ready(waiting->channel);
		break;
	case ACD_ACCEPT_WHEN_CONNECTED:
		break;
	default:
		switch_channel_answer(waiting->channel);
		break;
	}
	waiting->accepted = true;
	waiting->wants_tones = policy & ACD_ACCEPT_INBAND_DIGITS;
	acd_caller_waiting_play(waiting, music);
}

void acd_caller_waiting_play(acd_caller_waiting *waiting, const char *music)
{
	if (waiting->room && strcmp(waiting->music, music)) {
		acd_caller_waiting_pause(waiting);
	}
	switch_copy_string(waiting->music, music, sizeof(waiting->music));
	acd_caller_waiting_resume(waiting);
}

void acd_caller_waiting_pause(acd_caller_waiting *waiting)
{
	leave_room(waiting);
	end_announcement(waiting, ACD_ANNOUNCED_CUT);
	if (waiting->hears_tones) {
		switch_ivr_stop_inband_dtmf_session(waiting->session);
		waiting->hears_tones = false;
	}
}

void acd_caller_waiting_resume(acd_caller_waiting *waiting)
{
	if (waiting->accepted && !waiting->room && switch_channel_media_ready(waiting->channel)) {
		if (waiting->wants_tones && !waiting->hears_tones) {
			waiting->hears_tones = switch_ivr_inband_dtmf_session(waiting->session) == SWITCH_STATUS_SUCCESS;
		}
		enter_room(waiting);
	}
}

/* ---- what the room noticed ---- */

static void report_digits(acd_caller_waiting *waiting)
{
	switch_dtmf_t dtmf = { 0 };

	while (switch_channel_dequeue_dtmf(waiting->channel, &dtmf) == SWITCH_STATUS_SUCCESS) {
		const char digit[2] = { dtmf.digit, '\0' };
		push(waiting, ACD_EVENT_DIGIT, 0, (int32_t) (dtmf.duration / SAMPLES_PER_MS), digit);
	}
}

static void leave_for_another_codec(acd_caller_waiting *waiting)
{
	leave_room(waiting);
	if (waiting->announcing == ACD_ANNOUNCING_NOW) {
		end_announcement(waiting, ACD_ANNOUNCED_CUT);
	}
}

/*
 * One packet's time at most: where nothing comes, the timer has the core make silence. Without a timer it would wait for seconds.
 */
static void read_once(switch_core_session_t *session)
{
	switch_rtp_t *rtp = switch_core_media_get_rtp_session(session, SWITCH_MEDIA_TYPE_AUDIO);
	switch_frame_t *frame;

	if (rtp && switch_rtp_ready(rtp) && switch_rtp_test_flag(rtp, SWITCH_RTP_FLAG_USE_TIMER)) {
		(void) switch_core_media_read_frame(session, &frame, SWITCH_IO_FLAG_NONE, 0, SWITCH_MEDIA_TYPE_AUDIO);
	}
}

/*
 * A re-INVITE with another codec or packet time: the core notes it and puts it into force with the next packet the phone sends
 * (switch_core_media_read_frame, 1.11.1). One that sends nothing would for ever get packets of the old kind, under the new payload type;
 * and one that does would have the tick thread make the codec, for which everybody's music waits. So it is done here, where the core
 * reads something at last; and by name where it still didn't, as for a phone on hold.
 */
static void follow_offer(acd_caller_waiting *waiting)
{
	switch_media_handle_t *media = switch_core_session_get_media_handle(waiting->session);
	const uint64_t offered = offered_codecs(waiting->channel);

	if (offered == waiting->offered) {
		return;
	}
	waiting->offered = offered;
	if (media && waiting->room) {
		leave_for_another_codec(waiting);
		read_once(waiting->session);
		(void) switch_core_media_set_codec(waiting->session, 1, switch_core_media_get_mparams(media)->codec_flags);
	}
}

void acd_caller_waiting_attend(acd_caller_waiting *waiting)
{
	const uint32_t news = acd_waiting_room_take_news(waiting->room);

	if (news & ACD_NEWS_DIGITS) {
		report_digits(waiting);
	}
	if (news & ACD_NEWS_PROMPT_ENDED && waiting->announcing == ACD_ANNOUNCING_NOW) {
		(void) acd_waiting_room_play(waiting->room, NULL);
		end_announcement(waiting, ACD_ANNOUNCED_DONE);
	}
	if (news & ACD_NEWS_CODEC_CHANGED) {
		leave_for_another_codec(waiting);
	}
	follow_offer(waiting);
	acd_caller_waiting_resume(waiting);
}

int64_t acd_caller_waiting_sleep_us(const acd_caller_waiting *waiting)
{
	return waiting->accepted && !waiting->room && switch_channel_media_ready(waiting->channel) ? RETRY_US : -1;
}

/* ---- announcements ---- */

static void fill_in(const acd_caller_waiting *waiting, acd_prompt_request *prompt)
{
	const char *prefix = switch_channel_get_variable(waiting->channel, "sound_prefix");
	const switch_codec_t *codec = switch_core_session_get_write_codec(waiting->session);

	switch_copy_string(prompt->language, acd_say_language(waiting->channel), sizeof(prompt->language));
	switch_copy_string(prompt->sound_prefix, prefix ? prefix : SWITCH_GLOBAL_dirs.sounds_dir, sizeof(prompt->sound_prefix));
	prompt->implementation = codec->implementation;
	prompt->codec_flags = codec->flags;
	switch_copy_string(prompt->fmtp, codec->fmtp_in ? codec->fmtp_in : "", sizeof(prompt->fmtp));
}

void acd_caller_waiting_announce(acd_caller_waiting *waiting, acd_announcement *announcement)
{
	if (waiting->announcing == ACD_ANNOUNCING_NOW) {
		(void) acd_waiting_room_play(waiting->room, NULL);
	}
	end_announcement(waiting, ACD_ANNOUNCED_CUT);
	waiting->announcing = ACD_ANNOUNCING_SOON;
	waiting->announce_request_id = announcement->request_id;
	announcement->number = ++waiting->announcement_number;
	if (waiting->room) {
		fill_in(waiting, &announcement->prompt);
	}
	if (!waiting->room || acd_announcement_prepare(announcement)) {
		free(announcement);
		end_announcement(waiting, ACD_ANNOUNCED_FAILED);
	}
}

void acd_caller_waiting_prompt(acd_caller_waiting *waiting, uint64_t announcement_number, acd_prompt *prompt)
{
	if (waiting->announcing != ACD_ANNOUNCING_SOON || announcement_number != waiting->announcement_number) {
		acd_prompt_release(prompt); /* of an announcement that was cut before it could be heard */
	} else if (!prompt) {
		end_announcement(waiting, ACD_ANNOUNCED_FAILED);
	} else if (acd_waiting_room_play(waiting->room, prompt)) {
		waiting->announcing = ACD_ANNOUNCING_NOW;
	} else {
		end_announcement(waiting, ACD_ANNOUNCED_CUT);
	}
}
