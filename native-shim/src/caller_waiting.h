/* This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
 * If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/. */

/** @file caller_waiting.h  What one caller hears and says while he waits. Everything on the caller's own thread */
#ifndef ACD_CALLER_WAITING_H
#define ACD_CALLER_WAITING_H

#include "announcements.h"
#include "mailbox.h"

typedef enum acd_announcing { ACD_ANNOUNCING_NOTHING, ACD_ANNOUNCING_SOON, ACD_ANNOUNCING_NOW } acd_announcing;

typedef struct acd_caller_waiting {
	uint64_t call_id;
	switch_core_session_t *session;
	switch_channel_t *channel;
	acd_mailbox *mailbox;
	bool accepted;
	bool wants_tones; /* digits may come as tones */
	bool hears_tones; /* a detector listens for them */
	char music[ACD_MAIL_TEXT_BYTES];
	acd_waiting_member *room;
	uint64_t offered; /* acd_sdp_codecs_digest of what his phone offered last */
	acd_announcing announcing;
	uint64_t announcement_number; /* counts on over the session's life: a late rendering of a former call must not match */
	uint64_t announce_request_id;
} acd_caller_waiting;

/** At joining; mailbox is woken when there is something to attend to. Digits dialled before are forgotten. */
void acd_caller_waiting_begin(acd_caller_waiting *waiting, uint64_t call_id, switch_core_session_t *session, acd_mailbox *mailbox);

/** ACD_ACCEPT_*: answers as told and, if there is media then, plays the music. */
void acd_caller_waiting_accept(acd_caller_waiting *waiting, uint32_t policy, const char *music);

/** Other music, which cuts an announcement. */
void acd_caller_waiting_play(acd_caller_waiting *waiting, const char *music);

/** Whenever the thread woke: reports digits and the end of an announcement, follows a change of codec or packet time. */
void acd_caller_waiting_attend(acd_caller_waiting *waiting);

/** How long the thread may sleep before it attends again, in us; < 0: until it is woken. */
int64_t acd_caller_waiting_sleep_us(const acd_caller_waiting *waiting);

/** Leaves the room, which cuts an announcement; when it returns the caller's thread has the session for itself. */
void acd_caller_waiting_pause(acd_caller_waiting *waiting);
/** Back into the room, if he was accepted. */
void acd_caller_waiting_resume(acd_caller_waiting *waiting);

/** Takes the announcement over. */
void acd_caller_waiting_announce(acd_caller_waiting *waiting, acd_announcement *announcement);
/** What the rendering gave, null for nothing. Takes the prompt over. */
void acd_caller_waiting_prompt(acd_caller_waiting *waiting, uint64_t announcement_number, acd_prompt *prompt);

#endif
